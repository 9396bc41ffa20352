import { isTimezone } from '../domain/calendar.ts'
import { cronProblem, latestDue, nextSlot } from '../domain/schedule.ts'
import type { Log } from '../log.ts'
import type { PlatformName } from '../study/ports.ts'
import type { Repeating } from './due-times.ts'
import type { ExecuteSql } from './execute-sql.ts'
import { isPrivate } from './job.ts'
import type { DeliveryQueue } from './queue.ts'

/** A schedule that is due. */
interface Due {
  studyId: string
  /** A `ScheduleKind`, or one of a newer version. */
  kind: string
  cron: string
  timezone: string
  nextAt: Date
}

/** What is asked of the store for them. */
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

/** What queues them works with. */
export interface ScheduleParts {
  schedules: Schedules
  slots: Slots
  queue: DeliveryQueue
  /** Those that are connected; the studies of others wait. */
  platforms: () => PlatformName[]
  log: Log
}

/**
 * Queues what studies are due: slots, jobs, and when each schedule is due next, in one transaction.
 * @returns how many slots there were
 */
export async function enqueueSchedules(
  { schedules, slots, queue, platforms, log }: ScheduleParts,
  now: Date,
): Promise<number> {
  // Studies share their schedules more often than not, and a time zone's arithmetic is dear.
  const next = remember(due => nextOf(due, now, log), ['cron', 'timezone'])
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
  return count
}

/** A schedule that cannot be read, such as one of a newer version, keeps no other from its slots. */
function nextOf(due: Due, now: Date, log: Log): Date {
  if (isKnown(due)) return nextSlot(due.cron, due.timezone, now)
  log.error({ study: due.studyId, kind: due.kind, cron: due.cron }, 'a schedule cannot be read')
  return new Date(now.getTime() + LOOK_AGAIN_MS)
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
