import { isCommonEnglish } from '../../written/english.ts'
import type { Form } from '../forms.ts'
import type { Indexes } from '../indexes.ts'
import { lettersOf } from '../letters.ts'
import { SCORE } from '../score.ts'
import { termsBegun } from './begun.ts'

/** Forms of a query that are taken for a guess at something else. */
export const MOST_GUESSED = 8

/** A form of what was typed that may be meant for something else, among all its forms. */
export interface Guess {
  key: string
  forms: readonly Form[]
}

/**
 * What a guess at a term is worth: only a suggestion where another term has a name or a word of one that begins with what
 * was typed, or where that is a word of its own: neither is a mistake.
 */
export function guessedScore(indexes: Indexes, { key, forms }: Guess, term: number, score: number): number {
  if (score <= SCORE.otherBegins) return score
  const isBegun = termsBegun(indexes, lettersOf(key), 2).some(each => each.term !== term)
  return isBegun ? SCORE.otherBegins : scoreIfNoWord(forms, score)
}

/** A word that people know is no mistake, whatever it comes near. */
export function scoreIfNoWord(forms: readonly Form[], score: number): number {
  return score > SCORE.otherBegins && forms.some(({ key }) => isCommonEnglish(key)) ? SCORE.otherBegins : score
}
