import { api } from './api.ts'
import { show } from './show-draft.ts'
import { draft, kept, openId, trouble } from './state.ts'

/** What is to be done where a draft that was deleted goes on under another id. */
export const onKept: ((before: string, now: string) => void)[] = []

/** Saves what is open as a new draft, since the one that it was is deleted, and goes on with that. */
export async function keepGone(): Promise<void> {
  const [open, now] = [kept.value, draft.value]
  if (!open || !now) return
  trouble.value = ''
  try {
    const { id } = await api.keep(open.lines, now, open.chapterSlug)
    const fresh = await api.draft(id)
    // Another may be open by now; this one is in the list.
    if (openId.value !== open.id) return
    for (const each of onKept) each(open.id, id)
    history.replaceState(null, '', `#${id}`)
    show(fresh)
  } catch (error) {
    if (openId.value === open.id) trouble.value = (error as Error).message
  }
}
