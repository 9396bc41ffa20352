import type { Reply } from '../../domain/card.ts'
import type { Caller } from '../ports.ts'
import { notice } from '../talk/notice-card.ts'
import type { Speech } from '../talk/speech.ts'
import type { PrivacyPorts } from './ports.ts'

/** `/me hide`: off boards and podium; everything else goes on. Who hides before their first answer is hidden from it on. */
export async function hideMe(ports: PrivacyPorts, caller: Caller, { t }: Speech): Promise<Reply[]> {
  const { id } = await ports.members.resolve(caller)
  const isNew = await ports.privacy.hide(id, ports.clock.now())
  return notice(t(isNew ? 'privacy.hidden' : 'privacy.hidden-before'), 'good')
}

/** `/me show`: back on boards and podium. */
export async function showMe(ports: PrivacyPorts, caller: Caller, { t }: Speech): Promise<Reply[]> {
  const member = await ports.privacy.find(caller)
  const wasHidden = member !== undefined && (await ports.privacy.show(member.id))
  return notice(t(wasHidden ? 'privacy.shown' : 'privacy.shown-before'), 'good')
}

/** `/me named`, `/me unnamed`: whether hosts may be told one's name where one has gone quiet. */
export async function letBeNamed(
  ports: PrivacyPorts,
  caller: Caller,
  agreed: boolean,
  { t }: Speech,
): Promise<Reply[]> {
  const { id } = await ports.members.resolve(caller)
  await ports.privacy.name(id, agreed ? ports.clock.now() : null)
  return notice(t(agreed ? 'privacy.named' : 'privacy.unnamed'), 'good')
}
