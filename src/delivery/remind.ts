import { dayOf } from '../domain/calendar.ts'
import type { ReviewingPorts } from '../study/reviewing/ports.ts'
import { reminderCard } from '../study/reviewing/reminder-card.ts'
import type { DeliveryParts } from './deliver.ts'
import type { Job } from './job.ts'
import { sendPrivately } from './send-privately.ts'

/** What reminding takes. */
export type RemindingParts = Omit<DeliveryParts, 'ports'> & { ports: ReviewingPorts }

/**
 * Sends a member's reminder into their direct messages, once a local day, if something is due; late only on its own
 * day. A member who takes no direct messages is not asked again: the reminder turns itself off.
 * @throws whatever the platform threw, for the queue to try again
 */
export async function remind(parts: RemindingParts, memberId: string, { at }: Pick<Job, 'at'>): Promise<void> {
  const { ports, platforms, log } = parts
  const reminder = await ports.reminders.of(memberId)
  const study = reminder?.nextAt && (await ports.studies.byId(reminder.studyId))
  if (!reminder || !study) return
  const day = dayOf(at, reminder.timezone)
  // A clock that was set back makes no reminder too late.
  if (day < dayOf(ports.clock.now(), reminder.timezone)) return
  const message = await ports.reminders.claim(memberId, day, at)
  if (message.status !== 'claimed') return
  const platform = platforms.get(study.platform)
  if (!platform) throw new Error(`${study.platform} is not connected`)
  const card = await reminderCard(ports, study, memberId)
  if (!card) return ports.reminders.ended(message.id, 'skipped')
  const sending = { posts: ports.reminders, platform, now: () => ports.clock.now(), log }
  const refusal = await sendPrivately(sending, study, reminder.member, { post: message, card })
  if (!refusal) return
  await ports.reminders.ended(message.id, 'refused')
  await ports.reminders.off(memberId, refusal.message)
  log.info({ member: memberId, reason: refusal.message }, 'a reminder was refused and turned off')
}
