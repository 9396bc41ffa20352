import { IntlMessageFormat } from 'intl-messageformat'
import { LRUCache } from 'lru-cache'
import { atMost } from '../domain/at-most.ts'
import type { Language } from '../domain/course.ts'
import { en, type TextKey } from './en.ts'
import { ko } from './ko.ts'
import { fitParticles } from './particles.ts'

export type { TextKey } from './en.ts'

const CATALOGUES: Record<Language, Record<TextKey, string>> = { ko, en }
const compiled = new Map<string, IntlMessageFormat>()

/** What was said of numbers, or without anything to fill in: everybody who answers a question is told much the same. */
const saidBefore = new LRUCache<string, string>(atMost(5000))

/** Says a text of the catalogue with its parameters filled in. */
export type Translate = (key: TextKey, parameters?: Record<string, string | number>) => string

/** The catalogue in one language. */
export function translator(language: Language): Translate {
  return (key, parameters = {}) => {
    if (Object.values(parameters).some(each => typeof each !== 'number')) return say(language, key, parameters)
    const id = `${language} ${key} ${JSON.stringify(parameters)}`
    const known = saidBefore.get(id)
    if (known !== undefined) return known
    const said = say(language, key, parameters)
    saidBefore.set(id, said)
    return said
  }
}

function say(language: Language, key: TextKey, parameters: Record<string, string | number>): string {
  const said = String(messageFor(language, key).format(parameters))
  return language === 'ko' ? fitParticles(said) : said
}

function messageFor(language: Language, key: TextKey): IntlMessageFormat {
  const id = `${language} ${key}`
  const known = compiled.get(id)
  if (known) return known
  const message = new IntlMessageFormat(CATALOGUES[language][key], language, undefined, { ignoreTag: true })
  compiled.set(id, message)
  return message
}
