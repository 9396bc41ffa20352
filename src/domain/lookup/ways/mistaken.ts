import { mistakesBetween } from '../distance.ts'
import type { Form } from '../forms.ts'
import type { Indexes } from '../indexes.ts'
import { lettersOf } from '../letters.ts'
import { type Hits, SCORE, SUGGESTED_FROM } from '../score.ts'
import { type Guess, guessedScore, MOST_GUESSED } from './guess.ts'

/** Mistakes in one name. */
const MOST_MISTAKES = 2
/** Letters by which names with two mistakes are gathered, and how many of them are compared. */
const SHARED_LETTERS = 3
const MOST_COMPARED = 1024

/** A name that comes near to what was typed. */
interface Near {
  name: number
  cost: number
  /** Letters of the longer of the two. */
  length: number
}

/** Names that a form is, but for a mistake; `less` is what it costs that something else was typed. */
export function findMistaken(indexes: Indexes, forms: readonly Form[], less: number, hits: Hits): void {
  for (const { key, off } of forms.slice(0, MOST_GUESSED)) {
    for (const near of indexes.typos.near(lettersOf(key), MOST_MISTAKES))
      add(indexes, { key, forms }, near, off * SCORE.perEnding + less, hits)
  }
}

/** Names with more mistakes than the index of typos is sure to find; their first letters must be right. */
export function findMistakenTwice(indexes: Indexes, forms: readonly Form[], hits: Hits): void {
  const { letters: of } = indexes.names
  for (const { key, off } of forms.slice(0, 2)) {
    const letters = lettersOf(key)
    if (letters.length < 2 * SHARED_LETTERS) continue
    let compared = 0
    indexes.beginnings.scan(letters.subarray(0, SHARED_LETTERS), (name, from) => {
      if (from > 0 || compared++ > MOST_COMPARED) return
      const [start, end] = [of.start(name), of.end(name)]
      const cost = mistakesBetween(letters, 0, letters.length, of.codes, start, end, MOST_MISTAKES)
      if (cost > MOST_MISTAKES) return
      const length = Math.max(letters.length, end - start)
      add(indexes, { key, forms }, { name, cost, length }, off * SCORE.perEnding, hits)
    })
  }
}

function add(indexes: Indexes, guess: Guess, { name, cost, length }: Near, less: number, hits: Hits): void {
  const { names } = indexes
  // Hardly anybody is wrong at the first letter, but for one that sounds alike.
  const isOtherFirst = cost >= 1 && lettersOf(guess.key)[0] !== names.letters.codes[names.letters.start(name)]
  const score = SCORE.mistakes(cost, length) - less - (isOtherFirst ? SCORE.firstLetter : 0)
  const term = names.ownerOf(name)
  if (score >= SUGGESTED_FROM) hits.add(term, guessedScore(indexes, guess, term, score), 'mistake')
}
