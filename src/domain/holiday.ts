import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'

/** Most days that one text may name: a generous year and a half. */
export const MOST_HOLIDAYS = 500
/** How far ahead a calendar's repeating events are followed. */
const YEARS_AHEAD = 2

/** Local dates (`YYYY-MM-DD`), each once and in order; or what is not understood, with its line from 1. */
export type HolidayReading = { days: string[] } | { wrong: string; line: number }

/**
 * Reads holidays: dates (`2026-12-25`) and ranges (`2026-12-24..2026-12-26`) between spaces, commas or line breaks; or
 * the text of an iCalendar file, whose events are taken by their local dates.
 * @param today where a calendar's events begin to count, `YYYY-MM-DD`
 */
export function readHolidays(text: string, today: string): HolidayReading {
  return isCalendar(text) ? readCalendar(text, today) : readDates(text)
}

/** Whether a text means to be an iCalendar file. */
export function isCalendar(text: string): boolean {
  return /BEGIN:VCALENDAR/i.test(text)
}

/** Reads dates and ranges, without a calendar. */
export function readDates(text: string): HolidayReading {
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

function readCalendar(text: string, today: string): HolidayReading {
  const end = Temporal.PlainDate.from(today).add({ years: YEARS_AHEAD }).toString()
  try {
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    const days = events.flatMap(event => daysOf(new ICAL.Event(event), today, end))
    const all = [...new Set(days)].sort()
    if (all.length === 0 || all.length > MOST_HOLIDAYS) return { wrong: `${all.length} days`, line: 1 }
    return { days: all }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return { wrong: said.slice(0, 120), line: Number(/line (\d+)/i.exec(said)?.[1] ?? 1) }
  }
}

/** The dates of an event from today to the end; one that takes whole days ends on the day before its end (RFC 5545, 3.6.1). */
function daysOf(event: ICAL.Event, today: string, end: string): string[] {
  const days: string[] = []
  const add = (start: ICAL.Time) => {
    const from = start.clone()
    const until = start.clone()
    until.addDuration(event.duration)
    do {
      days.push(from.toString().slice(0, 10))
      from.adjust(1, 0, 0, 0)
    } while (
      start.isDate &&
      from.compareDateOnlyTz(until, ICAL.Timezone.localTimezone) < 0 &&
      days.length <= MOST_HOLIDAYS
    )
  }
  if (!event.isRecurring()) add(event.startDate)
  else {
    const occurrences = event.iterator()
    for (let next = occurrences.next(); next && next.toString().slice(0, 10) <= end; next = occurrences.next())
      add(next)
  }
  return days.filter(day => day >= today && day <= end)
}
