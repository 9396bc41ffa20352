import { isDeepStrictEqual } from 'node:util'
import { readChapterFile } from '../../content/chapter-file.ts'
import type { QuestionText } from '../../domain/course.ts'
import type { ChapterText, QuestionEntry, TermEntry } from '../chapter-text.ts'
import { render } from './render.ts'

/** What stands around the text that is tried. */
const TERM: TermEntry = { slug: 'x', related: [], text: { name: 'X', aliases: [], definition: 'X' } }
/** A question whose texts mean nothing. */
export const PLAIN_QUESTION: QuestionEntry = {
  slug: 'x',
  kind: 'true-false',
  difficulty: 1,
  terms: [],
  text: {
    prompt: 'X',
    choices: [
      { text: '', right: true },
      { text: '', right: false },
    ],
    accepted: [],
    explanation: 'X',
  },
}
const EMPTY: ChapterText = {
  number: 1,
  slug: 'x',
  language: 'en',
  title: 'X',
  summary: 'X',
  terms: [TERM],
  questions: [PLAIN_QUESTION],
}

/** Whether terms come back from a file as they are. */
export function termsReadBack(terms: readonly TermEntry[]): boolean {
  const { chapter, problems } = readChapterFile('', render({ ...EMPTY, terms: [...terms, TERM] }))
  return problems.length === 0 && isDeepStrictEqual(chapter?.terms.map(entryOf), [...terms, TERM])
}

/** Whether questions do. */
export function questionsReadBack(questions: readonly QuestionEntry[]): boolean {
  const { chapter, problems } = readChapterFile('', render({ ...EMPTY, questions: [...questions, PLAIN_QUESTION] }))
  const read = chapter?.questions.map(asked)
  const given = [...questions, PLAIN_QUESTION].map(asked)
  return problems.length === 0 && isDeepStrictEqual(read, given)
}

function asked({ slug, kind, difficulty, terms, sources = [], text }: QuestionEntry): QuestionEntry {
  return { slug, kind, difficulty, terms, sources, text }
}

/** Reads the summary of a chapter back: what came of it, or undefined where the file is wrong by it. */
export function readSummary(summary: string): string | undefined {
  const { chapter, problems } = readChapterFile('', render({ ...EMPTY, summary }))
  return problems.length === 0 && isDeepStrictEqual(chapter?.terms.map(entryOf), [TERM]) ? chapter?.summary : undefined
}

/** Reads the definition of a term back; all else of it must come back as it was. */
export function readDefinition(definition: string): string | undefined {
  const bare = { ...TERM, slug: 'y', text: { ...TERM.text, definition } }
  const { chapter, problems } = readChapterFile('', render({ ...EMPTY, terms: [bare, TERM] }))
  const [own, next] = chapter?.terms.map(entryOf) ?? []
  const others = { ...own, text: { ...own?.text, definition } }
  return problems.length === 0 && isDeepStrictEqual([others, next], [bare, TERM]) ? own?.text.definition : undefined
}

/** Reads one text of a question back; all other texts must come back as they were. */
export function readField(
  kind: QuestionEntry['kind'],
  text: QuestionText,
  take: (text: QuestionText) => string,
): string | undefined {
  const question = { ...PLAIN_QUESTION, slug: 'y', kind, text }
  const { chapter, problems } = readChapterFile('', render({ ...EMPTY, questions: [question, PLAIN_QUESTION] }))
  const [own, next] = chapter?.questions ?? []
  if (problems.length > 0 || !own || !next || chapter?.questions.length !== 2) return undefined
  const value = take(own.text)
  const given = take(text)
  const same =
    JSON.stringify(own.text).replace(JSON.stringify(value), '') ===
    JSON.stringify(text).replace(JSON.stringify(given), '')
  return same && isDeepStrictEqual(next.text, PLAIN_QUESTION.text) ? value : undefined
}

function entryOf<Entry extends TermEntry>({ slug, related, text }: Entry): TermEntry {
  return { slug, related, text }
}
