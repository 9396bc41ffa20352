import { randomUUID } from 'node:crypto'
import type { BlockAction } from '@slack/bolt'
import { type Intent, mayOpenForm } from '../../domain/intent.ts'
import { TryLater } from '../../study/chat-platform.ts'
import { handleIntent, refuseForNow } from '../../study/handle-intent.ts'
import type { NotNow } from '../../study/ports.ts'
import { noticeCard } from '../../study/talk/notice-card.ts'
import { speechAt } from '../../study/talk/speech.ts'
import { FORM_PATIENCE_MS } from '../../web/interaction-pace.ts'
import { interactionsTotal } from '../../web/metrics.ts'
import { notTaken, type Outcome } from '../../web/not-taken.ts'
import { callerOf, type SlackContext } from './context.ts'
import { deliverReply } from './deliver-reply.ts'
import type { Exchange } from './exchange.ts'
import { slackError } from './failures.ts'
import { pace } from './pace.ts'
import { ReplyOver, tell } from './tell.ts'

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
  const { ports, names, log } = context
  const { caller } = exchange
  let outcome: Outcome = 'ok'
  const onNotNow = (error: NotNow) => {
    outcome = notTaken(log, 'slack', error)
  }
  try {
    for (const reply of await handleIntent(ports, caller, intent, onNotNow))
      await deliverReply(context, exchange, reply)
    names.learn(caller.workspace, caller.member)
    if (intent?.type === 'study') await context.settle()
    interactionsTotal.inc({ platform: 'slack', outcome })
  } catch (error) {
    if (!(error instanceof ReplyOver)) return await apologise(context, exchange, intent, error)
    interactionsTotal.inc({ platform: 'slack', outcome: 'failed' })
    context.log.info({ reason: error.message, intent: intent?.type }, 'interaction is over')
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
