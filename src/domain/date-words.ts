import { Temporal } from 'temporal-polyfill'
import { plainTyped } from './typed.ts'

/** Local dates (`YYYY-MM-DD`), each once and in order; or the word that is not understood, with its line from 1. */
export type DatesReading = { days: string[] } | { wrong: string; line: number }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`
const NTH = '(\\d{1,2})(?:st|nd|rd|th)?'

/** A date as people write it; the year may be left out, and after a first date the month as well. */
const DATE = [
  '(\\d{4}) ?[-./] ?(\\d{1,2}) ?[-./] ?(\\d{1,2})(?:\\.(?!\\.))?',
  '(?:(\\d{4}) ?년 ?)?(\\d{1,2}) ?월 ?(\\d{1,2}) ?일',
  `${MONTH} ${NTH}(?:,? (\\d{4}))?`,
  `${NTH} ${MONTH}(?: (\\d{4}))?`,
].join('|')
const LAST_DATE = `${DATE}|(\\d{1,2}) ?[-./] ?(\\d{1,2})(?:\\.(?!\\.))?|(\\d{1,2}) ?일?`
/** A word of date ends here. */
const END = '(?![\\w가-힣]|\\.\\.)'
const SPAN = new RegExp(
  `(?:from )?(?:${DATE})(?:(?: ?(?:\\.{2,3}|~|부터|에서| to | until | through ) ?| - |-(?=\\d{4}-))(?:${LAST_DATE}) ?(?:까지)?)?${END}`,
  'iy',
)
const GROUPS_OF_A_DATE = 12

interface Written {
  year?: number
  month?: number
  day: number
}

/**
 * Reads dates (`2026-12-25`, `2026.12.25`, `2026/12/25`, `12월 25일`, `25 December 2026`) and ranges of them
 * (`2026-12-24..2026-12-26`, `12.24 ~ 12.26` after a year, `12월 24일부터 26일까지`) between spaces, commas or line breaks.
 * @param today `YYYY-MM-DD`; a date without a year is the next one from then on
 * @param most days that one text may name
 */
export function readDates(text: string, today: string, most: number): DatesReading {
  const typed = plainTyped(text)
  const days = new Set<string>()
  for (let at = skip(typed, 0); at < typed.length; at = skip(typed, at)) {
    SPAN.lastIndex = at
    const match = SPAN.exec(typed)
    const span = match && daysOf(match, today, most)
    if (!match || !span || days.size + span.length > most) {
      const wrong = /[^\s,;]+/y
      wrong.lastIndex = at
      const word = wrong.exec(typed)?.[0] ?? ''
      const longest = match && match[0].length > word.length ? match[0] : word
      return { wrong: longest.slice(0, 80), line: typed.slice(0, at).split('\n').length }
    }
    for (const day of span) days.add(day)
    at += match[0].length
  }
  return days.size === 0 ? { wrong: '', line: 1 } : { days: [...days].sort() }
}

function skip(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\s,;]/.test(text.charAt(at))) at++
  return at
}

function daysOf(match: RegExpExecArray, today: string, most: number): string[] | undefined {
  const groups = match.slice(1)
  const first = dateOf(groups.slice(0, GROUPS_OF_A_DATE))
  const last = dateOf(groups.slice(GROUPS_OF_A_DATE)) ?? first
  if (!first || !last) return undefined
  try {
    return daysBetween(first, last, today, most)
  } catch {
    return undefined
  }
}

/** What stands in the groups of one date. */
function dateOf(groups: readonly (string | undefined)[]): Written | undefined {
  const [y1, m1, d1, y2, m2, d2, name1, d3, y3, d4, name2, y4, month, day, dayAlone] = groups
  const named = (name1 ?? name2)?.toLowerCase()
  const numbers = {
    year: y1 ?? y2 ?? y3 ?? y4,
    month: m1 ?? m2 ?? month ?? (named && String(MONTHS.indexOf(named) + 1)),
    day: d1 ?? d2 ?? d3 ?? d4 ?? day ?? dayAlone,
  }
  if (numbers.day === undefined) return undefined
  return {
    ...(numbers.year && { year: Number(numbers.year) }),
    ...(numbers.month && { month: Number(numbers.month) }),
    day: Number(numbers.day),
  }
}

/** Every day from the first to the last; undefined when they are the wrong way round or too many. */
function daysBetween(first: Written, last: Written, today: string, most: number): string[] | undefined {
  const thisYear = Temporal.PlainDate.from(today).year
  const span = (year: number) => {
    const from = placed(first, year)
    const to = placed({ month: from.month, ...last }, last.year ?? from.year)
    const later = last.year === undefined && first.year === undefined && last.month !== undefined
    return { from, to: later && Temporal.PlainDate.compare(to, from) < 0 ? to.add({ years: 1 }) : to }
  }
  let { from, to } = span(first.year ?? last.year ?? thisYear)
  const isPast = Temporal.PlainDate.compare(to, Temporal.PlainDate.from(today)) < 0
  if (first.year === undefined && last.year === undefined && isPast) ({ from, to } = span(thisYear + 1))
  const count = from.until(to).days + 1
  if (count < 1 || count > most) return undefined
  return Array.from({ length: count }, (_, index) => from.add({ days: index }).toString())
}

/** @throws {RangeError} for a day that does not exist */
function placed({ year, month, day }: Written, otherwise: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year: year ?? otherwise, month: month ?? 0, day }, { overflow: 'reject' })
}
