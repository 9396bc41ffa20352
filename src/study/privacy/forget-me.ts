import type { Reply } from '../../domain/card.ts'
import { tellHosts } from '../chat-platform/tell-hosts.ts'
import type { Caller, Study } from '../ports.ts'
import { componentId } from '../talk/component-id.ts'
import { notice, noticeCard } from '../talk/notice-card.ts'
import { type Speech, speechOf } from '../talk/speech.ts'
import type { PrivacyPorts } from './ports.ts'

/** `/me forget`: says what goes and what stays, and asks again. */
export async function askToForget(ports: PrivacyPorts, caller: Caller, { t }: Speech): Promise<Reply[]> {
  const member = await ports.privacy.find(caller)
  if (!member) return notice(t('privacy.nothing'))
  const button = { label: t('privacy.forget-button'), action: componentId.forget(member.id), style: 'danger' as const }
  return notice(t('privacy.forget-ask'), 'warning', [{ type: 'buttons', buttons: [button] }])
}

/**
 * The second yes. The button names whom it was shown to, so that pressed again it says so, and touches nothing of the
 * new member that the same person may be by then.
 */
export async function forgetMe(ports: PrivacyPorts, caller: Caller, memberId: string, { t }: Speech): Promise<Reply[]> {
  const member = await ports.privacy.find(caller)
  if (member?.id !== memberId) return notice(t('privacy.forgotten-before'))
  const forgotten = await ports.privacy.forget(memberId)
  if (!forgotten) return notice(t('privacy.forgotten-before'))
  for (const studyId of forgotten.hosted) {
    const study = await ports.studies.byId(studyId)
    if (study) await tellOfHost(ports, study)
  }
  return notice(t('privacy.forgotten'), 'good')
}

/** The study goes on; its other hosts hear that one is gone, and where there is none, the channel does. */
async function tellOfHost(ports: PrivacyPorts, study: Study): Promise<void> {
  const { log } = ports
  const platform = ports.platforms.get(study.platform)
  const { t } = speechOf(study)
  const gone = noticeCard(t('privacy.host-gone', { channel: `#${study.channel}` }))
  if ((await tellHosts(ports, platform, log, study, gone)) > 0) return
  await platform
    ?.publish(study, noticeCard(t('privacy.no-host')), `no-host-${study.id}`)
    .catch(error => log.info({ err: error, study: study.id }, 'a channel could not be told that it has no host'))
}
