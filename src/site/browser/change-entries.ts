import type { ChapterWords, DraftQuestion, DraftTerm, Proposed } from '../../drafting/draft.ts'
import { followChoices } from '../../drafting/follow-choices.ts'
import { followTerms } from '../../drafting/follow-terms.ts'
import { accepted, declined, taken } from '../../drafting/model/accept.ts'
import { edit } from './edit-draft.ts'
import { editing, onlyDoubts, selected } from './entries.ts'
import { followWords } from './follow-words.ts'
import { entryOf, idOf, type Key, kindOf } from './keys.ts'
import { draft } from './state.ts'

/** Changes a term, and what questions say of it word for word. */
export function changeTerm(slug: string, change: Partial<DraftTerm>): void {
  edit(of => {
    const term = of.terms.find(each => each.slug === slug)
    return term ? followWords(of, term, { ...term, ...change }) : of
  })
}

/** Changes a question, and which choices it has in the other language. */
export function changeQuestion(slug: string, change: Partial<DraftQuestion>): void {
  const changed = (question: DraftQuestion) => followChoices(question, { ...question, ...change })
  edit(of => ({ ...of, questions: of.questions.map(each => (each.slug === slug ? changed(each) : each)) }))
}

/** Changes what the chapter is called and sums up in the other language. */
export function changeOther(other: ChapterWords): void {
  edit(of => ({ ...of, other }))
}

export function changeSentence(at: number, text: string): void {
  edit(of => ({ ...of, summary: of.summary.map((each, place) => (place === at ? { ...each, text } : each)) }))
}

/** Leaves an entry out, or takes it back in. A sentence goes for good, and the next takes its place: undo brings it back. */
export function toggle(key: Key): void {
  if (kindOf(key) === 'sentence') removeSentence(Number(idOf(key)))
  else changeEntry(key, entry => leave(entry, !entry.off))
}

/** What a host leaves out or takes in themselves no longer goes with a term. */
function leave<E extends DraftTerm | DraftQuestion>(entry: E, off: boolean): E {
  const { withTerm: _, ...own } = entry as E & { withTerm?: true }
  return { ...(own as E), off }
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
  if (kindOf(key) === 'term') edit(of => followTerms(of, { ...of, terms: changed(of.terms) }))
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
  else if (entry?.by === 'model') isYes ? take(key) : changeEntry(key, each => leave(each, true))
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
