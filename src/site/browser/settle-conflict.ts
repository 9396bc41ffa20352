import { saveSoon } from './saving.ts'
import { show } from './show-draft.ts'
import { conflict, draft, kept } from './state.ts'

/** What another host saved takes the place of what is here. */
export function takeTheirs(): void {
  if (conflict.value) show(conflict.value)
}

/** What is here takes the place of what another host saved, since this host says so. */
export function keepMine(): void {
  const theirs = conflict.value
  const mine = draft.value
  if (!theirs || !mine) return
  kept.value = theirs
  conflict.value = undefined
  saveSoon(0)
}
