import type { Reply } from '../../domain/card.ts'
import { nextTime } from '../../domain/schedule.ts'
import type { Caller, Study } from '../ports.ts'
import { notice } from '../talk/notice-card.ts'
import { sayWhen, speechOf } from '../talk/speech.ts'
import type { ReviewingPorts } from './ports.ts'

/** `/remind`: whether and when the member is reminded. */
export async function showReminder(ports: ReviewingPorts, study: Study, caller: Caller): Promise<Reply[]> {
  const { t } = speechOf(study)
  const { id } = await ports.members.resolve(caller)
  const reminder = await ports.reminders.of(id)
  if (!reminder?.nextAt) return notice(t('remind.is-off'))
  const { time, timezone, nextAt } = reminder
  return notice(t('remind.is-on', { time, timezone, next: sayWhen(nextAt, { ...speechOf(study), timezone }) }))
}

/** `/remind 08:30`: in the zone that was said, else that of the platform's profile, else the one of before. */
export async function setReminder(
  ports: ReviewingPorts,
  study: Study,
  caller: Caller,
  time: string,
  said: string | undefined,
): Promise<Reply[]> {
  const speech = speechOf(study)
  const { id: memberId } = await ports.members.resolve(caller)
  const own = said ?? (await caller.ownTimezone?.())
  const before = own === undefined ? await ports.reminders.of(memberId) : undefined
  const timezone = own ?? before?.timezone
  if (!timezone) return notice(speech.t('remind.which-zone', { time }), 'warning')
  const nextAt = nextTime(time, timezone, ports.clock.now())
  const kept = { said: said !== undefined || before?.said === true }
  await ports.reminders.set({ memberId, studyId: study.id, time, timezone, nextAt, ...kept })
  return notice(speech.t('remind.set', { time, timezone, next: sayWhen(nextAt, { ...speech, timezone }) }), 'good')
}

/** `/remind off`. */
export async function stopReminder(ports: ReviewingPorts, study: Study, caller: Caller): Promise<Reply[]> {
  const { id } = await ports.members.resolve(caller)
  await ports.reminders.off(id)
  return notice(speechOf(study).t('remind.stopped'), 'good')
}
