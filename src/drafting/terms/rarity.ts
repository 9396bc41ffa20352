import { isEverydayEnglish } from '../../domain/written/english.ts'
import type { Candidate } from './candidate.ts'
import { ENOUGH } from './settle.ts'

/** What says so little for a name is nothing for a rare one either. */
const LEAST = 0.3
/** So much less is said for a word of every day by what only names it. */
const EVERYDAY = 0.1

/**
 * The candidate as sure as its name makes it, where that is one English word: of a rare one a sentence or a heading that says
 * something is enough, and of one of every day (“security”, “animals”) it is not that the notes set it off in passing.
 */
export function asRare(candidate: Candidate): Candidate {
  const { name, rule, strength } = candidate
  if (!/^\p{Script=Latin}[a-z]{2,}$/u.test(name)) return candidate
  if (isEveryday(name.toLowerCase())) return rule === 'named' ? { ...candidate, strength: strength - EVERYDAY } : candidate
  const isSaid = (rule === 'sentence' || rule === 'heading') && strength >= LEAST && candidate.definition !== ''
  return isSaid && strength < ENOUGH ? { ...candidate, strength: ENOUGH } : candidate
}

const isEveryday = (word: string) =>
  [word, word.replace(/ies$/, 'y'), word.replace(/es$/, ''), word.replace(/s$/, '')].some(isEverydayEnglish)
