import { computed, signal } from '@preact/signals'
import type { DraftQuestion, DraftTerm } from '../../drafting/draft.ts'
import { settledAs } from '../settled.ts'
import { faults, halfTranslated, notAsked } from './checks.ts'
import { entryOf, followed, idOf, type Key, kindOf } from './keys.ts'
import { renamedSlugs } from './settled-slugs.ts'
import { changed, draft, openId, wanted, writing } from './state.ts'

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
const MOST = 100
/** How many entries of each sort are shown. */
export const most = signal(MOST)

/** Whether a model is yet to be answered on it. */
const isToAnswer = ({ by, proposed = [] }: DraftTerm | DraftQuestion) => by === 'model' || proposed.length > 0

/** Whether a host had better look at an entry. */
const isDoubtful = (entry: DraftTerm | DraftQuestion) =>
  entry.unsure !== undefined ||
  isToAnswer(entry) ||
  [faults.value, notAsked.value, halfTranslated.value].some(found => found.has(entry.slug))

/** Whether it is for a host to look at still: what they left out themselves is not, what a model is yet to be answered on is. */
export const isToLookAt = (entry: DraftTerm | DraftQuestion) => isDoubtful(entry) && (!entry.off || isToAnswer(entry))

/** What a host is writing stays where it is, also once there is no doubt about it any more. */
const isShown = (kind: 'term' | 'question') => (entry: DraftTerm | DraftQuestion) =>
  !onlyDoubts.value || isDoubtful(entry) || editing.value === `${kind}:${entry.slug}`

export const shownTerms = computed(() => (draft.value?.terms ?? []).filter(isShown('term')).slice(0, most.value))
export const shownQuestions = computed(() =>
  (draft.value?.questions ?? []).filter(isShown('question')).slice(0, most.value),
)

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

/** The selection follows an entry whose slug was settled. */
renamedSlugs.subscribe(slugs => {
  for (const at of [selected, editing, merging]) {
    const key = at.peek()
    if (key) at.value = `${kindOf(key)}:${settledAs(slugs, idOf(key))}`
  }
})

/** What is selected, open or marked stays so wherever a change puts it, and no longer once it is gone. */
changed.subscribe(change => {
  for (const at of change ? [selected, editing, merging] : []) {
    const key = at.peek()
    if (key && change) at.value = followed(key, change.before, change.after)
  }
})

/** Where what is selected is shown no longer, the next that is shown takes over: no key does anything to what nobody sees. */
let shown: Key[] = []
keys.subscribe(() =>
  // Once all is settled that changes with it, such as a slug.
  queueMicrotask(() => {
    const key = selected.peek()
    const now = keys.peek()
    if (key && !now.includes(key)) {
      const after = shown.slice(shown.indexOf(key) + 1)
      selected.value = shown.includes(key) ? (after.find(each => now.includes(each)) ?? now.at(-1)) : undefined
    }
    shown = now
  }),
)

/** Another draft has nothing of what was done with the one before. */
openId.subscribe(() => {
  for (const at of [selected, editing, merging, hovered]) at.value = undefined
  hoveredLine.value = undefined
  proposedLines.value = undefined
  previewed.value = undefined
  onlyDoubts.value = false
  most.value = MOST
})

editing.subscribe(key => {
  writing.value = key && idOf(key)
})

/** What is selected is shown, however many are. */
function reach(): void {
  const key = selected.peek()
  if (!key || kindOf(key) === 'sentence') return
  const entries = kindOf(key) === 'term' ? draft.peek()?.terms : draft.peek()?.questions
  const place = entries?.findIndex(entry => entry.slug === idOf(key)) ?? -1
  if (place >= most.peek()) most.value = place + 1
}
selected.subscribe(reach)
changed.subscribe(reach)

/** The question that the address names is opened. */
wanted.subscribe(slug => {
  if (!draft.peek()?.questions.some(question => question.slug === slug)) return
  onlyDoubts.value = false
  selected.value = `question:${slug}`
  editing.value = selected.value
})
