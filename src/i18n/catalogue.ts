import { IntlMessageFormat } from 'intl-messageformat'
import { LRUCache } from 'lru-cache'
import { atMost } from '../domain/at-most.ts'
import type { Language } from '../domain/course.ts'
import { withCommandsOf } from './command-names.ts'
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

/**
 * The catalogue in one language.
 * @param platform where it is read: commands are named as they are called there
 */
export function translator(language: Language, platform?: string): Translate {
  const say = (key: TextKey, parameters: Record<string, string | number>): string => {
    const said = String(messageFor(language, platform, key).format(parameters))
    return language === 'ko' ? fitParticles(said) : said
  }
  return (key, parameters = {}) => {
    if (Object.values(parameters).some(each => typeof each !== 'number')) return say(key, parameters)
    const id = `${language} ${platform} ${key} ${JSON.stringify(parameters)}`
    const known = saidBefore.get(id)
    if (known !== undefined) return known
    const said = say(key, parameters)
    saidBefore.set(id, said)
    return said
  }
}

function messageFor(language: Language, platform: string | undefined, key: TextKey): IntlMessageFormat {
  const text = withCommandsOf(platform, CATALOGUES[language][key])
  const id = `${language} ${key}${text === CATALOGUES[language][key] ? '' : ` on ${platform}`}`
  const known = compiled.get(id)
  if (known) return known
  const message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true })
  compiled.set(id, message)
  return message
}
