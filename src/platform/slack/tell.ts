import type { KnownBlock } from '@slack/types'
import type { Card } from '../../domain/card.ts'
import { type AddressOf, cardMessages, cardText, withChannelLinks } from './blocks.ts'
import type { SlackContext } from './context.ts'
import type { Exchange } from './exchange.ts'
import { slackError } from './failures.ts'
import { ReplyRefused, respond } from './respond.ts'
import { areBlocksRefused, orPlainIn } from './rich.ts'

/**
 * A private message, or as many as the card takes, with its pictures where Slack can fetch them; one that it does not
 * get is said in text.
 * @param inPlace in the place of the one that was pressed
 */
export async function tell(context: SlackContext, exchange: Exchange, card: Card, inPlace = false): Promise<void> {
  const addressOf: AddressOf = picture => context.ports.pictures.address(picture, { theme: 'light', shape: 'wide' })
  if (!exchange.spoken && card.parts.some(part => part.type === 'image' && addressOf(part.picture)))
    try {
      return await send(context, exchange, card, cardMessages(card, false, addressOf), inPlace)
    } catch (error) {
      if (!areBlocksRefused(error) && !(error instanceof ReplyRefused)) throw error
      context.log.warn({ reason: String(error) }, 'Slack does not get pictures; check PUBLIC_URL')
    }
  const hasThumbs = card.parts.some(part => part.type === 'buttons' && part.praise)
  const say = (rich: boolean) => send(context, exchange, card, cardMessages(card, rich), inPlace)
  if (hasThumbs) await orPlainIn(exchange.caller.workspace, say)
  else await say(false)
}

/** To the member alone; where the bot was spoken to, as a message for all. */
async function send(
  { clients }: SlackContext,
  exchange: Exchange,
  card: Card,
  messages: KnownBlock[][],
  inPlace: boolean,
): Promise<void> {
  const { caller, spoken } = exchange
  for (const [piece, blocks] of messages.entries()) {
    const replace_original = inPlace && piece === 0
    const message = { text: cardText(card), blocks: withChannelLinks(blocks) }
    if (spoken) {
      const thread = spoken.thread === undefined ? {} : { thread_ts: spoken.thread }
      await clients.replies.chat.postMessage({ channel: caller.channel, unfurl_links: false, ...thread, ...message })
    } else await sendAlone(clients, exchange, message, replace_original)
  }
}

/**
 * Through Slack's reply address, which needs no membership; else, or where that is over, as it is half an hour after a form
 * was opened, as an ephemeral message.
 */
async function sendAlone(
  { replies }: SlackContext['clients'],
  { caller, responseUrl }: Exchange,
  message: { text: string; blocks: KnownBlock[] },
  replace_original: boolean,
): Promise<void> {
  let isOver = false
  if (responseUrl !== undefined)
    try {
      return await respond(responseUrl, JSON.stringify({ response_type: 'ephemeral', replace_original, ...message }))
    } catch (error) {
      if (!(error instanceof ReplyRefused) || areBlocksRefused(error)) throw error
      isOver = OVER.includes(error.data.error ?? '')
    }
  try {
    await replies.chat.postEphemeral({ channel: caller.channel, user: caller.member, ...message })
  } catch (error) {
    const said = slackError(error)
    throw isOver && said !== undefined && !areBlocksRefused(error) ? new ReplyOver(said) : error
  }
}

/** What Slack says of a reply address after half an hour, or five replies. */
const OVER = ['expired_url', 'used_url']

/** An interaction is over, and nothing else reaches its member, such as in a channel where the bot is not: as is to be expected. */
export class ReplyOver extends Error {}
