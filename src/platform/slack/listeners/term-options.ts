import type { App } from '@slack/bolt'
import { cleanText, firstCharacters } from '../../../domain/clean.ts'
import { translator } from '../../../i18n/catalogue.ts'
import { completeTerms } from '../../../study/talk/completions.ts'
import { componentId } from '../../../study/talk/component-id.ts'
import { studyToRead } from '../../../study/talk/reach.ts'
import { TERM_VALUE } from '../../../study/talk/submitted-values.ts'
import { callerOf, type SlackContext } from '../context.ts'
import { plainText } from '../elements.ts'
import type { ModalMemory } from '../modal.ts'

/** Most options offered; Slack takes 100. */
const MOST = 25
/** Slack's limits of an option, and as much of a query as fits into its value: https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
const LIMITS = { text: 75, value: 150, query: 100 }

/** Terms as one types into the search, from the index that `/explain` uses; what is typed may also be looked up as it is. */
export function listenForTermOptions(app: App, context: SlackContext): void {
  app.options(TERM_VALUE, async ({ ack, body, payload, context: { teamId = '' } }) => {
    const typed = cleanText(payload.value).trim()
    try {
      const view = 'view' in body ? body.view : undefined
      const memory = JSON.parse(view?.private_metadata || '{}') as Partial<ModalMemory>
      const workspace = memory.workspace ?? teamId
      const caller = callerOf(context, workspace, memory.channel ?? '', body.user.id, undefined)
      const { ports } = context
      const reader = await studyToRead(ports, caller)
      const terms = completeTerms(ports.courses, reader, typed, MOST)
      const options = terms.map(({ slug, name }) => ({
        text: plainText(name, LIMITS.text),
        value: componentId.term(slug),
      }))
      await ack({ options: [...options, ...asTyped(typed, memory.language ?? ports.defaults.language)] })
    } catch (error) {
      context.log.warn({ reason: String(error) }, 'terms could not be offered')
      await ack({ options: [] })
    }
  })
}

function asTyped(typed: string, language: ModalMemory['language']) {
  const value = componentId.explain(firstCharacters(typed, LIMITS.query))
  if (typed === '' || value.length > LIMITS.value) return []
  return [{ text: plainText(translator(language)('search.as-typed', { query: typed }), LIMITS.text), value }]
}
