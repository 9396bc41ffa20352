import { EventEmitter } from 'node:events'
import type { Card, Reply } from '../../domain/card.ts'
import type { Intent, NotesFile } from '../../domain/intent.ts'
import type { AllPorts } from '../../study/all-ports.ts'
import type { ChatPlatform, HandedFile } from '../../study/chat-platform.ts'
import { handleIntent } from '../../study/handle-intent.ts'
import type { Caller, Clock, Place, Sending } from '../../study/ports.ts'
import { readCommand } from '../../study/talk/commands.ts'
import { decodeComponent } from '../../study/talk/decode-component.ts'
import { markBot } from '../../study/talk/mark-bot.ts'
import { literal } from '../../study/talk/markdown.ts'
import { readMention } from '../../study/talk/mention.ts'
import type { Values } from '../../study/talk/submitted-values.ts'
import { interactionsTotal } from '../../web/metrics.ts'
import { HandedFiles } from './files.ts'

/** The playground's only channel. */
export const PLAYGROUND: Place = { platform: 'playground', workspace: 'playground', channel: 'study' }

/** Who the page lets one speak as; the API takes any name. */
export const ROSTER = ['mina', 'jun', 'sora', 'theo']

const BOT = 'Studyhall'

const isSelf = (member: string) => member.toLowerCase() === BOT.toLowerCase()

/** How the channel begins that only one viewer sees. */
const DIRECT = '@'
/** How the bot is spoken to. */
const MENTION = /^@?studyhall\b[\s,:]*(.*)$/is

/** Closes a private message; the playground's own business, never an intent. */
export const DISMISS = 'dismiss'

export interface ChannelMessage {
  id: number
  at: Date
  author: string
  viewer: string | null
  card: Card
  updatedAt: Date | null
}

/** Where the channel keeps its messages. */
export interface ChannelStore {
  add(
    channel: string,
    message: { at: Date; author: string; viewer?: string; postId?: string; replyTo?: number; card: Card },
  ): Promise<ChannelMessage>
  update(id: number, card: Card, at: Date): Promise<void>
  remove(id: number, at: Date): Promise<void>
  byPost(postId: string): Promise<ChannelMessage | undefined>
  byId(id: number): Promise<ChannelMessage | undefined>
  visible(
    channel: string,
    viewer: string | undefined,
    range?: { after?: number; most?: number },
  ): Promise<ChannelMessage[]>
  latestId(): Promise<number>
}

/** A chat channel in Postgres: the third platform, beside Slack and Discord. Emits `change` when anything in it does. */
export class PlaygroundChannel extends EventEmitter<{ change: [] }> implements ChatPlatform {
  readonly name = 'playground' as const
  readonly files = new HandedFiles()
  readonly #store: ChannelStore
  readonly #ports: AllPorts
  readonly #clock: Clock
  /** Waits until what an interaction queued has been delivered. */
  readonly #settle: () => Promise<void>

  constructor(store: ChannelStore, ports: AllPorts, settle: () => Promise<void>) {
    super()
    this.setMaxListeners(0)
    this.#store = store
    this.#ports = ports
    this.#clock = ports.clock
    this.#settle = settle
  }

  async publish({ channel }: Place, card: Card, postId: string, { replyTo }: Sending = {}): Promise<string> {
    const viewer = channel.startsWith(DIRECT) && { viewer: channel.slice(DIRECT.length) }
    const message = await this.#add({
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
    await this.#add({ author: BOT, viewer, card })
  }

  async hand(_workspace: string, viewer: string, card: Card, files: readonly HandedFile[]): Promise<void> {
    const links = this.files.add(files).map((address, at) => `- [${files[at]?.name}](${address})`)
    const parts: Card['parts'] = [...card.parts, { type: 'text', markdown: links.join('\n') }]
    await this.#add({ author: BOT, viewer, card: { ...card, parts } })
  }

  /** The messages that a viewer sees; without one, those that everybody does. */
  async messages(viewer?: string, after?: number): Promise<ChannelMessage[]> {
    return this.#store.visible(PLAYGROUND.channel, viewer, after === undefined ? {} : { after })
  }

  async latestId(): Promise<number> {
    return this.#store.latestId()
  }

  /** What a viewer typed: a command for the bot, or a message for the others. */
  async say(viewer: string, text: string): Promise<ChannelMessage[]> {
    const before = await this.#store.latestId()
    if (text.startsWith('/'))
      return this.#caused(before, await this.#handle(viewer, markBot(readCommand(text), isSelf)))
    const card: Card = {
      kind: 'message',
      tone: 'neutral',
      fallback: text,
      parts: [{ type: 'text', markdown: literal(text) }],
    }
    const message = await this.#add({ author: viewer, card })
    const [mention, rest] = MENTION.exec(text) ?? []
    if (mention === undefined) return [message]
    return [message, ...(await this.#answerMention(viewer, message.id, rest ?? ''))]
  }

  /** Answers below the message, for everybody, as the bot does in a thread elsewhere. */
  async #answerMention(viewer: string, replyTo: number, text: string): Promise<ChannelMessage[]> {
    const caller: Caller = { ...PLAYGROUND, member: viewer, name: viewer, administers: async () => true }
    const shown: ChannelMessage[] = []
    for (const reply of await handleIntent(this.#ports, caller, readMention(text, false)))
      if ('card' in reply) shown.push(await this.#add({ author: BOT, card: reply.card, replyTo }))
    return shown
  }

  /** Notes that a viewer dropped or pasted. */
  async bring(viewer: string, notes: { text: string } | { file: NotesFile }): Promise<ChannelMessage[]> {
    const before = await this.#store.latestId()
    return this.#caused(before, await this.#handle(viewer, { type: 'study', change: { action: 'notes', ...notes } }))
  }

  /** Posts a card of the bot's own accord, such as its hello. */
  async post(card: Card): Promise<void> {
    await this.#add({ author: BOT, card })
  }

  /** Takes a message back and posts another in its stead. */
  async replace(id: number, card: Card): Promise<void> {
    await this.#store.remove(id, this.#clock.now())
    await this.post(card)
  }

  /**
   * A press, a choice or a submission.
   * @returns what it brought about, or undefined when the viewer sees no such message
   */
  async act(viewer: string, messageId: number, action: string, values: Values): Promise<ChannelMessage[] | undefined> {
    const message = await this.#store.byId(messageId)
    if (!message || (message.viewer !== null && message.viewer !== viewer)) return undefined
    const before = await this.#store.latestId()
    if (action === DISMISS) {
      if (message.viewer !== null) await this.#remove(message.id)
      return []
    }
    const replies = await this.#handle(viewer, decodeComponent(action, values))
    const refused = replies.some(reply => reply.viewer !== null && reply.card.tone === 'warning')
    if (message.card.kind === 'form' && !refused) await this.#remove(message.id)
    return this.#caused(before, replies)
  }

  /** The replies, and what went to the whole channel meanwhile. */
  async #caused(before: number, replies: ChannelMessage[]): Promise<ChannelMessage[]> {
    const toAll = await this.messages(undefined, before)
    return [...toAll, ...replies.filter(reply => reply.viewer !== null)].sort((a, b) => a.id - b.id)
  }

  async #handle(viewer: string, intent: Intent | undefined): Promise<ChannelMessage[]> {
    const caller: Caller = {
      ...PLAYGROUND,
      member: viewer,
      name: viewer,
      administers: async () => true,
      ownTimezone: async () => (await this.#ports.studies.inChannel(PLAYGROUND))?.timezone,
    }
    try {
      const shown: ChannelMessage[] = []
      for (const reply of await handleIntent(this.#ports, caller, intent)) shown.push(await this.#show(viewer, reply))
      await this.#settle()
      interactionsTotal.inc({ platform: this.name, outcome: 'ok' })
      return shown
    } catch (error) {
      interactionsTotal.inc({ platform: this.name, outcome: 'failed' })
      throw error
    }
  }

  async #show(viewer: string, reply: Reply): Promise<ChannelMessage> {
    if (reply.to === 'channel') return this.#add({ author: BOT, card: reply.card })
    if (reply.to === 'member')
      return (
        (reply.inPlace && (await this.#replace(viewer, reply.card))) ||
        this.#add({ author: BOT, viewer, card: reply.card })
      )
    const { form } = reply
    const open = (await this.messages(viewer)).filter(each => each.card.kind === 'form')
    for (const each of open) await this.#store.remove(each.id, this.#clock.now())
    return this.#add({
      author: BOT,
      viewer,
      card: { kind: 'form', tone: 'neutral', fallback: form.title, parts: [{ type: 'form', form }] },
    })
  }

  /** Puts a card in the place of the latest of its kind that only this viewer sees, if there is one. */
  async #replace(viewer: string, card: Card): Promise<ChannelMessage | undefined> {
    const mine = (await this.messages(viewer)).filter(each => each.viewer === viewer && each.card.kind === card.kind)
    const latest = mine.at(-1)
    if (!latest) return undefined
    const at = this.#clock.now()
    await this.#store.update(latest.id, card, at)
    this.emit('change')
    return { ...latest, card, updatedAt: at }
  }

  async #add(message: Omit<Parameters<ChannelStore['add']>[1], 'at'>): Promise<ChannelMessage> {
    const added = await this.#store.add(PLAYGROUND.channel, { at: this.#clock.now(), ...message })
    this.emit('change')
    return added
  }

  async #remove(id: number): Promise<void> {
    await this.#store.remove(id, this.#clock.now())
    this.emit('change')
  }
}
