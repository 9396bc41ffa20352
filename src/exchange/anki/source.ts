import { createHash } from 'node:crypto'
import { z } from 'zod'
import { MATCHES, QUESTION_KINDS } from '../../domain/course.ts'
import type { QuestionEntry, TermEntry } from '../chapter-text.ts'
import { LIMITS } from '../reading.ts'

/**
 * The field of our notes that is on no card: the entry as the course has it, since the HTML of a card has no place for
 * difficulty, the terms that are tested, feedback, or the Markdown as written. It counts as long as nobody has edited
 * the cards: it begins with a digest of the other fields.
 */
export function sourceField(entry: TermEntry | QuestionEntry, fields: readonly string[]): string {
  const text = `${digestOf(fields)} ${JSON.stringify(entry).normalize('NFC')}`
  const written = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return written.length > LIMITS.field ? '' : written
}

const Strings = z.array(z.string())
const Term = z.object({
  slug: z.string(),
  related: Strings,
  text: z.object({ name: z.string(), aliases: Strings, definition: z.string() }),
})
const Matching = z.object({ match: z.enum(MATCHES), tolerance: z.number().optional(), unit: z.string().optional() })
const Question = z.object({
  slug: z.string(),
  kind: z.enum(QUESTION_KINDS),
  difficulty: z.literal([1, 2, 3]),
  terms: Strings,
  sources: Strings.optional(),
  text: z.object({
    prompt: z.string(),
    choices: z.array(z.object({ text: z.string(), right: z.boolean(), feedback: z.string().optional() })),
    accepted: Strings,
    matching: Matching.optional(),
    explanation: z.string(),
  }),
})

/** The entry in such a field; undefined where the cards were edited since, or it is none. */
export function sourceOf(fields: readonly string[]): TermEntry | QuestionEntry | undefined {
  const [written = '', ...others] = [...fields].reverse()
  const text = written.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  const [digest, json = ''] = text.split(/ (.*)/s)
  if (digest !== digestOf(others.reverse())) return undefined
  try {
    const entry = JSON.parse(json)
    return Question.safeParse(entry).data ?? Term.safeParse(entry).data
  } catch {
    return undefined
  }
}

const digestOf = (fields: readonly string[]) =>
  createHash('sha256').update(fields.join('\u001f')).digest('base64url').slice(0, 12)
