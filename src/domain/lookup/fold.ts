/** Consonants as they begin a syllable, in Unicode's order. */
export const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'

/** Texts for which lower case and the separators are all there is to do. */
const PLAIN = /^[\x20-\x7e가-힣]*$/
const GAPS = /[^\p{L}\p{N}+#]+/u

/**
 * The words of a text as look-ups compare them: compatibility-folded, lower case, without accents and punctuation.
 * `C++` and `C#` keep what tells them apart; single jamo stay as they were typed, where Unicode's own folding would
 * put them together to syllables.
 */
export function foldedWords(text: string): string[] {
  return folded(text)
    .split(GAPS)
    .filter(word => word !== '')
}

/** `foldedWords` without any space: "docker image" and "Docker-Image" are one. */
export function foldedKey(text: string): string {
  return foldedWords(text).join('')
}

/** A text folded with all its separators, for reading it from the left to the right. */
export function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text
    .normalize('NFC')
    .replace(/[^\u3131-\u318e가-힣]+/g, run =>
      run
        .normalize('NFKD')
        .replace(/\p{Mn}+/gu, '')
        .normalize('NFC'),
    )
    .replace(/[\u1100-\u1112]/g, initial => INITIALS[initial.charCodeAt(0) - 0x1100] ?? initial)
    .toLowerCase()
}

/** Plain text without capitals. */
const LOWER = /^[\x20-\x40\x5b-\x7e가-힣]*$/
/** Of each ASCII character itself where it is part of a word, else 0. */
const LETTERS = Uint8Array.from({ length: 128 }, (_, code) => (/[a-z0-9+#]/.test(String.fromCharCode(code)) ? code : 0))

/**
 * The same words in a text that `letterAt` reads, character by character: what most texts are as they stand. A glossary
 * may have 100,000 terms, and to split their texts would be most of the work of building its indexes.
 */
export function readable(text: string): string {
  if (LOWER.test(text)) return text
  return PLAIN.test(text) ? text.toLowerCase() : foldedWords(text).join(' ')
}

/** The letter at a place of a readable text, which is its character; 0 where no word is. */
export function letterAt(text: string, place: number): number {
  const code = text.charCodeAt(place)
  return code >= 128 ? code : (LETTERS[code] ?? 0)
}
