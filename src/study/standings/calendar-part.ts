import type { Part } from '../../domain/card.ts'
import { type CalendarPicture, dayAt, levelOf, REST, sayWeekday, sumsOf } from '../../domain/study-calendar.ts'
import { localeOf, type Speech } from '../talk/speech.ts'

/** Marks of the calendar in text. */
const NONE = '⬜'
const SOME = '🟦'
const MANY = '🟪'
const AT_REST = '🟨'
/** As wide as a mark. */
const AHEAD = '\u3000'

/** The calendar of the last weeks: a picture, and the same as text. */
export function calendarPart(speech: Pick<Speech, 't' | 'language'>, picture: CalendarPicture): Part {
  const { t } = speech
  const { days, count } = sumsOf(picture)
  const summary = t('calendar.summary', { days, count, streak: picture.streak, reviews: picture.reviewStreak })
  const weeks = sayWeeks(speech, picture)
  return {
    type: 'image',
    picture,
    alt: [`${t('calendar.heading')}: ${summary}`, ...weeks].join(' '),
    text: [
      `**${t('calendar.heading')}** · ${summary}`,
      ...squares(speech, picture),
      t('calendar.marks', { NONE, SOME, MANY, AT_REST }),
    ].join('\n'),
  }
}

/** A line for each day of the week: the marks first, which are of one width, so that they stand in columns. */
function squares({ language }: Pick<Speech, 'language'>, { from, days }: CalendarPicture): string[] {
  return [0, 1, 2, 3, 4, 5, 6].map(weekday => {
    const marks = Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => markOf(days[week * 7 + weekday]))
    return `${marks.join('')} ${sayWeekday(dayAt(from, weekday), language)}`
  })
}

function markOf(count: number | undefined): string {
  if (count === undefined) return AHEAD
  if (count === REST) return AT_REST
  const level = levelOf(count)
  if (level === 0) return NONE
  return level > 2 ? MANY : SOME
}

/** For each week with any: what was done on which day. */
function sayWeeks({ t, language }: Pick<Speech, 't' | 'language'>, { from, days }: CalendarPicture): string[] {
  const week = new Intl.DateTimeFormat(localeOf(language), {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  })
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, at) => at * 7).flatMap(first => {
    const said = days
      .slice(first, first + 7)
      .flatMap((count, weekday) => (count > 0 ? [`${sayWeekday(dayAt(from, weekday), language)} ${count}`] : []))
    const start = week.format(new Date(dayAt(from, first)))
    return said.length > 0 ? [t('calendar.week', { start, days: said.join(', ') })] : []
  })
}
