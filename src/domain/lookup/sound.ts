import { romanize } from 'es-hangul'
import { distance } from 'fastest-levenshtein'
import { table } from '../table.ts'
import { INITIALS } from './fold.ts'
import { FINALS, finalOf, initialOf, isSyllable } from './letters.ts'

/**
 * The consonants of a word as they are heard across Hangul and Latin letters, a class each: labials P, dental stops T,
 * velars K, sibilants S, liquids L, M, N, H. `docker` and 도커 are TK, `dockerfile` and 도커파일 TKPL.
 */
export type Skeleton = string

// By place in INITIALS.
const OF_INITIAL = Array.from('KKNTTLMPPSS-SSSKTPH')
const CLASSES = table<string>({
  K: 'ㄱㄲㅋㄳㄺ',
  N: 'ㄴㄵㄶㅇ',
  T: 'ㄷㅅㅆㅈㅊㅌ',
  L: 'ㄹㄼㄽㅀ',
  M: 'ㅁㄻ',
  P: 'ㅂㅍㅄ',
})
const OF_FINAL = FINALS.map(
  jamo => Object.keys(CLASSES).find(each => jamo !== '' && CLASSES[each]?.includes(jamo)) ?? '',
)

/** The skeleton of a folded key in Hangul; '' where it has another letter. */
export function skeletonOfHangul(key: string): Skeleton {
  let skeleton = ''
  let final = ''
  for (let place = 0; place < key.length; place++) {
    const code = key.charCodeAt(place)
    if (!isSyllable(code)) return ''
    const initial = OF_INITIAL[initialOf(code)] ?? '-'
    // 클러 is one l, and 엣지 one sibilant: a final consonant runs into what follows.
    const runsOn = final === initial || (final === 'T' && initial === 'S')
    skeleton += `${runsOn ? '' : final}${initial === '-' ? '' : initial}`
    final = OF_FINAL[finalOf(code)] ?? ''
  }
  return skeleton + final
}

// By place in the alphabet: vowels, w and y are none, h and x are seen to below.
const OF_LETTER = Array.from('-PKT-PK--SKLMN-PKLST-P--SS'.replace('SS', '-S'), sound => (sound === '-' ? '' : sound))
const VOWELS = 'aeiou'
const FRONT = 'eiy'

/** Ways to say one word that are kept. */
const MOST_SKELETONS = 4

/** The skeletons that a folded key in Latin letters may have; none where it has another letter. */
export function skeletonsOfLatin(key: string): Skeleton[] {
  let found = ['']
  for (let place = 0; place < key.length; ) {
    const code = key.charCodeAt(place) - 97
    if (code < 0 || code > 25) return []
    const { sounds, length } = soundAt(key, place, OF_LETTER[code] ?? '')
    place += length
    const [first = '', second] = sounds
    if (second === undefined) for (let way = 0; way < found.length; way++) found[way] += first
    else found = found.flatMap(each => [each + first, each + second]).slice(0, MOST_SKELETONS)
  }
  return found
}

interface Heard {
  /** What the spelling may sound like. */
  sounds: readonly string[]
  /** Letters of it. */
  length: number
}

const heard = (sounds: string, length = 1): Heard => ({ sounds: sounds.split('/'), length })
const SINGLE: Record<string, Heard> = Object.fromEntries(['', ...'PTKSLMN'].map(sound => [sound, heard(sound)]))
const DOUBLE: Record<string, Heard> = Object.fromEntries([...'PTKSLMN'].map(sound => [sound, heard(sound, 2)]))
const SPELT = {
  sibilant: heard('S'),
  sibilantOfTwo: heard('S', 2),
  sibilantOfThree: heard('S', 3),
  sibilantOrVelar: heard('S/K'),
  sibilantOrVelarOfTwo: heard('S/K', 2),
  sibilantOrStop: heard('S/T'),
  sibilantOrStopOfTwo: heard('S/T', 2),
  nasalAndMore: heard('NS/NK', 2),
  ending: heard('SN', 4),
  breath: heard('H'),
  both: heard('KS'),
}

/** What is heard of the spelling at some place; `plain` is what its first letter sounds like by itself. */
function soundAt(key: string, place: number, plain: string): Heard {
  const letter = key[place] ?? ''
  const next = key[place + 1] ?? ''
  const single = SINGLE[plain] as Heard
  switch (letter) {
    case 'h':
      return next !== '' && (VOWELS.includes(next) || next === 'y') ? SPELT.breath : (SINGLE[''] as Heard)
    case 'x':
      return SPELT.both
    case 'r':
      if (next === '' || !(VOWELS.includes(next) || next === 'y'))
        return next === 'r' ? (DOUBLE.L as Heard) : (SINGLE[''] as Heard)
      return single
    case 'n':
      if (next === 'g' && place + 2 === key.length) return DOUBLE.N as Heard
      if (next === 'g' && FRONT.includes(key[place + 2] ?? ' ')) return SPELT.nasalAndMore
      break
    case 'c':
      if (next === 'h') return SPELT.sibilantOrVelarOfTwo
      if (next === 'k') return DOUBLE.K as Heard
      if (next !== '' && FRONT.includes(next)) return SPELT.sibilant
      break
    case 'g':
      if (next === 'h') return VOWELS.includes(key[place + 2] ?? ' ') ? (DOUBLE.K as Heard) : heard('', 2)
      if (next !== '' && FRONT.includes(next)) return SPELT.sibilantOrVelar
      break
    case 's':
      if (next === 'h') return SPELT.sibilantOfTwo
      if (next === 'c' && key[place + 2] === 'h') return SPELT.sibilantOfThree
      if (next === 'c' && FRONT.includes(key[place + 2] ?? ' ')) return SPELT.sibilantOfTwo
      if (next === 'i' && key.startsWith('on', place + 2)) return SPELT.ending
      break
    case 't':
      if (next === 'h') return SPELT.sibilantOrStopOfTwo
      if (next === 'c' && key[place + 2] === 'h') return SPELT.sibilantOfThree
      if (next === 'i' && key.startsWith('on', place + 2)) return SPELT.ending
      if (next === 'u' || next === 'i') return SPELT.sibilantOrStop
      break
    case 'd':
      if (next === 'g' && key[place + 2] === 'e') return SPELT.sibilantOfTwo
      if (next === 'u') return SPELT.sibilantOrStop
      break
    case 'p':
      if (next === 'h') return DOUBLE.P as Heard
      break
    case 'k':
      if (next === 'n' && place === 0) return DOUBLE.N as Heard
      break
  }
  return next === letter && plain !== '' ? (DOUBLE[plain] as Heard) : single
}

/** How alike a word in Hangul sounds to one in Latin letters, from 0 to 1, by its romanisation. */
export function soundsAlike(hangul: string, latin: string): number {
  const romanised = plainSounds(romanize(hangul))
  const spelt = plainSounds(latin)
  return 1 - distance(romanised, spelt) / Math.max(romanised.length, spelt.length, 1)
}

/** In one spelling what Korean does not tell apart, or Latin spelling does not: open vowels, voice, `r` and `l`. */
function plainSounds(text: string): string {
  return text
    .toLowerCase()
    .replace(/eu|e$/g, '')
    .replace(/[eo]r(?![aeiouy])|eo|[aou]+/g, 'a')
    .replace(/[eiy]+/g, 'e')
    .replace(/ck|[cqg]/g, 'k')
    .replace(/[bfv]/g, 'p')
    .replace(/d/g, 't')
    .replace(/r/g, 'l')
    .replace(/[jz]|ch|sh/g, 's')
    .replace(/(.)\1+/g, '$1')
}

/** A skeleton as a number. */
export function skeletonHash(skeleton: Skeleton): number {
  let hash = 0
  for (let place = 0; place < skeleton.length; place++) hash = (Math.imul(hash, 31) + skeleton.charCodeAt(place)) | 0
  return hash
}

/** Whether a vowel comes first, which a skeleton does not tell: an image is no merge. */
export function beginsWithVowel(key: string): boolean {
  const code = key.charCodeAt(0)
  return isSyllable(code) ? INITIALS[initialOf(code)] === 'ㅇ' : /^[aeiouwy]/.test(key)
}
