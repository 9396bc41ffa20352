import type { Language } from '../../domain/course.ts'
import type { Proposals } from './proposals.ts'

/** What a model is asked for: what makes a draft better in its own language, or the draft in the other one. */
export const TASKS = ['better', 'other-language'] as const
export type Task = (typeof TASKS)[number]

/** A draft as a model is shown it: all of it is material. */
export interface ModelRequest {
  task: Task
  /** Lines of the notes. */
  notes: readonly string[]
  /** What notes and draft are in. */
  language: Language
  /** Only where it is asked for in the other language. */
  chapter?: { title: string; summary: string }
  terms: { name: string; definition: string }[]
  questions: { number: number; question: string; right: string[]; wrong: string[]; explanation: string }[]
}

/** A model that may better a draft. It never gets to do anything but propose. */
export interface DraftingModel {
  /**
   * Proposals for a chapter, and how many lines of the notes it was shown: as many as it takes.
   * @param signal calls it off, as where nobody waits any more
   * @throws {ModelError} when there is no usable answer in time
   */
  propose(request: ModelRequest, signal?: AbortSignal): Promise<{ proposals: Proposals; lines: number }>
}

/** Why a model did not help, as a word for the host: the draft by rule stands. */
export class ModelError extends Error {
  readonly reason: 'slow' | 'unreachable' | 'key' | 'unknown' | 'busy' | 'too-long' | 'refused' | 'nonsense'
  /** What its server answered with, where it did. */
  readonly status: number | undefined

  constructor(reason: ModelError['reason'], cause?: unknown, status?: number) {
    super(`the model is of no help: ${reason}`, { cause })
    this.reason = reason
    this.status = status
  }
}
