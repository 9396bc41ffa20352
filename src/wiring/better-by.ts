import type { Config } from '../config.ts'
import { type DraftingModel, ModelError } from '../drafting/model/drafting-model.ts'
import type { Log } from '../log.ts'
import type { SiteParts } from '../site/parts.ts'

/** What the group's own model makes of a draft, where there is one. */
export function betterBy({ model }: Pick<Config, 'model'>, log: Log): SiteParts['better'] {
  if (!model) return undefined
  return async (draft, notes, meanwhile) => {
    const [{ betterDraft }, { openAiCompatible }] = await Promise.all([
      import('../drafting/model/better-draft.ts'),
      import('../drafting/model/openai-compatible.ts'),
    ])
    return betterDraft(draft, notes, logged(openAiCompatible(model), log), meanwhile)
  }
}

/** A model whose failures the log tells of: a host hears of them, and whoever runs the bot can do something about them. */
function logged(model: DraftingModel, log: Log): DraftingModel {
  return {
    propose: (request, signal) =>
      model.propose(request, signal).catch(error => {
        // What a server says of a failure may repeat the key.
        if (!signal?.aborted && error instanceof ModelError)
          log.warn({ reason: error.reason, status: error.status }, 'the model was of no help')
        throw error
      }),
  }
}
