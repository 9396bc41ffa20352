import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { EventReader, isCancelled } from './calendar-events.ts'
import { type Dates, daysCovered } from './calendar-time.ts'
import { StepBudget, StepsExceeded } from './step-budget.ts'

/** How far ahead a calendar's events are followed. */
const YEARS_AHEAD = 2
/** Steps that one file may take: half a second's work, and what a year's calendar never needs. */
const MOST_STEPS = 150_000

/** Why a calendar is of no use: nothing from today on, a line that cannot be read, or repeats without bounds. */
export type CalendarProblem = 'empty' | 'broken' | 'endless'

export type CalendarReading = { days: string[] } | { calendar: CalendarProblem; line: number }

/**
 * The local dates that the events of an iCalendar text cover, from today on, two years ahead, each once and in order.
 * Cancelled events do not count. Events with a time are taken by the clock of the zone: all days that they touch.
 * @param today `YYYY-MM-DD`, where events begin to count
 * @param timezone the IANA zone whose days are meant, also for times without one
 * @see https://www.rfc-editor.org/rfc/rfc5545 (3.6.1 for the end that is not part of an event, 3.8.5 for repeats)
 */
export function readCalendarFile(text: string, today: string, timezone: string): CalendarReading {
  const first = Temporal.PlainDate.from(today)
  const window = { first, last: first.add({ years: YEARS_AHEAD }) }
  let calendars: ICAL.Component[]
  try {
    calendars = parse(text)
  } catch {
    return { calendar: 'broken', line: brokenLine(text) }
  }
  const events = calendars.flatMap(calendar => (isCancelled(calendar) ? [] : calendar.getAllSubcomponents('vevent')))
  const reader = new EventReader(events, window, timezone, new StepBudget(MOST_STEPS))
  const dates: Dates[] = []
  for (const event of events) {
    try {
      dates.push(...reader.datesOf(event))
    } catch (error) {
      const order = calendars.flatMap(calendar => calendar.getAllSubcomponents('vevent'))
      const calendar = error instanceof StepsExceeded ? 'endless' : 'broken'
      return { calendar, line: linesOf(text)[order.indexOf(event)] ?? 1 }
    }
  }
  const days = daysCovered(dates)
  return days.length === 0 ? { calendar: 'empty', line: 1 } : { days }
}

/** The calendars of a text: there may be several, one after the other. */
function parse(text: string): ICAL.Component[] {
  const parsed = ICAL.parse(text.slice(text.search(/BEGIN:VCALENDAR/i))) as unknown[]
  const several = Array.isArray(parsed[0]) ? parsed : [parsed]
  return several.map(each => new ICAL.Component(each as unknown[]))
}

/** The line of the first event that cannot be read by itself, else the first. */
function brokenLine(text: string): number {
  const blocks = text.split(/^(?=BEGIN:VEVENT)/im)
  const broken = blocks.findIndex((block, index) => index > 0 && !isReadable(block.split(/^END:VEVENT/im)[0] ?? ''))
  return blocks.slice(0, Math.max(broken, 0)).join('').split('\n').length
}

function isReadable(lines: string): boolean {
  try {
    ICAL.parse(`${lines.trimEnd()}\r\nEND:VEVENT`)
    return true
  } catch {
    return false
  }
}

/** The line of every event's beginning, in order. */
function linesOf(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [index + 1] : []))
}
