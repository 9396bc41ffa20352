import type { Kept } from './api.ts'
import { forgetSteps } from './history.ts'
import { saveNoMore } from './saving.ts'
import { changed, conflict, draft, isGone, kept, saving } from './state.ts'

/** Shows a draft as the server has it, in place of what is open. */
export const show = (fresh: Kept) => open(fresh)

/** Nothing is open any more. */
export const close = () => open(undefined)

/** What was done with the draft before ends last: leaving its fields is a change that would be saved. */
function open(fresh: Kept | undefined): void {
  const [before, after] = [draft.value, fresh?.draft]
  const isSame = kept.value?.id === fresh?.id
  draft.value = after
  kept.value = fresh
  if (isSame && before && after) changed.value = { before, after }
  saveNoMore()
  forgetSteps()
  conflict.value = undefined
  isGone.value = false
  saving.value = 'saved'
}
