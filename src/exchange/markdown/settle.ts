import { isDeepStrictEqual } from 'node:util'
import { readChapterFile } from '../../content/chapter-file.ts'
import { KEYS, plainWord } from '../../content/vocabulary.ts'
import { cleanText } from '../../domain/clean.ts'
import type { Choice, QuestionText } from '../../domain/course.ts'
import { ESCAPED } from '../../domain/markdown/punctuation.ts'
import type { ChapterText, QuestionEntry, TermEntry } from '../chapter-text.ts'
import { oneLine } from '../plain-text.ts'
import { forms } from './forms.ts'
import { outsideCode } from './outside-code.ts'
import { render } from './render.ts'

const TERM: TermEntry = { slug: 'x', related: [], text: { name: 'X', aliases: [], definition: 'X' } }
const QUESTION: QuestionEntry = {
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
  questions: [QUESTION],
}

/**
 * Whether a text stays where it is put, whatever stands around it: each line begins with a letter, a number or an escaped
 * mark, and is no key; nothing in it is a reference, HTML, or a box. It is most texts, and saves parsing them.
 */
function isHarmless(text: string): boolean {
  const bare = text.replace(ESCAPED, 'x')
  if (/[<>[\]&\\]|_{3,}|`{3}|~~|^(?:www\.|https?:|$)/i.test(bare)) return false
  if (text.replace(ESCAPED, '$1').split('\n').some(isKey)) return false
  return bare.split('\n').every(line => line === '' || /^(?:\p{L}|\d+(?![\d.)]))/u.test(line))
}

function isKey(line: string): boolean {
  const word = plainWord(/^([^:：]{1,40})[:：]/.exec(line)?.[1] ?? '')
  return KEYS.terms.has(word) || KEYS.questions.has(word)
}

const tidy = (text: string) =>
  cleanText(text)
    .normalize('NFC')
    .replace(/[^\S\n]+$/gm, '')
    .trim()

/**
 * A chapter whose texts all stay where they are put: what would open a section, a heading, a list of keys or choices, or
 * reach into the next entry, is written in another form. `readChapterFile` reads the file of it back to the same.
 */
export function settle(chapter: ChapterText): ChapterText {
  return {
    ...chapter,
    title: oneLine(chapter.title) || chapter.slug,
    summary: settleText(tidy(chapter.summary) || oneLine(chapter.title), false, summary => readSummary(summary)),
    terms: settleAll(chapter.terms.map(tidyTerm), ({ text }) => [text.definition], termsReadBack, settleTerm),
    questions: settleAll(chapter.questions.map(tidyQuestion), textsOf, questionsReadBack, settleQuestion),
  }
}

/** How many entries are tried at once: most files need nothing else. */
const BATCH = 32

function textsOf({ kind, text }: QuestionEntry): string[] {
  const prompt = kind === 'cloze' ? text.prompt.replace(/(?<!^)_{4}/, '-') : text.prompt
  const choices = kind === 'true-false' ? [] : text.choices.flatMap(({ text, feedback }) => [text, feedback ?? 'X'])
  return [prompt, text.explanation, ...choices]
}

function settleAll<Entry>(
  entries: readonly Entry[],
  texts: (entry: Entry) => string[],
  readBack: (entries: readonly Entry[]) => boolean,
  settleOne: (entry: Entry) => Entry,
): Entry[] {
  const settled = [...entries]
  const doubtful = [...entries.keys()].filter(index => !texts(entries[index] as Entry).every(isHarmless))
  for (let at = 0; at < doubtful.length; at += BATCH) {
    const places = doubtful.slice(at, at + BATCH)
    const batch = places.map(place => entries[place] as Entry)
    if (readBack(batch)) continue
    for (const [index, entry] of batch.entries())
      if (!readBack([entry])) settled[places[index] as number] = settleOne(entry)
  }
  return settled
}

function termsReadBack(terms: readonly TermEntry[]): boolean {
  const { chapter, problems } = readChapterFile('', render({ ...EMPTY, terms: [...terms, TERM] }))
  return problems.length === 0 && isDeepStrictEqual(chapter?.terms.map(entryOf), [...terms, TERM])
}

function questionsReadBack(questions: readonly QuestionEntry[]): boolean {
  const { chapter, problems } = readChapterFile('', render({ ...EMPTY, questions: [...questions, QUESTION] }))
  const read = chapter?.questions.map(asked)
  const given = [...questions, QUESTION].map(asked)
  return problems.length === 0 && isDeepStrictEqual(read, given)
}

function asked({ slug, kind, difficulty, terms, sources = [], text }: QuestionEntry): QuestionEntry {
  return { slug, kind, difficulty, terms, sources, text }
}

function tidyTerm({ slug, related, text }: TermEntry): TermEntry {
  const name = oneLine(text.name)
  const aliases = text.aliases.map(oneLine).filter(alias => alias !== '')
  return { slug, related, text: { name, aliases, definition: tidy(text.definition) || name } }
}

function tidyQuestion(question: QuestionEntry): QuestionEntry {
  const { text, kind } = question
  const choices = kind === 'true-false' ? text.choices : text.choices.map(tidyChoice)
  const accepted = text.accepted.map(oneLine).filter(answer => answer !== '')
  const explanation = tidy(text.explanation) || '…'
  return { ...question, text: { ...text, prompt: tidy(text.prompt), choices, accepted, explanation } }
}

function tidyChoice({ text, right, feedback }: Choice): Choice {
  const said = tidy(feedback ?? '')
  return { text: tidy(text).replace(/\s*\n\s*/g, ' ') || '…', right, ...(said !== '' && { feedback: said }) }
}

/** Reads a text back from a file in which it stands: what came of it, or undefined where the file is wrong by it. */
type ReadBack = (text: string) => string | undefined

function settleText(text: string, keepGap: boolean, readBack: ReadBack): string {
  if (isHarmless(text)) return text
  if (readBack(text) === text) return text
  // A tag is text to every platform, and stays so.
  const escaped = withoutTags(text)
  const read = readBack(escaped)
  if (read === escaped) return escaped
  // What the reader makes of references and comments is what members would see.
  if (read !== undefined && read !== '' && readBack(read) === read) return read
  for (const form of forms(text, keepGap)) {
    const written = form()
    if (readBack(written) === written) return written
  }
  return 'X'
}

/** The beginnings of tags escaped, outside of code. */
function withoutTags(text: string): string {
  return outsideCode(text, part => part.replace(/(?<!\\)<(?=\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>)/gi, '\\<'))
}

function readSummary(summary: string): string | undefined {
  const { chapter, problems } = readChapterFile('', render({ ...EMPTY, summary }))
  return problems.length === 0 && isDeepStrictEqual(chapter?.terms.map(entryOf), [TERM]) ? chapter?.summary : undefined
}

function settleTerm({ slug, related, text }: TermEntry): TermEntry {
  const definition = settleText(text.definition, false, definition => {
    const bare = { ...TERM, slug: 'y', text: { ...TERM.text, definition } }
    const { chapter, problems } = readChapterFile('', render({ ...EMPTY, terms: [bare, TERM] }))
    const [own, next] = chapter?.terms.map(entryOf) ?? []
    const others = { ...own, text: { ...own?.text, definition } }
    return problems.length === 0 && isDeepStrictEqual([others, next], [bare, TERM]) ? own?.text.definition : undefined
  })
  return { slug, related, text: { ...text, definition } }
}

function entryOf<Entry extends TermEntry>({ slug, related, text }: Entry): TermEntry {
  return { slug, related, text }
}

function settleQuestion(question: QuestionEntry): QuestionEntry {
  const { text, kind } = question
  const written = kind === 'short-answer' || kind === 'cloze'
  const bare: QuestionText = written
    ? { prompt: kind === 'cloze' ? '____' : 'X', choices: [], accepted: ['X'], explanation: 'X' }
    : { ...QUESTION.text, choices: kind === 'true-false' ? QUESTION.text.choices : PLAIN_CHOICES }
  const settleIn = (value: string, put: (value: string) => QuestionText, take: (text: QuestionText) => string) =>
    settleText(value, kind === 'cloze', given => readField(kind, put(given), take))
  const prompt = settleIn(
    text.prompt,
    prompt => ({ ...bare, prompt }),
    ({ prompt }) => prompt,
  )
  const explanation = settleIn(
    text.explanation,
    explanation => ({ ...bare, prompt: kind === 'cloze' ? 'X ____' : 'X', explanation }),
    ({ explanation }) => explanation,
  )
  const choices = kind === 'true-false' ? text.choices : text.choices.map(settleChoice)
  return { ...question, text: { ...text, prompt, choices, explanation } }
}

const PLAIN_CHOICES: Choice[] = [
  { text: 'X', right: true },
  { text: 'Y', right: false },
]

function settleChoice({ text, right, feedback }: Choice): Choice {
  const bare = (choice: Choice): QuestionText => ({ ...QUESTION.text, choices: [choice, ...PLAIN_CHOICES.slice(1)] })
  const settled = settleText(text, false, given =>
    readField('single-choice', bare({ text: given, right: true }), read => read.choices[0]?.text ?? ''),
  )
  if (feedback === undefined) return { text: settled, right }
  const told = settleText(feedback, false, given =>
    readField(
      'single-choice',
      bare({ text: settled, right: true, feedback: given }),
      read => read.choices[0]?.feedback ?? '',
    ),
  )
  return { text: settled, right, feedback: told }
}

/** Reads one text of a question back; all other texts must come back as they were. */
function readField(
  kind: QuestionEntry['kind'],
  text: QuestionText,
  take: (text: QuestionText) => string,
): string | undefined {
  const question = { ...QUESTION, slug: 'y', kind, text }
  const { chapter, problems } = readChapterFile('', render({ ...EMPTY, questions: [question, QUESTION] }))
  const [own, next] = chapter?.questions ?? []
  if (problems.length > 0 || !own || !next || chapter?.questions.length !== 2) return undefined
  const value = take(own.text)
  const given = take(text)
  const same =
    JSON.stringify(own.text).replace(JSON.stringify(value), '') ===
    JSON.stringify(text).replace(JSON.stringify(given), '')
  return same && isDeepStrictEqual(next.text, QUESTION.text) ? value : undefined
}
