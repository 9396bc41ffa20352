import { computed, signal } from '@preact/signals'
import type { Draft, DraftQuestion, DraftTerm, Proposed } from '../../drafting/draft.ts'
import { accepted, declined, taken } from '../../drafting/model/accept.ts'
import { faults, notAsked } from './checks.ts'
import { edit } from './edit-draft.ts'
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

/** Whether a host had better look at an entry. */
export const isDoubtful = (entry: DraftTerm | DraftQuestion) =>
  entry.unsure !== undefined ||
  entry.by === 'model' ||
  (entry.proposed?.length ?? 0) > 0 ||
  faults.value.has(entry.slug) ||
  notAsked.value.has(entry.slug)

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
    const slug = key && slugs[idOf(key)]
    if (key && slug) at.value = `${kindOf(key)}:${slug}`
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

export function changeTerm(slug: string, change: Partial<DraftTerm>): void {
  edit(of => ({ ...of, terms: of.terms.map(term => (term.slug === slug ? { ...term, ...change } : term)) }))
}

export function changeQuestion(slug: string, change: Partial<DraftQuestion>): void {
  edit(of => ({ ...of, questions: of.questions.map(each => (each.slug === slug ? { ...each, ...change } : each)) }))
}

export function changeSentence(at: number, text: string): void {
  edit(of => ({ ...of, summary: of.summary.map((each, place) => (place === at ? { ...each, text } : each)) }))
}

/** Leaves an entry out, or takes it back in. A sentence goes for good, and the next takes its place: undo brings it back. */
export function toggle(key: Key): void {
  if (kindOf(key) === 'sentence') removeSentence(Number(idOf(key)))
  else changeEntry(key, entry => ({ ...entry, off: !entry.off }))
}

function removeSentence(at: number): void {
  edit(of => ({ ...of, summary: of.summary.filter((_, place) => place !== at) }))
  const last = (draft.value?.summary.length ?? 0) - 1
  selected.value = last < 0 ? undefined : `sentence:${Math.min(at, last)}`
}

function changeEntry(key: Key, change: <E extends DraftTerm | DraftQuestion>(entry: E) => E): void {
  const id = idOf(key)
  const changed = <E extends DraftTerm | DraftQuestion>(entries: E[]) =>
    entries.map(entry => (entry.slug === id ? change(entry) : entry))
  if (kindOf(key) === 'term') edit(of => ({ ...of, terms: changed(of.terms) }))
  if (kindOf(key) === 'question') edit(of => ({ ...of, questions: changed(of.questions) }))
}

/** Makes, or lets be, a change that a model proposes for an entry. */
export const accept = (key: Key, proposed: Proposed) => changeEntry(key, entry => accepted(entry, proposed))
export const refuse = (key: Key, proposed: Proposed) => changeEntry(key, entry => declined(entry, proposed))

/** Takes an entry of a model as one's own. */
export const take = (key: Key) => changeEntry(key, taken)

/** The key for yes or no: the first change that waits at an entry, else the entry itself where a model proposed it. */
export function decide(key: Key, isYes: boolean): void {
  const entry = kindOf(key) === 'sentence' ? undefined : (entryOf(draft.value, key) as DraftTerm | DraftQuestion)
  const [first] = entry?.proposed ?? []
  if (first) (isYes ? accept : refuse)(key, first)
  else if (entry?.by === 'model') isYes ? take(key) : changeEntry(key, each => ({ ...each, off: true }))
}

/** Moves an entry among those of its kind. */
export function move(key: Key, step: 1 | -1): void {
  edit(of => {
    if (kindOf(key) === 'sentence') return { ...of, summary: swapped(of.summary, Number(idOf(key)), step) }
    const name = kindOf(key) === 'term' ? 'terms' : 'questions'
    const at = of[name].findIndex(entry => entry.slug === idOf(key))
    return { ...of, [name]: swapped<DraftTerm | DraftQuestion>(of[name], at, step) }
  })
}

function swapped<T>(entries: readonly T[], at: number, step: 1 | -1): T[] {
  const all = [...entries]
  const other = all[at + step]
  if (other === undefined) return all
  all[at + step] = all[at] as T
  all[at] = other
  return all
}

const nowhere = { lines: [], quote: '' }

/** Adds an entry of a kind, below another of that kind if one is named, and opens it. */
export function add(kind: 'sentence' | 'term' | 'question', below?: Key): void {
  const slug = `new-${Math.random().toString(36).slice(2, 10)}`
  const place = below && kindOf(below) === 'sentence' ? Number(idOf(below)) + 1 : (draft.value?.summary.length ?? 0)
  edit(of => {
    if (kind === 'sentence') return { ...of, summary: of.summary.toSpliced(place, 0, { text: '', ...nowhere }) }
    if (kind === 'term') {
      const term: DraftTerm = { slug, name: '', aliases: [], definition: '', related: [], ...nowhere }
      return { ...of, terms: placed(of.terms, term, below) }
    }
    const question: DraftQuestion = {
      slug,
      kind: 'single-choice',
      difficulty: 1,
      prompt: '',
      choices: [true, false, false].map(right => ({ text: '', right })),
      accepted: [],
      explanation: '',
      terms: [],
      ...nowhere,
    }
    return { ...of, questions: placed(of.questions, question, below) }
  })
  onlyDoubts.value = false
  selected.value = kind === 'sentence' ? `sentence:${place}` : `${kind}:${slug}`
  editing.value = selected.value
}

function placed<T extends { slug: string }>(entries: readonly T[], entry: T, below?: Key): T[] {
  const at = below ? entries.findIndex(each => each.slug === idOf(below)) + 1 : 0
  return entries.toSpliced(at === 0 ? entries.length : at, 0, entry)
}

/** Merges one entry into another of its kind: all names, answers and lines of both; the words stay the other's. */
export function merge(from: Key, into: Key): void {
  merging.value = undefined
  if (from === into || kindOf(from) !== kindOf(into)) return
  edit(of => {
    if (kindOf(from) === 'sentence') return mergeSentences(of, Number(idOf(from)), Number(idOf(into)))
    return kindOf(from) === 'term' ? mergeTerms(of, idOf(from), idOf(into)) : mergeQuestions(of, idOf(from), idOf(into))
  })
  const place = Number(idOf(into))
  selected.value = kindOf(from) === 'sentence' ? `sentence:${Number(idOf(from)) < place ? place - 1 : place}` : into
}

const lines = (one: { lines: number[] }, other: { lines: number[] }) =>
  [...new Set([...one.lines, ...other.lines])].sort((a, b) => a - b)
const quote = (one: { quote: string }, other: { quote: string }) => [one.quote, other.quote].filter(Boolean).join('\n')
const union = <T>(one: readonly T[], other: readonly T[]) => [...new Set([...one, ...other])]

function mergeSentences(of: Draft, from: number, into: number): Draft {
  const [gone, kept] = [of.summary[from], of.summary[into]]
  if (!gone || !kept) return of
  const merged = { text: `${kept.text} ${gone.text}`, lines: lines(kept, gone), quote: quote(kept, gone) }
  return { ...of, summary: of.summary.map((each, at) => (at === into ? merged : each)).filter((_, at) => at !== from) }
}

function mergeTerms(of: Draft, from: string, into: string): Draft {
  const [gone, kept] = [from, into].map(slug => of.terms.find(term => term.slug === slug))
  if (!gone || !kept) return of
  const names = union(kept.aliases, [gone.name, ...gone.aliases]).filter(name => name !== kept.name && name !== '')
  const merged: DraftTerm = {
    ...kept,
    aliases: names,
    definition: kept.definition || gone.definition,
    related: union(kept.related, gone.related).filter(slug => slug !== from && slug !== into),
    lines: lines(kept, gone),
    quote: quote(kept, gone),
    off: false,
  }
  const renamed = (slugs: string[]) =>
    union(
      slugs.map(slug => (slug === from ? into : slug)),
      [],
    )
  return {
    ...of,
    // What was merged stays, left out: notes that are drafted again must not bring it back.
    terms: of.terms.map(term => {
      if (term === kept) return merged
      return term === gone ? { ...gone, off: true } : { ...term, related: renamed(term.related) }
    }),
    questions: of.questions.map(question => ({ ...question, terms: renamed(question.terms) })),
  }
}

function mergeQuestions(of: Draft, from: string, into: string): Draft {
  const [gone, kept] = [from, into].map(slug => of.questions.find(each => each.slug === slug))
  if (!gone || !kept) return of
  const isPicked = kept.choices.length > 0 && kept.kind !== 'true-false'
  const known = new Set(kept.choices.map(choice => choice.text))
  const choices = isPicked
    ? [...kept.choices, ...gone.choices.filter(choice => choice.text && !known.has(choice.text))]
    : kept.choices
  const severalRight = kept.kind === 'single-choice' && choices.filter(choice => choice.right).length > 1
  const merged: DraftQuestion = {
    ...kept,
    kind: severalRight ? 'multiple-choice' : kept.kind,
    choices,
    accepted: kept.choices.length > 0 ? [] : union(kept.accepted, gone.accepted),
    terms: union(kept.terms, gone.terms),
    lines: lines(kept, gone),
    quote: quote(kept, gone),
    off: false,
  }
  return {
    ...of,
    questions: of.questions.map(each => (each === kept ? merged : each === gone ? { ...gone, off: true } : each)),
  }
}
