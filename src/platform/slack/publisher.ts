import { setTimeout as wait } from 'node:timers/promises'
import type { KnownBlock } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import type { Card } from '../../domain/card.ts'
import { type ChatPlatform, DeliveryRefused, type HandedFile, type RefusalReason } from '../../study/chat-platform.ts'
import type { Place, Sending } from '../../study/ports.ts'
import { cardMessages, cardText, withChannelLinks } from './blocks.ts'
import { toldApart } from './failures.ts'
import { orPlain } from './rich.ts'

/** The type of the metadata that every scheduled message carries. */
const METADATA = 'studyhall_post'

/** Channels that are direct messages, or the users that stand for them. */
const DIRECT = /^[DUW]/

/** Slack allows about one message a second per channel: https://docs.slack.dev/apis/web-api/rate-limits */
const GAP_MS = 1000

/** How far back, in seconds, clocks may differ when a message is looked for. */
const CLOCK_SLACK_S = 120

/** Messages of one look into a channel's history; Slack recommends no more than 200. */
const PAGE = 200

/** Refusals that have nothing to do with a thread. */
const OF_THE_CHANNEL: readonly RefusalReason[] = ['channel-gone', 'no-access', 'signed-out']

/** A part of a channel's or a thread's history. */
interface Page {
  messages?: { ts?: string; metadata?: { event_payload?: object } }[]
  response_metadata?: { next_cursor?: string }
}

/** Posts to Slack's channels: paced, recognisable afterwards, and clear about what is refused for good. */
export class SlackPublisher implements ChatPlatform {
  readonly name = 'slack' as const
  readonly #client: WebClient
  readonly #now: () => number
  /** Of each channel that was posted to a moment ago: when that was over. */
  readonly #turns = new Map<string, Promise<number>>()

  /** @param now the time in milliseconds */
  constructor(client: WebClient, now: () => number) {
    this.#client = client
    this.#now = now
  }

  async publish(
    { channel }: Place,
    card: Card,
    postId: string,
    { replyTo, broadcast, piece = 0 }: Sending = {},
  ): Promise<string> {
    const message = {
      channel,
      text: cardText(card),
      metadata: { event_type: METADATA, event_payload: { post_id: postId } },
      unfurl_links: false,
      unfurl_media: false,
    }
    const reply = replyTo ? { ...message, thread_ts: replyTo, reply_broadcast: broadcast === true } : message
    // In its own channel a study is not named; elsewhere it is by its channel.
    const linked = DIRECT.test(channel) ? withChannelLinks : <T>(blocks: T) => blocks
    const sent = await this.#inTurn(channel, () =>
      orPlain(rich => this.#client.chat.postMessage(linked({ ...reply, blocks: messageOf(card, piece, rich) }))),
    )
    return sent.ts ?? ''
  }

  pieces(card: Card): number {
    return cardMessages(card).length
  }

  async update({ channel }: Place, ts: string, card: Card): Promise<void> {
    const message = { channel, ts, text: cardText(card) }
    await toldApart(() => orPlain(rich => this.#client.chat.update({ ...message, blocks: messageOf(card, -1, rich) })))
  }

  /** A reply is looked for in its thread, and then in the channel, where it is when the thread is gone or refused it. */
  async find({ channel }: Place, postId: string, since: Date, replyTo?: string): Promise<string | undefined> {
    const oldest = String(Math.floor(since.getTime() / 1000) - CLOCK_SLACK_S)
    const range = { channel, oldest, limit: PAGE, include_all_metadata: true }
    const inThread = replyTo && (await this.#findInThread({ ...range, ts: replyTo }, postId))
    return inThread || this.#findIn(cursor => this.#client.conversations.history({ ...range, ...cursor }), postId)
  }

  async #findInThread(thread: { channel: string; ts: string }, postId: string): Promise<string | undefined> {
    try {
      return await this.#findIn(cursor => this.#client.conversations.replies({ ...thread, ...cursor }), postId)
    } catch (error) {
      const isGone = error instanceof DeliveryRefused && !OF_THE_CHANNEL.includes(error.reason)
      if (!isGone) throw error
      return undefined
    }
  }

  async #findIn(page: (cursor: { cursor?: string }) => Promise<Page>, postId: string): Promise<string | undefined> {
    for (let cursor: string | undefined; ; ) {
      const { messages = [], response_metadata } = await toldApart(() => page(cursor ? { cursor } : {}))
      const found = messages.find(({ metadata }) => postIdOf(metadata) === postId)
      cursor = response_metadata?.next_cursor
      if (found || !cursor) return found?.ts
    }
  }

  async direct(_workspace: string, user: string): Promise<string> {
    try {
      return (await toldApart(() => this.#client.conversations.open({ users: user }))).channel?.id ?? user
    } catch (error) {
      // An app that was installed before reminders lacks the scope, and may still post to a user's id.
      if (error instanceof DeliveryRefused && error.message === 'missing_scope') return user
      throw error
    }
  }

  async tell(_workspace: string, user: string, card: Card): Promise<void> {
    for (const blocks of cardMessages(card, false)) {
      const message = withChannelLinks({ text: cardText(card), blocks })
      await toldApart(() => this.#client.chat.postMessage({ channel: user, ...message }))
    }
  }

  /** A direct message first, which tells the channel that an upload has to name. */
  async hand(_workspace: string, user: string, card: Card, files: readonly HandedFile[]): Promise<void> {
    const { channel } = await this.#client.chat.postMessage({ channel: user, text: cardText(card) })
    const file_uploads = files.map(({ name, content }) => ({ file: content, filename: name, title: name }))
    await this.#client.files.uploadV2({ channel_id: channel ?? user, file_uploads })
  }

  /** One message a second per channel; channels do not wait for one another. */
  #inTurn<T>(channel: string, send: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(channel)
    const sent = this.#gapAfter(before).then(() => toldApart(send))
    const turn = sent.catch(() => {}).then(this.#now)
    this.#turns.set(channel, turn)
    void this.#gapAfter(turn).then(() => this.#turns.get(channel) === turn && this.#turns.delete(channel))
    return sent
  }

  async #gapAfter(turn: Promise<number> | undefined): Promise<void> {
    if (!turn) return
    const leftMs = (await turn) + GAP_MS - this.#now()
    if (leftMs > 0) await wait(Math.min(leftMs, GAP_MS), undefined, { ref: false })
  }
}

/** One of the messages that a card takes, from its end where the place is negative. Plain, it may take more or fewer. */
function messageOf(card: Card, piece: number, rich: boolean): KnownBlock[] {
  const messages = cardMessages(card, rich)
  return messages.at(Math.min(piece, messages.length - 1)) ?? []
}

function postIdOf(metadata: { event_payload?: object } | undefined): string | undefined {
  return (metadata?.event_payload as { post_id?: string } | undefined)?.post_id
}
