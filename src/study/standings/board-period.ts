import { dayOf, type Period, periodStart, previousStart } from '../../domain/calendar.ts'
import { cronProblem, nextSlots } from '../../domain/schedule.ts'
import type { Ports, Study } from '../ports.ts'

/** What a board is of: a period and its first day (`YYYY-MM-DD`). */
export interface BoardPeriod {
  period: Period
  start: string
}

/**
 * The period to show at an instant: the one that runs, or the latest in which anything was asked while nothing was in this
 * one yet, since a board on Monday morning, or after holidays, would be empty. Where nothing was asked ever, the one that runs.
 * @param last the one before on purpose
 */
export async function boardPeriod(
  ports: Pick<Ports, 'posts'>,
  study: Study,
  period: Period,
  at: Date,
  last = false,
): Promise<BoardPeriod> {
  const start = periodStart(period, dayOf(at, study.timezone))
  const before = previousStart(period, start)
  if (before === undefined) return { period, start }
  if (last) return { period, start: before }
  if (await ports.posts.askedSince(study.id, start, at)) return { period, start }
  return { period, start: (await periodAsked(ports, study, { period, start })) ?? start }
}

/** First day of the latest period before another in which anything was asked: what that is compared with. */
export async function periodAsked(
  ports: Pick<Ports, 'posts'>,
  study: Pick<Study, 'id'>,
  { period, start }: BoardPeriod,
): Promise<string | undefined> {
  return period === 'all' ? undefined : ports.posts.askedBefore(study.id, period, start)
}

/** Slots farther apart than so many days are a monthly schedule’s. */
const MONTHLY_FROM_DAYS = 20
/** A monthly board that comes in the first half of a month is of the month that ended. */
const HALF_MONTH = 15

/** The period of a scheduled board: the month where it comes once a month, else the week. */
export async function scheduledPeriod(ports: Ports, study: Study, at: Date): Promise<BoardPeriod> {
  const schedule = (await ports.studies.schedules(study.id)).find(each => each.kind === 'leaderboard')
  const isReadable = schedule && cronProblem(schedule.cron) === undefined
  const [first, second] = isReadable ? nextSlots(schedule.cron, study.timezone, at, 2) : []
  const days = first && second ? (second.getTime() - first.getTime()) / 86_400_000 : 0
  if (days < MONTHLY_FROM_DAYS) return boardPeriod(ports, study, 'week', at)
  const day = dayOf(at, study.timezone)
  const start = periodStart('month', day)
  const ended = Number(day.slice(8)) <= HALF_MONTH
  return { period: 'month', start: ended ? (previousStart('month', start) ?? start) : start }
}
