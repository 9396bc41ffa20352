import type { App, MessageShortcut } from '@slack/bolt'
import { answer } from '../answer.ts'
import { callerOf, type SlackContext } from '../context.ts'
import { textOfMessage } from '../message-text.ts'

/** The callback id of the message shortcut, as the manifest has it. */
export const EXPLAIN_SHORTCUT = 'explain_this'

/** "Explain this" on a message: the terms that it names. */
export function listenForShortcut(app: App, context: SlackContext): void {
  app.shortcut<MessageShortcut>(
    { callback_id: EXPLAIN_SHORTCUT, type: 'message_action' },
    async ({ ack, shortcut, context: { teamId = '' } }) => {
      await ack()
      const { channel, user, message } = shortcut
      const caller = callerOf(context, teamId, channel.id, user.id, user.name)
      const exchange = { caller, responseUrl: shortcut.response_url, triggerId: shortcut.trigger_id }
      await answer(context, exchange, { type: 'explain-text', text: textOfMessage(message) })
    },
  )
}
