import { SystemClock } from '../../src/clock.ts'

const HOUR_MS = 3_600_000

/** How a fast clock runs; plain numbers, so that every process can be given the same. */
export interface ClockCourse {
  /** When it was started, in real milliseconds. */
  startedAt: number
  /** What it showed then, in milliseconds. */
  from: number
  /** How many seconds go by in a real one. */
  speed: number
  /** When, in real milliseconds after the start, it steps back an hour, as one does that was set right too late. */
  stepsBackAt: number
  /** When it steps forward again. */
  stepsForthAt: number
}

/** A clock that runs fast, and for a while an hour slow; the same in every process that is given the same course. */
export class FastClock extends SystemClock {
  readonly #course: ClockCourse

  constructor(course: ClockCourse) {
    super()
    this.#course = course
  }

  override now(): Date {
    const { startedAt, stepsBackAt, stepsForthAt } = this.#course
    const passed = Date.now() - startedAt
    const behind = passed >= stepsBackAt && passed < stepsForthAt ? HOUR_MS : 0
    return new Date(this.right().getTime() - behind)
  }

  /** What it would show if it never stepped. */
  right(): Date {
    const { startedAt, from, speed } = this.#course
    return new Date(from + (Date.now() - startedAt) * speed)
  }
}
