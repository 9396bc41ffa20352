import { dayOf } from '../../domain/calendar.ts'
import type { Reply } from '../../domain/card.ts'
import type { Ports, Study } from '../ports.ts'
import { courseOf, speechOf } from '../talk/speech.ts'
import { planAhead } from './say-plan.ts'
import { statusCard } from './status-card.ts'
import { questionsLeft } from './tell-end.ts'
import { upcomingSchedules } from './upcoming.ts'

/** `/study status`, for the host alone. */
export async function showStatus(ports: Ports, study: Study): Promise<Reply[]> {
  const [schedules, holidays, misses, counts, ahead, questions, reason] = await Promise.all([
    upcomingSchedules(ports, study),
    ports.holidays.from(study.id, dayOf(ports.clock.now(), study.timezone)),
    ports.lookups.misses(study.id, 10),
    ports.scores.counts(study.id),
    planAhead(ports, study),
    questionsLeft(ports, study),
    ports.posts.latestReason(study.id, study.courseSlug),
  ])
  const about = { schedules, holidays, misses, ...counts, ahead, questions, reason }
  return [{ to: 'member', card: statusCard(speechOf(study), courseOf(ports, study).course, study, about) }]
}
