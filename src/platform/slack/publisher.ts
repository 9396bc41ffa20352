import { setTimeout as wait } from 'node:timers/promises'
import { ErrorCode, type WebClient } from '@slack/web-api'
import type { Card } from '../../domain/card.ts'
import { type ChatPlatform, DeliveryRefused, type RefusalReason, TryLater } from '../../study/chat-platform.ts'
import type { Place } from '../../study/ports.ts'
import { cardBlocks, cardText, withChannelLinks } from './blocks.ts'

/** The type of the metadata that every scheduled message carries. */
export const METADATA = 'studyhall_post'

/** Slack allows about one message a second per channel: https://docs.slack.dev/apis/web-api/rate-limits */
const GAP_MS = 1000

/** How far back, in seconds, clocks may differ when a message is looked for. */
const CLOCK_SLACK_S = 120

/** Messages of one look into a channel's history; Slack recommends no more than 200. */
const PAGE = 200

/** Answers of Slack after which trying again is no use. */
const REFUSALS: Record<string, RefusalReason> = {
  channel_not_found: 'channel-gone',
  is_archived: 'channel-gone',
  not_in_channel: 'no-access',
  invalid_auth: 'signed-out',
  not_authed: 'signed-out',
  account_inactive: 'signed-out',
  token_revoked: 'signed-out',
}

/** Posts to Slack's channels: paced, recognisable afterwards, and clear about what is refused for good. */
export class SlackPublisher implements ChatPlatform {
  readonly name = 'slack' as const
  readonly #client: WebClient
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(client: WebClient) {
    this.#client = client
  }

  async publish({ channel }: Place, card: Card, postId: string, replyTo?: string): Promise<string> {
    const metadata = { event_type: METADATA, event_payload: { post_id: postId } }
    const message = {
      channel,
      text: cardText(card),
      blocks: cardBlocks(card),
      metadata,
      unfurl_links: false,
      unfurl_media: false,
      ...(replyTo && { thread_ts: replyTo }),
    }
    const sent = await this.#inTurn(channel, () => this.#client.chat.postMessage(message))
    return sent.ts ?? ''
  }

  async update({ channel }: Place, ts: string, card: Card): Promise<void> {
    try {
      await refusing(() => this.#client.chat.update({ channel, ts, text: cardText(card), blocks: cardBlocks(card) }))
    } catch (error) {
      // Somebody deleted it; the reveal still has its reply.
      if (slackError(error) !== 'message_not_found') throw error
    }
  }

  async find({ channel }: Place, postId: string, since: Date, replyTo?: string): Promise<string | undefined> {
    const oldest = String(Math.floor(since.getTime() / 1000) - CLOCK_SLACK_S)
    for (let cursor: string | undefined; ; ) {
      const range = { channel, oldest, limit: PAGE, include_all_metadata: true, ...(cursor && { cursor }) }
      const { messages = [], response_metadata } = await refusing(() =>
        replyTo
          ? this.#client.conversations.replies({ ...range, ts: replyTo })
          : this.#client.conversations.history(range),
      )
      const found = messages.find(({ metadata }) => postIdOf(metadata) === postId)
      cursor = response_metadata?.next_cursor
      if (found || !cursor) return found?.ts
    }
  }

  async tell(_workspace: string, user: string, card: Card): Promise<void> {
    const message = withChannelLinks({ text: cardText(card), blocks: cardBlocks(card) })
    await this.#client.chat.postMessage({ channel: user, ...message })
  }

  /** One message a second per channel; channels do not wait for one another. */
  #inTurn<T>(channel: string, send: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(channel) ?? Promise.resolve()
    const sent = before.then(() => refusing(send))
    const turn = sent.catch(() => {}).then(() => wait(GAP_MS, undefined, { ref: false }))
    this.#turns.set(channel, turn)
    void turn.then(() => this.#turns.get(channel) === turn && this.#turns.delete(channel))
    return sent
  }
}

function postIdOf(metadata: { event_payload?: object } | undefined): string | undefined {
  return (metadata?.event_payload as { post_id?: string } | undefined)?.post_id
}

/** Slack's name of what went wrong, where it gave one. */
export function slackError(error: unknown): string | undefined {
  return (error as { data?: { error?: string } }).data?.error
}

async function refusing<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    const { code, retryAfter } = error as { code?: string; retryAfter?: number }
    if (code === ErrorCode.RateLimitedError) throw new TryLater(retryAfter ?? 1, 'Slack limits the rate')
    const reason = REFUSALS[slackError(error) ?? '']
    throw reason ? new DeliveryRefused(reason, slackError(error) ?? '') : error
  }
}
