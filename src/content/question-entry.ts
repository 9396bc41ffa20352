import { type Difficulty, MATCHES, QUESTION_KINDS, type QuestionKind, type QuestionText } from '../domain/course.ts'
import { type Answers, readAnswers } from './answers.ts'
import type { Entry } from './entry.ts'
import { lineOfKey, list, type Reader, readKeys, word } from './entry-keys.ts'
import { SlugSchema } from './front-matter.ts'
import type { Remarks } from './problem.ts'
import { partsOf } from './question-parts.ts'
import type { MarkdownBody } from './read-markdown.ts'
import { DIFFICULTIES, KINDS } from './vocabulary.ts'

/** A question as one file has it. */
export interface ParsedQuestion {
  slug: string
  line: number
  kind: QuestionKind
  difficulty: Difficulty
  terms: string[]
  termsLine: number
  acceptLine: number
  sources: string[]
  text: QuestionText
  /** The words of the prompt without marks, where reading the file told them: to parse it again would take as long. */
  words?: string
}

const number: Reader<number> = ({ value }) => {
  const read = Number(value.normalize('NFKC') || Number.NaN)
  return read >= 0 && Number.isFinite(read) ? { value: read } : { expected: 'a number from 0, such as 0.5' }
}

const sources: Reader<string[]> = ({ pieces }) =>
  pieces.every(piece => /^https?:\/\/\S+$/i.test(piece.text))
    ? { value: pieces.map(piece => piece.text) }
    : { expected: 'addresses that start with https://, between commas' }

const READERS = {
  kind: word(KINDS, `one of ${QUESTION_KINDS.join(', ')}`),
  difficulty: word<Difficulty>(DIFFICULTIES, '1 (easy), 2 or 3 (hard)'),
  terms: list,
  match: word(new Map(MATCHES.map(match => [match, match])), `one of ${MATCHES.join(', ')}`),
  tolerance: number,
  unit: (({ value }) => ({ value })) as Reader<string>,
  answer: list,
  accept: list,
  sources,
}

/**
 * Reads a `###` block of the questions: slug as heading, the keys, the prompt, the choices as a task list, and the
 * explanation as a quote.
 */
export function readQuestion(body: MarkdownBody, entry: Entry, remarks: Remarks): ParsedQuestion | undefined {
  const before = remarks.problems.length
  const slug = entry.title.normalize('NFKC')
  const slugProblem = SlugSchema.safeParse(slug).error?.issues[0]?.message
  if (slugProblem) remarks.problem(entry.line, `expected the heading of a question to be ${slugProblem}`)
  const keys = readKeys(entry, READERS, remarks)
  for (const name of ['kind', 'difficulty'] as const) {
    if (entry.keys.some(key => key.name === name)) continue
    const expected = name === 'kind' ? `one of ${QUESTION_KINDS.join(', ')}` : '1 (easy), 2 or 3 (hard)'
    remarks.problem(entry.line, `expected ${name}: ${expected}`)
  }
  const parts = partsOf(body, entry, slug, remarks)
  const answers = keys.kind && readAnswers({ ...keys, kind: keys.kind }, parts, entry, remarks)
  const { kind, difficulty } = keys
  if (!kind || !difficulty || !answers || remarks.problems.length > before) return undefined
  return {
    slug,
    line: entry.line,
    kind,
    difficulty,
    terms: (keys.terms ?? []).map(piece => piece.text),
    termsLine: lineOfKey(entry, 'terms'),
    acceptLine: lineOfKey(entry, 'accept'),
    sources: keys.sources ?? [],
    text: textOf(parts.prompt, answers, parts.explanation),
    ...(parts.words && { words: parts.words }),
  }
}

function textOf(prompt: string, { choices, accepted, matching }: Answers, explanation: string): QuestionText {
  return { prompt, choices, accepted, explanation, ...(matching && { matching }) }
}
