import { dailyAt, latestDue, nextTime } from '../domain/schedule.ts'
import type { PlatformName } from '../study/ports.ts'
import type { Repeating } from './due-times.ts'
import type { ExecuteSql } from './execute-sql.ts'
import { reminderOf } from './job.ts'
import type { DeliveryQueue } from './queue.ts'

/** A member's reminder that is due. */
interface DueReminder {
  memberId: string
  studyId: string
  time: string
  timezone: string
  nextAt: Date
}

/** What is asked of the store for them. */
interface Reminders extends Repeating {
  takeDue(
    now: Date,
    platforms: readonly PlatformName[],
    next: (due: DueReminder) => Date,
    enqueue: (due: DueReminder[], sql: ExecuteSql) => Promise<void>,
  ): Promise<number>
}

/** What queues them works with. */
export interface ReminderParts {
  reminders: Reminders
  queue: DeliveryQueue
  /** Those that are connected; the members of others wait. */
  platforms: () => PlatformName[]
}

/** Members' reminders, each a job of its own: the latest one that is due, and when the next is. */
export async function enqueueReminders({ reminders, queue, platforms }: ReminderParts, now: Date): Promise<number> {
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
