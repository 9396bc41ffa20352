import type { SystemClock } from '../../clock.ts'

interface Upcoming {
  earliest(): Promise<{ at: Date } | undefined>
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

/** Most that one call may move ahead. */
const MOST_MS = 366 * 24 * 60 * 60 * 1000

/** Moves the playground's clock ahead, stopping at every slot on the way so that each happens in its order. */
export class TimeTravel {
  readonly #clock: SystemClock
  readonly #upcoming: Upcoming
  readonly #tick: () => Promise<void>
  readonly #keep: (aheadMs: number) => Promise<void>
  readonly #allowed: boolean
  #running: Promise<void> = Promise.resolve()

  /**
   * @param keep stores how far ahead the clock is, for the next start
   * @param allowed false while a chat platform is connected, whose studies keep real time
   */
  constructor(
    clock: SystemClock,
    upcoming: Upcoming,
    tick: () => Promise<void>,
    keep: (aheadMs: number) => Promise<void>,
    allowed: boolean,
  ) {
    this.#clock = clock
    this.#upcoming = upcoming
    this.#tick = tick
    this.#keep = keep
    this.#allowed = allowed
  }

  /** @throws {ClockError} */
  to(target: Date): Promise<void> {
    this.#running = this.#running.catch(() => {}).then(() => this.#travel(target))
    return this.#running
  }

  async #travel(target: Date): Promise<void> {
    const now = this.#clock.now().getTime()
    if (!this.#allowed) throw new ClockError('clock_locked', 'Slack or Discord is connected, and they keep real time.')
    if (target.getTime() < now)
      throw new ClockError('clock_backwards', `Time only moves forward; it is ${new Date(now).toISOString()}.`)
    if (target.getTime() - now > MOST_MS) throw tooFar()
    for (;;) {
      const next = await this.#upcoming.earliest()
      if (!next || next.at > target) break
      if (next.at > this.#clock.now()) this.#clock.moveTo(next.at)
      await this.#tick()
    }
    if (target > this.#clock.now()) this.#clock.moveTo(target)
    await this.#keep(this.#clock.aheadMs)
  }
}
