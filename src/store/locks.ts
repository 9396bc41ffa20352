import pg from 'pg'
import { NotNow, type Turns } from '../study/ports.ts'

/** A lock that one process holds, across all that share the database. */
export interface Lock {
  /** Resolves when the lock is gone without having been released: the connection broke. */
  lost: Promise<void>
  release(): Promise<void>
}

/** How often a lock's connection is asked for a sign of life, and how long it may take. */
const HEARTBEAT_MS = 5000

/**
 * Advisory locks of Postgres, each on a connection of its own: when its process dies, the connection ends and with it
 * the lock, and another process can have it at once.
 */
export class LockStore implements Turns {
  readonly #url: string
  readonly #turnMs: number

  /** @param turnMs how long work may wait for its turn */
  constructor(url: string, turnMs = 15_000) {
    this.#url = url
    this.#turnMs = turnMs
  }

  /** The lock of this name, or undefined while another process holds it, or has a share in it. */
  acquire(name: string): Promise<Lock | undefined> {
    return this.#try('pg_try_advisory_lock', name)
  }

  /** A share in the lock of this name, which several processes can have; undefined while one holds it alone. */
  share(name: string): Promise<Lock | undefined> {
    return this.#try('pg_try_advisory_lock_shared', name)
  }

  async inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const client = this.#client(this.#turnMs)
    client.on('error', () => {})
    try {
      try {
        await client.connect()
        await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`turn ${name}`])
      } catch (error) {
        throw new NotNow(`no turn to ${name}: ${(error as Error).message}`, { crowded: true })
      }
      return await work()
    } finally {
      await client.end().catch(() => {})
    }
  }

  async #try(by: 'pg_try_advisory_lock' | 'pg_try_advisory_lock_shared', name: string): Promise<Lock | undefined> {
    const client = this.#client(HEARTBEAT_MS)
    const ended = new Promise<void>(resolve => {
      client.on('error', () => resolve())
      client.on('end', () => resolve())
    })
    try {
      await client.connect()
      const { rows } = await client.query(`SELECT ${by}(hashtextextended($1, 0)) AS held`, [name])
      if (rows[0]?.held) return heldBy(client, ended)
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
    await client.end().catch(() => {})
    return undefined
  }

  /** @param patience how long an answer of the database may take, in milliseconds */
  #client(patience: number): pg.Client {
    return new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: HEARTBEAT_MS,
      query_timeout: patience,
      keepAlive: true,
    })
  }
}

function heldBy(client: pg.Client, ended: Promise<void>): Lock {
  let fail = () => {}
  const silent = new Promise<void>(resolve => {
    fail = resolve
  })
  const heartbeat = setInterval(() => client.query('SELECT 1').catch(fail), HEARTBEAT_MS)
  heartbeat.unref()
  let released = false
  const lost = Promise.race([ended, silent]).then(() => {
    clearInterval(heartbeat)
    if (released) return new Promise<void>(() => {})
    return client.end().catch(() => {})
  })
  return {
    lost,
    release: async () => {
      released = true
      clearInterval(heartbeat)
      await client.end().catch(() => {})
    },
  }
}
