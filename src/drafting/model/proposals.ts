import { z } from 'zod'
import { GAP } from '../../domain/written/gap.ts'
import type { Task } from './drafting-model.ts'
import { objectsIn } from './objects-in.ts'

/** Of one answer so many of each sort are taken. */
export const MOST_PROPOSALS = 40

const Text = z.string().trim().min(1).max(1200)
const Name = z.string().trim().min(1).max(80)
const Names = z.preprocess(given => (typeof given === 'string' ? [given] : given), z.array(Name).max(8).default([]))
const Wrong = z.string().trim().min(1).max(300)
const quote = Text.describe('the words of the notes, copied exactly, that show this')
const TermName = z.string().describe('the name of the term, as listed')
const QuestionNumber = z
  .preprocess(given => (typeof given === 'string' ? Number(given) : given), z.int())
  .describe('the number of the question, as listed')
const YesOrNo = z.preprocess(
  given => (typeof given === 'string' ? { true: true, false: false }[given.trim().toLowerCase()] : given),
  z.boolean(),
)

const SHAPES = {
  chapters: z
    .object({ title: Text, summary: Text, quote })
    .describe('the chapter in the other language, where one is listed; at most one'),
  terms: z
    .object({ name: Name, aliases: Names, definition: Text, quote })
    .describe('terms that the notes explain and the list lacks'),
  definitions: z.object({ term: TermName, definition: Text, quote }).describe('clearer definitions of listed terms'),
  translations: z
    .object({ term: TermName, name: Name, aliases: Names, definition: Text, quote })
    .describe('listed terms in the other language'),
  translatedQuestions: z
    .object({
      question: QuestionNumber,
      prompt: Text.describe(`for a sentence with ${GAP} a sentence with ${GAP}`),
      right: z.array(Text).max(20).describe('as many as listed, in their order'),
      wrong: z.array(Text).max(20).describe('as many as listed, in their order'),
      explanation: Text,
      quote,
    })
    .describe('listed questions in the other language'),
  questions: z
    .object({
      kind: z.enum(['single-choice', 'true-false', 'short-answer', 'cloze']),
      prompt: Text.describe(`for cloze a sentence with ${GAP} in the place of what is accepted`),
      choices: z
        .array(z.object({ text: Wrong, right: YesOrNo }))
        .max(6)
        .default([])
        .describe('two to six for single-choice, True and False for true-false, none for the others'),
      accepted: Names,
      explanation: Text,
      term: TermName,
      quote,
    })
    .describe('further questions, about understanding'),
  wrong: z
    .object({ question: QuestionNumber, choices: z.array(Wrong).min(1).max(4), quote })
    .describe('better wrong choices for listed questions that have choices'),
  explanations: z
    .object({ question: QuestionNumber, explanation: Text, quote })
    .describe('better explanations of why the right answer is right'),
}

/** What is taken of what a model answers. */
const Proposals = z.object({
  chapters: z.array(SHAPES.chapters),
  translatedQuestions: z.array(SHAPES.translatedQuestions),
  terms: z.array(SHAPES.terms),
  definitions: z.array(SHAPES.definitions),
  translations: z.array(SHAPES.translations),
  questions: z.array(SHAPES.questions),
  wrong: z.array(SHAPES.wrong),
  explanations: z.array(SHAPES.explanations),
})
export type Proposals = z.infer<typeof Proposals>

/** No word of a form but these is known to every server that holds an answer to it; bounds are looked at when it is read. */
const KNOWN = ['type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'description']

const formOf = (shape: z.ZodType) =>
  z.toJSONSchema(shape, {
    target: 'draft-7',
    io: 'output',
    override: ({ jsonSchema }) => {
      for (const key of Object.keys(jsonSchema))
        if (!KNOWN.includes(key)) delete jsonSchema[key as keyof typeof jsonSchema]
    },
  })

/** The form of an answer to each task, as JSON Schema: what a model is asked for. */
export const FORMS: Record<Task, ReturnType<typeof formOf>> = {
  better: formOf(Proposals.omit({ chapters: true, translatedQuestions: true })),
  'other-language': formOf(Proposals.pick({ chapters: true, translations: true, translatedQuestions: true })),
}

/** An answer that proposes nothing. */
const NOTHING = Object.fromEntries(Object.keys(SHAPES).map(key => [key, []])) as unknown as Proposals

/**
 * What is sound in an answer, entry by entry: small models put it into a fence, get one entry of many wrong, or break off.
 * @returns undefined where nothing of it has the form of an answer
 */
export function soundProposals(answer: string): Proposals | undefined {
  for (const read of objectsIn(answer)) {
    const found = proposalsOf(read as Record<string, unknown>)
    if (found) return found
  }
}

function proposalsOf(given: Record<string, unknown>): Proposals | undefined {
  const keys = Object.keys(SHAPES) as (keyof typeof SHAPES)[]
  const lists = keys.filter(key => Array.isArray(given[key]))
  const sound = (key: keyof typeof SHAPES) =>
    (given[key] as unknown[]).slice(0, 10 * MOST_PROPOSALS).flatMap(entry => SHAPES[key].safeParse(entry).data ?? [])
  const found = Object.fromEntries(lists.map(key => [key, sound(key)]))
  const isSound = lists.some(key => found[key]?.length || (given[key] as unknown[]).length === 0)
  return isSound ? { ...NOTHING, ...found } : undefined
}
