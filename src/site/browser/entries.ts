import { computed, signal } from '@preact/signals'
import type { Draft, DraftQuestion, DraftSentence, DraftTerm } from '../../drafting/draft.ts'
import { faults, notAsked } from './checks.ts'
import { renamedSlugs } from './settled-slugs.ts'
import { draft, wanted, writing } from './state.ts'

/** An entry of the draft by its kind and slug (of a sentence: its place), such as `term:container`. */
export type Key = `${'sentence' | 'term' | 'question'}:${string}`

export const selected = signal<Key | undefined>(undefined)
export const editing = signal<Key | undefined>(undefined)
/** The entry that is to be merged into another. */
export const merging = signal<Key | undefined>(undefined)
/** The entry under the pointer. */
export const hovered = signal<Key | undefined>(undefined)
/** The lines of a proposal under the pointer. */
export const proposedLines = signal<number[] | undefined>(undefined)
/** The line of the notes under the pointer. */
export const hoveredLine = signal<number | undefined>(undefined)
/** The question whose preview is shown. */
export const previewed = signal<string | undefined>(undefined)
export const onlyDoubts = signal(false)
/** How many entries of each sort are shown. */
export const most = signal(100)

export const kindOf = (key: Key) => key.slice(0, key.indexOf(':')) as 'sentence' | 'term' | 'question'
export const idOf = (key: Key) => key.slice(key.indexOf(':') + 1)

/** Whether a host had better look at an entry. */
export const isDoubtful = (entry: DraftTerm | DraftQuestion) =>
  entry.unsure !== undefined ||
  entry.by === 'model' ||
  (entry.proposed?.length ?? 0) > 0 ||
  faults.value.has(entry.slug) ||
  notAsked.value.has(entry.slug)

const isShown = (entry: DraftTerm | DraftQuestion) => !onlyDoubts.value || isDoubtful(entry)

export const shownTerms = computed(() => (draft.value?.terms ?? []).filter(isShown).slice(0, most.value))
export const shownQuestions = computed(() => (draft.value?.questions ?? []).filter(isShown).slice(0, most.value))

/** All that the arrows go through, in order. */
export const keys = computed((): Key[] => [
  ...(onlyDoubts.value ? [] : (draft.value?.summary ?? []).map((_, at): Key => `sentence:${at}`)),
  ...shownTerms.value.map((term): Key => `term:${term.slug}`),
  ...shownQuestions.value.map((question): Key => `question:${question.slug}`),
])

/** The lines that the entry under the pointer comes from, else the one that is selected. */
export const litLines = computed(() => {
  if (proposedLines.value) return new Set(proposedLines.value)
  const key = hovered.value ?? selected.value
  return new Set(key === undefined ? [] : (entryOf(draft.value, key)?.lines ?? []))
})

export function entryOf(of: Draft | undefined, key: Key): DraftSentence | DraftTerm | DraftQuestion | undefined {
  const id = idOf(key)
  if (kindOf(key) === 'sentence') return of?.summary[Number(id)]
  return (kindOf(key) === 'term' ? of?.terms : of?.questions)?.find(entry => entry.slug === id)
}

/** The selection follows an entry whose slug was settled. */
renamedSlugs.subscribe(slugs => {
  for (const at of [selected, editing, merging]) {
    const key = at.peek()
    const slug = key && slugs[idOf(key)]
    if (key && slug) at.value = `${kindOf(key)}:${slug}`
  }
})

editing.subscribe(key => {
  writing.value = key && idOf(key)
})

/** The question that the address names is opened, however many are shown. */
wanted.subscribe(slug => {
  const at = draft.peek()?.questions.findIndex(question => question.slug === slug) ?? -1
  if (at < 0) return
  onlyDoubts.value = false
  most.value = Math.max(most.peek(), at + 1)
  selected.value = `question:${slug}`
  editing.value = selected.value
})
