import type { Config } from '../config.ts'
import type { SiteParts } from '../site/parts.ts'

/** What the group's own model makes of a draft, where there is one. */
export function betterBy({ model }: Pick<Config, 'model'>): SiteParts['better'] {
  if (!model) return undefined
  return async (draft, notes) => {
    const [{ betterDraft }, { openAiCompatible }] = await Promise.all([
      import('../drafting/model/better-draft.ts'),
      import('../drafting/model/openai-compatible.ts'),
    ])
    return betterDraft(draft, notes, openAiCompatible(model))
  }
}
