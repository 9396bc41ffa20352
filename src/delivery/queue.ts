import type pg from 'pg'
import PgBoss from 'pg-boss'
import type { Log } from '../log.ts'
import { BeingSent, TryLater } from '../study/chat-platform.ts'
import { postsTotal } from '../web/metrics.ts'
import { isPrivate, type Job, type JobData, jobOf, QUEUE, REMINDERS, remindedBy, slotOf } from './job.ts'

/** Where slots go that were tried as often as `RETRY_LIMIT` allows. */
const DEAD_LETTERS = 'undelivered'
/** A delivery whose process died comes back after this long, and pg-boss looks for such every ten seconds. */
const EXPIRE_SECONDS = 60
const POLL_MS = 1000
/** Deliveries under way at once in one process. */
const MOST_AT_ONCE = 50
/** Retries back off to this and no further, so that an outage of hours ends within minutes of its end. */
const LONGEST_DELAY_SECONDS = 600
/** Jobs that are done are of no use but to whoever looks into what happened: a day in all, where pg-boss keeps a week. */
const KEPT = { archiveCompletedAfterSeconds: 3600, deleteAfterDays: 1 }
/** With that back-off, about a day. */
const RETRY_LIMIT = 150

/** Runs SQL for pg-boss: on the shared pool, or inside a transaction that is under way. */
export type ExecuteSql = (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>

/** What becomes of jobs; `main.ts` hands it in. */
export interface JobHandlers {
  handle(job: Job): Promise<void>
  giveUp(job: Job): Promise<void>
}

/** Jobs in Postgres through pg-boss, one a slot: retried with back-off and jitter, taken over from a crashed replica. */
export class DeliveryQueue {
  readonly #boss: PgBoss
  readonly #handlers: JobHandlers
  readonly #log: Log
  readonly #sql: ExecuteSql
  readonly #pool: pg.Pool
  readonly #underWay = new Set<Promise<void>>()
  /** The latest delivery of each study that is under way here: those of one study follow one another. */
  readonly #latest = new Map<string, Promise<void>>()
  #timer: NodeJS.Timeout | undefined
  #pulling: Promise<unknown> = Promise.resolve()
  /** Whether the latest look found as many as there was room for, so that there may be more. */
  #isMore = false

  constructor(pool: pg.Pool, log: Log, handlers: JobHandlers) {
    this.#pool = pool
    this.#sql = (text, values) => pool.query(text, values)
    this.#boss = new PgBoss({ db: { executeSql: this.#sql }, maintenanceIntervalSeconds: 10, schedule: false, ...KEPT })
    this.#boss.on('error', error => log.error({ err: error }, 'queue'))
    this.#handlers = handlers
    this.#log = log
  }

  /** Makes the queues where they are missing; of processes that start at once, one after another does, lest they lock each other out. */
  async start(): Promise<void> {
    const client = await this.#pool.connect()
    // That it breaks is told by what is asked of it.
    client.on('error', () => {})
    try {
      await client.query(`SELECT pg_advisory_lock(hashtextextended('studyhall queues', 0))`)
      await this.#boss.start()
      await this.#createQueues()
    } finally {
      // Ends the session, and the lock with it.
      client.release(true)
    }
  }

  async #createQueues(): Promise<void> {
    await this.#boss.createQueue(DEAD_LETTERS, { name: DEAD_LETTERS, retryLimit: RETRY_LIMIT, retryDelay: 60 })
    const retries = {
      policy: 'standard',
      retryLimit: RETRY_LIMIT,
      retryDelay: 2,
      retryBackoff: true,
      expireInSeconds: EXPIRE_SECONDS,
    } as const
    // A reminder is of no use after its day, nor what hosts are told after their week: nobody has to hear that it is given up.
    for (const options of [
      { name: QUEUE, ...retries, deadLetter: DEAD_LETTERS },
      { name: REMINDERS, ...retries },
    ]) {
      await this.#boss.createQueue(options.name, options)
      await this.#boss.updateQueue(options.name, options)
    }
  }

  /** Looks for work every second until `stop`, and while there is more, as soon as there is room for it. */
  work(): void {
    this.#timer = setInterval(() => this.#look(), POLL_MS)
  }

  #look(): void {
    void this.#pull().catch(error => this.#log.error({ err: error }, 'queue'))
  }

  /**
   * Queues slots; one that is queued already stays one job.
   * @param sql of a transaction to join
   */
  async enqueue(slots: readonly Job[], sql: ExecuteSql = this.#sql): Promise<void> {
    await this.#boss.insert(slots.map(jobOf), { db: { executeSql: sql } as PgBoss.Db })
  }

  /** Delivers what is due now, and resolves when nothing is left and nothing is under way. */
  async drain(): Promise<void> {
    while ((await this.#pull()) > 0 || this.#underWay.size > 0) {
      if (this.#underWay.size > 0) await Promise.race(this.#underWay)
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    this.#timer = undefined
    await this.#pulling.catch(() => {})
    await Promise.all(this.#underWay)
    await this.#boss.stop({ graceful: false, close: false, wait: false })
  }

  /** Takes as many jobs as there is room for and sets them going; a slow one keeps no other waiting. */
  #pull(): Promise<number> {
    const pulled = this.#pulling.catch(() => {}).then(() => this.#pullOnce())
    this.#pulling = pulled
    return pulled
  }

  async #pullOnce(): Promise<number> {
    const room = MOST_AT_ONCE - this.#underWay.size
    if (room <= 0) return 0
    let taken = 0
    for (const queue of [QUEUE, REMINDERS]) {
      if (taken >= room) break
      const jobs = await this.#boss.fetch<JobData>(queue, { batchSize: room - taken })
      for (const job of jobs.sort((a, b) => a.data.at.localeCompare(b.data.at))) this.#begin(queue, job)
      taken += jobs.length
    }
    this.#isMore = taken >= room
    return taken > 0 ? taken : this.#buryDead(room)
  }

  async #buryDead(room: number): Promise<number> {
    const dead = await this.#boss.fetch<JobData>(DEAD_LETTERS, { batchSize: room })
    for (const { id, data } of dead) {
      this.#log.error({ job: id, ...data }, 'delivery given up')
      await this.#handlers.giveUp(slotOf(data))
      await this.#boss.complete(DEAD_LETTERS, id)
    }
    return dead.length
  }

  #begin(queue: string, job: PgBoss.Job<JobData>): void {
    const line = isPrivate(job.data.kind) ? `${job.data.studyId} ${job.data.kind}` : job.data.studyId
    const delivery = (this.#latest.get(line) ?? Promise.resolve())
      .then(() => this.#deliver(queue, job))
      .catch(error => this.#log.error({ err: error, job: job.id }, 'queue'))
    this.#latest.set(line, delivery)
    this.#underWay.add(delivery)
    void delivery.then(() => {
      this.#underWay.delete(delivery)
      if (this.#latest.get(line) === delivery) this.#latest.delete(line)
      // Half of the room at a time: a look for each that ends would cost more than it brings.
      if (this.#isMore && this.#timer && this.#underWay.size <= MOST_AT_ONCE / 2) {
        this.#isMore = false
        this.#look()
      }
    })
  }

  /** @throws what Postgres threw when the outcome could not be written down; the job comes back when it expires */
  async #deliver(queue: string, { id, data }: PgBoss.Job<JobData>): Promise<void> {
    try {
      await this.#handlers.handle(slotOf(data))
      await this.#boss.complete(queue, id)
    } catch (error) {
      postsTotal.inc({ kind: remindedBy(data.kind) === undefined ? data.kind : 'reminder', outcome: 'retried' })
      const waiting = error instanceof TryLater
      const about = waiting ? { reason: error.message, seconds: error.seconds } : { err: error }
      this.#log[waiting ? 'info' : 'warn']({ ...about, job: id, ...data }, 'delivery to be tried again')
      await this.#boss.fail(queue, id, { message: String(error) })
      await this.#delay(queue, id, waiting ? error.seconds : undefined, !(error instanceof BeingSent))
    }
  }

  /**
   * pg-boss has neither a delay of its own for one retry nor a longest one.
   * @param wasTried false where somebody else is at it: that takes no retry away, and makes none to come wait longer
   */
  async #delay(queue: string, id: string, seconds: number | undefined, wasTried: boolean): Promise<void> {
    await this.#sql(
      `UPDATE pgboss.job SET start_after = CASE
         WHEN $2::float IS NULL THEN least(start_after, now() + $3 * interval '1 second')
         ELSE now() + $2 * interval '1 second' END,
         retry_count = CASE WHEN $5 THEN retry_count ELSE greatest(0, retry_count - 1) END
       WHERE name = $4 AND id = $1 AND state = 'retry'`,
      [id, seconds ?? null, LONGEST_DELAY_SECONDS, queue, wasTried],
    )
  }
}
