import type { SystemClock } from '../../clock.ts'

/** What time is moved with. */
export interface TimeTravelParts {
  clock: SystemClock
  /** What is stopped at: slots, and members' reminders. */
  everything: { earliest(): Promise<{ at: Date } | undefined> }
  /** When the channel gets something next. */
  next(): Promise<{ nextAt: Date } | undefined>
  tick(): Promise<void>
  /** Stores how far ahead the clock is, for the next start. */
  keep(aheadMs: number): Promise<void>
  /** False while a chat platform is connected, whose studies keep real time. */
  allowed: boolean
}

/** Why the clock was not moved. */
export class ClockError extends Error {
  readonly code: 'clock_backwards' | 'clock_too_far' | 'clock_locked'

  constructor(code: ClockError['code'], message: string) {
    super(message)
    this.code = code
  }
}

export const tooFar = () => new ClockError('clock_too_far', 'At most a year at a time.')

/** Most that one call may move ahead, unless nothing comes to the channel for longer. */
const MOST_MS = 366 * 24 * 60 * 60 * 1000

/** Moves the playground's clock ahead, stopping at every slot on the way so that each happens in its order. */
export class TimeTravel {
  readonly #parts: TimeTravelParts
  #running: Promise<void> = Promise.resolve()

  constructor(parts: TimeTravelParts) {
    this.#parts = parts
  }

  /** @throws {ClockError} */
  to(target: Date): Promise<void> {
    this.#running = this.#running.catch(() => {}).then(() => this.#travel(target))
    return this.#running
  }

  async #travel(target: Date): Promise<void> {
    const { clock, everything, tick, keep, allowed } = this.#parts
    const now = clock.now().getTime()
    if (!allowed) throw new ClockError('clock_locked', 'Slack or Discord is connected, and they keep real time.')
    if (target.getTime() < now)
      throw new ClockError('clock_backwards', `Time only moves forward; it is ${new Date(now).toISOString()}.`)
    if (target.getTime() - now > MOST_MS && !(await this.#isNext(target))) throw tooFar()
    for (;;) {
      const next = await everything.earliest()
      if (!next || next.at > target) break
      if (next.at > clock.now()) clock.moveTo(next.at)
      await tick()
    }
    if (target > clock.now()) clock.moveTo(target)
    await keep(clock.aheadMs)
  }

  async #isNext(target: Date): Promise<boolean> {
    const next = await this.#parts.next()
    return next !== undefined && target <= next.nextAt
  }
}
