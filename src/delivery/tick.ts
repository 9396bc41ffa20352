import { createTask, type ScheduledTask } from 'node-cron'
import { latestDue, nextSlot, type Slot, type SlotKind } from '../domain/schedule.ts'
import type { Log } from '../log.ts'
import type { Clock, PlatformName } from '../study/ports.ts'
import type { DeliveryQueue } from './queue.ts'

interface Due {
  studyId: string
  kind: SlotKind
  cron: string
  timezone: string
  nextAt: Date
}

type ExecuteSql = (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>

/** What the tick asks of the store. */
interface Schedules {
  takeDue(
    now: Date,
    platforms: readonly PlatformName[],
    next: (due: Due) => Date,
    enqueue: (due: Due[], sql: ExecuteSql) => Promise<void>,
  ): Promise<number>
}

/** Once a minute: which studies are due something? One query for all of them, whatever their number. */
export class Tick {
  readonly #clock: Clock
  readonly #schedules: Schedules
  readonly #queue: DeliveryQueue
  readonly #platforms: () => PlatformName[]
  readonly #task: ScheduledTask

  /** @param refresh takes in courses that another process has loaded since */
  constructor(
    clock: Clock,
    schedules: Schedules,
    queue: DeliveryQueue,
    platforms: () => PlatformName[],
    log: Log,
    refresh: () => Promise<void>,
  ) {
    this.#clock = clock
    this.#schedules = schedules
    this.#queue = queue
    this.#platforms = platforms
    const run = () =>
      refresh()
        .then(() => this.run())
        .catch(error => log.error({ err: error }, 'tick'))
    this.#task = createTask('* * * * *', run, { name: 'tick', noOverlap: true })
  }

  /** Ticks now, for what came due while the bot was down, and then every minute. */
  async start(): Promise<void> {
    await this.#task.start()
    await this.run()
  }

  async stop(): Promise<void> {
    await this.#task.destroy()
  }

  /** Queues what is due and delivers it. */
  async run(): Promise<void> {
    const now = this.#clock.now()
    const next = ({ cron, timezone }: Due) => nextSlot(cron, timezone, now)
    const enqueue = (due: Due[], sql: ExecuteSql) =>
      this.#queue.enqueueWithin(
        due.map(each => slotOf(each, now)),
        sql,
      )
    while ((await this.#schedules.takeDue(now, this.#platforms(), next, enqueue)) > 0);
    await this.#queue.drain()
  }
}

function slotOf({ studyId, kind, cron, timezone, nextAt }: Due, now: Date): Slot {
  return { studyId, kind, at: latestDue(cron, timezone, nextAt, now) }
}
