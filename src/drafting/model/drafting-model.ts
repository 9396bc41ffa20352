import type { Language } from '../../domain/course.ts'
import type { Proposals } from './proposals.ts'

/** A draft as a model is shown it: all of it is material. */
export interface ModelRequest {
  notes: string
  /** What it is to write in; names and definitions may be asked for in the other language, too. */
  language: Language
  terms: { name: string; definition: string }[]
  questions: { number: number; question: string; right: string[]; wrong: string[] }[]
}

/** A model that may better a draft. It never gets to do anything but propose. */
export interface DraftingModel {
  /**
   * Proposals for a chapter.
   * @throws {ModelError} when there is no usable answer in time
   */
  propose(request: ModelRequest): Promise<Proposals>
}

/** Why a model did not help, as a word for the host: the draft by rule stands. */
export class ModelError extends Error {
  readonly reason: 'slow' | 'unreachable' | 'refused' | 'nonsense'

  constructor(reason: ModelError['reason'], cause?: unknown) {
    super(`the model is of no help: ${reason}`, { cause })
    this.reason = reason
  }
}
