import pg from 'pg'
import type { PrismaClient } from '../generated/prisma/client.ts'

/** The channel that the database's triggers tell changes on, as `TABLE KEY`; see the migration `tell_changes`. */
const CHANNEL = 'studyhall_changes'

/** The name under which listening connections are known to the server, so that it can be seen who listens. */
export const LISTENER_NAME = 'studyhall listens'
/** The channel on which listeners say what they have taken in, as `PROCESS_ID WHAT`. */
export const TAKEN_CHANNEL = 'studyhall_taken'

/** Makes Postgres tell all who listen of a change that no trigger tells of, as the transaction that it is part of ends. */
export async function announce(tx: Pick<PrismaClient, '$executeRaw'>, table: ToldTable, key: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${`${table} ${key}`})`
}

/** How soon a connection that broke is made anew. */
const AGAIN_MS = 500
/** How long what is known outlives the connection. */
const GRACE_MS = 5000
/** How long the connection may be silent before it is asked for a sign of life. */
const HEARTBEAT_MS = 10_000

/**
 * Tables whose changes are told; those of totals (by the study) and of who is hidden, by this process alone, and of
 * memories only that some were made anew.
 */
export type ToldTable = 'study' | 'post' | 'member' | 'course' | 'workspace' | 'total' | 'hidden' | 'memory'

/**
 * What other processes, and this one, change in the database, as Postgres tells it (`LISTEN`, `NOTIFY`). What is
 * remembered is right for as long as this listens. When the connection breaks, nothing more is remembered until it is
 * back; what is known then is forgotten when it comes back, or when it stays away for longer than a restart takes.
 */
export class Changes {
  readonly #url: string
  readonly #hearers: ((table: ToldTable, key: string) => void)[] = []
  readonly #forgetters: (() => void)[] = []
  readonly #returners: (() => void)[] = []
  #client: pg.Client | undefined
  #timer: NodeJS.Timeout | undefined
  #grace: NodeJS.Timeout | undefined
  #live = false
  #stopped = true

  constructor(url: string) {
    this.#url = url
  }

  /** Whether every change is heard of, so that something may be remembered. */
  get live(): boolean {
    return this.#live
  }

  /**
   * @param forget called when changes may have been missed
   * @param back called when this listens, for the first time or again
   */
  hear(changed: (table: ToldTable, key: string) => void, forget: () => void, back: () => void = () => {}): void {
    this.#hearers.push(changed)
    this.#forgetters.push(forget)
    this.#returners.push(back)
  }

  /** Says to whoever waits for it that this process has taken something in. */
  async taken(what: string): Promise<void> {
    const client = this.#client as (pg.Client & { processID?: number }) | undefined
    if (this.#live && client)
      await client.query('SELECT pg_notify($1, $2)', [TAKEN_CHANNEL, `${client.processID} ${what}`])
  }

  /** Says what this process has changed itself, so that its next read is right before Postgres has told of it. */
  tell(table: ToldTable, key: string): void {
    for (const hearer of this.#hearers) hearer(table, key)
  }

  /** Begins to listen; a database that cannot be reached now is tried again until `stop`. */
  async listen(): Promise<void> {
    this.#stopped = false
    await this.#connect()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    this.#live = false
    this.#forget()
    const client = this.#client
    this.#client = undefined
    await client?.end().catch(() => {})
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: HEARTBEAT_MS,
      query_timeout: HEARTBEAT_MS,
      keepAlive: true,
      application_name: LISTENER_NAME,
    })
    this.#client = client
    const broken = () => this.#broken(client)
    client.on('error', broken)
    client.on('end', broken)
    client.on('notification', ({ payload = '' }) => {
      const [table = '', ...key] = payload.split(' ')
      this.tell(table as ToldTable, key.join(' '))
    })
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
      if (this.#client !== client) return
      this.#forget()
      this.#live = true
      this.#beat(client)
      for (const back of this.#live ? this.#returners : []) back()
    } catch {
      broken()
    }
  }

  #beat(client: pg.Client): void {
    if (this.#client !== client) return
    this.#timer = setTimeout(() => {
      client.query('SELECT 1').then(
        () => this.#beat(client),
        () => this.#broken(client),
      )
    }, HEARTBEAT_MS).unref()
  }

  #broken(client: pg.Client): void {
    if (this.#client !== client) return
    this.#client = undefined
    this.#live = false
    this.#grace ??= setTimeout(() => this.#forget(), GRACE_MS).unref()
    client.end().catch(() => {})
    clearTimeout(this.#timer)
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#connect(), AGAIN_MS).unref()
  }

  #forget(): void {
    clearTimeout(this.#grace)
    this.#grace = undefined
    for (const forget of this.#forgetters) forget()
  }
}
