import { dayOf, EPOCH_DAY } from '../../domain/calendar.ts'
import type { Reply } from '../../domain/card.ts'
import type { Ports, Study } from '../ports.ts'
import { courseOf, speechOf } from '../talk/speech.ts'
import { statusCard } from './status-card.ts'
import { questionsLeft } from './tell-end.ts'
import { upcomingSchedules } from './upcoming.ts'

/** `/study status`, for the host alone. */
export async function showStatus(ports: Ports, study: Study): Promise<Reply[]> {
  const [schedules, holidays, misses, totals, planned, questions, reason] = await Promise.all([
    upcomingSchedules(ports, study),
    ports.studies.holidays(study.id, dayOf(ports.clock.now(), study.timezone)),
    ports.lookups.misses(study.id, 10),
    ports.scores.totals(study.id, 'all', EPOCH_DAY),
    ports.studies.planned(study.id),
    questionsLeft(ports, study),
    ports.posts.latestReason(study.id),
  ])
  const answers = totals.reduce((sum, tally) => sum + tally.answered, 0)
  const about = { schedules, holidays, misses, members: totals.length, answers, planned, questions, reason }
  return [{ to: 'member', card: statusCard(speechOf(study), courseOf(ports, study).course, study, about) }]
}
