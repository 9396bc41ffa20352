import type { Log } from '../log.ts'
import type { PlatformName } from '../study/ports.ts'

/** What is due at times that repeat, as far as these are set right. */
export interface Repeating {
  /**
   * Brings next times forward that lie further ahead than their cron expressions allow. Studies that are paused or not connected, and rows
   * that were made later than now, are left alone.
   * @returns how many it changed
   */
  setRight(now: Date, platforms: readonly PlatformName[]): Promise<number>
}

/** How many ticks come between two looks: a replica whose clock was ahead may be gone. */
const TICKS = 60

/**
 * A machine's clock that is far ahead for a while, and then put right, has moved on all that was due until then: nothing
 * would go out until the clock is there again. What was posted ahead of its time stays the post of its slot.
 */
export class DueTimes {
  readonly #parts: { schedules: Repeating; reminders: Repeating; log: Log }
  #last = Number.POSITIVE_INFINITY
  #ticks = 0

  constructor(parts: { schedules: Repeating; reminders: Repeating; log: Log }) {
    this.#parts = parts
  }

  /** Looks for such at the first tick, when the clock has gone back, and once in an hour. */
  async check(now: Date, platforms: readonly PlatformName[]): Promise<void> {
    const isTime = now.getTime() < this.#last || ++this.#ticks >= TICKS
    if (isTime) {
      const { schedules, reminders, log } = this.#parts
      const late = (await schedules.setRight(now, platforms)) + (await reminders.setRight(now, platforms))
      if (late > 0) log.warn({ count: late }, 'a clock was ahead: what was due too late is set right')
      this.#ticks = 0
    }
    this.#last = now.getTime()
  }
}
