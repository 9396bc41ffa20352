import { getJongseong } from 'es-hangul'

/** Particles by what they follow: a syllable with a final consonant, one without, or any. */
const AFTER_FINAL = ['은', '이', '을', '과', '으로', '이란', '이라는', '이랑', '이나', '이라']
const AFTER_VOWEL = ['는', '가', '를', '와', '로', '란', '라는', '랑', '나', '라']
const AFTER_ANY = [
  '의',
  '에',
  '도',
  '만',
  '에서',
  '까지',
  '부터',
  '에게',
  '들',
  '들이',
  '들은',
  '들을',
  '께서',
  '처럼',
  '마다',
  '님',
  '님이',
  '님은',
  '님께서',
]

/**
 * A word without one trailing Korean particle, in every way in which it may end in one. What is left has two
 * syllables at least: 사과 is not 사. After Latin letters and digits any particle may stand, since how they sound
 * cannot be told.
 */
export function withoutParticles(word: string): string[] {
  return withoutParticle(word, 2)
}

/** The same for the last of several words: 자원 풀 has two syllables though 풀 has one. */
export function withoutLastParticle(list: readonly string[]): string[][] {
  const [rest, last = ''] = [list.slice(0, -1), list.at(-1)]
  return withoutParticle(last, rest.length > 0 ? 1 : 2).map(bare => [...rest, bare])
}

function withoutParticle(word: string, least: number): string[] {
  const isHangul = (last: string) => /[가-힣]/.test(last)
  const cut = (particles: readonly string[], fits: (last: string) => boolean) =>
    particles
      .filter(particle => word.endsWith(particle))
      .filter(particle => least > 1 || !particle.startsWith('님'))
      .map(particle => word.slice(0, -particle.length))
      .filter(bare => bare !== '' && (bare.length >= least || !isHangul(bare)) && fits(bare.at(-1) ?? ''))
  return [
    ...cut(AFTER_FINAL, last => !isHangul(last) || getJongseong(last) !== ''),
    ...cut(AFTER_VOWEL, last => !isHangul(last) || getJongseong(last) === ''),
    ...cut(['로'], last => isHangul(last) && getJongseong(last) === 'ㄹ'),
    ...cut(AFTER_ANY, () => true),
  ]
}

/** Whether a syllable ends in a consonant; false for anything but Hangul. */
export function hasFinal(syllable: string): boolean {
  return /[가-힣]/.test(syllable) && getJongseong(syllable) !== ''
}
