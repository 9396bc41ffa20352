import type { Log } from '../../log.ts'
import { tellHosts } from '../chat-platform/tell-hosts.ts'
import type { ChatPlatform, PauseReason } from '../chat-platform.ts'
import type { Ports, Study } from '../ports.ts'
import { literal } from '../talk/markdown.ts'
import { noticeCard } from '../talk/notice-card.ts'
import { speechOf } from '../talk/speech.ts'

/** Reasons that say no more than the platform's own name of the refusal does. */
const DETAILED: readonly PauseReason[] = ['read-only', 'no-messages', 'refused']

/**
 * Pauses a study because the bot cannot post there any more, and tells its hosts where the platform lets it.
 * A study that is paused already stays as it is.
 * @param detail the platform's own name of its refusal
 */
export async function pauseStudy(
  ports: Pick<Ports, 'studies' | 'clock'>,
  platform: Pick<ChatPlatform, 'tell'> | undefined,
  log: Log,
  study: Study,
  reason: PauseReason,
  detail = '',
): Promise<void> {
  const current = await ports.studies.byId(study.id)
  // What was refused under an id that the channel had before says nothing of the channel.
  if (current?.pausedAt !== null || current.channel !== study.channel) return
  await ports.studies.change(study.id, {
    pausedAt: ports.clock.now(),
    pauseReason: DETAILED.includes(reason) ? `${reason}: ${detail}` : reason,
  })
  await ports.studies.delivering(study.id)
  log.warn({ study: study.id, reason, detail }, 'study paused')
  const { t } = speechOf(study)
  const why = t(`refused.${reason}`, { detail: literal(detail) })
  const card = noticeCard(t('host.paused', { channel: `#${study.channel}`, reason: why }), 'warning')
  await tellHosts(ports, platform, log, study, card)
}
