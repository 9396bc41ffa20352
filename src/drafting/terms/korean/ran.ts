import { finalOf, isSyllable } from '../../../domain/lookup/letters.ts'

/** Words that end in 란 behind a vowel, as the particle does too. */
const WORDS = /^(?:계|소|교|요|대|화|피|노|포|모자)란$|왜란$|(?:^|병자|정묘)호란$/

/** Whether the 란 at the end of a word belongs to it: behind a consonant the particle is 이란 (문란, 반란), and some nouns end so. */
export function endsInRan(word: string): boolean {
  if (!/[가-힣]란$/.test(word)) return false
  const before = word.charCodeAt(word.length - 2)
  return (isSyllable(before) && finalOf(before) > 0) || WORDS.test(word)
}
