import { z } from 'zod'
import { LANGUAGES, MATCHES, QUESTION_KINDS } from '../domain/course.ts'
import { type Draft, UNSURE } from '../drafting/draft.ts'

/** A slug, or the name that the page gives a new entry until it is saved. */
const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'a slug')
const sourced = { lines: z.array(z.int().positive()), quote: z.string() }
const marks = { unsure: z.enum(UNSURE).optional(), by: z.literal('model').optional(), off: z.boolean().optional() }

const TermWords = z.object({
  name: z.string(),
  aliases: z.array(z.string()),
  definition: z.string(),
})

const ChapterWords = z.object({ title: z.string(), summary: z.string() })

const QuestionWords = z.object({
  prompt: z.string(),
  choices: z.array(z.object({ text: z.string(), right: z.boolean(), feedback: z.string().optional() })),
  accepted: z.array(z.string()),
  matching: z
    .object({ match: z.enum(MATCHES), tolerance: z.number().optional(), unit: z.string().optional() })
    .optional(),
  explanation: z.string(),
})

const source = { ...sourced, unsure: z.enum(UNSURE).optional() }
const Proposed = z.discriminatedUnion('what', [
  z.object({ what: z.enum(['definition', 'explanation']), text: z.string(), ...source }),
  z.object({ what: z.literal('other'), other: z.union([TermWords, QuestionWords]), ...source }),
  z.object({ what: z.literal('wrong'), texts: z.array(z.string()), ...source }),
])
const proposed = z.array(Proposed).optional()

const Term = z.object({
  slug: Slug,
  ...TermWords.shape,
  other: TermWords.optional(),
  related: z.array(Slug),
  proposed,
  ...sourced,
  ...marks,
})

const Question = z.object({
  slug: Slug,
  kind: z.enum(QUESTION_KINDS),
  difficulty: z.literal([1, 2, 3]),
  ...QuestionWords.shape,
  other: QuestionWords.optional(),
  terms: z.array(Slug),
  sources: z.array(z.string()).optional(),
  withTerm: z.literal(true).optional(),
  proposed,
  ...sourced,
  ...marks,
})

/**
 * A draft as the page sends it: whole, each slug once. How large it may be is said of the body that it comes in, and of no
 * part of it: what a file or notes hold must be saved again as they gave it, and so must what two entries are merged to.
 */
export const DraftSchema: z.ZodType<Draft> = z
  .object({
    title: z.string(),
    language: z.enum(LANGUAGES),
    other: ChapterWords.optional(),
    otherProposed: ChapterWords.extend(source).optional(),
    summary: z.array(z.object({ text: z.string(), ...sourced })),
    terms: z.array(Term),
    questions: z.array(Question),
  })
  .refine(({ terms }) => isDistinct(terms), 'two terms have one slug')
  .refine(({ questions }) => isDistinct(questions), 'two questions have one slug')

const isDistinct = (entries: readonly { slug: string }[]) =>
  new Set(entries.map(each => each.slug)).size === entries.length
