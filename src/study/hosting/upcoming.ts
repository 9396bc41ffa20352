import { dayOf } from '../../domain/calendar.ts'
import { nextSlot } from '../../domain/schedule.ts'
import type { Ports, Schedule, Study } from '../ports.ts'

/** A study's schedules with when each is next of any effect: a question comes on no holiday. */
export async function upcomingSchedules(ports: Ports, study: Study): Promise<Schedule[]> {
  const schedules = await ports.studies.schedules(study.id)
  const holidays = new Set(await ports.holidays.from(study.id, dayOf(ports.clock.now(), study.timezone)))
  return schedules.map(schedule => {
    let { nextAt } = schedule
    while (schedule.kind === 'question' && holidays.has(dayOf(nextAt, study.timezone)))
      nextAt = nextSlot(schedule.cron, study.timezone, nextAt)
    return { ...schedule, nextAt }
  })
}
