import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { findIana } from 'windows-iana'
import { isTimezone } from './calendar.ts'

/** What an event takes: whole days, or a time from an instant on. */
export type Span = { from: Temporal.PlainDate; days: number } | { from: Temporal.Instant; seconds: number }

/**
 * The instant of a calendar's time: by the zone that its property names, as this machine knows it (IANA or Windows names)
 * or as the file defines it, else by the zone of who reads.
 */
export function instantOf(time: ICAL.Time, zoneName: string, timezone: string): Temporal.Instant {
  const zone = time.zone as ICAL.Timezone | undefined
  if (zone === ICAL.Timezone.utcTimezone) return wallClock(time, 'UTC')
  const known = ianaOf(zoneName)
  if (known) return wallClock(time, known)
  if (zone && isPlain(zone)) return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000)
  return wallClock(time, timezone)
}

/** Whether a zone that a file defines changes by the year at most, as zones do: another might take for ever to follow. */
function isPlain({ component }: ICAL.Timezone): boolean {
  const parts = component?.getAllSubcomponents?.() ?? []
  const rules = parts.flatMap(part => part.getAllProperties('rrule').map(each => each.getFirstValue() as ICAL.Recur))
  return (
    parts.length > 0 && rules.every(({ freq, parts }) => freq === 'YEARLY' && !TOO_FINE.some(part => part in parts))
  )
}

const TOO_FINE = ['BYHOUR', 'BYMINUTE', 'BYSECOND']

function wallClock({ year, month, day, hour, minute, second }: ICAL.Time, timezone: string): Temporal.Instant {
  return new Temporal.PlainDateTime(year, month, day, hour, minute, second).toZonedDateTime(timezone).toInstant()
}

/** `Asia/Seoul`, also at the end of a longer name (`/freeassociation.sourceforge.net/Asia/Seoul`), or by Windows' name. */
function ianaOf(name: string): string | undefined {
  if (name === '') return undefined
  const parts = name.split('/').filter(part => part !== '')
  const candidates = [3, 2].map(count => parts.slice(-count).join('/'))
  return [name, ...candidates, ...findIana(name)].find(each => each.includes('/') && isTimezone(each))
}

/** The dates that a span touches by the clock of a zone, within a window. */
export function localDays(
  span: Span,
  { first, last, timezone }: { first: string; last: string; timezone: string },
): string[] {
  const [from, to] = 'days' in span ? [span.from, span.from.add({ days: span.days - 1 })] : datesOf(span, timezone)
  const start = later(from, Temporal.PlainDate.from(first))
  const end = earlier(to, Temporal.PlainDate.from(last))
  const count = start.until(end).days + 1
  return Array.from({ length: Math.max(count, 0) }, (_, index) => start.add({ days: index }).toString())
}

function datesOf({ from, seconds }: { from: Temporal.Instant; seconds: number }, timezone: string) {
  // An event that ends at midnight does not touch the day that begins then.
  const lastSecond = from.add({ seconds: Math.max(seconds - 1, 0) })
  return [from, lastSecond].map(each => each.toZonedDateTimeISO(timezone).toPlainDate()) as [
    Temporal.PlainDate,
    Temporal.PlainDate,
  ]
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) > 0 ? a : b)
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) < 0 ? a : b)
