import { createHash } from 'node:crypto'
import {
  type APIMessage,
  ComponentType,
  DiscordAPIError,
  MessageFlags,
  type REST,
  Routes,
  SnowflakeUtil,
} from 'discord.js'
import type { Card } from '../../domain/card.ts'
import type { ChatPlatform, HandedFile } from '../../study/chat-platform.ts'
import type { Place, Sending } from '../../study/ports.ts'
import { cut } from '../../study/talk/card-text.ts'
import { type Attached, cardMessages } from './components.ts'
import { toldApart } from './failures.ts'
import { LIMITS } from './limits.ts'

/** How far back, in milliseconds, clocks may differ when a message is looked for. */
const CLOCK_SLACK_MS = 120_000
/** Most that one call to the history returns: https://discord.com/developers/docs/resources/message#get-channel-messages */
const PAGE = 100

/** Posts to Discord's channels over REST, from any replica: recognisable afterwards, and clear about what is refused for good. */
export class DiscordPublisher implements ChatPlatform {
  readonly name = 'discord' as const
  readonly #rest: REST

  constructor(rest: REST) {
    this.#rest = rest
  }

  async publish({ channel }: Place, card: Card, postId: string, { replyTo, piece = 0 }: Sending = {}): Promise<string> {
    const body = {
      ...withChannelLinks(messageOf(card, piece, markOf(postId))),
      nonce: nonceOf(postId),
      enforce_nonce: true,
      ...(replyTo && { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
    }
    const sent = await toldApart(() => this.#rest.post(Routes.channelMessages(channel), { body }))
    return (sent as APIMessage).id
  }

  pieces(card: Card): number {
    return cardMessages(card).length
  }

  async update({ channel }: Place, messageId: string, card: Card): Promise<void> {
    await toldApart(() => this.#rest.patch(Routes.channelMessage(channel, messageId), { body: messageOf(card, -1) }))
  }

  async find({ channel }: Place, postId: string, since: Date): Promise<string | undefined> {
    let after = String(SnowflakeUtil.generate({ timestamp: since.getTime() - CLOCK_SLACK_MS }))
    for (;;) {
      const query = new URLSearchParams({ after, limit: String(PAGE) })
      const page = (await toldApart(() => this.#rest.get(Routes.channelMessages(channel), { query }))) as APIMessage[]
      const found = page.find(message => message.components?.some(each => isMarked(each, postId)))
      const newest = page.map(message => BigInt(message.id)).reduce((a, b) => (a > b ? a : b), 0n)
      if (found || page.length < PAGE) return found?.id
      after = String(newest)
    }
  }

  async discuss({ channel }: Place, messageId: string, title: string): Promise<void> {
    const body = { name: cut(title, LIMITS.threadName), auto_archive_duration: 1440 }
    await toldApart(() => this.#rest.post(Routes.threads(channel, messageId), { body }))
  }

  async direct(_workspace: string, member: string): Promise<string> {
    const body = { recipient_id: member }
    return ((await toldApart(() => this.#rest.post(Routes.userChannels(), { body }))) as { id: string }).id
  }

  /** Posts a card in answer to what somebody wrote. */
  async say(channel: string, card: Card, replyTo?: string): Promise<void> {
    const reference = replyTo ? { message_reference: { message_id: replyTo, fail_if_not_exists: false } } : {}
    for (const body of messagesOf(card).map(withChannelLinks))
      await toldApart(() => this.#rest.post(Routes.channelMessages(channel), { body: { ...body, ...reference } }))
  }

  /** What Discord tells of a channel; undefined where it tells nothing. */
  async channel(id: string): Promise<{ type: number; parent_id?: string | null } | undefined> {
    return (await this.#rest.get(Routes.channel(id)).catch(() => undefined)) as
      | { type: number; parent_id?: string | null }
      | undefined
  }

  /** Whether somebody is in a server; not where Discord says that there is no such member, or that the bot is not there either. */
  async isMember(workspace: string, member: string): Promise<boolean> {
    return this.#rest.get(Routes.guildMember(workspace, member)).then(
      () => true,
      error => !(error instanceof DiscordAPIError && (error.status === 404 || error.status === 403)),
    )
  }

  async tell(workspace: string, member: string, card: Card): Promise<void> {
    const route = Routes.channelMessages(await this.direct(workspace, member))
    for (const body of messagesOf(card)) await toldApart(() => this.#rest.post(route, { body: withChannelLinks(body) }))
  }

  /** Files go with a plain message: in the other kind each would have to be a component of its own. */
  async hand(_workspace: string, member: string, card: Card, files: readonly HandedFile[]): Promise<void> {
    const { id } = (await this.#rest.post(Routes.userChannels(), { body: { recipient_id: member } })) as { id: string }
    const body = { content: card.fallback, allowed_mentions: { parse: [] } }
    const attached = files.map(({ name, type, content }) => ({ name, data: content, contentType: type }))
    await this.#rest.post(Routes.channelMessages(id), { body, files: attached })
  }
}

/** Discord shows the name of a channel for its id in this form. */
export function withChannelLinks<T>(body: T): T {
  const said = JSON.stringify(body)
  // Most messages name no channel, and go as they are.
  return said.includes('\\\\#') ? JSON.parse(said.replace(/\\\\#(\d{17,20})/g, '<#$1>')) : body
}

/** A card as the bodies of as many messages as it takes. Nobody is mentioned but those whom the card names (the podium). */
export function messagesOf(card: Card, mark?: number, attached?: Attached) {
  return cardMessages(card, mark, attached).map(components => ({
    flags: MessageFlags.IsComponentsV2 as const,
    components,
    allowed_mentions: { parse: [] as never[], users: [...(card.mentions ?? [])].slice(0, 3) },
  }))
}

/** One of them, from the end where the place is negative. */
export function messageOf(card: Card, piece = 0, mark?: number) {
  const [first, ...more] = messagesOf(card, mark)
  return [first, ...more].at(piece) ?? first
}

/** A nonce is at most 25 characters long, and a post's id, a UUID, fits in 22 of base64url. */
function nonceOf(postId: string): string {
  return digest(postId).subarray(0, 16).toString('base64url')
}

/** The id of a message's container, by which it is recognised: components may have ids of 31 bits. */
export function markOf(postId: string): number {
  return (digest(postId).readUInt32BE(16) >>> 1) | 1
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function isMarked(component: { type: number; id?: number }, postId: string): boolean {
  return component.type === ComponentType.Container && component.id === markOf(postId)
}
