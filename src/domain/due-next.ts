import { isTimezone } from './calendar.ts'
import { cronProblem, nextSlot } from './schedule.ts'

/** When something is due next, and when it is at the latest, by the clock of any replica. */
export interface DueNext {
  next: Date
  latest: Date
}

/** So far the clocks of replicas may be apart: what one has moved on already is not taken back by another. */
const APART_MS = 10 * 60 * 1000

/** When a cron expression is due next; undefined for one that cannot be read, or a zone that cannot. */
export function dueNextAt(cron: string, timezone: string, now: Date): DueNext | undefined {
  if (cronProblem(cron) !== undefined || !isTimezone(timezone)) return undefined
  const latest = nextSlot(cron, timezone, new Date(now.getTime() + APART_MS))
  return { next: nextSlot(cron, timezone, now), latest }
}
