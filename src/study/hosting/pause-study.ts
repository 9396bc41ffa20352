import type { Log } from '../../log.ts'
import type { ChatPlatform, PauseReason } from '../chat-platform.ts'
import type { Ports, Study } from '../ports.ts'
import { noticeCard } from '../talk/notice-card.ts'
import { speechOf } from '../talk/speech.ts'

/**
 * Pauses a study because the bot cannot post there any more, and tells its hosts where the platform lets it.
 * A study that is paused already stays as it is.
 */
export async function pauseStudy(
  ports: Pick<Ports, 'studies' | 'clock'>,
  platform: Pick<ChatPlatform, 'tell'> | undefined,
  log: Log,
  study: Study,
  reason: PauseReason,
): Promise<void> {
  if ((await ports.studies.byId(study.id))?.pausedAt !== null) return
  await ports.studies.change(study.id, { pausedAt: ports.clock.now(), pauseReason: reason })
  log.warn({ study: study.id, reason }, 'study paused')
  const { t } = speechOf(study)
  const card = noticeCard(t('host.paused', { channel: `#${study.channel}`, reason: t(`refused.${reason}`) }), 'warning')
  for (const host of await ports.studies.hosts(study.id)) {
    await platform
      ?.tell(study.workspace, host.externalId, card)
      .catch(error => log.info({ study: study.id, reason: String(error) }, 'a host could not be told'))
  }
}
