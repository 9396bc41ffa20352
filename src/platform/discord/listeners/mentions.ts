import { randomUUID } from 'node:crypto'
import { ChannelType, type Client, Events, MessageType } from 'discord.js'
import type { Card, Reply } from '../../../domain/card.ts'
import type { Intent } from '../../../domain/intent.ts'
import { DeliveryRefused } from '../../../study/chat-platform.ts'
import { handleIntent, refuseForNow } from '../../../study/handle-intent.ts'
import type { Caller, NotNow } from '../../../study/ports.ts'
import { cut } from '../../../study/talk/card-text.ts'
import { readMention } from '../../../study/talk/mention.ts'
import { noticeCard } from '../../../study/talk/notice-card.ts'
import { speechAt } from '../../../study/talk/speech.ts'
import { interactionsTotal } from '../../../web/metrics.ts'
import { notTaken, type Outcome } from '../../../web/not-taken.ts'
import { type DiscordContext, nameOf, nearness } from '../context.ts'
import { LIMITS } from '../limits.ts'
import { pace } from '../pace.ts'

/** A message as the gateway sends it, as far as it matters here. */
interface Message {
  id: string
  type: number
  channel_id: string
  guild_id?: string
  /** Empty without the intent for message contents, but where the bot is mentioned or written to directly. */
  content: string
  webhook_id?: string
  author: { id: string; bot?: boolean; username: string; global_name?: string | null }
  member?: { nick?: string | null }
}

const SPOKEN: readonly number[] = [MessageType.Default, MessageType.Reply]
const THREADS: readonly number[] = [ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread]

/**
 * The bot is mentioned, or written to directly: what `/explain` says, as a message; in a channel in a thread at the
 * message. Read from the gateway itself, since discord.js drops messages of threads that it does not remember.
 */
export function listenForMentions(client: Client, context: DiscordContext): void {
  client.on(Events.Raw, (packet: { t?: string; d?: Message }) => {
    const { t, d: message } = packet ?? {}
    const bot = client.user?.id
    if (t !== 'MESSAGE_CREATE' || !message || bot === undefined) return
    if (message.author?.bot || message.webhook_id !== undefined || !SPOKEN.includes(message.type)) return
    const mention = new RegExp(`<@!?${bot}>`, 'g')
    if (message.guild_id !== undefined && !mention.test(message.content)) return
    const text = message.content.replace(mention, ' ')
    const intent = readMention(text, message.guild_id === undefined)
    void pace.run(
      () => answer(context, message, text, intent),
      () => answer(context, message, text, 'crowded'),
    )
  })
}

async function answer(
  context: DiscordContext,
  message: Message,
  text: string,
  intent: Intent | undefined | 'crowded',
): Promise<void> {
  const { ports, log } = context
  let outcome: Outcome = intent === 'crowded' ? 'refused' : 'ok'
  const onNotNow = (error: NotNow) => {
    outcome = notTaken(log, 'discord', error)
  }
  const deal = (caller: Caller) =>
    intent === 'crowded' ? refuseForNow(ports, caller) : handleIntent(ports, caller, intent, onNotNow)
  try {
    const parent = message.guild_id === undefined ? undefined : await parentOf(context, message.channel_id)
    const caller = callerOf(context, message, parent)
    const cards = (await deal(caller)).flatMap((reply: Reply) => ('card' in reply ? [reply.card] : []))
    const channel =
      message.guild_id === undefined || parent !== undefined
        ? message.channel_id
        : await threadAt(context, message, text)
    await say(context, message, channel, cards)
    interactionsTotal.inc({ platform: 'discord', outcome })
  } catch (error) {
    await apologise(context, message, error)
    interactionsTotal.inc({ platform: 'discord', outcome: 'failed' })
  }
}

/** A failure is told where it was asked, and logged under one id. */
async function apologise(context: DiscordContext, message: Message, error: unknown): Promise<void> {
  const { ports, log } = context
  const { guild_id: workspace = '', channel_id: channel } = message
  const id = randomUUID().slice(0, 8)
  log.error({ err: error, id, workspace }, 'a mention could not be answered')
  const study = await ports.studies.inChannel({ platform: 'discord', workspace, channel }).catch(() => undefined)
  const card = noticeCard(speechAt(ports, 'discord', study).t('problem.failed', { id }), 'warning')
  // A refusal would be refused once more.
  if (!(error instanceof DeliveryRefused)) await say(context, message, channel, [card]).catch(() => {})
}

/** Posts the answer; where a thread was opened that the bot may not write in, in the channel. */
async function say(
  { publisher, log }: Pick<DiscordContext, 'publisher' | 'log'>,
  message: Message,
  channel: string,
  cards: readonly Card[],
): Promise<void> {
  const isHere = channel === message.channel_id
  const replyTo = isHere && message.guild_id !== undefined ? message.id : undefined
  for (const [place, card] of cards.entries())
    try {
      await publisher.say(channel, card, replyTo)
    } catch (error) {
      if (isHere || !(error instanceof DeliveryRefused)) throw error
      log.info({ reason: error.message, workspace: message.guild_id }, 'a thread that may not be written in')
      return say({ publisher, log }, message, message.channel_id, cards.slice(place))
    }
}

/** Opens a thread at the message; where the bot may not, the channel itself. */
async function threadAt({ publisher, log }: DiscordContext, message: Message, text: string): Promise<string> {
  const { id, channel_id: channel, guild_id: workspace = '' } = message
  const title = cut(text.replace(/\s+/g, ' ').trim() || 'Studyhall', LIMITS.threadName)
  try {
    await publisher.discuss({ platform: 'discord', workspace, channel }, id, title)
    // A thread that begins at a message has its id.
    return id
  } catch (error) {
    log.info({ reason: String(error), workspace }, 'no thread could be opened')
    return channel
  }
}

/** The channel that a thread belongs to; undefined for what is no thread. */
async function parentOf({ payloads, publisher }: DiscordContext, channel: string): Promise<string | undefined> {
  const known = payloads.channel(channel)
  if (known) return known.parent
  const told = await publisher.channel(channel)
  return told !== undefined && THREADS.includes(told.type) ? (told.parent_id ?? undefined) : undefined
}

function callerOf(
  context: DiscordContext,
  { guild_id: workspace = '', channel_id, author, member }: Message,
  parent: string | undefined,
): Caller {
  return {
    platform: 'discord',
    workspace,
    channel: parent ?? channel_id,
    member: author.id,
    name: nameOf(member?.nick, { displayName: author.global_name || '', username: author.username }),
    administers: async () => false,
    ...nearness(context, workspace, author.id),
  }
}
