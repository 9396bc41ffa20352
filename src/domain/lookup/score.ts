/**
 * The one score by which everything that is found is ranked, from 0 to 1: how sure it is that this term was meant. An
 * exact name has the highest there is, so nothing outranks it.
 *
 * | found by | score |
 * |---|---|
 * | the name as it is written; an alias as it is written | 1; .99 |
 * | the same but for case, spaces, hyphens, punctuation, width, accents: name; alias; slug | .97; .96; .95 |
 * | a question, article, particle, ending or plural taken off | .01 less for each |
 * | the keyboard's other layout | .05 less |
 * | all of what was typed is names and words of a question | .88 |
 * | (the last of several such names; the others) | .88; .6 |
 * | an abbreviation: `k8s`; the first letters of the words | .86; .82 |
 * | all initial consonants | .8 |
 * | mistakes: .9 less 1.2 for each in proportion to the length (half for letters that are alike), .08 less for more than
 * one, and .12 less for one at the first letter | up to .9 |
 * | the sound in the other script, of a term that has no name in this one | .5 and up to .35 for how like it sounds |
 * | any of these guesses, where another name begins with what was typed, or that is a common English word | at most .45 |
 * | from here on only suggested | .605 |
 * | the beginning of a name, or of a word in it | .3 to .58 |
 * | a name among other words | .3 to .55, by the share that it is of |
 * | words of its definition | up to .5, by the share of what they tell (BM25) |
 */
export const SCORE = {
  written: 1,
  writtenAlias: 0.99,
  firstLetter: 0.12,
  /** By kind of name. */
  folded: [0.97, 0.96, 0.95],
  perEnding: 0.01,
  layout: 0.05,
  question: 0.88,
  numeronym: 0.86,
  acronym: 0.82,
  initials: 0.8,
  mistakes: (cost: number, length: number) => 0.9 - (1.2 * cost) / length - (cost > 1 ? 0.08 : 0),
  otherBegins: 0.45,
  sound: (alike: number) => 0.5 + 0.35 * alike,
  beginning: (share: number) => 0.3 + 0.28 * share,
  among: (share: number) => 0.3 + 0.25 * share,
  meaning: (share: number) => 0.5 * share,
} as const

/** A term is explained where its score is above this; else it is only suggested. */
export const FOUND_ABOVE = 0.605

/** And where the next term is this far behind: of two that are as near, to choose would be to guess. */
const AHEAD_BY = 0.04

/** Below this nothing is worth a suggestion. */
export const SUGGESTED_FROM = 0.2

/** What is this near is not pushed out by what was not looked for yet. */
const NEAR_FROM = 0.5

/** Suggestions that are shown at most. */
export const MOST_SUGGESTED = 3

/** How a term was found. */
export type Way =
  | 'name'
  | 'ending'
  | 'layout'
  | 'question'
  | 'abbreviation'
  | 'initials'
  | 'mistake'
  | 'sound'
  | 'beginning'
  | 'among'
  | 'meaning'

/** A term with its score; see `SCORE`. */
export interface Hit {
  /** Its place among the terms. */
  term: number
  score: number
  by: Way
}

/** The best hit of each term, by score; ties stay in the order in which they came. */
export class Hits {
  readonly #best = new Map<number, Hit>()

  add(term: number, score: number, by: Way): void {
    const known = this.#best.get(term)
    if (known === undefined || known.score < score) this.#best.set(term, { term, score, by })
  }

  get size(): number {
    return this.#best.size
  }

  ranked(): Hit[] {
    return [...this.#best.values()].sort((a, b) => b.score - a.score)
  }

  /** Whether there are so many that come near that there is no room for what comes less near. */
  areEnough(): boolean {
    let near = 0
    for (const { score } of this.#best.values()) if (score >= NEAR_FROM) near++
    return near >= MOST_SUGGESTED
  }

  /** Whether the best is sure enough to be explained: above the threshold, and ahead of the next. */
  isSure(): boolean {
    const [first, second] = this.ranked()
    return isSure(first, second)
  }
}

/** See `Hits.isSure`. Of exact names the first is meant. */
function isSure(first: Hit | undefined, second: Hit | undefined): boolean {
  if (!first || first.score <= FOUND_ABOVE) return false
  const isExact = first.by === 'name' || first.by === 'ending' || first.by === 'layout'
  return isExact || second === undefined || first.score - second.score >= AHEAD_BY
}
