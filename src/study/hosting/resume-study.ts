import { dayOf, periodStart } from '../../domain/calendar.ts'
import { comingSlot } from '../../domain/schedule.ts'
import type { Ports, Schedule, Study } from '../ports.ts'

/** What resuming a study takes. */
export type ResumePorts = Pick<Ports, 'studies' | 'posts' | 'clock'>

/**
 * A paused study goes on. What came due meanwhile is not made up for: schedules go on from now. That a question fell out
 * is written down, so that a chapter whose questions all did stays for another week, as after a week of holidays.
 */
export async function resumeStudy(ports: ResumePorts, study: Study): Promise<void> {
  const now = ports.clock.now()
  const schedules = await ports.studies.schedules(study.id)
  const renewed = schedules.flatMap(({ kind, cron }) => {
    const nextAt = comingSlot(cron, study.timezone, now)
    return nextAt ? [{ kind, cron, nextAt }] : []
  })
  const fellOut = schedules.find(({ kind, nextAt }) => kind === 'question' && nextAt <= now)
  if (study.pausedAt && fellOut) await skipQuestion(ports, study, fellOut)
  for (const schedule of renewed) await ports.studies.schedule(study.id, schedule)
  await ports.studies.change(study.id, { pausedAt: null, pauseReason: null })
}

async function skipQuestion({ posts }: ResumePorts, study: Study, { nextAt: at }: Schedule): Promise<void> {
  const day = dayOf(at, study.timezone)
  const slot = { studyId: study.id, kind: 'question' as const, at }
  const post = await posts.claim({ slot, day, week: periodStart('week', day) })
  if (post.status === 'claimed' && post.asked === null) await posts.ended(post.id, 'skipped', 'paused')
}
