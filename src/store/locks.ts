import type { Duplex } from 'node:stream'
import pg from 'pg'
import { NotNow, type Turns } from '../study/ports.ts'
import { WaitingLine } from './waiting-line.ts'

/** A lock that one process holds, across all that share the database. */
export interface Lock {
  /** Resolves when the lock is gone without having been released: the connection broke. */
  lost: Promise<void>
  release(): Promise<void>
}

/** How often a lock's connection is asked for a sign of life, and how long it may take. */
const HEARTBEAT_MS = 5000
/** How long a server may take to let a connection go. */
const GOODBYE_MS = 1000

/**
 * Advisory locks of Postgres, each on a connection of its own: when its process dies, the connection ends and with it
 * the lock, and another process can have it at once.
 */
export class LockStore implements Turns {
  readonly #url: string
  readonly #turnMs: number
  readonly #waiting = new WaitingLine()

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
    const release = await this.#waiting.turn(name, this.#turnMs)
    try {
      return await this.#alone(name, work)
    } finally {
      release()
    }
  }

  /** The same among processes: within this one nobody else waits for that name, so that many need no more than one connection. */
  async #alone<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const client = this.#client(this.#turnMs + HEARTBEAT_MS, this.#turnMs)
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
      await endSoon(client)
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
      await endSoon(client)
      throw error
    }
    await endSoon(client)
    return undefined
  }

  /**
   * @param patience how long an answer of the database may take, in milliseconds
   * @param lockTimeout how long the database itself waits for a lock: it does not notice that who waits has left
   */
  #client(patience: number, lockTimeout?: number): pg.Client {
    return new pg.Client({
      ...(lockTimeout && { lock_timeout: lockTimeout }),
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
    return endSoon(client)
  })
  return {
    lost,
    release: async () => {
      released = true
      clearInterval(heartbeat)
      await endSoon(client)
    },
  }
}

/** Ends a connection, also one whose server says nothing any more: what was done under the lock is not kept waiting for it. */
async function endSoon(client: pg.Client): Promise<void> {
  const silent = setTimeout(() => streamOf(client)?.destroy(), GOODBYE_MS)
  await client.end().catch(() => {})
  clearTimeout(silent)
}

const streamOf = (client: pg.Client) => (client as pg.Client & { connection?: { stream?: Duplex } }).connection?.stream
