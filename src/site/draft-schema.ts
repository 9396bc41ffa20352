import { z } from 'zod'
import { LANGUAGES, MATCHES, QUESTION_KINDS } from '../domain/course.ts'
import { type Draft, UNSURE } from '../drafting/draft.ts'

/** A slug, or the name that the page gives a new entry until it is saved. */
const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'a slug')
const Long = z.string().max(20_000)
const sourced = { lines: z.array(z.int().positive()).max(2000), quote: z.string().max(200_000) }
const marks = { unsure: z.enum(UNSURE).optional(), by: z.literal('model').optional(), off: z.boolean().optional() }

const TermWords = z.object({
  name: z.string().max(200),
  aliases: z.array(z.string().max(200)).max(50),
  definition: Long,
})

const source = { ...sourced, unsure: z.enum(UNSURE).optional() }
const Proposed = z.discriminatedUnion('what', [
  z.object({ what: z.enum(['definition', 'explanation']), text: Long, ...source }),
  z.object({ what: z.literal('other'), other: TermWords, ...source }),
  z.object({ what: z.literal('wrong'), texts: z.array(Long).max(10), ...source }),
])
const proposed = z.array(Proposed).max(10).optional()

const Term = z.object({
  slug: Slug,
  ...TermWords.shape,
  other: TermWords.optional(),
  related: z.array(Slug).max(100),
  proposed,
  ...sourced,
  ...marks,
})

const Question = z.object({
  slug: Slug,
  kind: z.enum(QUESTION_KINDS),
  difficulty: z.literal([1, 2, 3]),
  prompt: Long,
  choices: z.array(z.object({ text: Long, right: z.boolean(), feedback: Long.optional() })).max(25),
  accepted: z.array(z.string().max(500)).max(100),
  matching: z
    .object({ match: z.enum(MATCHES), tolerance: z.number().optional(), unit: z.string().max(50).optional() })
    .optional(),
  explanation: Long,
  terms: z.array(Slug).max(100),
  sources: z.array(z.string().max(2000)).max(20).optional(),
  proposed,
  ...sourced,
  ...marks,
})

/** A draft as the page sends it: whole, bounded, each slug once. */
export const DraftSchema: z.ZodType<Draft> = z
  .object({
    title: z.string().max(200),
    language: z.enum(LANGUAGES),
    summary: z.array(z.object({ text: Long, ...sourced })).max(200),
    terms: z.array(Term).max(50_000),
    questions: z.array(Question).max(50_000),
  })
  .refine(({ terms }) => isDistinct(terms), 'two terms have one slug')
  .refine(({ questions }) => isDistinct(questions), 'two questions have one slug')

const isDistinct = (entries: readonly { slug: string }[]) =>
  new Set(entries.map(each => each.slug)).size === entries.length
