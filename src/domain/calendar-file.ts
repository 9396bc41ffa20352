import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { instantOf, localDays, type Span } from './calendar-time.ts'
import { countedIterator, StepsExceeded } from './recurrence.ts'

/** How far ahead a calendar's events are followed. */
const YEARS_AHEAD = 2
/** Dates that the repeats of one file may go through: half a second's work, and what a year's calendar never needs. */
const MOST_STEPS = 10_000
/** Events are taken to be no longer than this when the past is skipped. */
const LONGEST_DAYS = 400

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
  const until = Temporal.PlainDate.from(today).add({ years: YEARS_AHEAD }).toString()
  const days = new Set<string>()
  const reader = new EventReader({ first: today, last: until, timezone })
  let calendars: ICAL.Component[]
  try {
    calendars = parse(text)
  } catch {
    return { calendar: 'broken', line: brokenLine(text) }
  }
  const lines = linesOf(text)
  const events = calendars.flatMap(calendar => (isCancelled(calendar) ? [] : calendar.getAllSubcomponents('vevent')))
  const order = calendars.flatMap(calendar => calendar.getAllSubcomponents('vevent'))
  for (const event of events) {
    try {
      for (const day of reader.daysOf(event, exceptionsOf(event, events))) days.add(day)
    } catch (error) {
      const calendar = error instanceof StepsExceeded ? 'endless' : 'broken'
      return { calendar, line: lines[order.indexOf(event)] ?? 1 }
    }
  }
  return days.size === 0 ? { calendar: 'empty', line: 1 } : { days: [...days].sort() }
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

function isCancelled(component: ICAL.Component): boolean {
  const said = component.getFirstPropertyValue(component.name === 'vcalendar' ? 'method' : 'status')
  return /^cancel/i.test(String(said ?? ''))
}

/** Single occurrences that were moved or cancelled are events of the same UID with the time that they had. */
function exceptionsOf(event: ICAL.Component, all: readonly ICAL.Component[]): ICAL.Component[] {
  const uid = event.getFirstPropertyValue('uid')
  if (uid === null || event.hasProperty('recurrence-id')) return []
  return all.filter(each => each.hasProperty('recurrence-id') && each.getFirstPropertyValue('uid') === uid)
}

interface Window {
  first: string
  last: string
  timezone: string
}

class EventReader {
  readonly #window: Window
  #steps = 0

  constructor(window: Window) {
    this.#window = window
  }

  daysOf(event: ICAL.Component, exceptions: readonly ICAL.Component[]): string[] {
    if (isCancelled(event)) return []
    const [start] = stampsOf(event, 'dtstart')
    if (!start) throw new Error('an event without a start')
    const replaced = [...exceptions.flatMap(each => stampsOf(each, 'recurrence-id')), ...stampsOf(event, 'exdate')]
    const gone = new Set(replaced.map(stamp => this.#key(stamp)))
    // A date leaves out the occurrence of that date, whatever its time.
    const stays = (stamp: Stamp) => !gone.has(this.#key(stamp)) && !gone.has(dateOf(stamp.time).toString())
    const length = this.#lengthOf(event, start)
    return this.#startsOf(event, start)
      .filter(stays)
      .flatMap(stamp => localDays(this.#spanOf(stamp, length), this.#window))
  }

  #startsOf(event: ICAL.Component, start: Stamp): Stamp[] {
    if (event.hasProperty('recurrence-id')) return [start]
    const rules = event.getAllProperties('rrule').map(property => property.getFirstValue() as ICAL.Recur)
    return [start, ...stampsOf(event, 'rdate'), ...rules.flatMap(rule => this.#repeats(rule, start))]
  }

  #repeats(rule: ICAL.Recur, { time, zone }: Stamp): Stamp[] {
    const iterator = countedIterator(rule, this.#skipPast(rule, time), () => {
      if (++this.#steps > MOST_STEPS) throw new StepsExceeded()
    })
    const end = Temporal.PlainDate.from(this.#window.last).add({ days: 1 })
    const found: Stamp[] = []
    for (let next = iterator.next(); next; next = iterator.next()) {
      if (Temporal.PlainDate.compare(dateOf(next), end) > 0) break
      found.push({ time: next.clone(), zone })
    }
    return found
  }

  /** A start nearer to today, a whole number of repeats later: by the day and the week they are all alike. */
  #skipPast(rule: ICAL.Recur, start: ICAL.Time): ICAL.Time {
    const days = { DAILY: 1, WEEKLY: 7 }[rule.freq as string]
    if (days === undefined || rule.count) return start
    const ago = dateOf(start).until(Temporal.PlainDate.from(this.#window.first)).days - LONGEST_DAYS
    const skipped = Math.floor(ago / (days * rule.interval))
    if (skipped <= 0) return start
    const later = start.clone()
    later.adjust(skipped * days * rule.interval, 0, 0, 0)
    return later
  }

  #key(stamp: Stamp): string {
    return stamp.time.isDate ? dateOf(stamp.time).toString() : String(this.#instant(stamp).epochMilliseconds)
  }

  #instant({ time, zone }: Stamp): Temporal.Instant {
    return instantOf(time, zone, this.#window.timezone)
  }

  /** Days of an event of whole days, seconds of another; none below zero. */
  #lengthOf(event: ICAL.Component, start: Stamp): number {
    const [end] = stampsOf(event, 'dtend')
    const duration = event.getFirstPropertyValue('duration') as ICAL.Duration | null
    const seconds = duration?.toSeconds() ?? 0
    if (start.time.isDate)
      return Math.max(end ? dateOf(start.time).until(dateOf(end.time)).days : Math.ceil(seconds / SECONDS_A_DAY), 1)
    return Math.max(end ? this.#instant(start).until(this.#instant(end)).total('seconds') : seconds, 0)
  }

  #spanOf(stamp: Stamp, length: number): Span {
    if (stamp.time.isDate) return { from: dateOf(stamp.time), days: length }
    return { from: this.#instant(stamp), seconds: length }
  }
}

const SECONDS_A_DAY = 86_400

/** A time and the name of the zone that its property gives it. */
interface Stamp {
  time: ICAL.Time
  zone: string
}

/** @throws {RangeError} for a date that is none, which the parser would carry over into the next month */
function stampsOf(event: ICAL.Component, name: string): Stamp[] {
  return event.getAllProperties(name).flatMap(property => {
    for (const raw of property.jCal.slice(3)) Temporal.PlainDate.from(String(raw).slice(0, 10), { overflow: 'reject' })
    const zone = String(property.getParameter('tzid') ?? '')
    return property.getValues().map(value => ({ time: startOf(value), zone }))
  })
}

function startOf(value: unknown): ICAL.Time {
  const time = value instanceof ICAL.Period ? value.start : value
  if (!(time instanceof ICAL.Time)) throw new RangeError('no time')
  return time
}

const dateOf = (time: ICAL.Time) => new Temporal.PlainDate(time.year, time.month, time.day)
