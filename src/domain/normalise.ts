import { disassemble } from 'es-hangul'

/**
 * The form in which two texts are compared: compatibility-folded (NFKC, so full-width is half-width), lower case,
 * without punctuation, with single spaces. `C++`, `C#` and `.NET` keep what tells them apart.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** `normalise` without any space: "docker image" and "도커이미지 " compare whatever their spacing. */
export function squash(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, '')
}

/** What two names of a course are compared by: `squash`, or, where that leaves nothing of one such as `&&`, the name as it stands. */
export function nameKey(name: string): string {
  return squash(name) || name.normalize('NFKC').trim()
}

/** A text as its letters: Hangul syllables taken apart into jamo, everything else as it is. */
export function letters(text: string): string {
  return disassemble(text)
}

const PARTICLE =
  /(?:입니다|이에요|예요|이라고|라고|이란|으로|에서|까지|부터|은|는|이|가|을|를|의|에|로|와|과|도|만|란|요)$/u

/** The text without one trailing Korean particle, or undefined where it ends in none (or is nothing but one). */
export function withoutParticle(squashed: string): string | undefined {
  const bare = squashed.replace(PARTICLE, '')
  return bare === squashed || bare === '' ? undefined : bare
}

/**
 * Whether two texts differ by at most one typo: one letter changed, added, left out, or two neighbours swapped.
 * Hangul is compared by jamo, so one wrong vowel is one typo.
 */
export function withinOneTypo(one: string, other: string): boolean {
  const a = letters(one)
  const b = letters(other)
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const restA = a.slice(start, a.length - end)
  const restB = b.slice(start, b.length - end)
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
