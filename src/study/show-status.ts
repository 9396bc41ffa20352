import { EPOCH_DAY } from '../domain/calendar.ts'
import type { Reply } from '../domain/card.ts'
import { statusCard } from './cards/status.ts'
import type { Ports, Study } from './ports.ts'
import { courseOf, speechOf } from './speech.ts'

/** `/study status`, for the host alone. */
export async function showStatus(ports: Ports, study: Study): Promise<Reply[]> {
  const [schedules, misses, totals] = await Promise.all([
    ports.studies.schedules(study.id),
    ports.lookups.misses(study.id, 10),
    ports.scores.totals(study.id, 'all', EPOCH_DAY),
  ])
  const answers = totals.reduce((sum, tally) => sum + tally.answered, 0)
  const about = { schedules, misses, members: totals.length, answers }
  return [{ to: 'member', card: statusCard(speechOf(study), courseOf(ports, study).course, study, about) }]
}
