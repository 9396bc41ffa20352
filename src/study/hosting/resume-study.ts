import { comingSlot } from '../../domain/schedule.ts'
import type { Ports, Study } from '../ports.ts'

/** A paused study goes on. What came due meanwhile is not made up for: schedules go on from now. */
export async function resumeStudy(ports: Pick<Ports, 'studies' | 'clock'>, study: Study): Promise<void> {
  const now = ports.clock.now()
  const schedules = await ports.studies.schedules(study.id)
  const renewed = schedules.flatMap(({ kind, cron }) => {
    const nextAt = comingSlot(cron, study.timezone, now)
    return nextAt ? [{ kind, cron, nextAt }] : []
  })
  for (const schedule of renewed) await ports.studies.schedule(study.id, schedule)
  await ports.studies.change(study.id, { pausedAt: null, pauseReason: null })
}
