import type { DraftQuestion, DraftTerm } from './draft.ts'

/** In notes with fewer terms it may be for want of others that nothing is asked about one. */
const ENOUGH_TERMS = 8

/** "docker start", "EXPOSE": a command, with what is to be done, and not a value that is put in. */
const COMMAND = /^[a-z][a-z-]+\s[a-z]|^[A-Z]{3,}$/

/** What a command does in words: not the command itself, and not only another one. */
const isTold = ({ name, definition }: DraftTerm) =>
  COMMAND.test(name) && !definition.startsWith(name) && /\p{L}\s\p{L}/u.test(definition.replace(/`[^`]*`/g, ''))

/**
 * Without terms that the notes say so little of that, of all ways to ask, none asks about them.
 * @param typed what is typed: what `docker start` does has its own words in it, and is worth looking up all the same
 */
export function withoutEmpty(
  terms: DraftTerm[],
  questions: readonly DraftQuestion[],
  typed: readonly DraftTerm[],
): DraftTerm[] {
  if (terms.length < ENOUGH_TERMS) return terms
  const kept = new Set([...typed.filter(isTold).map(({ slug }) => slug), ...questions.flatMap(each => each.terms)])
  return terms
    .filter(term => kept.has(term.slug))
    .map(term => ({ ...term, related: term.related.filter(slug => kept.has(slug)) }))
}
