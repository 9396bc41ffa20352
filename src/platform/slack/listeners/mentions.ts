import type { App } from '@slack/bolt'
import { readMention } from '../../../study/talk/mention.ts'
import { answer } from '../answer.ts'
import { callerOf, type SlackContext } from '../context.ts'
import { HeardBefore } from '../heard-before.ts'
import { textOfMessage } from '../message-text.ts'

/** The bot is mentioned, or written to directly: what `/explain` says, as a message; in a channel in the message's thread. */
export function listenForMentions(app: App, context: SlackContext): void {
  const heard = new HeardBefore()
  app.event('app_mention', async ({ event, body, context: { teamId = '' } }) => {
    const { user, channel, ts, thread_ts: thread = ts } = event
    if (user === undefined || event.bot_id || user === context.botUser()) return
    if (heard.isAgain(body.event_id)) return
    await context.names.meet(teamId, user)
    const caller = callerOf(context, teamId, channel, user, undefined)
    await answer(context, { caller, spoken: { thread } }, readMention(textOfMessage({ text: event.text }), false))
  })
  app.event('message', async ({ event, body, context: { teamId = '' } }) => {
    if (event.channel_type !== 'im' || event.subtype !== undefined || !('user' in event)) return
    const { user, channel, text, thread_ts: thread } = event
    if (event.bot_id || user === context.botUser() || heard.isAgain(body.event_id)) return
    await context.names.meet(teamId, user)
    const caller = callerOf(context, teamId, channel, user, undefined)
    await answer(context, { caller, spoken: { thread } }, readMention(textOfMessage({ text: text ?? '' }), true))
  })
}
