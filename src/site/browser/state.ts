import { computed, signal } from '@preact/signals'
import { type Fault, faultsOf, untested } from '../../drafting/check-draft.ts'
import type { Draft } from '../../drafting/draft.ts'
import { api, type Kept, type Refused, type Session } from './api.ts'
import { changeSteps, forgetSteps, remember, stepBack } from './history.ts'
import { t } from './texts.ts'

export const session = signal<Session | undefined>(undefined)
/** The draft that is open, as the server last had it; its own `draft` is older than `draft` while something is unsaved. */
export const kept = signal<Kept | undefined>(undefined)
export const draft = signal<Draft | undefined>(undefined)
/** Which draft is open. */
export const openId = computed(() => kept.value?.id)
export const saving = signal<'saved' | 'waiting' | 'saving'>('saved')
/** What another host saved over the revision that was read here. */
export const conflict = signal<Kept | undefined>(undefined)
/** Slug of the entry whose fields are open: a new one gets its slug of all its words, and not of the first. */
export const writing = signal<string | undefined>(undefined)
/** A sentence for the host that something went wrong. */
export const trouble = signal('')

const SAVE_AFTER_MS = 600
const AGAIN_AFTER_MS = 3000

let timer: number | undefined
/** What is on its way to the server; the next goes after it. */
let underWay: Promise<void> | undefined

export async function refreshSession(): Promise<void> {
  session.value = await api.session()
}

/** Slug of the question of the open draft that the address names. */
export const wanted = signal<string | undefined>(undefined)

/**
 * Opens what the address names: a draft, a question of one (`#DRAFT/QUESTION`), or the list of them. What is open is saved
 * before; where that cannot be, the host is asked.
 */
export async function openFromAddress(): Promise<void> {
  const address = location.hash
  const [id = '', question] = address.slice(1).split('/')
  const isSaved = await flush()
  // By now the address may name another, here and below.
  if (location.hash !== address) return
  if (!isSaved && !confirm(t('studio.leave-sure'))) return stay()
  trouble.value = ''
  wanted.value = undefined
  try {
    if (id === '') {
      close()
      await refreshSession()
    } else {
      const fresh = await api.draft(id)
      if (location.hash !== address) return
      show(fresh)
      wanted.value = question
    }
  } catch (error) {
    if (location.hash !== address) return
    stay()
    const { code, message } = error as Refused
    // That the bot cannot be reached, and who is signed out, is said at the top of the page.
    if (code !== 'offline' && code !== 'signed_out') trouble.value = message
    if (code === 'gone') await refreshSession().catch(() => {})
  }
}

/** Begins with what the address names; where the bot cannot be asked, again in a moment. */
export async function begin(): Promise<void> {
  try {
    await refreshSession()
    trouble.value = ''
  } catch (error) {
    const { code, message } = error as Refused
    if (code !== 'offline' && code !== 'signed_out') trouble.value = message
    if (PASSING.includes(code)) setTimeout(() => void begin(), AGAIN_AFTER_MS)
    return
  }
  await openFromAddress()
}

/** The address names again what is open, and nothing where nothing is. */
function stay(): void {
  history.replaceState(null, '', kept.value ? `#${kept.value.id}` : location.pathname)
}

const close = () => open(undefined)

/** Shows a draft as the server has it, in place of what is open. */
export const show = (fresh: Kept) => open(fresh)

/** What was done with the draft before ends last: leaving its fields is a change that would be saved. */
function open(fresh: Kept | undefined): void {
  const [before, after] = [draft.value, fresh?.draft]
  const isSame = kept.value?.id === fresh?.id
  draft.value = after
  kept.value = fresh
  if (isSame && before && after) changed.value = { before, after }
  clearTimeout(timer)
  forgetSteps()
  conflict.value = undefined
  saving.value = 'saved'
}

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

/** The last change of the open draft that was made here. */
export const changed = signal<{ before: Draft; after: Draft } | undefined>(undefined)

function put(after: Draft): void {
  const before = draft.value as Draft
  draft.value = after
  changed.value = { before, after }
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
    changeSteps(each => renamed(each, slugs))
    draft.value = renamed(draft.value as Draft, slugs)
    for (const [first, slug] of Object.entries(slugs)) firstSlugs.set(slug, first)
    renamedSlugs.value = slugs
  }
  trouble.value = ''
  if (isChanged) saveSoon(SAVE_AFTER_MS)
  else saving.value = 'saved'
}

/** Of these nobody knows whether the server took what was sent. */
const UNANSWERED = ['offline', 'internal']
/** What may pass by itself: the bot comes back, or the host signs in again elsewhere. */
const PASSING = ['offline', 'internal', 'signed_out']

/** Whether what is unsaved waits for the host, and is not tried again by itself. */
export const isStuck = computed(
  () => saving.value === 'waiting' && (conflict.value !== undefined || trouble.value !== ''),
)

function notSaved(refused: Refused): void {
  saving.value = 'waiting'
  if (refused.code === 'overtaken' && refused.body.current) conflict.value = refused.body.current
  else if (PASSING.includes(refused.code)) saveSoon(AGAIN_AFTER_MS)
  else trouble.value = refused.message
}

/** Slugs that the server gave to new entries in the last save. */
export const renamedSlugs = signal<Record<string, string>>({})

/** How the page named entries that have slugs now. */
const firstSlugs = new Map<string, string>()

/** The slug that an entry had when it was added here: its fields stay the same ones, and keep the cursor, when it gets another. */
export const firstSlugOf = (slug: string) => firstSlugs.get(slug) ?? slug

function renamed(of: Draft, slugs: Record<string, string>): Draft {
  const settled = (slug: string) => slugs[slug] ?? slug
  return {
    ...of,
    terms: of.terms.map(term => ({ ...term, slug: settled(term.slug), related: term.related.map(settled) })),
    questions: of.questions.map(each => ({ ...each, slug: settled(each.slug), terms: each.terms.map(settled) })),
  }
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

/** What is wrong with each question, by slug. */
export const faults = computed(() => {
  const found = new Map<string, Fault[]>()
  for (const question of draft.value?.questions ?? []) {
    const faulty = question.off ? [] : faultsOf(question)
    if (faulty.length > 0) found.set(question.slug, faulty)
  }
  return found
})

/** Terms that no question asks for. */
export const notAsked = computed(() => new Set(draft.value ? untested(draft.value) : []))

/** How much there is to look at. */
export const checkCount = computed(
  () => notAsked.value.size + [...faults.value.values()].reduce((sum, each) => sum + each.length, 0),
)

/** What else would be lost with the page; whoever has such a thing says so here. */
export const unsaved: (() => boolean)[] = [() => saving.value !== 'saved']
addEventListener('beforeunload', event => {
  if (unsaved.some(each => each())) event.preventDefault()
})

/** Opens a draft that was made, unless the host has gone on to another meanwhile: then it waits in the list. */
export function goTo(id: string): void {
  if (location.hash === '') location.hash = id
}

/** Whether the study's course has the chapter that a draft was published as: it may have gone back to before that. */
export const isPublished = (chapterSlug: string | null): boolean =>
  chapterSlug !== null && session.value?.own?.chapters.includes(chapterSlug) === true
