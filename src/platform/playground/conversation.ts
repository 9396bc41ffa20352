import type { Card, Reply } from '../../domain/card.ts'
import type { Intent, NotesFile } from '../../domain/intent.ts'
import type { AllPorts } from '../../study/all-ports.ts'
import { handleIntent } from '../../study/handle-intent.ts'
import type { Caller, NotNow } from '../../study/ports.ts'
import { readCommand } from '../../study/talk/commands.ts'
import { decodeComponent } from '../../study/talk/decode-component.ts'
import { markBot } from '../../study/talk/mark-bot.ts'
import { literal } from '../../study/talk/markdown.ts'
import { readMention } from '../../study/talk/mention.ts'
import type { Values } from '../../study/talk/submitted-values.ts'
import { interactionsTotal } from '../../web/metrics.ts'
import { type Outcome, outcomeOf } from '../../web/not-taken.ts'
import type { PlaygroundChannel } from './channel.ts'
import type { ChannelMessage } from './channel-store.ts'
import { BOT, PLAYGROUND } from './place.ts'

const isSelf = (member: string) => member.toLowerCase() === BOT.toLowerCase()

/** How the bot is spoken to. */
const MENTION = /^@?studyhall\b[\s,:]*(.*)$/is

/** Closes a private message; the playground's own business, never an intent. */
const DISMISS = 'dismiss'

/** What viewers of the channel say and press, and what it brings about. */
export class Conversation {
  readonly #channel: PlaygroundChannel
  readonly #ports: AllPorts
  /** Waits until what an interaction queued has been delivered. */
  readonly #settle: () => Promise<void>

  constructor(channel: PlaygroundChannel, ports: AllPorts, settle: () => Promise<void>) {
    this.#channel = channel
    this.#ports = ports
    this.#settle = settle
  }

  /** What a viewer typed: a command for the bot, or a message for the others. */
  async say(viewer: string, text: string): Promise<ChannelMessage[]> {
    const before = await this.#channel.latestId()
    if (text.startsWith('/'))
      return this.#caused(before, await this.#handle(viewer, markBot(readCommand(text), isSelf)))
    const card: Card = {
      kind: 'message',
      tone: 'neutral',
      fallback: text,
      parts: [{ type: 'text', markdown: literal(text) }],
    }
    const message = await this.#channel.add({ author: viewer, card })
    const [mention, rest] = MENTION.exec(text) ?? []
    if (mention === undefined) return [message]
    return [message, ...(await this.#answerMention(viewer, message.id, rest ?? ''))]
  }

  /** Answers below the message, for everybody, as the bot does in a thread elsewhere. */
  async #answerMention(viewer: string, replyTo: number, text: string): Promise<ChannelMessage[]> {
    const caller: Caller = { ...PLAYGROUND, member: viewer, name: viewer, administers: async () => true }
    const shown: ChannelMessage[] = []
    for (const reply of await handleIntent(this.#ports, caller, readMention(text, false)))
      if ('card' in reply) shown.push(await this.#channel.add({ author: BOT, card: reply.card, replyTo }))
    return shown
  }

  /** Notes that a viewer dropped or pasted. */
  async bring(viewer: string, notes: { text: string } | { file: NotesFile }): Promise<ChannelMessage[]> {
    const before = await this.#channel.latestId()
    return this.#caused(before, await this.#handle(viewer, { type: 'study', change: { action: 'notes', ...notes } }))
  }

  /**
   * A press, a choice or a submission.
   * @returns what it brought about, or undefined when the viewer sees no such message
   */
  async act(viewer: string, messageId: number, action: string, values: Values): Promise<ChannelMessage[] | undefined> {
    const message = await this.#channel.byId(messageId)
    if (!message || (message.viewer !== null && message.viewer !== viewer)) return undefined
    const before = await this.#channel.latestId()
    if (action === DISMISS) {
      if (message.viewer !== null) await this.#channel.remove(message.id)
      return []
    }
    const replies = await this.#handle(viewer, decodeComponent(action, values))
    const refused = replies.some(reply => reply.viewer !== null && reply.card.tone === 'warning')
    if (message.card.kind === 'form' && !refused) await this.#channel.remove(message.id)
    return this.#caused(before, replies)
  }

  /** The replies, and what went to the whole channel meanwhile. */
  async #caused(before: number, replies: ChannelMessage[]): Promise<ChannelMessage[]> {
    const toAll = await this.#channel.messages(undefined, before)
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
      let outcome: Outcome = 'ok'
      const onNotNow = (error: NotNow) => {
        outcome = outcomeOf(error)
      }
      for (const reply of await handleIntent(this.#ports, caller, intent, onNotNow))
        shown.push(await this.#show(viewer, reply))
      await this.#settle()
      interactionsTotal.inc({ platform: this.#channel.name, outcome })
      return shown
    } catch (error) {
      interactionsTotal.inc({ platform: this.#channel.name, outcome: 'failed' })
      throw error
    }
  }

  async #show(viewer: string, reply: Reply): Promise<ChannelMessage> {
    if (reply.to === 'channel') return this.#channel.add({ author: BOT, card: reply.card })
    if (reply.to === 'member')
      return (
        (reply.inPlace && (await this.#replace(viewer, reply.card))) ||
        this.#channel.add({ author: BOT, viewer, card: reply.card })
      )
    const { form } = reply
    const open = (await this.#channel.messages(viewer)).filter(each => each.card.kind === 'form')
    const card: Card = { kind: 'form', tone: 'neutral', fallback: form.title, parts: [{ type: 'form', form }] }
    return this.#channel.replace(
      open.map(({ id }) => id),
      { author: BOT, viewer, card },
    )
  }

  /** Puts a card in the place of the latest of its kind that only this viewer sees, if there is one. */
  async #replace(viewer: string, card: Card): Promise<ChannelMessage | undefined> {
    const mine = (await this.#channel.messages(viewer)).filter(
      each => each.viewer === viewer && each.card.kind === card.kind,
    )
    const latest = mine.at(-1)
    return latest && this.#channel.change(latest, card)
  }
}
