import { isTimezone } from '../domain/calendar.ts'
import { cronProblem, nextSlot } from '../domain/schedule.ts'
import type { Log } from '../log.ts'
import type { PlatformName } from '../study/ports.ts'

/** When something is due next, and when it is at the latest, by the clock of any replica. */
export interface DueNext {
  next: Date
  latest: Date
}

/** What is due at times that repeat, as far as these are set right. */
export interface Repeating {
  /**
   * Puts what is due later than it can be where it belongs; what is paused or not connected, or was made later than now, is left.
   * @param dueNext undefined for an expression or a zone that cannot be read
   * @returns how many were
   */
  setRight(
    now: Date,
    platforms: readonly PlatformName[],
    dueNext: (cron: string, timezone: string) => DueNext | undefined,
  ): Promise<number>
}

/** So far the clocks of replicas may be apart: what one has moved on already is not taken back by another. */
const APART_MS = 10 * 60 * 1000
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
      const dueNext = (cron: string, timezone: string) => dueNextAt(cron, timezone, now)
      const late =
        (await schedules.setRight(now, platforms, dueNext)) + (await reminders.setRight(now, platforms, dueNext))
      if (late > 0) log.warn({ count: late }, 'a clock was ahead: what was due too late is set right')
      this.#ticks = 0
    }
    this.#last = now.getTime()
  }
}

function dueNextAt(cron: string, timezone: string, now: Date): DueNext | undefined {
  if (cronProblem(cron) !== undefined || !isTimezone(timezone)) return undefined
  const latest = nextSlot(cron, timezone, new Date(now.getTime() + APART_MS))
  return { next: nextSlot(cron, timezone, now), latest }
}
