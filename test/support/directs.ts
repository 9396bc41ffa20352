import type { Card } from '../../src/domain/card.ts'
import { type ChatPlatform, DeliveryRefused, OutcomeUnknown, TryLater } from '../../src/study/chat-platform.ts'
import type { Place } from '../../src/study/ports.ts'

/** A platform whose direct messages can fail in every way. */
export class Directs implements ChatPlatform {
  readonly name = 'slack' as const
  readonly sent: { channel: string; postId: string; card: Card }[] = []
  /** Whom `mishap` befalls; everybody where empty. */
  only = ''
  mishap: 'none' | 'closed' | 'limited' | 'lost answer' | 'signed out' = 'none'
  async publish({ channel }: Place, card: Card, postId: string): Promise<string> {
    const mishap = this.only === '' || channel === `D-${this.only}` ? this.mishap : 'none'
    if (mishap === 'closed') throw new DeliveryRefused('refused', 'cannot_dm_user')
    if (mishap === 'signed out') throw new DeliveryRefused('signed-out', 'token_revoked')
    if (mishap === 'limited') throw new TryLater(1, 'limited')
    this.sent.push({ channel, postId, card })
    if (mishap === 'lost answer') throw new OutcomeUnknown('unreachable', 'ECONNRESET')
    return String(this.sent.length)
  }
  async update(): Promise<void> {}
  async find(_place: Place, postId: string): Promise<string | undefined> {
    const at = this.sent.findIndex(each => each.postId === postId)
    return at < 0 ? undefined : String(at + 1)
  }
  async direct(_workspace: string, member: string): Promise<string> {
    return `D-${member}`
  }
  async tell(): Promise<void> {}
  async hand(): Promise<void> {}
}
