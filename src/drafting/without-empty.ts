import type { DraftQuestion, DraftTerm } from './draft.ts'

/** In notes with fewer terms it may be for want of others that nothing is asked about one. */
const ENOUGH_TERMS = 8

/** Without terms that the notes say so little of that, of all ways to ask, none asks about them. */
export function withoutEmpty(terms: DraftTerm[], questions: readonly DraftQuestion[]): DraftTerm[] {
  if (terms.length < ENOUGH_TERMS) return terms
  const asked = new Set(questions.flatMap(question => question.terms))
  return terms
    .filter(term => asked.has(term.slug))
    .map(term => ({ ...term, related: term.related.filter(slug => asked.has(slug)) }))
}
