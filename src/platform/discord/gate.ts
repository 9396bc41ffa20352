import { LRUCache } from 'lru-cache'
import { atMost } from '../../domain/at-most.ts'
import type { Clock } from '../../study/ports.ts'

/** How long a form may lie open before it is filled in. */
const GOOD_FOR_MS = 60 * 60 * 1000
/** People remembered; who has not come for the longest goes first. */
const REMEMBERED = 5000

/**
 * Who came through `/study`, which Discord lets only those use whom the guild's own settings allow. A form that the
 * command opened arrives as an interaction of its own, in which nothing tells of that any more.
 */
export class Gate {
  readonly #passed: LRUCache<string, true>

  constructor(clock: Clock) {
    const now = () => clock.now().getTime()
    this.#passed = new LRUCache({ ...atMost(REMEMBERED), ttl: GOOD_FOR_MS, ttlResolution: 0, perf: { now } })
  }

  pass(guild: string, user: string): void {
    this.#passed.set(`${guild} ${user}`, true)
  }

  hasPassed(guild: string, user: string): boolean {
    return this.#passed.has(`${guild} ${user}`)
  }
}
