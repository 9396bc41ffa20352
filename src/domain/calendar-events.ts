import type ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { dateOf, type Stamp, stampsOf } from './calendar-stamp.ts'
import { type Dates, localDates, type Span } from './calendar-time.ts'
import { Zones } from './calendar-zones.ts'
import { countedIterator } from './recurrence.ts'
import type { StepBudget } from './step-budget.ts'

/** Events are taken to be no longer than this when the past is skipped. */
const LONGEST_DAYS = 400
/** Steps for an event or one of its dates, and for a zone of a calendar: each may be gone over for every time. */
const EVENT = 5
const ZONE = 100

/** Reads when the events of a file take place, all of them within the steps of one budget. */
export class EventReader {
  readonly #events: readonly ICAL.Component[]
  readonly #window: Dates
  readonly #timezone: string
  readonly #steps: StepBudget
  readonly #zones: Zones
  readonly #calendars = new Set<ICAL.Component | null>()
  #exceptions: Map<unknown, ICAL.Component[]> | undefined
  readonly #moved = new Map<unknown, ReadonlySet<string>>()

  /** @param timezone the IANA zone whose dates are meant, also for times without one */
  constructor(events: readonly ICAL.Component[], window: Dates, timezone: string, steps: StepBudget) {
    this.#window = window
    this.#timezone = timezone
    this.#steps = steps
    this.#zones = new Zones(timezone, steps)
    this.#events = events
  }

  /**
   * The dates that an event covers, each time that it takes place.
   * @throws {StepsExceeded} where the file takes too many steps
   */
  datesOf(event: ICAL.Component): Dates[] {
    this.#meet(event.parent)
    if (isCancelled(event)) return []
    const [start] = this.#stampsOf(event, 'dtstart')
    if (!start) throw new Error('an event without a start')
    const moved = this.#movedOf(event)
    const left = new Set(this.#stampsOf(event, 'exdate').map(stamp => this.#key(stamp)))
    const isGone = (key: string) => moved.has(key) || left.has(key)
    // A date leaves out the occurrence of that date, whatever its time.
    const stays = (stamp: Stamp) => !isGone(this.#key(stamp)) && !isGone(dateOf(stamp.time).toString())
    const length = this.#lengthOf(event, start)
    return this.#startsOf(event, start)
      .filter(stays)
      .map(stamp => this.#datesAt(stamp, length))
  }

  #meet(calendar: ICAL.Component | null): void {
    this.#steps.take(EVENT)
    if (this.#calendars.has(calendar)) return
    this.#calendars.add(calendar)
    this.#steps.take(ZONE * (calendar?.getAllSubcomponents('vtimezone').length ?? 0))
  }

  #stampsOf(event: ICAL.Component, name: string): Stamp[] {
    return stampsOf(event, name, this.#steps)
  }

  /** What the exceptions of an event take the place of: read once, since many events may have one UID. */
  #movedOf(event: ICAL.Component): ReadonlySet<string> {
    const uid = event.getFirstPropertyValue('uid')
    if (uid === null || event.hasProperty('recurrence-id')) return new Set()
    const known = this.#moved.get(uid)
    if (known) return known
    this.#exceptions ??= exceptionsIn(this.#events)
    const stamps = (this.#exceptions.get(uid) ?? []).flatMap(each => this.#stampsOf(each, 'recurrence-id'))
    const moved = new Set(stamps.map(stamp => this.#key(stamp)))
    this.#moved.set(uid, moved)
    return moved
  }

  #startsOf(event: ICAL.Component, start: Stamp): Stamp[] {
    if (event.hasProperty('recurrence-id')) return [start]
    const rules = event.getAllProperties('rrule').map(property => property.getFirstValue() as unknown as ICAL.Recur)
    return [start, ...this.#stampsOf(event, 'rdate'), ...rules.flatMap(rule => this.#repeats(rule, start))]
  }

  #repeats(rule: ICAL.Recur, { time, zone }: Stamp): Stamp[] {
    const iterator = countedIterator(rule, this.#skipPast(rule, time), this.#steps)
    const end = this.#window.last.add({ days: 1 })
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
    const ago = dateOf(start).until(this.#window.first).days - LONGEST_DAYS
    const skipped = Math.floor(ago / (days * rule.interval))
    if (skipped <= 0) return start
    const { year, month, day } = dateOf(start).add({ days: skipped * days * rule.interval })
    return Object.assign(start.clone(), { year, month, day })
  }

  #key(stamp: Stamp): string {
    return stamp.time.isDate ? dateOf(stamp.time).toString() : String(this.#zones.instantOf(stamp).epochMilliseconds)
  }

  /** Days of an event of whole days, seconds of another; none below zero. */
  #lengthOf(event: ICAL.Component, start: Stamp): number {
    const [end] = this.#stampsOf(event, 'dtend')
    const duration = event.getFirstPropertyValue('duration') as ICAL.Duration | null
    const seconds = duration?.toSeconds() ?? 0
    if (start.time.isDate)
      return Math.max(end ? dateOf(start.time).until(dateOf(end.time)).days : Math.ceil(seconds / SECONDS_A_DAY), 1)
    const untilEnd = end && this.#zones.instantOf(start).until(this.#zones.instantOf(end)).total('seconds')
    return Math.max(untilEnd ?? seconds, 0)
  }

  #datesAt(stamp: Stamp, length: number): Dates {
    this.#steps.take(EVENT)
    const span: Span = stamp.time.isDate
      ? { from: dateOf(stamp.time), days: length }
      : { from: this.#zones.instantOf(stamp), seconds: length }
    return localDates(span, this.#window, this.#timezone)
  }
}

const SECONDS_A_DAY = 86_400

/** Single occurrences that were moved or cancelled, by their UID: they are events with the time that they had. */
function exceptionsIn(events: readonly ICAL.Component[]): Map<unknown, ICAL.Component[]> {
  const found = new Map<unknown, ICAL.Component[]>()
  for (const event of events.filter(each => each.hasProperty('recurrence-id'))) {
    const uid = event.getFirstPropertyValue('uid')
    const same = found.get(uid) ?? []
    same.push(event)
    found.set(uid, same)
  }
  return found
}

/** Whether an event, or all that a calendar has, does not take place. */
export function isCancelled(component: ICAL.Component): boolean {
  const said = component.getFirstPropertyValue(component.name === 'vcalendar' ? 'method' : 'status')
  return /^cancel/i.test(String(said ?? ''))
}
