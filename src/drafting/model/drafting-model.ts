import { z } from 'zod'

/** Of one answer so many terms and so many questions are taken. */
export const MOST_PROPOSALS = 40
const MOST_LETTERS = 1200
const text = z.string().trim().min(1).max(MOST_LETTERS)
const quote = text.describe('the words of the notes, copied exactly, that show this')

/** What a model is asked for, and all that is taken of what it answers. */
export const Proposals = z.object({
  terms: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(80),
        aliases: z.array(z.string().trim().min(1).max(80)).max(6).default([]),
        definition: text,
        quote,
      }),
    )
    .default([]),
  questions: z
    .array(
      z.object({
        kind: z.enum(['single-choice', 'true-false', 'short-answer', 'cloze']),
        prompt: text,
        choices: z
          .array(z.object({ text: z.string().trim().min(1).max(300), right: z.boolean() }))
          .max(6)
          .default([])
          .describe('two to six for single-choice, True and False for true-false, none for the others'),
        accepted: z.array(z.string().trim().min(1).max(80)).max(8).default([]),
        explanation: text,
        term: z.string().describe('the name of the term that it asks about'),
        quote,
      }),
    )
    .default([]),
})
export type Proposals = z.infer<typeof Proposals>

/** A model that may better a draft. It never gets to do anything but propose. */
export interface DraftingModel {
  /**
   * Proposals for a chapter.
   * @throws {ModelError} when there is no usable answer in time
   */
  propose(request: { notes: string; names: string[]; language: string }): Promise<Proposals>
}

/** Why a model did not help, as a word for the host: the draft by rule stands. */
export class ModelError extends Error {
  readonly reason: 'slow' | 'unreachable' | 'refused' | 'nonsense'

  constructor(reason: ModelError['reason'], cause?: unknown) {
    super(`the model is of no help: ${reason}`, { cause })
    this.reason = reason
  }
}
