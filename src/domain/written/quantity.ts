import { mayStandInFront } from './counted.ts'
import { numbersAt } from './numeral.ts'
import type { Spelt } from './spelt.ts'
import { unitsOf } from './units.ts'

/** A number and what it counts, as far as the text says. */
export interface Quantity {
  value: number
  /** What stands behind (or before) the number; '' for nothing. */
  unit: string
  /** Whether the number is in words: what stands behind it may be the rest of another word then, as in 이미지. */
  inWords: boolean
  /** Whether it is said to be a year before Christ. */
  beforeChrist?: boolean
  /** Whether the number stands without its unit, which is named beside it. */
  isBare?: boolean
}

const ABOUT =
  /^(?:error|code|(?:http )?status(?: code)?|no\.?|number|#|번호|코드|에러|about|around|approximately|approx\.?|roughly|circa|ca\.|nearly exactly|exactly|precisely|약|대략|대충|정확히|총|모두|전부|합계|영상|~|≈|≒|=)\s*/i
const BEFORE_CHRIST = /^(?:기원전|b\.?c\.?e?\.?)\s*(?=\d)|(?<=\d(?:년)?)\s?(?:b\.?c\.?(?:e\.?)?)$/i
const MONTH =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\b/i
const SIGN = /^(?:-\s?|minus\s+|negative\s+|마이너스\s*|영하\s*)/i
const BEFORE = /^(?:([$€£¥₩])|(섭씨|화씨)|(시속|초속)|(?:기원후|서기|ad|a\.d\.|year|the year)(?=[\s\d]))\s*/i

/**
 * Every way to read a text as one number with its unit: `1,000`, `1 000`, `-5`, `1/2`, `3.5 GB`, `$5`, 천, `six`,
 * 세 개, `3×10^8 m/s`, `2^10`. None where it is something else, such as a range or a port map.
 */
export function quantitiesIn(text: string): Quantity[] {
  const beforeChrist = BEFORE_CHRIST.test(text)
  let rest = plainNumber(beforeChrist ? text.replace(BEFORE_CHRIST, '') : text)
  if (/^제\s?\d/.test(rest)) rest = rest.replace(/^제\s?/, '')
  const first = BEFORE.exec(rest)
  if (first) rest = rest.slice(first[0].length)
  const sign = SIGN.exec(rest)
  if (sign) rest = rest.slice(sign[0].length)
  else rest = rest.replace(/^(?:\+|plus\s+|플러스\s*)/i, '')
  const second = first ? null : /^([$€£¥₩])\s*/.exec(rest)
  if (second) rest = rest.slice(second[0].length)
  const before = first?.[1] ?? second?.[1] ?? first?.[2] ?? ''
  // 선수 11명, HTTP 404: a word for what is counted may stand in front.
  const counted = /^([가-힣]{1,5})\s(?=\d)/u.exec(rest)
  if (counted && mayStandInFront(counted[1] ?? '')) rest = rest.slice(counted[0].length)
  return numbersAt(rest)
    .map(number => compounded(number, rest))
    .map(({ value, length, unit }) => ({
      value: sign ? -value : value,
      unit: unit ?? unitText(rest.slice(length), before),
      inWords: !/\d/.test(rest.slice(0, length)),
      ...(beforeChrist ? { beforeChrist } : {}),
    }))
    .filter(({ unit }) => !/^[-\d:.,/^~]|\d/.test(unit.replace(/[ms]\^?2$/, '')) && unit.length <= 40)
}

/** The number that a text comes to: behind `2 x 45 =`, the year of a whole date, without `about`. */
function plainNumber(text: string): string {
  const plain = text
    .trim()
    .replace(/^[\d\s.,()+*x×·/^-]+=\s*(?=[-\d])/i, '')
    .replace(/^(\d{3,4})년\s?\d{1,2}월(?:\s?\d{1,2}일)?$/, '$1년')
    .replace(/^(?:\d{1,2}(?:st|nd|rd|th)?\s)?[a-z]{3,9}\.?\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?(?=\d{3,4}$)/i, month =>
      MONTH.test(month) ? '' : month,
    )
  return withoutAbout(plain)
}

/** A text without what only says that a number follows, or that it is about so much. */
export function withoutAbout(text: string): string {
  return text.replace(ABOUT, '')
}

/** `2 hours 30 minutes`, 2시간 반: what follows the first unit is added in it. */
function compounded(number: Spelt, text: string): Spelt & { unit?: string } {
  const match = /^\s*([^\d\s]+)\s?(?:(?:and\s)?(\d+(?:\.\d+)?)\s*([^\d\s]+)|반|and a half)\s*(?:정도|쯤)?$/.exec(
    text.slice(number.length),
  )
  const [, first = '', more, second = ''] = match ?? []
  const unit = unitsOf(first).find(each => each.kind !== 'count')
  if (!unit) return number
  if (more === undefined) return { ...number, value: number.value + 0.5, unit: first }
  const smaller = unitsOf(second).find(each => each.kind === unit.kind && each.factor < unit.factor)
  return smaller
    ? { ...number, value: number.value + (Number(more) * smaller.factor) / unit.factor, unit: first }
    : number
}

function unitText(behind: string, before: string): string {
  const unit = behind
    .replace(/^[\s-]+(?=\p{L})/u, '')
    .replace(/\s*(?:정도|쯤|가량|동안|(?<=초|분|시간|일|주|개월|년)간|or so|exactly|only)$/i, '')
    .trim()
  if (before === '섭씨' || before === '화씨') return unit === '' || unit === '도' ? before : unit
  return unit === '' ? before : unit
}
