import { Temporal } from 'temporal-polyfill'
import type { CalendarProblem } from './calendar-file.ts'
import { type DatesReading, readDates } from './date-words.ts'

/** Most days that one text may name: a generous year and a half. */
export const MOST_HOLIDAYS = 500

/** Local dates (`YYYY-MM-DD`), each once and in order; or what is not understood, or wrong with a calendar, with its line from 1. */
export type HolidayReading = DatesReading | { calendar: CalendarProblem | 'many'; line: number }

/**
 * Reads holidays: dates and ranges, as `readDates` takes them; or the text of an iCalendar file, whose events are taken
 * by their local dates. What reads calendars is loaded with the first.
 * @param today where a calendar's events begin to count, and dates without a year, `YYYY-MM-DD`
 * @param timezone the IANA zone whose days are meant
 */
export async function readHolidays(text: string, today: string, timezone: string): Promise<HolidayReading> {
  if (!isCalendar(text)) return readDates(text, today, MOST_HOLIDAYS)
  const { readCalendarFile } = await import('./calendar-file.ts')
  const reading = readCalendarFile(text, today, timezone)
  return 'days' in reading && reading.days.length > MOST_HOLIDAYS ? { calendar: 'many', line: 1 } : reading
}

/** Whether a text means to be an iCalendar file. */
export function isCalendar(text: string): boolean {
  return /BEGIN:VCALENDAR/i.test(text)
}

/** The days of spans, from a day on. */
export function daysOf(spans: readonly { from: string; to: string }[], start: string): string[] {
  return spans.flatMap(({ from, to }) => {
    const first = Temporal.PlainDate.from(from < start ? start : from)
    const length = first.until(to).days + 1
    return Array.from({ length: Math.max(0, length) }, (_, at) => first.add({ days: at }).toString())
  })
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
