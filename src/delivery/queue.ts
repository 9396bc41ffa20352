import type pg from 'pg'
import PgBoss from 'pg-boss'
import type { Log } from '../log.ts'
import { BeingSent, TryLater } from '../study/chat-platform.ts'
import { postsTotal } from '../web/metrics.ts'
import { createQueues, DEAD_LETTERS } from './create-queues.ts'
import { delayRetry } from './delay-retry.ts'
import type { ExecuteSql } from './execute-sql.ts'
import { isPrivate, type Job, type JobData, jobOf, QUEUE, REMINDERS, remindedBy, slotOf } from './job.ts'

const POLL_MS = 1000
/** Deliveries under way at once in one process. */
const MOST_AT_ONCE = 50
/** Jobs that are done are of no use but to whoever looks into what happened: a day in all, where pg-boss keeps a week. */
const KEPT = { archiveCompletedAfterSeconds: 3600, deleteAfterDays: 1 }

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
      await createQueues(this.#boss)
    } finally {
      // Ends the session, and the lock with it.
      client.release(true)
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
      await delayRetry(this.#sql, queue, id, waiting ? error.seconds : undefined, !(error instanceof BeingSent))
    }
  }
}
