import { LRUCache } from 'lru-cache'
import { atMost } from '../domain/at-most.ts'
import type { Changes, ToldTable } from './changes.ts'
import { persist } from './persist.ts'

/** How long anything is remembered at most: the net below what Postgres tells of changes. */
const GOOD_FOR_MS = 60_000

/** What `Remembered` is told of changes by. */
type Heard = Pick<Changes, 'live' | 'hear'>

/**
 * What was read from the database, remembered while changes are heard of: the least used goes first, a change that is
 * told of goes at once. Whoever asks for the same at the same time shares one read.
 */
export class Remembered<Value extends object> {
  readonly #known: LRUCache<string, Value>
  readonly #reading = new Map<string, Promise<Value | undefined>>()
  readonly #changes: Heard
  /** Counts what was forgotten: what was read across it may be stale. */
  #forgotten = 0

  /**
   * @param max how many values are remembered
   * @param stale the keys of what a change makes stale; `forgetWhere` finds them where the key does not tell
   */
  constructor(changes: Heard, max: number, stale: (memory: Remembered<Value>, table: ToldTable, key: string) => void) {
    this.#known = new LRUCache({ ...atMost(max), ttl: GOOD_FOR_MS })
    this.#changes = changes
    changes.hear(
      (table, key) => stale(this, table, key),
      () => this.forgetWhere(() => true),
    )
  }

  /** The value, from memory where it is there; what is not found is not remembered. @throws {NotNow} */
  async get(key: string, read: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const underWay = this.#reading.get(key)
    if (underWay) return underWay
    const before = this.#forgotten
    const reading = persist(read)
    this.#reading.set(key, reading)
    try {
      const value = await reading
      if (value !== undefined && before === this.#forgotten) this.set(key, value)
      return value
    } finally {
      if (this.#reading.get(key) === reading) this.#reading.delete(key)
    }
  }

  set(key: string, value: Value): void {
    if (this.#changes.live) this.#known.set(key, value)
  }

  peek(key: string): Value | undefined {
    return this.#known.peek(key)
  }

  forget(key: string): void {
    this.#known.delete(key)
    this.#reading.clear()
    this.#forgotten++
  }

  forgetWhere(stale: (value: Value) => boolean): void {
    for (const [key, value] of this.#known.entries()) if (stale(value)) this.#known.delete(key)
    this.#reading.clear()
    this.#forgotten++
  }
}
