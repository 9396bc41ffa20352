import { assemble, disassemble } from 'es-hangul'
import type { Seeded } from './terms.ts'

const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const CONSONANTS = 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'
const VOWELS = 'ㅏㅐㅑㅓㅔㅕㅗㅛㅜㅠㅡㅣ'
const PARTICLES = '은 는 이 가 을 를 의 에 에서 에서는 로 으로 와 과 도 만 까지 부터 이란 란 이라는 입니다 예요'.split(
  ' ',
)

/** A text with one letter changed, added, left out, or swapped with its neighbour, at a place by chance. */
function editedLetters(letters: readonly string[], random: Seeded, letter: (beside: string) => string): string[] {
  const at = random.below(letters.length)
  const here = letters[at] ?? ''
  const next = letters[at + 1]
  switch (random.below(4)) {
    case 0:
      return letters.toSpliced(at, 1, letter(here))
    case 1:
      return letters.toSpliced(at, 0, letter(here))
    case 2:
      return letters.toSpliced(at, 1)
    default:
      return next === undefined ? letters.toSpliced(at, 1) : letters.toSpliced(at, 2, next, here)
  }
}

/** An English name with one mistake. */
export function editedEnglish(name: string, random: Seeded): string {
  return editedLetters(Array.from(name), random, () => random.pick(LATIN)).join('')
}

/** A Korean name with one mistake among its jamo, put together again as a keyboard would; jamo that make no syllable stay apart. */
export function editedKorean(name: string, random: Seeded): string {
  const jamo = Array.from(disassemble(name))
  const other = (beside: string) => random.pick(VOWELS.includes(beside) ? VOWELS : CONSONANTS)
  return typed(editedLetters(jamo, random, other))
}

/** What the keys give, one after the other; es-hangul throws where some jamo make no syllable. */
function typed(jamo: readonly string[]): string {
  try {
    return assemble([...jamo])
  } catch {
    return jamo.join('')
  }
}

/** A Korean name with a particle attached. */
export function withParticle(name: string, random: Seeded): string {
  return name + random.pick(PARTICLES)
}
