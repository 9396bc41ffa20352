import type { Term } from '../../course.ts'
import type { Form } from '../forms.ts'
import type { Indexes } from '../indexes.ts'
import { isSyllable } from '../letters.ts'
import { type Hits, SCORE } from '../score.ts'
import { guessedScore, MOST_GUESSED } from './guess.ts'

/** Fewer consonants sound like too much; then the rest must be alike, too. */
const SURE_CONSONANTS = 3

/** Names that sound like it in the other script. */
export function findSounding(indexes: Indexes, forms: readonly Form[], hits: Hits): void {
  const { names, sounds } = indexes
  for (const { key, off } of forms.slice(0, MOST_GUESSED)) {
    for (const { name, alike, consonants } of sounds.alike(key)) {
      const isAlike = alike >= (consonants >= SURE_CONSONANTS ? 0.55 : 0.75)
      const isSure = isAlike && !hasNameIn(names.termOf(name), isSyllable(key.charCodeAt(0)))
      const score = (isSure ? SCORE.sound(alike) : SCORE.beginning(alike)) - off * SCORE.perEnding
      const term = names.ownerOf(name)
      hits.add(term, guessedScore(indexes, { key, forms }, term, score), 'sound')
    }
  }
}

/** Whether a term has a name in Hangul, or in other letters: whoever types those would type that one. */
function hasNameIn({ texts }: Term, hangul: boolean): boolean {
  return Object.values(texts).some(each =>
    [each?.name ?? '', ...(each?.aliases ?? [])].some(name => name !== '' && /[가-힣]/.test(name) === hangul),
  )
}
