import type { App } from '@slack/bolt'
import type { Problem } from '../../../domain/intent.ts'
import { translator } from '../../../i18n/catalogue.ts'
import { decodeComponent } from '../../../study/talk/decode-component.ts'
import { plain } from '../../../study/talk/markdown.ts'
import { ANSWER_VALUE } from '../../../study/talk/submitted-values.ts'
import { answer } from '../answer.ts'
import { callerOf, type SlackContext } from '../context.ts'
import { type ModalMemory, valuesOf } from '../modal.ts'

/** The field that a problem is shown at. */
const FIELD_OF: Partial<Record<Problem['key'], string>> = {
  'bad-timezone': 'timezone',
  'bad-time': 'time',
  'bad-number': 'chapter',
  'bad-language': 'language',
  'bad-holiday': 'holidays',
  blank: ANSWER_VALUE,
}

/** Submitted modals. What can be seen to be wrong is shown at its field, and nothing typed is lost. */
export function listenForSubmissions(app: App, context: SlackContext): void {
  app.view(/.*/, async ({ ack, body, view, context: { teamId } }) => {
    const memory = JSON.parse(view.private_metadata || '{}') as Partial<ModalMemory>
    const intent = decodeComponent(view.callback_id, valuesOf(view.state.values))
    const field = intent?.type === 'invalid' ? FIELD_OF[intent.problem.key] : undefined
    if (intent?.type === 'invalid' && field) {
      const { key, given, detail = '' } = intent.problem
      const said = translator(memory.language ?? context.ports.defaults.language)(`problem.${key}`, {
        given,
        detail,
      })
      return ack({ response_action: 'errors', errors: { [field]: plain(said) } })
    }
    await ack()
    const caller = callerOf(
      context,
      // A member of another organisation sends a form in from their own workspace; the form knows where it was opened.
      memory.workspace ?? teamId ?? '',
      memory.channel ?? '',
      body.user.id,
      body.user.name,
    )
    await answer(context, { caller, responseUrl: memory.responseUrl }, intent)
  })
}
