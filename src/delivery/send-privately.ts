import type { Card } from '../domain/card.ts'
import { type ChatPlatform, DeliveryRefused } from '../study/chat-platform.ts'
import type { Member, Study } from '../study/ports.ts'
import { type Sendable, type SendingParts, sendOnce } from './send-once.ts'

/**
 * Sends a message into somebody's direct messages, exactly once (see `sendOnce`).
 * @returns the refusal of a member who takes none
 * @throws whatever else the platform threw, that it signed the bot out included
 */
export async function sendPrivately(
  parts: SendingParts & { platform: Pick<ChatPlatform, 'direct'> },
  study: Study,
  member: Pick<Member, 'externalId'>,
  message: { post: Sendable['post']; card: Card },
): Promise<DeliveryRefused | undefined> {
  try {
    const channel = await parts.platform.direct(study.workspace, member.externalId)
    await sendOnce(parts, { ...study, channel }, message)
  } catch (error) {
    if (!(error instanceof DeliveryRefused) || error.reason === 'signed-out') throw error
    return error
  }
  return undefined
}
