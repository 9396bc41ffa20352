import { randomUUID } from 'node:crypto'
import type { BlockAction } from '@slack/bolt'
import type { KnownBlock } from '@slack/types'
import type { Card, Form, Reply } from '../../domain/card.ts'
import { type Intent, mayOpenForm } from '../../domain/intent.ts'
import { DeliveryRefused, TryLater } from '../../study/chat-platform.ts'
import { handleIntent, refuseForNow } from '../../study/handle-intent.ts'
import type { Caller } from '../../study/ports.ts'
import { literal } from '../../study/talk/markdown.ts'
import { noticeCard } from '../../study/talk/notice-card.ts'
import { type Speech, speechAt } from '../../study/talk/speech.ts'
import { FORM_PATIENCE_MS } from '../../web/interaction-pace.ts'
import { interactionsTotal } from '../../web/metrics.ts'
import { type AddressOf, cardMessages, cardText, withChannelLinks } from './blocks.ts'
import { callerOf, type SlackContext } from './context.ts'
import { slackError, toldApart } from './failures.ts'
import { formView } from './modal.ts'
import { pace } from './pace.ts'
import { ReplyRefused, respond } from './respond.ts'
import { areBlocksRefused, orPlain, orPlainIn } from './rich.ts'

/** Where the replies to one interaction go. */
export interface Exchange {
  caller: Caller
  /** Slack's address for replies, good for half an hour. */
  responseUrl?: string | undefined
  /** Set where the bot was spoken to in a message: it answers by messages that everybody there sees, in a thread where there is one. */
  spoken?: { thread: string | undefined }
  /** Opens a modal; good for three seconds. */
  triggerId?: string | undefined
}

/** Deals with an intent that has been acknowledged, at the pace that replies go out at; where there is no room, that is said. */
export function answer(context: SlackContext, exchange: Exchange, intent: Intent | undefined): Promise<void> {
  return pace.run(
    () => deal(context, exchange, intent),
    () => refuse(context, exchange),
    mayOpenForm(intent) ? FORM_PATIENCE_MS : undefined,
  )
}

/**
 * Where there is no room for a press, says so at once, before anything is done for it.
 * @param body of any request of Slack's
 * @returns whether it was a press, and was refused
 */
export function turnAway(context: SlackContext, body: Record<string, unknown>): boolean {
  if (body.type !== 'block_actions' || typeof body.response_url !== 'string' || pace.hasRoom) return false
  const { user, team, channel, response_url: responseUrl } = body as unknown as BlockAction
  const caller = callerOf(context, team?.id ?? user?.team_id ?? '', channel?.id ?? '', user?.id ?? '', undefined)
  void pace.refuse(() => refuse(context, { caller, responseUrl }))
  return true
}

async function refuse(context: SlackContext, exchange: Exchange): Promise<void> {
  const { ports, log } = context
  interactionsTotal.inc({ platform: 'slack', outcome: 'refused' })
  try {
    for (const reply of await refuseForNow(ports, exchange.caller)) await deliverReply(context, exchange, reply)
  } catch (error) {
    log.warn({ reason: String(error) }, 'a refusal could not be told')
  }
}

/** Handles it and delivers the replies; a failure is told and logged under one id. */
async function deal(context: SlackContext, exchange: Exchange, intent: Intent | undefined): Promise<void> {
  const { ports, names } = context
  const { caller } = exchange
  try {
    for (const reply of await handleIntent(ports, caller, intent)) await deliverReply(context, exchange, reply)
    names.learn(caller.workspace, caller.member)
    if (intent?.type === 'study') await context.settle()
    interactionsTotal.inc({ platform: 'slack', outcome: 'ok' })
  } catch (error) {
    await apologise(context, exchange, intent, error)
  }
}

async function apologise(
  context: SlackContext,
  exchange: Exchange,
  intent: Intent | undefined,
  error: unknown,
): Promise<void> {
  const { ports, log } = context
  const study = await ports.studies.inChannel(exchange.caller).catch(() => undefined)
  const { t } = speechAt(ports, 'slack', study)
  const id = randomUUID().slice(0, 8)
  const about = { err: error, id, intent: intent?.type, workspace: exchange.caller.workspace }
  const isPassing = error instanceof TryLater || isLate(error)
  log[isPassing ? 'warn' : 'error'](about, 'interaction failed')
  const busy = error instanceof TryLater ? t('problem.busy', { platform: 'Slack' }) : t('problem.failed', { id })
  await tell(context, exchange, noticeCard(isLate(error) ? t('problem.form-late') : busy, 'warning')).catch(() => {})
  interactionsTotal.inc({ platform: 'slack', outcome: 'failed' })
}

/** The three seconds in which a form may be opened were over. */
function isLate(error: unknown): boolean {
  return ['expired_trigger_id', 'exchanged_trigger_id'].includes(slackError(error) ?? '')
}

async function deliverReply(context: SlackContext, exchange: Exchange, reply: Reply): Promise<void> {
  if (reply.to === 'member') return tell(context, exchange, reply.card, reply.inPlace)
  if (reply.to === 'form') return openForm(context, exchange, reply.form)
  const message = { channel: exchange.caller.channel, text: cardText(reply.card), unfurl_links: false }
  const { chat } = context.clients.replies
  try {
    for (const [piece, plain] of cardMessages(reply.card, false).entries()) {
      const richer = cardMessages(reply.card)[piece] ?? plain
      await toldApart(() => orPlain(rich => chat.postMessage({ ...message, blocks: rich ? richer : plain })))
    }
  } catch (error) {
    if (!(error instanceof DeliveryRefused)) throw error
    const speech = speechAt(context.ports, 'slack', await context.ports.studies.inChannel(exchange.caller))
    const said = sayUnposted(speech, reply.card, error)
    await tell(context, exchange, noticeCard(said, 'warning'))
  }
}

/** Why a card is not in the channel, and what to do: the hello of a study that was set up, or a term that somebody shares. */
function sayUnposted({ t }: Speech, { kind }: Card, { message, reason: key }: DeliveryRefused): string {
  const isOutside = ['not_in_channel', 'channel_not_found'].includes(message)
  if (isOutside) return t(kind === 'hello' ? 'problem.invite' : 'problem.share-outside')
  const reason = t(`refused.${key}`, { detail: literal(message) })
  return t(kind === 'hello' ? 'problem.cannot-post' : 'problem.cannot-share', { reason })
}

/**
 * A private message, or as many as the card takes, with its pictures where Slack can fetch them; one that it does not
 * get is said in text.
 * @param inPlace in the place of the one that was pressed
 */
export async function tell(context: SlackContext, exchange: Exchange, card: Card, inPlace = false): Promise<void> {
  const addressOf: AddressOf = picture => context.ports.pictures.address(picture, 'light')
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
  if (responseUrl !== undefined)
    try {
      return await respond(responseUrl, JSON.stringify({ response_type: 'ephemeral', replace_original, ...message }))
    } catch (error) {
      if (!(error instanceof ReplyRefused) || areBlocksRefused(error)) throw error
    }
  await replies.chat.postEphemeral({ channel: caller.channel, user: caller.member, ...message })
}

async function openForm(
  { clients, ports }: SlackContext,
  { caller, responseUrl, triggerId }: Exchange,
  form: Form,
): Promise<void> {
  if (triggerId === undefined) throw new Error('a form needs a trigger')
  const study = await ports.studies.inChannel(caller)
  const { t, language } = speechAt(ports, 'slack', study)
  const { channel, workspace } = caller
  const memory = { channel, workspace, language, ...(responseUrl && { responseUrl }) }
  await clients.forms.views.open({ trigger_id: triggerId, view: formView(form, memory, t('page.cancel')) })
}
