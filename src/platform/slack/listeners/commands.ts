import type { App } from '@slack/bolt'
import { commandOn } from '../../../i18n/command-names.ts'
import { COMMANDS } from '../../../study/talk/command-list.ts'
import { readCommand } from '../../../study/talk/commands.ts'
import { markBot } from '../../../study/talk/mark-bot.ts'
import { answer } from '../answer.ts'
import { callerOf, type SlackContext } from '../context.ts'

/** A command under the name that the manifest gives it, and under its own, which an app made by hand may have. */
const namesOf = ({ name }: { name: string }) => new Set([commandOn('slack', name), name])

/** Slash commands: acknowledged first, whatever the database does. */
export function listenForCommands(app: App, context: SlackContext): void {
  for (const name of COMMANDS.flatMap(each => [...namesOf(each)])) {
    app.command(`/${name}`, async ({ ack, command }) => {
      await ack()
      const caller = callerOf(context, command.team_id, command.channel_id, command.user_id, command.user_name)
      const exchange = { caller, responseUrl: command.response_url, triggerId: command.trigger_id }
      const read = readCommand(`/${name} ${unescaped(command.text)}`)
      const intent = markBot(read, member => member === context.botUser())
      await answer(context, exchange, intent)
      // A mention tells whom it means by their id, and mostly not by the name that the others know.
      if (intent.type === 'study' && intent.change.action === 'host' && intent.change.mentioned)
        context.names.learn(command.team_id, intent.change.member)
    })
  }
}

/** Slack escapes three characters in what members type. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
