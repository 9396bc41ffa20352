import { bySlug } from '../../domain/by-slug.ts'
import { squash } from '../../domain/normalise.ts'
import type { Draft, DraftQuestion, DraftTerm, Proposed } from '../draft.ts'
import { literal } from '../markdown.ts'
import { keyOf } from '../names-of.ts'
import type { Notes } from '../notes.ts'
import type { Owners } from './new-entries.ts'
import { MOST_PROPOSALS, type Proposals } from './proposals.ts'
import { isInOther, questionInOther } from './translated.ts'
import { sourceOf } from './verify.ts'

/** What a model would change at the entries that are there, by their slugs; what would change nothing is left out. */
export function changesOf(draft: Draft, notes: Notes, proposals: Proposals, owners: Owners): Map<string, Proposed[]> {
  const found = new Map<string, Proposed[]>()
  for (const { entry, proposed } of [
    ...changesOfTerms(draft, notes, proposals, owners),
    ...changesOfQuestions(draft, notes, proposals),
  ]) {
    const known = found.get(entry.slug) ?? []
    if (proposed && !known.some(each => each.what === proposed.what)) found.set(entry.slug, [...known, proposed])
  }
  return found
}

/** What may be proposed for an entry; undefined where it would change nothing. */
interface Change {
  entry: DraftTerm | DraftQuestion
  proposed: Proposed | undefined
}

function changesOfTerms(draft: Draft, notes: Notes, proposals: Proposals, owners: Owners): Change[] {
  const terms = bySlug(draft.terms)
  const called = (term: string) => terms.get(owners.get(squash(term)) ?? '')
  const definitions = proposals.definitions
    .slice(0, MOST_PROPOSALS)
    .flatMap(({ term, definition, quote }): Change[] => {
      const entry = called(term)
      if (!entry || isSame(entry.definition, definition)) return []
      return [{ entry, proposed: { what: 'definition', text: literal(definition), ...sourceOf(quote, notes) } }]
    })
  const translations = proposals.translations.slice(0, MOST_PROPOSALS).flatMap(({ term, quote, ...text }): Change[] => {
    const entry = called(term)
    return entry ? [{ entry, proposed: translationOf(entry, draft, text, sourceOf(quote, notes)) }] : []
  })
  return [...definitions, ...translations]
}

function changesOfQuestions(draft: Draft, notes: Notes, proposals: Proposals): Change[] {
  const wrong = proposals.wrong.slice(0, MOST_PROPOSALS).flatMap(({ question, choices, quote }): Change[] => {
    const entry = draft.questions[question - 1]
    return entry ? [{ entry, proposed: wrongOf(entry, choices, sourceOf(quote, notes)) }] : []
  })
  const explanations = proposals.explanations
    .slice(0, MOST_PROPOSALS)
    .flatMap(({ question, explanation, quote }): Change[] => {
      const entry = draft.questions[question - 1]
      if (!entry || isSame(entry.explanation, explanation)) return []
      return [{ entry, proposed: { what: 'explanation', text: literal(explanation), ...sourceOf(quote, notes) } }]
    })
  const translated = proposals.translatedQuestions.slice(0, MOST_PROPOSALS).flatMap((given): Change[] => {
    const entry = draft.questions[given.question - 1]
    const other = entry && questionInOther(entry, draft.language, given)
    return other ? [{ entry, proposed: { what: 'other', other, ...sourceOf(given.quote, notes) } }] : []
  })
  return [...wrong, ...explanations, ...translated]
}

type Source = ReturnType<typeof sourceOf>

const isSame = (markdown: string, text: string) => keyOf(markdown) === squash(text)

function translationOf(
  { other }: DraftTerm,
  { language }: Draft,
  { name, aliases, definition }: { name: string; aliases: string[]; definition: string },
  source: Source,
): Proposed | undefined {
  if (!isInOther(definition, language)) return undefined
  if (other && isSame(other.definition, definition)) return undefined
  return { what: 'other', other: { name, aliases, definition: literal(definition) }, ...source }
}

/** Wrong choices that the question has not, neither as right ones. */
function wrongOf({ kind, choices }: DraftQuestion, texts: string[], source: Source): Proposed | undefined {
  if (kind !== 'single-choice' && kind !== 'multiple-choice') return undefined
  const known = new Set(choices.map(choice => keyOf(choice.text)))
  const fresh = texts.filter(text => {
    const isKnown = known.has(squash(text))
    known.add(squash(text))
    return !isKnown && squash(text) !== ''
  })
  return fresh.length > 0 ? { what: 'wrong', texts: fresh.map(literal), ...source } : undefined
}
