import type { Language } from '../domain/course.ts'
import type { Reading } from './reading.ts'

/** The language that most of a file is in: Korean where at least one letter in five is Hangul. */
export function languageOf({
  language,
  terms,
  questions,
}: Pick<Reading, 'language' | 'terms' | 'questions'>): Language {
  if (language) return language
  const sample = [
    ...terms.slice(0, 500).map(({ text }) => text.name + text.definition),
    ...questions.slice(0, 500).map(({ text }) => text.prompt),
  ].join(' ')
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const hangul = sample.match(/\p{Script=Hangul}/gu)?.length ?? 0
  return hangul * 5 >= letters && hangul > 0 ? 'ko' : 'en'
}
