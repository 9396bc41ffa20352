import { computed, signal } from '@preact/signals'
import type { Draft, DraftQuestion, DraftSentence, DraftTerm, Proposed } from '../../drafting/draft.ts'
import { accepted, declined, taken } from '../../drafting/model/accept.ts'
import { draft, edit, faults, notAsked, renamedSlugs, wanted, writing } from './state.ts'

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

export function changeTerm(slug: string, change: Partial<DraftTerm>): void {
  edit(of => ({ ...of, terms: of.terms.map(term => (term.slug === slug ? { ...term, ...change } : term)) }))
}

export function changeQuestion(slug: string, change: Partial<DraftQuestion>): void {
  edit(of => ({ ...of, questions: of.questions.map(each => (each.slug === slug ? { ...each, ...change } : each)) }))
}

export function changeSentence(at: number, text: string): void {
  edit(of => ({ ...of, summary: of.summary.map((each, place) => (place === at ? { ...each, text } : each)) }))
}

/** Leaves an entry out, or takes it back in. A sentence goes for good: undo brings it back. */
export function toggle(key: Key): void {
  const id = idOf(key)
  if (kindOf(key) === 'sentence') {
    edit(of => ({ ...of, summary: of.summary.filter((_, at) => at !== Number(id)) }))
    selected.value = undefined
  } else if (kindOf(key) === 'term') changeTerm(id, { off: !(entryOf(draft.value, key) as DraftTerm).off })
  else changeQuestion(id, { off: !(entryOf(draft.value, key) as DraftQuestion).off })
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
    if (kindOf(key) === 'sentence') {
      const at = Number(idOf(key))
      if (of.summary[at + step]) selected.value = `sentence:${at + step}`
      return { ...of, summary: swapped(of.summary, at, step) }
    }
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
  edit(of => {
    if (kind === 'sentence') {
      const at = below && kindOf(below) === kind ? Number(idOf(below)) + 1 : of.summary.length
      selected.value = `sentence:${at}`
      return { ...of, summary: of.summary.toSpliced(at, 0, { text: '', ...nowhere }) }
    }
    selected.value = `${kind}:${slug}`
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
  selected.value = kindOf(from) === 'sentence' ? undefined : into
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
