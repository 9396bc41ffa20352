import { EventEmitter } from 'node:events'
import type { Card } from '../../domain/card.ts'
import type { ChatPlatform, HandedFile } from '../../study/chat-platform.ts'
import type { Clock, Place, Sending } from '../../study/ports.ts'
import type { ChannelMessage, ChannelStore, NewMessage } from './channel-store.ts'
import { HandedFiles } from './files.ts'
import { BOT, PLAYGROUND } from './place.ts'

/** How the channel begins that only one viewer sees. */
const DIRECT = '@'

/** A chat channel in Postgres: the third platform, beside Slack and Discord. Emits `change` when anything in it does. */
export class PlaygroundChannel extends EventEmitter<{ change: [] }> implements ChatPlatform {
  readonly name = 'playground' as const
  readonly files = new HandedFiles()
  readonly #store: ChannelStore
  readonly #clock: Clock

  constructor(store: ChannelStore, clock: Clock) {
    super()
    this.setMaxListeners(0)
    this.#store = store
    this.#clock = clock
  }

  async publish({ channel }: Place, card: Card, postId: string, { replyTo }: Sending = {}): Promise<string> {
    const viewer = channel.startsWith(DIRECT) && { viewer: channel.slice(DIRECT.length) }
    const message = await this.add({
      author: BOT,
      card,
      postId,
      ...(replyTo && { replyTo: Number(replyTo) }),
      ...viewer,
    })
    return String(message.id)
  }

  async update(_place: Place, messageRef: string, card: Card): Promise<void> {
    await this.#store.update(Number(messageRef), card, this.#clock.now())
    this.emit('change')
  }

  async find(_place: Place, postId: string): Promise<string | undefined> {
    const message = await this.#store.byPost(postId)
    return message && String(message.id)
  }

  async direct(_workspace: string, member: string): Promise<string> {
    return `${DIRECT}${member}`
  }

  async tell(_workspace: string, viewer: string, card: Card): Promise<void> {
    await this.add({ author: BOT, viewer, card })
  }

  async hand(_workspace: string, viewer: string, card: Card, files: readonly HandedFile[]): Promise<void> {
    const links = this.files.add(files).map((address, at) => `- [${files[at]?.name}](${address})`)
    const parts: Card['parts'] = [...card.parts, { type: 'text', markdown: links.join('\n') }]
    await this.add({ author: BOT, viewer, card: { ...card, parts } })
  }

  /** The messages that a viewer sees; without one, those that everybody does. */
  async messages(viewer?: string, after?: number): Promise<ChannelMessage[]> {
    return this.#store.visible(PLAYGROUND.channel, viewer, after === undefined ? {} : { after })
  }

  async latestId(): Promise<number> {
    return this.#store.latestId()
  }

  async byId(id: number): Promise<ChannelMessage | undefined> {
    return this.#store.byId(id)
  }

  async add(message: NewMessage): Promise<ChannelMessage> {
    const added = await this.#store.add(PLAYGROUND.channel, { at: this.#clock.now(), ...message })
    this.emit('change')
    return added
  }

  /** Takes messages back and adds another in their stead. */
  async replace(ids: readonly number[], message: NewMessage): Promise<ChannelMessage> {
    for (const id of ids) await this.#store.remove(id, this.#clock.now())
    return this.add(message)
  }

  /** Shows a message with another card. */
  async change(message: ChannelMessage, card: Card): Promise<ChannelMessage> {
    const at = this.#clock.now()
    await this.#store.update(message.id, card, at)
    this.emit('change')
    return { ...message, card, updatedAt: at }
  }

  async remove(id: number): Promise<void> {
    await this.#store.remove(id, this.#clock.now())
    this.emit('change')
  }
}
