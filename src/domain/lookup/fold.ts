/** Consonants as they begin a syllable, in Unicode's order. */
export const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'

/** Texts for which lower case and the separators are all there is to do. */
const PLAIN = /^[\x20-\x7e가-힣]*$/
const PLAIN_GAPS = /[^a-z0-9+#가-힣]+/
const GAPS = /[^\p{L}\p{N}+#]+/u
/** What most names are: words of ASCII and Hangul with single spaces or hyphens. */
const SIMPLE = /^[a-zA-Z0-9가-힣]+(?:[ -][a-zA-Z0-9가-힣]+)*$/

/**
 * The words of a text as look-ups compare them: compatibility-folded, lower case, without accents and punctuation.
 * `C++` and `C#` keep what tells them apart; single jamo stay as they were typed, where Unicode's own folding would
 * put them together to syllables.
 */
export function foldedWords(text: string): string[] {
  if (SIMPLE.test(text)) return simpleWords(text.toLowerCase())
  return folded(text)
    .split(PLAIN.test(text) ? PLAIN_GAPS : GAPS)
    .filter(word => word !== '')
}

/** A glossary may have 100,000 terms, and splitting is most of the work of reading a name. */
function simpleWords(lower: string): string[] {
  if (!lower.includes(' ')) return lower.includes('-') ? lower.split('-') : [lower]
  return lower.includes('-') ? lower.split(/[ -]/) : lower.split(' ')
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
