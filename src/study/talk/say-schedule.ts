import cronstrue from 'cronstrue'
import 'cronstrue/locales/ko.js'
import type { Translate } from '../../i18n/catalogue.ts'
import type { Speech } from './speech.ts'

type Words = Pick<Speech, 't' | 'language'>

/**
 * A cron expression in words: `weekdays at 09:30`, `평일 09:30`. The shapes that studies use are said in our own words,
 * any other as `cronstrue` says it; one that it cannot say stands as it is.
 */
export function saySchedule(cron: string, { t, language }: Words): string {
  const [minute = '', hour = '', ofMonth = '', month = '', ofWeek = ''] = cron.trim().split(/\s+/)
  const days = month === '*' ? sayDays(ofMonth, ofWeek, { t, language }) : undefined
  if (days && /^\d+$/.test(minute) && /^\d+(,\d+)*$/.test(hour)) {
    const times = hour.split(',').map(each => `${each.padStart(2, '0')}:${minute.padStart(2, '0')}`)
    return t('schedule.days-at', { days, times: listed(times, language) })
  }
  try {
    const said = cronstrue.toString(cron, { locale: language, use24HourTimeFormat: true })
    return language === 'en' ? said.charAt(0).toLowerCase() + said.slice(1) : said
  } catch {
    return cron
  }
}

function sayDays(ofMonth: string, ofWeek: string, words: Words): string | undefined {
  const { t, language } = words
  if (ofMonth === '*') return sayWeekdays(ofWeek, words)
  if (ofWeek !== '*') return undefined
  if (ofMonth === 'L') return t('schedule.last-day')
  const dates = ofMonth.split(',')
  if (!dates.every(date => /^\d+$/.test(date))) return undefined
  return t('schedule.dates', {
    dates: listed(
      dates.map(date => t('schedule.date', { day: Number(date) })),
      language,
    ),
  })
}

function sayWeekdays(ofWeek: string, words: Words): string | undefined {
  const { t, language } = words
  const nth = /^([0-7])(?:#([1-5])|#?L)$/.exec(ofWeek)
  if (nth) {
    const which = t('schedule.nth', { nth: nth[2] ?? 'last' })
    return t('schedule.nth-day', { nth: which, day: nameOf(Number(nth[1]) % 7, t) })
  }
  const days = daysOf(ofWeek)
  if (!days) return undefined
  const key = days.join('')
  if (key === '0123456') return t('schedule.daily')
  if (key === '12345') return t('schedule.weekdays')
  if (key === '06') return t('schedule.weekends')
  const fromMonday = [...days].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7))
  if (language === 'ko') return `매주 ${fromMonday.map(day => nameOf(day, t).charAt(0)).join('·')}요일`
  return listed(
    fromMonday.map(day => `${nameOf(day, t)}s`),
    language,
  )
}

/** The days of a field of numbers, lists and ranges, 0 for Sunday; undefined for any other. */
function daysOf(field: string): number[] | undefined {
  if (field === '*') return [0, 1, 2, 3, 4, 5, 6]
  const days = new Set<number>()
  for (const part of field.split(',')) {
    const [, first, last = first] = /^([0-7])(?:-([0-7]))?$/.exec(part) ?? []
    if (first === undefined || Number(last) < Number(first)) return undefined
    for (let day = Number(first); day <= Number(last); day++) days.add(day % 7)
  }
  return [...days].sort((a, b) => a - b)
}

const NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

function nameOf(day: number, t: Translate): string {
  return t(`schedule.${NAMES[day] ?? 'sunday'}`)
}

function listed(items: readonly string[], language: Speech['language']): string {
  return language === 'ko' ? items.join(', ') : new Intl.ListFormat('en-GB').format(items)
}
