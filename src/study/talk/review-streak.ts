import { Temporal } from 'temporal-polyfill'
import { dayOf } from '../../domain/calendar.ts'
import { reviewStreak } from '../../domain/review.ts'
import type { Ports, Study } from '../ports.ts'

/** A streak of reviews is looked for so far back. */
const DAYS = 400

/**
 * The days in a row on which a member reviewed, as of now, and the days on which nobody expected it of them: holidays of
 * the study and days away, up to today.
 */
export async function reviewStreakOf(
  ports: Pick<Ports, 'clock' | 'holidays' | 'memories' | 'members'>,
  study: Study,
  memberId: string,
): Promise<{ streak: number; excused: Set<string> }> {
  const now = ports.clock.now()
  const today = dayOf(now, study.timezone)
  const since = new Date(now.getTime() - DAYS * 86_400_000)
  const from = dayOf(since, study.timezone)
  const [days, holidays, away] = await Promise.all([
    ports.memories.reviewDays(memberId, study.timezone, since),
    ports.holidays.from(study.id, from),
    ports.members.away(memberId, from),
  ])
  const excused = new Set([...holidays, ...away.flatMap(span => daysOf(span, from, today))].filter(day => day <= today))
  return { streak: reviewStreak(days, excused, today), excused }
}

/** The days of a span that lie between two others, each included. */
function daysOf(span: { from: string; to: string }, first: string, last: string): string[] {
  const days: string[] = []
  const end = span.to < last ? span.to : last
  for (
    let day = Temporal.PlainDate.from(span.from < first ? first : span.from);
    day.toString() <= end;
    day = day.add({ days: 1 })
  )
    days.push(day.toString())
  return days
}
