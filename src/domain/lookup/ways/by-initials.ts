import { foldedKey } from '../fold.ts'
import type { Indexes } from '../indexes.ts'
import { namesOfInitials } from '../initials.ts'
import type { Led } from '../leading.ts'
import { type Hits, SCORE } from '../score.ts'

/** Names of which the initial consonants were typed, all or the first. */
export function findByInitials(indexes: Indexes, text: string, less: number, hits: Hits): void {
  for (const { term, share } of termsOfInitials(indexes, text))
    hits.add(term, (share === 1 ? SCORE.initials : SCORE.beginning(share)) - less, 'initials')
}

/** The terms of those names, the fullest first. */
export function termsOfInitials({ names, initials }: Indexes, text: string): Led[] {
  return namesOfInitials(foldedKey(text), names, initials).map(({ name, share }) => ({
    term: names.ownerOf(name),
    share,
  }))
}
