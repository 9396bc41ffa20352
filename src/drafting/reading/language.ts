import type { Language } from '../../domain/course.ts'

/** A Korean text about technology has many Latin words; one in six letters in Hangul is enough. */
const KOREAN_FROM = 1 / 6

/** The language that most of a text is in. */
export function languageOf(text: string): Language {
  const hangul = text.match(/[가-힣]/g)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return hangul > letters * KOREAN_FROM ? 'ko' : 'en'
}
