import type { App, MessageShortcut } from '@slack/bolt'
import type { StudyChange } from '../../../domain/intent.ts'
import { answer } from '../answer.ts'
import { callerOf, type SlackContext } from '../context.ts'
import { textOfMessage, typedText } from '../message-text.ts'
import { fetchSharedFile, notesAmong, type SharedFile } from '../shared-file.ts'

/** The callback id of the message shortcut, as the manifest has it. */
export const NOTES_SHORTCUT = 'notes_this'

/** "Make a chapter of this" on a message: the notes are the file that it has, else its text. */
export function listenForNotesShortcut(app: App, context: SlackContext): void {
  app.shortcut<MessageShortcut>(
    { callback_id: NOTES_SHORTCUT, type: 'message_action' },
    async ({ ack, shortcut, context: { teamId = '' } }) => {
      await ack()
      const { channel, user, message } = shortcut
      const caller = callerOf(context, teamId, channel.id, user.id, user.name)
      const exchange = { caller, responseUrl: shortcut.response_url, triggerId: shortcut.trigger_id }
      const typed = typedText(message)
      const file = notesAmong(message.files as SharedFile[] | undefined, typed)
      const change: StudyChange = file
        ? {
            action: 'notes',
            file: await fetchSharedFile(file, context.files).catch(error => lost(context, file, error)),
          }
        : { action: 'notes', text: typed || textOfMessage(message) }
      await answer(context, exchange, { type: 'study', change })
    },
  )
}

/** A file that Slack does not hand out; the host hears that it cannot be opened, the operator why. */
function lost({ log }: SlackContext, { name }: SharedFile, error: Error) {
  log.warn({ reason: error.message }, 'a file on Slack could not be read; does the app have files:read?')
  return { name: name ?? 'file', bytes: new Uint8Array([0]) }
}
