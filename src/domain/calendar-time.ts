import { Temporal } from 'temporal-polyfill'

/** What an event takes: whole days, or a time from an instant on. */
export type Span = { from: Temporal.PlainDate; days: number } | { from: Temporal.Instant; seconds: number }

/** Dates from the first to the last. */
export interface Dates {
  first: Temporal.PlainDate
  last: Temporal.PlainDate
}

/** The dates that a span touches by the clock of a zone, within others; the last before the first where it touches none. */
export function localDates(span: Span, within: Dates, timezone: string): Dates {
  const [from, to] = 'days' in span ? [span.from, span.from.add({ days: span.days - 1 })] : datesOf(span, timezone)
  return { first: later(from, within.first), last: earlier(to, within.last) }
}

function datesOf({ from, seconds }: { from: Temporal.Instant; seconds: number }, timezone: string) {
  // An event that ends at midnight does not touch the day that begins then.
  const lastSecond = from.add({ seconds: Math.max(seconds - 1, 0) })
  return [from, lastSecond].map(each => each.toZonedDateTimeISO(timezone).toPlainDate()) as [
    Temporal.PlainDate,
    Temporal.PlainDate,
  ]
}

/** The days (`YYYY-MM-DD`) of dates that may lie over one another, each once and in order. */
export function daysCovered(dates: readonly Dates[]): string[] {
  const days: string[] = []
  let next: Temporal.PlainDate | undefined
  for (const { first, last } of [...dates].sort((a, b) => Temporal.PlainDate.compare(a.first, b.first))) {
    let day: Temporal.PlainDate = next ? later(first, next) : first
    for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) days.push(day.toString())
    next = day
  }
  return days
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) > 0 ? a : b)
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) < 0 ? a : b)
