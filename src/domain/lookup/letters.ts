import { disassemble } from 'es-hangul'
import { INITIALS } from './fold.ts'

/** Letters that have a code of their own: Latin, digits, jamo (compound ones are written as their parts). */
const ALPHABET = `abcdefghijklmnopqrstuvwxyz0123456789${INITIALS}ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ+#`
/** Codes fit into seven bits; 0 is none. Letters of other scripts share the codes from here on. */
const OTHERS = ALPHABET.length + 1
const MOST_CODES = 128

const HANGUL = 0xac00
const HANGUL_END = 0xd7a3
const MEDIALS = Array.from('ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ')
/** Last consonants of a syllable in Unicode's order; '' where it ends in a vowel. */
export const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ']

const CODES = new Map(Array.from(ALPHABET, (letter, place) => [letter, place + 1]))
const codesOf = (jamo: string) => Array.from(disassemble(jamo), letter => CODES.get(letter) ?? 0)
const INITIAL_CODES = Array.from(INITIALS, jamo => CODES.get(jamo) ?? 0)
/** The one or two letters of each vowel and of each ending of a syllable; 0 where there is none. */
const MEDIAL_CODES = Uint8Array.from(MEDIALS.flatMap(jamo => twoOf(codesOf(jamo))))
const FINAL_CODES = Uint8Array.from(FINALS.flatMap(jamo => twoOf(codesOf(jamo))))
/** Codes by character up to `z`. */
const LATIN_CODES = Uint8Array.from({ length: 128 }, (_, code) => CODES.get(String.fromCharCode(code)) ?? 0)

function twoOf([first = 0, second = 0]: readonly number[]): [number, number] {
  return [first, second]
}

/** Whether a character is a Hangul syllable. */
export function isSyllable(code: number): boolean {
  return code >= HANGUL && code <= HANGUL_END
}

/** The consonant that begins a syllable, as its place in `INITIALS`. */
export function initialOf(code: number): number {
  return Math.floor((code - HANGUL) / 588)
}

/** The vowels of a syllable, as their place among the medial letters (Unicode 16, 3.12). */
export function medialOf(code: number): number {
  return Math.floor(((code - HANGUL) % 588) / 28)
}

/** The last consonants of a syllable, as their place in `FINALS`. */
export function finalOf(code: number): number {
  return (code - HANGUL) % 28
}

/**
 * Writes a character of a folded key as letters, Hangul taken apart into jamo, a byte each: the unit in which typos are
 * counted. es-hangul's `disassemble` says what the parts are; the loop is our own, since a glossary may have 100,000 terms.
 * @returns the place behind the last letter written
 */
export function writeLetter(code: number, into: Uint8Array, from: number): number {
  if (code >= 128) return isSyllable(code) ? writeSyllable(code, into, from) : writeOther(code, into, from)
  into[from] = LATIN_CODES[code] ?? 0
  return from + 1
}

/** The same for all characters of a key. */
function writeLetters(key: string, into: Uint8Array, from: number): number {
  let at = from
  for (let place = 0; place < key.length; place++) at = writeLetter(key.charCodeAt(place), into, at)
  return at
}

function writeSyllable(code: number, into: Uint8Array, from: number): number {
  const medial = 2 * medialOf(code)
  const final = 2 * finalOf(code)
  let at = from
  into[at++] = INITIAL_CODES[initialOf(code)] ?? 0
  into[at++] = MEDIAL_CODES[medial] ?? 0
  if (MEDIAL_CODES[medial + 1]) into[at++] = MEDIAL_CODES[medial + 1] ?? 0
  if (FINAL_CODES[final]) into[at++] = FINAL_CODES[final] ?? 0
  if (FINAL_CODES[final + 1]) into[at++] = FINAL_CODES[final + 1] ?? 0
  return at
}

function writeOther(code: number, into: Uint8Array, from: number): number {
  if (code < 0x3131 || code > 0x318e) {
    into[from] = OTHERS + (code % (MOST_CODES - OTHERS))
    return from + 1
  }
  const parts = codesOf(String.fromCharCode(code))
  into.set(parts, from)
  return from + parts.length
}

/** Most letters that a character is written as. */
export const MOST_LETTERS = 5

/** The letters of one key. */
export function lettersOf(key: string): Uint8Array {
  const letters = new Uint8Array(key.length * MOST_LETTERS)
  return letters.subarray(0, writeLetters(key, letters, 0))
}

/**
 * Writes the letters of a key that begin its characters: `컨테이너` as ㅋㅌㅇㄴ; whatever is not Hangul stays.
 * @returns the place behind the last letter written
 */
export function writeInitials(key: string, into: Uint8Array, from: number): number {
  let at = from
  for (let place = 0; place < key.length; place++) {
    const code = key.charCodeAt(place)
    if (isSyllable(code)) into[at++] = INITIAL_CODES[initialOf(code)] ?? 0
    else at = writeLetter(code, into, at)
  }
  return at
}

/** The code of a single letter. */
export function codeOf(letter: string): number {
  return CODES.get(letter) ?? 0
}
