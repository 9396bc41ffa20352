import { createTask, type ScheduledTask } from 'node-cron'
import { isTimezone } from '../domain/calendar.ts'
import { cronProblem, dailyAt, latestDue, nextSlot, nextTime } from '../domain/schedule.ts'
import type { Log } from '../log.ts'
import type { Clock, PlatformName } from '../study/ports.ts'
import { tickSeconds } from '../web/metrics.ts'
import { DueTimes, type Repeating } from './due-times.ts'
import { isPrivate, reminderOf } from './job.ts'
import type { DeliveryQueue, ExecuteSql } from './queue.ts'

/** A schedule that is due. */
interface Due {
  studyId: string
  /** A `SlotKind`, or one of a newer version. */
  kind: string
  cron: string
  timezone: string
  nextAt: Date
}

/** What the tick asks of the store. */
interface Schedules extends Repeating {
  takeDue(
    now: Date,
    platforms: readonly PlatformName[],
    next: (due: Due) => Date,
    enqueue: (due: Due[], sql: ExecuteSql) => Promise<void>,
  ): Promise<number>
}

interface Slots {
  addWithin(
    slots: readonly { studyId: string; kind: string; at: Date; scheduled: boolean }[],
    sql: ExecuteSql,
  ): Promise<void>
}

/** A member's reminder that is due. */
interface DueReminder {
  memberId: string
  studyId: string
  time: string
  timezone: string
  nextAt: Date
}

interface Reminders extends Repeating {
  takeDue(
    now: Date,
    platforms: readonly PlatformName[],
    next: (due: DueReminder) => Date,
    enqueue: (due: DueReminder[], sql: ExecuteSql) => Promise<void>,
  ): Promise<number>
}

/** What the tick works with; `main.ts` hands it in. */
export interface TickParts {
  clock: Clock
  schedules: Schedules
  slots: Slots
  reminders: Reminders
  queue: DeliveryQueue
  /** Those that are connected; the studies of others wait. */
  platforms: () => PlatformName[]
  log: Log
  /** Takes in courses that another process has loaded since. */
  refresh: () => Promise<void>
}

/** Once a minute: which studies are due something? One query for all of them, whatever their number. */
export class Tick {
  readonly #parts: TickParts
  readonly #task: ScheduledTask
  readonly #dueTimes: DueTimes

  constructor(parts: TickParts) {
    this.#parts = parts
    this.#dueTimes = new DueTimes(parts)
    const logger = cronLog(parts.log)
    this.#task = createTask('* * * * *', () => this.#tick(), { name: 'tick', noOverlap: true, logger })
  }

  /** Ticks now, for what came due while the bot was down, and then every minute. */
  async start(): Promise<void> {
    await this.#task.start()
    await this.#tick()
  }

  async stop(): Promise<void> {
    await this.#task.destroy()
  }

  /** The queue delivers meanwhile: however long that takes, the next minute's tick comes on time. */
  async #tick(): Promise<void> {
    const { refresh, log } = this.#parts
    try {
      await refresh()
      await this.enqueue()
    } catch (error) {
      log.error({ err: error }, 'tick')
    }
  }

  /** Queues what is due and delivers it. */
  async run(): Promise<void> {
    await this.enqueue()
    await this.#parts.queue.drain()
  }

  /**
   * Queues what is due: slots, jobs, and when each schedule is due next, in one transaction.
   * @returns how many slots there were
   */
  async enqueue(): Promise<number> {
    const { clock, schedules, slots, queue, platforms } = this.#parts
    const stop = tickSeconds.startTimer()
    const now = clock.now()
    await this.#dueTimes.check(now, platforms())
    // Studies share their schedules more often than not, and a time zone's arithmetic is dear.
    const next = remember(due => this.#next(due, now), ['cron', 'timezone'])
    const at = remember(
      due => (isKnown(due) ? latestDue(due.cron, due.timezone, due.nextAt, now) : due.nextAt),
      ['cron', 'timezone', 'nextAt'],
    )
    const enqueue = async (due: Due[], sql: ExecuteSql) => {
      const found = due.map(each => ({ studyId: each.studyId, kind: each.kind, at: at(each), scheduled: true }))
      // What is told in private is in no line with what the channel gets.
      await slots.addWithin(
        found.filter(each => !isPrivate(each.kind)),
        sql,
      )
      await queue.enqueue(found, sql)
    }
    let count = 0
    for (let taken = 1; taken > 0; count += taken) taken = await schedules.takeDue(now, platforms(), next, enqueue)
    count += await this.#remind(now)
    stop()
    return count
  }

  /** Members' reminders, each a job of its own: the latest one that is due, and when the next is. */
  async #remind(now: Date): Promise<number> {
    const { reminders, queue, platforms } = this.#parts
    const next = (due: DueReminder) => nextTime(due.time, due.timezone, now)
    const enqueue = async (due: DueReminder[], sql: ExecuteSql) => {
      const found = due.map(each => ({
        studyId: each.studyId,
        kind: reminderOf(each.memberId),
        at: latestDue(dailyAt(each.time), each.timezone, each.nextAt, now),
      }))
      await queue.enqueue(found, sql)
    }
    let count = 0
    for (let taken = 1; taken > 0; count += taken) taken = await reminders.takeDue(now, platforms(), next, enqueue)
    return count
  }

  /** A schedule that cannot be read, such as one of a newer version, keeps no other from its slots. */
  #next(due: Due, now: Date): Date {
    if (isKnown(due)) return nextSlot(due.cron, due.timezone, now)
    this.#parts.log.error({ study: due.studyId, kind: due.kind, cron: due.cron }, 'a schedule cannot be read')
    return new Date(now.getTime() + LOOK_AGAIN_MS)
  }
}

/** How soon a schedule that cannot be read is looked at again. */
const LOOK_AGAIN_MS = 24 * 60 * 60 * 1000

function isKnown({ cron, timezone }: Due): boolean {
  return cronProblem(cron) === undefined && isTimezone(timezone)
}

/** The function with its results remembered by some of the fields of what it is given. */
function remember(compute: (due: Due) => Date, fields: readonly (keyof Due)[]): (due: Due) => Date {
  const known = new Map<string, Date>()
  return due => {
    const key = fields.map(field => String(due[field])).join(' ')
    const found = known.get(key) ?? compute(due)
    known.set(key, found)
    return found
  }
}

/** node-cron's own messages in the bot's log, instead of on the terminal. */
function cronLog(log: Log) {
  const say = (level: 'debug' | 'warn' | 'error') => (message: string | Error) =>
    log[level]({ part: 'cron' }, String(message))
  return { debug: say('debug'), info: say('debug'), warn: say('warn'), error: say('error') }
}
