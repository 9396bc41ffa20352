import type { Draft } from '../../drafting/draft.ts'
import { api, type Kept, type Refused } from './api.ts'
import { renamed, settleSlugs } from './settled-slugs.ts'
import { conflict, draft, kept, saving, trouble, writing } from './state.ts'

const SAVE_AFTER_MS = 600
const AGAIN_AFTER_MS = 3000
const MOST_UNDONE = 100

let timer: number | undefined
/** What is on its way to the server; the next goes after it. */
let underWay: Promise<void> | undefined
let before: Draft[] = []

/** Nothing is open any more. */
export function close(): void {
  clearTimeout(timer)
  before = []
  kept.value = undefined
  draft.value = undefined
  conflict.value = undefined
  saving.value = 'saved'
}

/** Opens a draft as the server has it. */
export function show(fresh: Kept): void {
  close()
  kept.value = fresh
  draft.value = fresh.draft
}

/** Changes the draft, and saves it in a moment. */
export function edit(change: (draft: Draft) => Draft): void {
  const now = draft.value
  if (!now) return
  const next = change(now)
  if (next === now) return
  before = [...before.slice(1 - MOST_UNDONE), now]
  draft.value = next
  saveSoon(SAVE_AFTER_MS)
}

export function undo(): void {
  const last = before.pop()
  if (!last) return
  draft.value = last
  saveSoon(SAVE_AFTER_MS)
}

/**
 * Saves now what is not saved yet, after what is on its way.
 * @returns whether all is saved
 */
export async function flush(): Promise<boolean> {
  await underWay
  if (isWaiting() || isNew(writing.value)) {
    clearTimeout(timer)
    await save(undefined)
  }
  return saving.value === 'saved'
}

const isNew = (slug: string | undefined) => slug?.startsWith('new-') === true

let written: string | undefined
writing.subscribe(now => {
  const [before, of] = [written, draft.peek()]
  written = now
  const isWritten = [...(of?.terms ?? []), ...(of?.questions ?? [])].some(entry => entry.slug === before)
  if (isNew(before) && isWritten) saveSoon(SAVE_AFTER_MS)
})

function saveSoon(after: number): void {
  saving.value = 'waiting'
  clearTimeout(timer)
  if (!conflict.value) timer = window.setTimeout(() => void save(writing.value), after)
}

/** One after the other: two over the same revision would overtake each other. */
function save(written: string | undefined): Promise<void> {
  underWay ??= send(written).finally(() => {
    underWay = undefined
  })
  return underWay
}

/** A save that got no answer. The server may have taken it: it is sent again as it was, before what is newer. */
let unanswered: { id: string; revision: number; draft: Draft; written?: string } | undefined

async function send(written: string | undefined): Promise<void> {
  const [open, now] = [kept.value, draft.value]
  if (!open || !now || conflict.value) return
  clearTimeout(timer)
  saving.value = 'saving'
  const isOpen = () => kept.value?.id === open.id && kept.value.revision === open.revision
  const first = unanswered?.id === open.id && unanswered.revision === open.revision ? unanswered : undefined
  const sent = first ?? { id: open.id, revision: open.revision, draft: now, written }
  unanswered = sent
  try {
    const { revision, slugs } = await api.save(sent.id, sent.revision, sent.draft, sent.written)
    unanswered = undefined
    if (isOpen()) saved({ ...(kept.value as Kept), revision, draft: sent.draft }, slugs)
  } catch (error) {
    const refused = error as Refused
    if (!UNANSWERED.includes(refused.code)) unanswered = undefined
    if (isOpen()) notSaved(refused)
    return
  }
  if (first && isWaiting()) await send(written)
}

const isWaiting = () => saving.value === 'waiting'

function saved(now: Kept, slugs: Record<string, string>): void {
  const isChanged = draft.value !== now.draft
  kept.value = now
  if (Object.keys(slugs).length > 0) {
    before = before.map(each => renamed(each, slugs))
    draft.value = renamed(draft.value as Draft, slugs)
    settleSlugs(slugs)
  }
  trouble.value = ''
  if (isChanged) saveSoon(SAVE_AFTER_MS)
  else saving.value = 'saved'
}

/** Of these nobody knows whether the server took what was sent. */
const UNANSWERED = ['offline', 'internal']
/** What may pass by itself: the bot comes back, or the host signs in again elsewhere. */
const PASSING = ['offline', 'internal', 'signed_out']

function notSaved(refused: Refused): void {
  saving.value = 'waiting'
  if (refused.code === 'overtaken' && refused.body.current) conflict.value = refused.body.current
  else if (PASSING.includes(refused.code)) saveSoon(AGAIN_AFTER_MS)
  else trouble.value = refused.message
}

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

addEventListener('beforeunload', event => {
  if (saving.value !== 'saved') event.preventDefault()
})
