import type { Reply } from '../../domain/card.ts'
import type { Caller } from '../ports.ts'
import { notice, noticeCard } from '../talk/notice-card.ts'
import type { Speech } from '../talk/speech.ts'
import type { PrivacyPorts } from './ports.ts'

/** `/me export`: everything that is kept of the member, as files that only they get; what writes them is loaded then. */
export async function exportMe(ports: PrivacyPorts, caller: Caller, { t }: Speech): Promise<Reply[]> {
  const member = await ports.privacy.find(caller)
  if (!member) return notice(t('privacy.nothing'))
  const { exportFiles } = await import('./export-files.ts')
  const files = await exportFiles(ports.privacy.kept(member.id), ports.clock.now())
  try {
    const card = noticeCard(t('privacy.export'))
    await ports.platforms.get(caller.platform)?.hand(caller.workspace, caller.member, card, files)
  } catch (error) {
    ports.log.warn({ err: error, workspace: caller.workspace }, 'an export could not be handed over')
    return notice(t('privacy.export-failed'), 'warning')
  }
  return notice(t('privacy.exported'), 'good')
}
