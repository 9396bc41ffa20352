import { LRUCache } from 'lru-cache'
import type pg from 'pg'
import { atMost } from '../domain/at-most.ts'
import { persist } from './persist.ts'

/** How long a count is good for; from half of it on, it is taken anew with what is recorded anyway. */
const COUNTED_FOR_MS = 2000

const COUNT = 'SELECT count(*)::int AS answered FROM answer WHERE post_id = $1'

/**
 * How many have answered each question: what is recorded here shows at once, what other processes record within two seconds.
 */
export class AnswerCounts {
  readonly #counts: LRUCache<string, number>

  /** @param most how many questions are remembered */
  constructor(pool: pg.Pool, most: number) {
    const count = async (postId: string) => {
      const statement = { name: 'count answers', text: COUNT, values: [postId] }
      return (await pool.query<{ answered: number }>(statement)).rows[0]?.answered
    }
    const fetchMethod = (postId: string) => persist(() => count(postId))
    this.#counts = new LRUCache({ ...atMost(most), ttl: COUNTED_FOR_MS, ttlResolution: 0, fetchMethod })
  }

  /** @throws {NotNow} */
  async of(postId: string): Promise<number> {
    return (await this.#counts.fetch(postId)) ?? 0
  }

  /** Those that are to be counted with what is recorded now, lest whoever hears of it wait for a statement of its own. */
  due(postIds: Iterable<string>): string[] {
    return [...new Set(postIds)].filter(each => this.#counts.getRemainingTTL(each) < COUNTED_FOR_MS / 2)
  }

  /** Takes in a count from before what is being recorded; what another statement has added since may not be in it. */
  counted(postId: string, answered: number): void {
    this.#counts.set(postId, Math.max(answered, this.#counts.peek(postId) ?? 0))
  }

  /** Adds one that was recorded here. */
  add(postId: string): void {
    const known = this.#counts.peek(postId)
    if (known !== undefined) this.#counts.set(postId, known + 1, { noUpdateTTL: true })
  }
}
