import { dayOf, periodStart } from '../../domain/calendar.ts'
import type { Reply } from '../../domain/card.ts'
import { streakNow } from '../../domain/streak.ts'
import type { Caller, Ports, Study } from '../ports.ts'
import { courseOf, memoryCourse, speechOf } from '../talk/speech.ts'
import { sayAway } from './be-away.ts'
import { memberCard } from './member-card.ts'

/** `/me`: points, accuracy, streak and progress, for the member alone. */
export async function showMember(ports: Ports, study: Study, caller: Caller): Promise<Reply[]> {
  const member = await ports.members.resolve(caller)
  const today = dayOf(ports.clock.now(), study.timezone)
  const week = periodStart('week', today)
  const [sums, latest, progress, freeDays, away, hidden, lookups, due] = await Promise.all([
    ports.scores.ofMember(study.id, member.id, week),
    ports.posts.latestDay(study.id),
    ports.scores.progress(study.id, member.id),
    ports.scores.freeDays(study.id, member.id, periodStart('month', today)),
    ports.members.away(member.id, today),
    ports.members.isHidden(member.id),
    ports.lookups.count(study.id, member.id),
    ports.memories.due(member.id, memoryCourse(ports, study), ports.clock.now()),
  ])
  const view = {
    name: caller.name,
    ever: sums.ever,
    week: sums.week,
    streak: streakNow(sums.standing, latest?.number ?? 0),
    progress,
    freeDays,
    away: away.map(sayAway).join(', '),
    hidden,
    lookups,
    due: due.length,
    chapter: study.chapter,
  }
  return [{ to: 'member', card: memberCard(speechOf(study), courseOf(ports, study).course, view) }]
}
