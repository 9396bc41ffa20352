import { isTimezone } from '../../domain/calendar.ts'
import { readChapter } from '../../domain/chapter-words.ts'
import { LANGUAGES, type Language } from '../../domain/course.ts'
import type { Intent, SetupOptions } from '../../domain/intent.ts'
import { readTime, sayTimeOfDay, takeTimes } from '../../domain/time-words.ts'
import { plainTyped } from '../../domain/typed.ts'
import { change, invalid } from './intents.ts'

/** Each word of `docker 09:30 Asia/Seoul` shows by its shape what it is, so their order is free. */
export function readSetup(words: string[]): Intent {
  const options: SetupOptions = {}
  const { times, rest } = takeTimes(plainTyped(words.join(' ')))
  const [time, second] = times
  if (second) return invalid('bad-time', sayTimeOfDay(second))
  if (time) options.time = sayTimeOfDay(time)
  for (const word of rest.split(/\s+/).filter(each => each !== '')) {
    const problem = readSetupWord(word, options)
    if (problem) return problem
  }
  return change({ action: 'setup', options })
}

function readSetupWord(word: string, options: SetupOptions): Intent | undefined {
  const language = LANGUAGES.find(each => each === word.toLowerCase())
  const chapter = readChapter(word)
  if (/\d:\d/.test(word)) return invalid('bad-time', word)
  if (word.includes('/') || word === 'UTC') {
    if (!isTimezone(word)) return invalid('bad-timezone', word)
    options.timezone = word
  } else if (chapter !== undefined) options.chapter = chapter
  else if (language) options.language = language
  else if (options.course === undefined) options.course = word.toLowerCase()
  else return invalid('unknown-option', word, '/study setup {course} 09:30 Asia/Seoul')
  return undefined
}

/** A set-up from its named parts, for forms and slash-command options. */
export function readSetupValues(values: Record<string, string | undefined>): Intent {
  const { course, chapter, language, timezone, time } = values
  const number = chapter ? readChapter(chapter) : undefined
  if (chapter && number === undefined) return invalid('bad-number', chapter)
  const spoken = LANGUAGES.find(each => each === language?.toLowerCase())
  if (language && !spoken) return invalid('bad-language', language)
  if (timezone && !isTimezone(timezone)) return invalid('bad-timezone', timezone)
  const clock = time && readTime(plainTyped(time))
  if (time && !clock) return invalid('bad-time', time)
  return change({
    action: 'setup',
    options: {
      ...(course && { course }),
      ...(number !== undefined && { chapter: number }),
      ...(spoken && { language: spoken as Language }),
      ...(timezone && { timezone }),
      ...(clock && { time: clock }),
    },
  })
}
