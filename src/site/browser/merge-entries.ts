import type { Draft, DraftQuestion, DraftTerm } from '../../drafting/draft.ts'
import { edit } from './edit-draft.ts'
import { merging, selected } from './entries.ts'
import { idOf, type Key, kindOf } from './keys.ts'

/** The first press marks an entry, the next one merges it into another of its kind. */
export function mergeStep(key: Key): void {
  const marked = merging.value
  if (marked === undefined || kindOf(marked) !== kindOf(key)) merging.value = key
  else merge(marked, key)
}

/** Merges one entry into another of its kind: all names, answers and lines of both; the words stay the other's. */
function merge(from: Key, into: Key): void {
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
