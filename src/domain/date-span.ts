import { Temporal } from 'temporal-polyfill'

/** A date as somebody wrote it; what is left out follows from the others of its span, or from today. */
export interface Written {
  year?: number
  month?: number
  day: number
}

/**
 * Every day from the first to the last (`YYYY-MM-DD`); undefined when they are the wrong way round or too many, or in no year at all.
 * @throws {RangeError} for a day that does not exist in a year that is said
 */
export function daysBetween(first: Written, last: Written, today: string, most: number): string[] | undefined {
  const span = spanFrom(first, last, today)
  const count = span ? span.from.until(span.to).days + 1 : 0
  if (!span || count < 1 || count > most) return undefined
  return Array.from({ length: count }, (_, index) => span.from.add({ days: index }).toString())
}

interface Span {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
}

/** Years between two leap days at most. */
const LEAP_YEARS_APART = 8

/**
 * A span in the years that are said; where none is, the first that exists and is not over, also one that began last year.
 * @throws {RangeError} for a day that does not exist in a year that is said
 */
function spanFrom(first: Written, last: Written, today: string): Span | undefined {
  const overNewYear = last.month !== undefined && first.month !== undefined && last.month < first.month ? 1 : 0
  const said = first.year ?? (last.year === undefined ? undefined : last.year - overNewYear)
  const inYear = (year: number): Span => {
    const from = placed(first, year)
    return { from, to: placed({ month: from.month, ...last }, year + overNewYear) }
  }
  if (said !== undefined) return inYear(said)
  const { year: thisYear } = Temporal.PlainDate.from(today)
  for (let year = thisYear - overNewYear; year <= thisYear + LEAP_YEARS_APART; year++) {
    const span = existing(() => inYear(year))
    if (span && span.to.toString() >= today) return span
  }
  return undefined
}

function existing(make: () => Span): Span | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}

/** @throws {RangeError} for a day that does not exist */
function placed({ year, month, day }: Written, otherwise: number): Temporal.PlainDate {
  // A calendar with a year 0 is one that Postgres does not have, and nobody else.
  if (year !== undefined && year < 1) throw new RangeError('there is no such year')
  return Temporal.PlainDate.from({ year: year ?? otherwise, month: month ?? 0, day }, { overflow: 'reject' })
}
