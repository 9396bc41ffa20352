import type { Language } from '../../domain/course.ts'

/** A Korean text about technology has many Latin words; one in six letters in Hangul is enough. */
const KOREAN_FROM = 1 / 6

/** The language that most of a text is in. */
export function languageOf(text: string): Language {
  let hangul = 0
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0xac00 && code <= 0xd7a3) hangul++
    else if (isLetter(code, text, at)) letters++
  }
  return hangul > (letters + hangul) * KOREAN_FROM ? 'ko' : 'en'
}

/** Most letters are told by their number, without an expression. */
function isLetter(code: number, text: string, at: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
  return /\p{L}/u.test(text.charAt(at))
}
