import { letters, withinOneTypo } from '../normalise.ts'
import { isEnglish } from './english.ts'
import { join } from './fold.ts'

const SIGNS = /[^\p{L}\p{M}]+/gu

/**
 * Whether some words are others with one typo. It is forgiven in a word of five letters or more (Hangul: three
 * syllables or more), never in a number or a sign, and never where it makes another word.
 * @param isWord whether something is a word in its own right, of the course say
 */
export function isTypo(
  typed: readonly string[],
  wanted: readonly string[],
  isWord: (word: string) => boolean,
): boolean {
  const [one, other] = [join(typed), join(wanted)]
  if (one === other || Math.abs(one.length - other.length) > 1 || other.length < 3 || letters(other).length < 5)
    return false
  if (String(one.match(SIGNS)) !== String(other.match(SIGNS)) || !withinOneTypo(one, other)) return false
  if (isWord(one) || isEnglish(one)) return false
  // A letter that stands alone is no slip: `hypervisor x`.
  if (typed.length > wanted.length && typed.some(word => word.length === 1 && !wanted.includes(word))) return false
  const [was, meant] = changed(typed, wanted)
  if (was === undefined || meant === undefined) return spannedWord(one, wanted) !== undefined
  return long(meant, was) && !isWord(was) && !isEnglish(was)
}

/** The one word that differs, as typed and as wanted; nothing where words were put together or taken apart. */
function changed(typed: readonly string[], wanted: readonly string[]): [string?, string?] {
  if (typed.length !== wanted.length) return []
  const place = typed.findIndex((word, index) => word !== wanted[index])
  const rest = typed.filter((word, index) => index !== place && word !== wanted[index])
  return rest.length > 0 ? [] : [typed[place], wanted[place]]
}

/** The wanted word in which the first difference lies, where it is long enough to have a typo. */
function spannedWord(one: string, wanted: readonly string[]): string | undefined {
  const typed = letters(one)
  let at = 0
  for (const word of wanted) {
    const spelt = letters(word)
    const end = at + spelt.length
    if (typed.slice(at, end) !== spelt) return long(word) ? word : undefined
    at = end
  }
  const last = wanted.at(-1) ?? ''
  return long(last) ? last : undefined
}

/** Four letters will do for a word that everybody knows, when what was typed is none: `flie system`. */
function long(word: string, typed?: string): boolean {
  const size = letters(word).length
  if (size >= 5 && word.length >= 3) return true
  return typed !== undefined && size === 4 && isEnglish(word) && !isEnglish(typed)
}
