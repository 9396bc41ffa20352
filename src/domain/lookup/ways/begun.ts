import type { Form } from '../forms.ts'
import type { Indexes } from '../indexes.ts'
import { Leading, type Led } from '../leading.ts'
import { lettersOf } from '../letters.ts'
import { type Hits, SCORE } from '../score.ts'

/** A query that runs on beyond a name's beginning is still like it with this share of its letters. */
const SHORTENED_TO = 0.6
/** Fewest letters that a name is taken to begin with. */
const FEWEST_BEGUN = 3
/** A word inside a name counts less than its beginning. */
const INNER = 0.7

/** Names that begin so, or at least with most of it. */
export function findBegun(indexes: Indexes, forms: readonly Form[], hits: Hits): void {
  for (const { key } of forms.slice(0, 3)) {
    const letters = lettersOf(key)
    const least = Math.max(FEWEST_BEGUN, Math.ceil(letters.length * SHORTENED_TO))
    for (let length = letters.length; length >= Math.min(least, letters.length); length--) {
      const begun = termsBegun(indexes, letters.subarray(0, length), 8)
      for (const { term, share } of begun)
        hits.add(term, SCORE.beginning((share * length) / letters.length), 'beginning')
      if (begun.length > 0) break
    }
  }
}

/** Terms with a name or a word of a name that begins with letters, the most of it first. */
export function termsBegun({ names, beginnings }: Indexes, letters: Uint8Array, most: number): readonly Led[] {
  const leading = new Leading(most)
  beginnings.scan(letters, (name, from, length) => {
    const share = (letters.length / length) * (from === 0 ? 1 : INNER)
    if (leading.takes(share)) leading.add(names.ownerOf(name), share)
  })
  return leading.best
}
