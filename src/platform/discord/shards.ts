import type { Log } from '../../log.ts'

/** A lock across all replicas, as the store has them. */
interface Lock {
  lost: Promise<void>
  release(): Promise<void>
}

/** How the gateway ends a session for good: it does not take the token any more, or has no session like this one. */
export type Ending = 'signed-out' | 'refused'

/** A shard's session. */
interface Session {
  /** Resolves when the gateway has ended it and will not have it back. */
  ended: Promise<Ending>
  destroy(): Promise<void>
}

/** What the keeper works with. */
export interface ShardParts {
  /** Shards that this process may hold. */
  ids: readonly number[]
  /** @returns undefined while another replica holds the shard */
  lock: (shard: number) => Promise<Lock | undefined>
  /** Connects a shard to the gateway. @throws what the gateway says */
  connect: (shard: number) => Promise<Session>
  /** Whether an error of connecting means that the token is not taken. */
  isSignedOut?: (error: unknown) => boolean
  /** Hears, once, that the token is not taken: nothing is held from then on. */
  onSignedOut?: () => void
  log: Log
  /** How often shards that nobody here holds are tried, in milliseconds: another replica's death is noticed within this. */
  lookEveryMs?: number
}

interface Held {
  lock: Lock
  client: Session
}

const LOOK_MS = 10_000
/** How long a shard is left alone that the gateway would not have: a day has a thousand sessions at most. */
const REFUSED_MS = 600_000
const LOOK_AGAIN_MS = 500

/**
 * Holds shards of the gateway. Discord sends a shard's events to every session of it, so among all replicas one at a
 * time holds each, by a lock in Postgres; when that one dies, another takes the shard over.
 */
export class ShardKeeper {
  readonly #parts: ShardParts
  readonly #held = new Map<number, Held>()
  /** Shards that are left alone for a while. */
  readonly #refused = new Set<number>()
  #looking: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  #stopped = false

  constructor(parts: ShardParts) {
    this.#parts = parts
  }

  /** The shards that this process holds now. */
  get held(): number[] {
    return [...this.#held.keys()].sort((a, b) => a - b)
  }

  start(): void {
    this.#timer = setInterval(() => this.#look(), this.#parts.lookEveryMs ?? LOOK_MS)
    this.#look()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#timer)
    await this.#looking
    for (const shard of this.held) await this.#letGo(shard)
  }

  #look(): void {
    this.#looking = this.#looking.then(async () => {
      for (const shard of this.#parts.ids) {
        if (this.#stopped) return
        if (this.#held.has(shard) || this.#refused.has(shard)) continue
        await this.#take(shard).catch(error => {
          if (this.#parts.isSignedOut?.(error)) void this.#giveUp()
          else this.#say(shard, error)
        })
      }
    })
  }

  #say(shard: number, error: unknown): void {
    this.#parts.log.warn({ shard, reason: String((error as Error).message ?? error) }, 'a shard could not be connected')
  }

  async #take(shard: number): Promise<void> {
    const lock = await this.#parts.lock(shard)
    if (!lock) return
    try {
      this.#held.set(shard, { lock, client: await this.#parts.connect(shard) })
    } catch (error) {
      await lock.release()
      throw error
    }
    this.#parts.log.info({ shard }, 'Discord shard connected')
    const isHeld = () => this.#held.get(shard)?.lock === lock
    void this.#held.get(shard)?.client.ended.then(async ending => {
      if (!isHeld()) return
      if (ending === 'signed-out') return this.#giveUp()
      this.#parts.log.warn({ shard }, 'the gateway has ended a shard for good; letting go of it')
      this.#refused.add(shard)
      setTimeout(() => this.#refused.delete(shard), REFUSED_MS).unref()
      await this.#letGo(shard)
    })
    void lock.lost.then(async () => {
      if (!isHeld()) return
      this.#parts.log.warn({ shard }, 'the lock of a shard is lost; letting go of it')
      await this.#letGo(shard)
      if (!this.#stopped) setTimeout(() => this.#look(), LOOK_AGAIN_MS).unref()
    })
  }

  /** A token that is not taken is taken at no other time either: another replica may have a good one. */
  async #giveUp(): Promise<void> {
    if (this.#stopped) return
    this.#stopped = true
    clearInterval(this.#timer)
    this.#parts.onSignedOut?.()
    for (const shard of this.held) await this.#letGo(shard)
  }

  async #letGo(shard: number): Promise<void> {
    const held = this.#held.get(shard)
    this.#held.delete(shard)
    await held?.client.destroy().catch(error => this.#say(shard, error))
    await held?.lock.release()
  }
}
