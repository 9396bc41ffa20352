import { Temporal } from 'temporal-polyfill'
import { type CalendarProblem, readCalendarFile } from './calendar-file.ts'

/** Most days that one text may name: a generous year and a half. */
export const MOST_HOLIDAYS = 500

/** Local dates (`YYYY-MM-DD`), each once and in order; or what is not understood, or wrong with a calendar, with its line from 1. */
export type HolidayReading = DatesReading | { calendar: CalendarProblem | 'many'; line: number }
export type DatesReading = { days: string[] } | { wrong: string; line: number }

/**
 * Reads holidays: dates (`2026-12-25`) and ranges (`2026-12-24..2026-12-26`) between spaces, commas or line breaks; or
 * the text of an iCalendar file, whose events are taken by their local dates.
 * @param today where a calendar's events begin to count, `YYYY-MM-DD`
 * @param timezone the IANA zone whose days are meant
 */
export function readHolidays(text: string, today: string, timezone: string): HolidayReading {
  if (!isCalendar(text)) return readDates(text)
  const reading = readCalendarFile(text, today, timezone)
  return 'days' in reading && reading.days.length > MOST_HOLIDAYS ? { calendar: 'many', line: 1 } : reading
}

/** Whether a text means to be an iCalendar file. */
export function isCalendar(text: string): boolean {
  return /BEGIN:VCALENDAR/i.test(text)
}

/** Reads dates and ranges, without a calendar. */
export function readDates(text: string): DatesReading {
  const days = new Set<string>()
  for (const [index, line] of text.split('\n').entries()) {
    for (const word of line.split(/[\s,;]+/).filter(each => each !== '')) {
      const span = readSpan(word)
      if (!span || days.size + span.length > MOST_HOLIDAYS) return { wrong: word.slice(0, 80), line: index + 1 }
      for (const day of span) days.add(day)
    }
  }
  return days.size === 0 ? { wrong: '', line: 1 } : { days: [...days].sort() }
}

/** Days, in order and each once, as spans of days that follow one another. */
export function spansOf(days: readonly string[]): { from: string; to: string }[] {
  const spans: { from: string; to: string }[] = []
  for (const day of days) {
    const last = spans.at(-1)
    const follows = last && Temporal.PlainDate.from(last.to).add({ days: 1 }).toString() === day
    if (follows) last.to = day
    else spans.push({ from: day, to: day })
  }
  return spans
}

function readSpan(word: string): string[] | undefined {
  const [first = '', last = first, ...more] = word.split(/\.\.|–|~/)
  if (more.length > 0 || ![first, last].every(each => /^\d{4}-\d{2}-\d{2}$/.test(each))) return undefined
  try {
    return daysBetween(Temporal.PlainDate.from(first, REJECT), Temporal.PlainDate.from(last, REJECT))
  } catch {
    return undefined
  }
}

const REJECT = { overflow: 'reject' } as const

/** Every day from the first to the last; undefined when they are the wrong way round or too many. */
function daysBetween(first: Temporal.PlainDate, last: Temporal.PlainDate): string[] | undefined {
  const count = first.until(last).days + 1
  if (count < 1 || count > MOST_HOLIDAYS) return undefined
  return Array.from({ length: count }, (_, index) => first.add({ days: index }).toString())
}
