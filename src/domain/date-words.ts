import { Temporal } from 'temporal-polyfill'
import { daysBetween, type Written } from './date-span.ts'
import { plainTyped } from './typed.ts'

/** Local dates (`YYYY-MM-DD`), each once and in order; or the word that is not understood, with its line from 1. */
export type DatesReading = { days: string[] } | { wrong: string; line: number }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`
const NTH = '(\\d{1,2})(?:st|nd|rd|th)?'

/** Days from today on. */
const FROM_TODAY = new Map([
  ['today', 0],
  ['오늘', 0],
  ['tomorrow', 1],
  ['내일', 1],
  ['모레', 2],
])

/** A date as people write it; the year may be left out, and after a first date the month as well. */
const DATE = [
  '(\\d{4}) ?[-./] ?(\\d{1,2}) ?[-./] ?(\\d{1,2})(?:\\.(?!\\.))?',
  '(?:(\\d{4}) ?년 ?)?(\\d{1,2}) ?월 ?(\\d{1,2}) ?일',
  `${MONTH} ${NTH}(?:,? (\\d{4}))?`,
  `${NTH} ${MONTH}(?: (\\d{4}))?`,
  `(${[...FROM_TODAY.keys()].join('|')})`,
].join('|')
const FIRST_DATE = `${DATE}|(\\d{1,2}) ?[./] ?(\\d{1,2})(?:\\.(?!\\.))?`
const LAST_DATE = `${DATE}|(\\d{1,2}) ?[-./] ?(\\d{1,2})(?:\\.(?!\\.))?|(\\d{1,2})(?: ?일|\\.(?!\\.))?`
/** A word of date ends here. */
const END = '(?![\\w가-힣]|\\.\\.)'
const SPAN = new RegExp(
  `(?:from )?(?:${FIRST_DATE})(?:(?: ?(?:\\.{2,3}|~|부터|에서| to | until | through ) ?| - |-(?=\\d{4}-|\\d{1,2}/))(?:${LAST_DATE}) ?(?:까지)?)?${END}`,
  'iy',
)
const GROUPS_OF_FIRST = 15

/**
 * Reads dates (`2026-12-25`, `2026.12.25`, `2026/12/25`, `12월 25일`, `25 December 2026`, `내일`) and ranges of them
 * (`2026-12-24..2026-12-26`, `12.24 ~ 12.26`, `12월 24일부터 26일까지`) between spaces, commas or line breaks. Two numbers
 * alone are month and day in whichever order makes a date of them; where both do, they are not understood.
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
  const [first, last] = [match.slice(1, GROUPS_OF_FIRST + 1), match.slice(GROUPS_OF_FIRST + 1)]
  const isMonthFirst = orderOf(pairOf(first), pairOf(last))
  if (isMonthFirst === undefined) return undefined
  const from = dateOf(first, isMonthFirst, today)
  const to = dateOf(last, isMonthFirst, today) ?? from
  if (!from || !to) return undefined
  try {
    return daysBetween(from, to, today, most)
  } catch {
    return undefined
  }
}

const pairOf = (groups: readonly (string | undefined)[]) => groups.slice(13, 15).map(Number) as [number, number]

/** Whether the month comes first in the pairs of a span; undefined where that cannot be told. What follows another date has it first. */
function orderOf(first: [number, number], last: [number, number]): boolean | undefined {
  const isPair = (pair: [number, number]) => !pair.some(Number.isNaN)
  if (!isPair(first)) return true
  const pairs = [first, last].filter(isPair)
  if (pairs.some(([, second]) => second > MONTHS.length)) return true
  if (pairs.some(([one]) => one > MONTHS.length)) return false
  return pairs.every(([one, second]) => one === second) ? true : undefined
}

/** What stands in the groups of one date. */
function dateOf(groups: readonly (string | undefined)[], isMonthFirst: boolean, today: string): Written | undefined {
  const [y1, m1, d1, y2, m2, d2, name1, d3, y3, d4, name2, y4, relative, one, second, dayAlone] = groups
  if (relative !== undefined) {
    const { month, day } = Temporal.PlainDate.from(today).add({ days: FROM_TODAY.get(relative.toLowerCase()) ?? 0 })
    return { month, day }
  }
  const named = (name1 ?? name2)?.toLowerCase()
  const [month, day] = isMonthFirst ? [one, second] : [second, one]
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
