import { SystemClock } from '../../src/clock.ts'

/** A clock that runs fast, the same in every process that is given the same start. */
export class FastClock extends SystemClock {
  readonly #startedAt: number
  readonly #from: number
  readonly #speed: number

  /**
   * @param startedAt when it was started, in real milliseconds
   * @param from what it showed then, in milliseconds
   * @param speed how many seconds go by in a real one
   */
  constructor(startedAt: number, from: number, speed: number) {
    super()
    this.#startedAt = startedAt
    this.#from = from
    this.#speed = speed
  }

  override now(): Date {
    return new Date(this.#from + (Date.now() - this.#startedAt) * this.#speed)
  }
}
