import { afterReview, type MemoryState, recallAt } from '../../src/domain/memory.ts'

/** What a simulated member truly remembers of one item. */
export interface Truth {
  recall(day: number): number
  meet(day: number, right: boolean): void
}

export const dateOf = (day: number) => new Date(Date.UTC(2026, 0, 5, 3) + day * 86_400_000)

/**
 * A power-law forgetter that is not the scheduler's own: recall is `(1 + t / s) ^ −d` after t days, with d the member's
 * and s the item's. Recalling lengthens s by more the nearer it was to being forgotten; failing, and reading the answer,
 * leaves somewhat more than half of it.
 */
export class PowerLaw implements Truth {
  readonly #decay: number
  readonly #gain: number
  #span: number
  #last: number

  constructor(day: number, decay: number, span: number, gain: number) {
    this.#decay = decay
    this.#span = span
    this.#gain = gain
    this.#last = day
  }

  recall(day: number): number {
    return (1 + Math.max(day - this.#last, 0) / this.#span) ** -this.#decay
  }

  meet(day: number, right: boolean): void {
    const lost = 1 - this.recall(day)
    this.#span = right ? this.#span * (1 + this.#gain * (0.1 + lost)) : Math.max(this.#span * 0.6, 1)
    this.#last = day
  }
}

/** The scheduler's own model: FSRS-6 as the truth. */
export class OwnModel implements Truth {
  #state: MemoryState

  constructor(day: number, right: boolean) {
    this.#state = afterReview(undefined, right ? 3 : 1, dateOf(day))
  }

  recall(day: number): number {
    return recallAt(this.#state, dateOf(day))
  }

  meet(day: number, right: boolean): void {
    this.#state = afterReview(this.#state, right ? 3 : 1, dateOf(day))
  }
}
