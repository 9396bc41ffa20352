import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../domain/course.ts'
import { en, type TextKey } from './en.ts'
import { ko } from './ko.ts'
import { fitParticles } from './particles.ts'

export type { TextKey } from './en.ts'

const CATALOGUES: Record<Language, Record<TextKey, string>> = { ko, en }
const compiled = new Map<string, IntlMessageFormat>()

/** Says a text of the catalogue with its parameters filled in. */
export type Translate = (key: TextKey, parameters?: Record<string, string | number>) => string

/** The catalogue in one language. */
export function translator(language: Language): Translate {
  return (key, parameters = {}) => {
    const said = String(messageFor(language, key).format(parameters))
    return language === 'ko' ? fitParticles(said) : said
  }
}

function messageFor(language: Language, key: TextKey): IntlMessageFormat {
  const id = `${language} ${key}`
  const known = compiled.get(id)
  if (known) return known
  const message = new IntlMessageFormat(CATALOGUES[language][key], language, undefined, { ignoreTag: true })
  compiled.set(id, message)
  return message
}
