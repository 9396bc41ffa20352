import { createHash } from 'node:crypto'
import type pg from 'pg'
import PgBoss from 'pg-boss'
import type { Slot, SlotKind } from '../domain/schedule.ts'
import type { Log } from '../log.ts'
import type { Deliveries } from '../study/ports.ts'
import { postsTotal } from '../web/metrics.ts'
import type { Delivery } from './deliver.ts'

const QUEUE = 'deliver'
/** A delivery whose process died comes back after this long, and pg-boss looks for such every ten seconds. */
const EXPIRE_SECONDS = 60
const POLL_MS = 1000
const BATCH = 50

interface JobData {
  studyId: string
  kind: SlotKind
  at: string
  scheduled: boolean
}

/** Runs SQL for pg-boss: on the shared pool, or inside a transaction that is under way. */
type ExecuteSql = (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>

/** The deliveries that are due, in Postgres through pg-boss: retried with back-off, taken over from a crashed replica. */
export class DeliveryQueue implements Deliveries {
  readonly #boss: PgBoss
  readonly #handle: (delivery: Delivery) => Promise<void>
  readonly #log: Log
  #timer: NodeJS.Timeout | undefined
  #draining: Promise<void> = Promise.resolve()

  constructor(pool: pg.Pool, log: Log, handle: (delivery: Delivery) => Promise<void>) {
    this.#boss = new PgBoss({
      db: { executeSql: (text, values) => pool.query(text, values) },
      maintenanceIntervalSeconds: 10,
      schedule: false,
    })
    this.#boss.on('error', error => log.error({ err: error }, 'queue'))
    this.#handle = handle
    this.#log = log
  }

  async start(): Promise<void> {
    await this.#boss.start()
    await this.#boss.createQueue(QUEUE, {
      name: QUEUE,
      policy: 'standard',
      retryLimit: 12,
      retryDelay: 2,
      retryBackoff: true,
      expireInSeconds: EXPIRE_SECONDS,
    })
  }

  /** Looks for work every second until `stop`. */
  work(): void {
    this.#timer = setInterval(() => void this.drain().catch(error => this.#log.error({ err: error }, 'queue')), POLL_MS)
  }

  async enqueue(slots: Slot[]): Promise<void> {
    await this.#boss.insert(slots.map(slot => jobOf({ slot, scheduled: false })))
  }

  /** Queues scheduled slots inside the transaction that moves their schedules on. A slot that is queued already stays one job. */
  async enqueueWithin(slots: Slot[], executeSql: ExecuteSql): Promise<void> {
    await this.#boss.insert(
      slots.map(slot => jobOf({ slot, scheduled: true })),
      { db: { executeSql } as PgBoss.Db },
    )
  }

  /** Delivers what is due now, and resolves when nothing is left. Calls wait for one another. */
  drain(): Promise<void> {
    this.#draining = this.#draining.catch(() => {}).then(() => this.#drainOnce())
    return this.#draining
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#draining.catch(() => {})
    await this.#boss.stop({ graceful: false, close: false, wait: false })
  }

  async #drainOnce(): Promise<void> {
    for (;;) {
      const jobs = await this.#boss.fetch<JobData>(QUEUE, { batchSize: BATCH })
      if (jobs.length === 0) return
      const byStudy = new Map<string, PgBoss.Job<JobData>[]>()
      for (const job of jobs) byStudy.set(job.data.studyId, [...(byStudy.get(job.data.studyId) ?? []), job])
      await Promise.all([...byStudy.values()].map(mine => this.#inOrder(mine)))
    }
  }

  /** What one study is due goes out in the order of its slots; studies do not wait for one another. */
  async #inOrder(jobs: PgBoss.Job<JobData>[]): Promise<void> {
    for (const { id, data } of jobs.sort((a, b) => a.data.at.localeCompare(b.data.at))) {
      try {
        await this.#handle({
          slot: { studyId: data.studyId, kind: data.kind, at: new Date(data.at) },
          scheduled: data.scheduled,
        })
        await this.#boss.complete(QUEUE, id)
      } catch (error) {
        postsTotal.inc({ kind: data.kind, outcome: 'retried' })
        this.#log.warn({ err: error, job: id, ...data }, 'delivery failed; it will be tried again')
        await this.#boss.fail(QUEUE, id, { message: String(error) })
      }
    }
  }
}

/** The job's id is a digest of its slot, so that a slot cannot be queued twice. */
function jobOf({ slot, scheduled }: Delivery): PgBoss.JobInsert<JobData> {
  const { studyId, kind } = slot
  const at = slot.at.toISOString()
  const digest = createHash('sha256').update(`${studyId} ${kind} ${at}`).digest('hex')
  const id = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-')
  return { id, name: QUEUE, data: { studyId, kind, at, scheduled } }
}
