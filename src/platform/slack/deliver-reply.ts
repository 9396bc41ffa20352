import type { Card, Form, Reply } from '../../domain/card.ts'
import { DeliveryRefused } from '../../study/chat-platform.ts'
import { literal } from '../../study/talk/markdown.ts'
import { noticeCard } from '../../study/talk/notice-card.ts'
import { type Speech, speechAt } from '../../study/talk/speech.ts'
import { cardMessages, cardText } from './blocks.ts'
import type { SlackContext } from './context.ts'
import type { Exchange } from './exchange.ts'
import { toldApart } from './failures.ts'
import { formView } from './modal.ts'
import { orPlain } from './rich.ts'
import { tell } from './tell.ts'

/** Brings a reply to where it belongs; one that the channel does not take is told the member, with the reason. */
export async function deliverReply(context: SlackContext, exchange: Exchange, reply: Reply): Promise<void> {
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
