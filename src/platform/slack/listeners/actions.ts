import type { AnyMiddlewareArgs, App, BlockAction, BlockElementAction, SlackActionMiddlewareArgs } from '@slack/bolt'
import { decodeComponent } from '../../../study/talk/decode-component.ts'
import { ANSWER_VALUE, type Values } from '../../../study/talk/submitted-values.ts'
import { answer } from '../answer.ts'
import { PICKED } from '../choices.ts'
import { callerOf, type SlackContext } from '../context.ts'
import { valuesOf } from '../modal.ts'

/**
 * Presses and choices on messages of any age: all they need is in the component's id and in Postgres. They come by the
 * thousand, so they are taken before Bolt would try every listener on each.
 */
export function listenForActions(app: App, context: SlackContext): void {
  app.use(async args => {
    const press = pressOf(args)
    if (!press) return args.next()
    const { ack, body, action } = press
    await ack()
    if (action.action_id.startsWith(PICKED)) return
    const channel = body.channel?.id ?? body.container?.channel_id ?? ''
    const caller = callerOf(context, args.context.teamId ?? '', channel, body.user.id, body.user.name)
    const exchange = { caller, responseUrl: body.response_url, triggerId: body.trigger_id }
    // Of two thumbs, the value says which it was.
    const id = action.type === 'feedback_buttons' ? action.value : action.action_id
    await answer(context, exchange, decodeComponent(id ?? '', pickedValues(body, action)))
  })
}

/** What Bolt hands over with a press. */
type Press = SlackActionMiddlewareArgs<BlockAction>

function pressOf(args: AnyMiddlewareArgs): Press | undefined {
  return 'action' in args && args.action && args.body.type === 'block_actions' ? (args as Press) : undefined
}

/** The option of a menu, or the boxes that were ticked when the button below them was pressed. */
function pickedValues(body: BlockAction, action: BlockElementAction): Values {
  if (action.type === 'static_select') return { [ANSWER_VALUE]: action.selected_option?.value ?? '' }
  const ticked = valuesOf(body.state?.values as Parameters<typeof valuesOf>[0])[`${PICKED}${action.action_id}`]
  return ticked === undefined ? {} : { [ANSWER_VALUE]: ticked }
}
