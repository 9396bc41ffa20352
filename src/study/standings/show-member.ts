import { dayOf, periodStart } from '../../domain/calendar.ts'
import type { Reply } from '../../domain/card.ts'
import type { Course } from '../../domain/course.ts'
import { instantAt } from '../../domain/schedule.ts'
import { streakNow } from '../../domain/streak.ts'
import { calendarStart, studyCalendar } from '../../domain/study-calendar.ts'
import type { Caller, Ports, SettledQuestions, Study } from '../ports.ts'
import { questionsByItem } from '../talk/questions-by-item.ts'
import { reviewStreakOf } from '../talk/review-streak.ts'
import { courseOf, memoryCourse, speechOf } from '../talk/speech.ts'
import { sayAway } from './be-away.ts'
import { memberCard } from './member-card.ts'
import { knownTerms } from './terms-part.ts'

/** What standings need besides what every subject does. */
export interface StandingsPorts extends Ports {
  answers: SettledQuestions
}

/** `/me`: points, accuracy, streaks, progress and memory, for the member alone. */
export async function showMember(ports: StandingsPorts, study: Study, caller: Caller): Promise<Reply[]> {
  const member = await ports.members.resolve(caller)
  const now = ports.clock.now()
  const { timezone, language } = study
  const today = dayOf(now, timezone)
  const start = instantAt(calendarStart(today), '00:00', timezone)
  const [sums, aliveFrom, progress, freeDays, away, hidden, lookups, settled, remembered, counts, reviewing] =
    await Promise.all([
      ports.scores.ofMember(study.id, member.id, periodStart('week', today)),
      ports.scores.aliveFrom(study.id),
      ports.scores.progress(study.id, member.id),
      ports.scores.freeDays(study.id, member.id, periodStart('month', today)),
      ports.members.away(member.id, today),
      ports.members.isHidden(member.id),
      ports.lookups.count(study.id, member.id),
      ports.answers.settledSlugs(study.id, now),
      ports.memories.remembered(member.id, memoryCourse(ports, study)),
      ports.memories.activity(member.id, study.id, timezone, start),
      reviewStreakOf(ports, study, member.id),
    ])
  const { course } = courseOf(ports, study)
  const streak = streakNow(sums.standing, aliveFrom)
  // What /review would bring: an item whose questions are retired, or open in the channel, waits.
  const askable = questionsByItem(ports, study, settled)
  const due = remembered.filter(each => askable.has(each.item))
  const view = {
    name: caller.name,
    ever: sums.ever,
    week: sums.week,
    streak,
    progress,
    freeDays,
    away: away.map(sayAway).join(', '),
    hidden,
    lookups,
    due: {
      now: due.filter(each => each.dueAt <= now).length,
      today: due.filter(each => dayOf(each.dueAt, timezone) <= today).length,
    },
    terms: knownTerms(course, remembered, language, now),
    calendar: {
      ...studyCalendar(counts, reviewing.excused, today),
      language,
      streak,
      reviewStreak: reviewing.streak,
    },
    chapters: chaptersMet(course, settled).add(study.chapter),
  }
  return [{ to: 'member', card: memberCard(speechOf(study), course, view) }]
}

/** Those of which something was asked: a study that began in the middle of a course, or passed over some of it, has met fewer. */
function chaptersMet({ questions }: Course, asked: ReadonlySet<string>): Set<number> {
  return new Set(questions.filter(({ slug }) => asked.has(slug)).map(({ chapter }) => chapter))
}
