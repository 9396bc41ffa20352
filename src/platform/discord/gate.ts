import type { Clock } from '../../study/ports.ts'

/** How long a form may lie open before it is filled in. */
const GOOD_FOR_MS = 60 * 60 * 1000
/** People remembered; the oldest go first. */
const REMEMBERED = 5000

/**
 * Who came through `/study`, which Discord lets only those use whom the guild's own settings allow. A form that the
 * command opened arrives as an interaction of its own, in which nothing tells of that any more.
 */
export class Gate {
  readonly #clock: Clock
  readonly #passed = new Map<string, number>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  pass(guild: string, user: string): void {
    const key = `${guild} ${user}`
    this.#passed.delete(key)
    this.#passed.set(key, this.#clock.now().getTime() + GOOD_FOR_MS)
    const [oldest] = this.#passed.keys()
    if (this.#passed.size > REMEMBERED && oldest !== undefined) this.#passed.delete(oldest)
  }

  hasPassed(guild: string, user: string): boolean {
    return (this.#passed.get(`${guild} ${user}`) ?? 0) > this.#clock.now().getTime()
  }
}
