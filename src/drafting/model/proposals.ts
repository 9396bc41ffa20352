import { z } from 'zod'

/** Of one answer so many of each sort are taken. */
export const MOST_PROPOSALS = 40

const Text = z.string().trim().min(1).max(1200)
const Name = z.string().trim().min(1).max(80)
const Names = z.array(Name).max(8).default([])
const Wrong = z.string().trim().min(1).max(300)
const quote = Text.describe('the words of the notes, copied exactly, that show this')
const TermName = z.string().describe('the name of the term, as listed')
const QuestionNumber = z.int().describe('the number of the question, as listed')

const SHAPES = {
  terms: z
    .object({ name: Name, aliases: Names, definition: Text, quote })
    .describe('terms that the notes explain and the list lacks'),
  definitions: z.object({ term: TermName, definition: Text, quote }).describe('clearer definitions of listed terms'),
  translations: z
    .object({ term: TermName, name: Name, aliases: Names, definition: Text, quote })
    .describe('listed terms in the other language'),
  questions: z
    .object({
      kind: z.enum(['single-choice', 'true-false', 'short-answer', 'cloze']),
      prompt: Text,
      choices: z
        .array(z.object({ text: Wrong, right: z.boolean() }))
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

/** What a model is asked for, and all that is taken of what it answers. */
export const Proposals = z.object({
  terms: z.array(SHAPES.terms).default([]),
  definitions: z.array(SHAPES.definitions).default([]),
  translations: z.array(SHAPES.translations).default([]),
  questions: z.array(SHAPES.questions).default([]),
  wrong: z.array(SHAPES.wrong).default([]),
  explanations: z.array(SHAPES.explanations).default([]),
})
export type Proposals = z.infer<typeof Proposals>

/**
 * What is sound in an answer whose form is not: small models put it into a fence, and get one entry of many wrong.
 * @returns undefined where nothing of it has the form of a proposal
 */
export function soundProposals(answer: string): Proposals | undefined {
  const read = jsonIn(answer)
  if (typeof read !== 'object' || read === null) return undefined
  const given = read as Record<string, unknown>
  const sound = (key: keyof typeof SHAPES) => {
    const entries = Array.isArray(given[key]) ? (given[key] as unknown[]).slice(0, 10 * MOST_PROPOSALS) : []
    return entries.flatMap(entry => SHAPES[key].safeParse(entry).data ?? [])
  }
  const found = Object.fromEntries(Object.keys(SHAPES).map(key => [key, sound(key as keyof typeof SHAPES)]))
  return Object.values(found).some(entries => entries.length > 0) ? (found as unknown as Proposals) : undefined
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))
  } catch {
    return undefined
  }
}
