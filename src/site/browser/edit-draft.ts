import type { Draft } from '../../drafting/draft.ts'
import { remember, stepBack } from './history.ts'
import { saveSoon } from './saving.ts'
import { changed, draft } from './state.ts'

/** Changes the draft, and saves it in a moment. */
export function edit(change: (draft: Draft) => Draft): void {
  const now = draft.value
  if (!now) return
  const next = change(now)
  if (next === now) return
  remember(now)
  put(next)
}

export function undo(): void {
  const last = stepBack()
  if (last) put(last)
}

function put(after: Draft): void {
  const before = draft.value as Draft
  draft.value = after
  changed.value = { before, after }
  saveSoon()
}
