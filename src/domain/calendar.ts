import { Temporal } from 'temporal-polyfill'

/** Spans over which answers are summed. */
export const PERIODS = ['week', 'month', 'all'] as const
export type Period = (typeof PERIODS)[number]

export const isPeriod = (word: string): word is Period => (PERIODS as readonly string[]).includes(word)

/** Where the days of `all` begin. */
export const EPOCH_DAY = '1970-01-01'

/**
 * Whether the name is an IANA time zone that this machine knows, such as `Asia/Seoul`. Offsets are not names, nor are `IST`,
 * `CST` and the like, which mean several zones: `Intl` takes them all the same, and Temporal refuses to reckon with them.
 */
export function isTimezone(name: string): boolean {
  if (/^[+-]|^etc\/gmt[+-]/i.test(name)) return false
  try {
    // Temporal by itself would also take an instant for the zone that it is written in.
    new Intl.DateTimeFormat('en', { timeZone: name })
    zoned(new Date(0), name)
    return true
  } catch {
    return false
  }
}

/**
 * The zone by the name that it has had for longest: names that are new, or were taken out of IANA's list, are known to some
 * programs alone, such as `Europe/Kyiv` and `US/Pacific-New`.
 */
export const longestKnown = (timezone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone

/** The local date of an instant, as `YYYY-MM-DD`. */
export function dayOf(at: Date, timezone: string): string {
  return zoned(at, timezone).toPlainDate().toString()
}

/**
 * The first day of the period that holds the day: Monday of the ISO week, the first of the month, or `EPOCH_DAY`.
 * @param day `YYYY-MM-DD`
 */
export function periodStart(period: Period, day: string): string {
  const date = Temporal.PlainDate.from(day)
  if (period === 'week') return date.subtract({ days: date.dayOfWeek - 1 }).toString()
  return period === 'month' ? date.with({ day: 1 }).toString() : EPOCH_DAY
}

/** The first day of the period before the one that starts on the given day; undefined for `all`. */
export function previousStart(period: Period, start: string): string | undefined {
  if (period === 'all') return undefined
  return Temporal.PlainDate.from(start)
    .subtract(period === 'week' ? { weeks: 1 } : { months: 1 })
    .toString()
}

/** ISO week, as `2026-W48`. */
export function isoWeek(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`
}

/** An instant with the wall clock of a zone. */
export function zoned(at: Date, timezone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timezone)
}
