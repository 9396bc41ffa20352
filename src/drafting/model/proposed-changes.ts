import { bySlug } from '../../domain/by-slug.ts'
import { otherLanguage } from '../../domain/course.ts'
import { squash } from '../../domain/normalise.ts'
import type { Draft, DraftQuestion, DraftTerm, Proposed } from '../draft.ts'
import { literal, unescaped } from '../markdown.ts'
import type { Notes } from '../notes.ts'
import type { Owners } from './new-entries.ts'
import { MOST_PROPOSALS, type Proposals } from './proposals.ts'
import { sourceOf } from './verify.ts'

/** What a model would change at the entries that are there, by their slugs; what would change nothing is left out. */
export function changesOf(draft: Draft, notes: Notes, proposals: Proposals, owners: Owners): Map<string, Proposed[]> {
  const found = new Map<string, Proposed[]>()
  const terms = bySlug(draft.terms)
  const add = (entry: DraftTerm | DraftQuestion, proposed: Proposed | undefined) => {
    const known = found.get(entry.slug) ?? []
    if (proposed && !known.some(each => each.what === proposed.what)) found.set(entry.slug, [...known, proposed])
  }
  for (const { term, definition, quote } of proposals.definitions.slice(0, MOST_PROPOSALS)) {
    const entry = terms.get(owners.get(squash(term)) ?? '')
    if (entry && !isSame(entry.definition, definition))
      add(entry, { what: 'definition', text: literal(definition), ...sourceOf(quote, notes) })
  }
  for (const { term, quote, ...text } of proposals.translations.slice(0, MOST_PROPOSALS)) {
    const entry = terms.get(owners.get(squash(term)) ?? '')
    if (entry) add(entry, translationOf(entry, draft, text, sourceOf(quote, notes)))
  }
  for (const { question, choices, quote } of proposals.wrong.slice(0, MOST_PROPOSALS)) {
    const entry = draft.questions[question - 1]
    if (entry) add(entry, wrongOf(entry, choices, sourceOf(quote, notes)))
  }
  for (const { question, explanation, quote } of proposals.explanations.slice(0, MOST_PROPOSALS)) {
    const entry = draft.questions[question - 1]
    if (entry && !isSame(entry.explanation, explanation))
      add(entry, { what: 'explanation', text: literal(explanation), ...sourceOf(quote, notes) })
  }
  return found
}

type Source = ReturnType<typeof sourceOf>

const isSame = (markdown: string, text: string) => squash(unescaped(markdown)) === squash(text)

/** Hangul where the notes have none, or the other way round; else it is no translation. */
function translationOf(
  { other }: DraftTerm,
  { language }: Draft,
  { name, aliases, definition }: { name: string; aliases: string[]; definition: string },
  source: Source,
): Proposed | undefined {
  const isKorean = /[가-힣]/.test(definition)
  if (isKorean !== (otherLanguage(language) === 'ko')) return undefined
  if (other && isSame(other.definition, definition)) return undefined
  return { what: 'other', other: { name, aliases, definition: literal(definition) }, ...source }
}

/** Wrong choices that the question has not, neither as right ones. */
function wrongOf({ kind, choices }: DraftQuestion, texts: string[], source: Source): Proposed | undefined {
  if (kind !== 'single-choice' && kind !== 'multiple-choice') return undefined
  const known = new Set(choices.map(choice => squash(unescaped(choice.text))))
  const fresh = texts.filter(text => {
    const isKnown = known.has(squash(text))
    known.add(squash(text))
    return !isKnown && squash(text) !== ''
  })
  return fresh.length > 0 ? { what: 'wrong', texts: fresh.map(literal), ...source } : undefined
}
