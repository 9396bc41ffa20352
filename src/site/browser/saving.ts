import { computed } from '@preact/signals'
import type { Draft } from '../../drafting/draft.ts'
import { api, type Kept, type Refused } from './api.ts'
import { changeSteps } from './history.ts'
import { renamed, settleSlugs } from './settled-slugs.ts'
import { conflict, draft, isGone, kept, noteGone, openId, saving, trouble, writing } from './state.ts'
import { AGAIN_AFTER_MS, PASSING } from './trying-again.ts'
import { unsaved } from './unsaved.ts'

unsaved.push(() => saving.value !== 'saved')

const SAVE_AFTER_MS = 600

let timer: number | undefined
/** What is on its way to the server; the next goes after it. */
let underWay: Promise<void> | undefined

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
  if (isNew(before) && isWritten) saveSoon()
})

/** Saves in a moment what has changed. */
export function saveSoon(after = SAVE_AFTER_MS): void {
  saving.value = 'waiting'
  clearTimeout(timer)
  if (!conflict.value && !isGone.value) timer = window.setTimeout(() => void save(writing.value), after)
}

/** What was to be saved in a moment is open no more. */
export function saveNoMore(): void {
  clearTimeout(timer)
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
  if (!open || !now || conflict.value || isGone.value) return
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
    changeSteps(each => renamed(each, slugs))
    draft.value = renamed(draft.value as Draft, slugs)
    settleSlugs(slugs)
  }
  trouble.value = ''
  if (isChanged) saveSoon()
  else saving.value = 'saved'
}

/** Of these nobody knows whether the server took what was sent. */
const UNANSWERED = ['offline', 'internal']

/** Whether what is unsaved waits for the host, and is not tried again by itself. */
export const isStuck = computed(
  () => saving.value === 'waiting' && (conflict.value !== undefined || isGone.value || trouble.value !== ''),
)

function notSaved(refused: Refused): void {
  saving.value = 'waiting'
  noteGone(openId.value, refused)
  if (refused.code === 'overtaken' && refused.body.current) conflict.value = refused.body.current
  else if (PASSING.includes(refused.code)) saveSoon(AGAIN_AFTER_MS)
  else if (!isGone.value) trouble.value = refused.message
}
