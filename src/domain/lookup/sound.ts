import { romanize } from 'es-hangul'
import { distance } from 'fastest-levenshtein'
import { INITIALS } from './fold.ts'
import { FINALS, finalOf, initialOf, isSyllable } from './letters.ts'
import { BASE, CLASSES, heardAt, type Sounds } from './spelling.ts'

/**
 * The consonants of a word as they are heard across Hangul and Latin letters, a class each: labials P, dental stops T,
 * velars K, sibilants S, liquids L, M, N, H. `docker` and 도커 are TK, `dockerfile` and 도커파일 TKPL. Written as a number,
 * a digit to the base of nine each; 0 is none.
 */
export type Skeleton = number

/** Consonants that a number has room for, and characters beyond which a word has more of them. */
const MOST_CONSONANTS = 15
const LONGEST = 40

/** How many consonants there are in a skeleton. */
export function consonantsOf(skeleton: Skeleton): number {
  let count = 0
  for (let left = skeleton; left >= 1; left /= BASE) count++
  return count
}

/** The digits of some classes, 0 for what is none. */
function digitsOf(classes: string): number[] {
  return Array.from(classes, each => CLASSES.indexOf(each) + 1)
}

// By place in INITIALS.
const OF_INITIAL = digitsOf('KKNTTLMPPSS-SSSKTPH')
const LAST_CONSONANTS = { K: 'ㄱㄲㅋㄳㄺ', N: 'ㄴㄵㄶㅇ', T: 'ㄷㅅㅆㅈㅊㅌ', L: 'ㄹㄼㄽㅀ', M: 'ㅁㄻ', P: 'ㅂㅍㅄ' }
const OF_FINAL = FINALS.map(jamo => {
  const [heard = '-'] =
    Object.entries(LAST_CONSONANTS).find(([, written]) => jamo !== '' && written.includes(jamo)) ?? []
  return CLASSES.indexOf(heard) + 1
})
const [STOP, SIBILANT] = digitsOf('TS')

/** The skeleton of a folded key in Hangul; 0 where it has another letter, or is too long. */
export function skeletonOfHangul(key: string): Skeleton {
  if (key.length > LONGEST) return 0
  let skeleton = 0
  let final = 0
  for (let place = 0; place < key.length; place++) {
    const code = key.charCodeAt(place)
    if (!isSyllable(code)) return 0
    const initial = OF_INITIAL[initialOf(code)] ?? 0
    // 클러 is one l, and 엣지 one sibilant: a final consonant runs into what follows.
    const runsOn = final === initial || (final === STOP && initial === SIBILANT)
    if (!runsOn) skeleton = goOn(skeleton, final)
    skeleton = goOn(skeleton, initial)
    final = OF_FINAL[finalOf(code)] ?? 0
  }
  const whole = goOn(skeleton, final)
  return fits(whole) ? whole : 0
}

function goOn(skeleton: Skeleton, digit: number): Skeleton {
  return digit === 0 ? skeleton : skeleton * BASE + digit
}

function fits(skeleton: Skeleton): boolean {
  return skeleton > 0 && skeleton < BASE ** MOST_CONSONANTS
}

/** Ways to say one word that are kept. */
const MOST_SKELETONS = 4

/** The skeletons that a folded key in Latin letters may have; none where it has another letter, or is too long. */
export function skeletonsOfLatin(key: string): Skeleton[] {
  if (key.length > LONGEST) return []
  let found = [0]
  for (let place = 0; place < key.length; ) {
    const heard = heardAt(key, place)
    if (!heard) return []
    place += heard.length
    const { first, second } = heard
    if (second) found = bothWays(found, first, second)
    else for (let way = 0; way < found.length; way++) found[way] = (found[way] ?? 0) * first.shift + first.digits
  }
  return found.filter(fits)
}

function bothWays(found: readonly Skeleton[], first: Sounds, second: Sounds): Skeleton[] {
  const both: Skeleton[] = []
  for (const each of found) both.push(each * first.shift + first.digits, each * second.shift + second.digits)
  return both.slice(0, MOST_SKELETONS)
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

/** Whether a vowel comes first, which a skeleton does not tell: an image is no merge. */
export function beginsWithVowel(key: string): boolean {
  const code = key.charCodeAt(0)
  return isSyllable(code) ? INITIALS[initialOf(code)] === 'ㅇ' : /^[aeiouwy]/.test(key)
}
