import type { Matching } from '../course.ts'
import { withoutParticle } from '../normalise.ts'
import { englishNumber, koreanNumbers, type Spelt } from './number-words.ts'
import { kindsNamedIn, type Unit, unitsOf } from './units.ts'

/** A number and what it counts, as far as the text says. */
export interface Quantity {
  value: number
  /** What stands behind (or before) the number; '' for nothing. */
  unit: string
  /** Whether the number is in words: what stands behind it may be the rest of another word then, as in 이미지. */
  inWords: boolean
  /** Whether it is said to be a year before Christ. */
  beforeChrist?: boolean
}

const ABOUT =
  /^(?:error|code|(?:http )?status(?: code)?|no\.?|number|#|번호|코드|에러|about|around|approximately|approx\.?|roughly|circa|ca\.|nearly exactly|exactly|precisely|약|대략|대충|정확히|총|모두|전부|합계|영상|~|≈|≒|=)\s*/i
const ASKS_FOR_SHARE = /(?:how many|what|몇)\s?(?:%|percent|퍼센트|프로)|percentage|share of|비율|proportion/i
const BEFORE_CHRIST = /^(?:기원전|b\.?c\.?e?\.?)\s*(?=\d)|(?<=\d(?:년)?)\s?(?:b\.?c\.?(?:e\.?)?)$/i
const MONTH =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\b/i
/** Words for several things at once: 23 pairs are 46. */
const SEVERAL: [RegExp, number][] = [
  [/^(?:pairs?(?= |$)|쌍|켤레)/i, 2],
  [/^(?:dozens?(?= |$)|다스)/i, 12],
]
/** A speed's `per second` where the prompt says it already. */
const PER: [RegExp, RegExp][] = [
  [/(?:\/(?:s|sec|초)| ?(?:per|a) second| ?매초)$/i, /초당|1초|초속|per second|(?:a|each|every|one) second/i],
  [/(?:\/(?:min|분)| ?(?:per|a) minute)$/i, /분당|1분|per minute|(?:a|each|every|one) minute/i],
  [/(?:\/(?:h|hr|시간?)| ?(?:per|an) hour)$/i, /시간당|1시간|한 시간|시속|per hour|(?:an|each|every|one) hour/i],
]
const NO_NOUN =
  /^(?:and|not|minus|plus|less|more|over|under|below|above|max|min|or|nor|but|power|squared|cubed|fold|dozen|hundred|thousand|million|billion|wrong|false|incorrect|never|none|제곱|세제곱|말고|보다|배|또는|혹은|분의)$/i
/** A number that is only a limit, as Koreans say it, and the prompts that ask for one. */
const LIMITS: [RegExp, RegExp][] = [
  [/\d\s?[가-힣]{0,3}\s?(?:이하|이내)$/u, /최대|까지|이하|이내|많아야|at most|max(?:imum)?\b|up to|within/i],
  [/\d\s?[가-힣]{0,3}\s?이상$/u, /최소|적어도|이상|at least|min(?:imum)?\b/i],
  [/\d\s?[가-힣]{0,3}\s?(?:미만|초과)$/u, /미만|초과|less than|more than|under|over/i],
]
const NO_FRONT =
  /^(?:최소|최대|적어도|많아야|거의|약|안|못|이상|이하|미만|초과|영하|마이너스|음수|또는|아니고|말고|반대|제|[일이삼사오육칠팔구십백천만억]+|[한두세네])$/
const SIGN = /^(?:-\s?|minus\s+|negative\s+|마이너스\s*|영하\s*)/i
const BEFORE = /^(?:([$€£¥₩])|(섭씨|화씨)|(시속|초속)|(?:기원후|서기|ad|a\.d\.|year|the year)(?=[\s\d]))\s*/i
const DIGITS = /^(?:\d{1,3}(?:(?:,\d{3})+|(?:[ _']\d{3})+|(?:\.\d{3}){2,})(?!\d)|\d+)(?:\.\d+)?|^\.\d+/
const DECIMAL_COMMA = /^\d+,(?:\d{1,2}|\d{4,})(?!\d)/
const MAGNITUDE: [RegExp, number][] = [
  [/^\s?(?:thousand|천)(?![\p{L}])/iu, 1e3],
  [/^\s?(?:million|mio|백만)(?![\p{L}])/iu, 1e6],
  [/^\s?(?:billion|bn|십억)(?![\p{L}])/iu, 1e9],
  [/^\s?(?:trillion)(?![\p{L}])/iu, 1e12],
  [/^\s?hundred(?![\p{L}])/iu, 100],
  [/^k(?![\p{L}])/u, 1e3],
]

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
  if (counted && !NO_FRONT.test(counted[1] ?? '')) rest = rest.slice(counted[0].length)
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
  return text
    .trim()
    .replace(/^[\d\s.,()+*x×·/^-]+=\s*(?=[-\d])/i, '')
    .replace(/^(\d{3,4})년\s?\d{1,2}월(?:\s?\d{1,2}일)?$/, '$1년')
    .replace(/^(?:\d{1,2}(?:st|nd|rd|th)?\s)?[a-z]{3,9}\.?\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?(?=\d{3,4}$)/i, month =>
      MONTH.test(month) ? '' : month,
    )
    .replace(ABOUT, '')
}

/** Whether a text says of its number that it is a limit, where none was asked for: 10초 미만. */
export function isMereLimit(text: string, prompt: string): boolean {
  return LIMITS.some(([limit, asked]) => limit.test(text) && !asked.test(prompt))
}

/** The ends of a range, both with its unit: `2` and `3` of 2~3시간. */
export function rangeIn(text: string): [string, string] | undefined {
  const [, from = '', to = '', unit = ''] =
    /^(\d+(?:\.\d+)?)\s?(?:~|-|to|에서)\s?(\d+(?:\.\d+)?)\s?(\D*)$/i.exec(text.trim().replace(ABOUT, '')) ?? []
  return from !== '' && Number(from) < Number(to) ? [from + unit, to + unit] : undefined
}

/** What a product comes to, `60*60`, unless it is what was asked. */
export function productIn(text: string, prompt: string): string[] {
  const [, one, other] = /^(\d{1,9})\s?[x×*]\s?(\d{1,9})$/i.exec(text) ?? []
  const isAsked = one !== undefined && new RegExp(`\\b${one}\\D+${other}\\b`).test(prompt)
  return one !== undefined && !isAsked ? [String(Number(one) * Number(other))] : []
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

function numbersAt(text: string): Spelt[] {
  const lower = text.toLowerCase()
  const korean = koreanNumbers(text)
  const digits = DECIMAL_COMMA.exec(text) ?? DIGITS.exec(text)
  if (!digits) {
    const share = /^([일이삼사오육칠팔구십]+)\s?분의\s?([일이삼사오육칠팔구])/.exec(text)
    if (share) {
      const [below, above] = [koreanNumbers(share[1] ?? '')[0], koreanNumbers(share[2] ?? '')[0]]
      return [{ value: (above?.value ?? 0) / (below?.value ?? 1), length: share[0].length }]
    }
    const english = englishNumber(lower)
    return english ? [english, ...korean] : korean
  }
  const written = digits[0]
  const value = Number(
    DECIMAL_COMMA.test(written) && !/,\d{3}$/.test(written) ? written.replace(',', '.') : ungrouped(written),
  )
  return [...korean.filter(each => each.length > written.length), ...withWhatFollows(text, value, written.length)]
}

function ungrouped(written: string): string {
  const plain = written.replace(/[ ,_']/g, '')
  return plain.split('.').length > 2 ? plain.replaceAll('.', '') : plain
}

/** `3×10^8`, `2^10`, `1/2`, `1 1/2`, `25 %`, `5 million`, `3k`, `1e6`. */
function withWhatFollows(text: string, value: number, length: number): Spelt[] {
  const rest = text.slice(length)
  const exponent = /^(?:e\+?(-?\d+)|\s?(?:×|x|\*|·)\s?10\s?(?:\^|\*\*)\s?(-?\d+))/i.exec(rest)
  if (exponent)
    return [{ value: value * 10 ** Number(exponent[1] ?? exponent[2]), length: length + exponent[0].length }]
  const power = /^\s?(?:\^|\*\*|의\s?)(-?\d+)(승|제곱)?/.exec(rest)
  if (power && (power[2] || !rest.trimStart().startsWith('의'))) {
    return [{ value: value ** Number(power[1]), length: length + power[0].length }]
  }
  const fraction = /^\s?\/\s?(\d+)/.exec(rest)
  if (fraction) return [{ value: value / Number(fraction[1]), length: length + fraction[0].length }]
  const andHalf = /^\s(?:and )?a half\b|^\s?개?\s?반$/.exec(rest)
  if (andHalf) return [{ value: value + 0.5, length: length + andHalf[0].length }]
  const mixed = /^\s(\d+)\/(\d+)/.exec(rest)
  if (mixed) return [{ value: value + Number(mixed[1]) / Number(mixed[2]), length: length + mixed[0].length }]
  const share = /^\s?분의\s?(\d+)/.exec(rest)
  if (share) return [{ value: Number(share[1]) / value, length: length + share[0].length }]
  const magnitude = MAGNITUDE.find(([word]) => word.test(rest))
  if (magnitude) {
    return [{ value: value * magnitude[1], length: length + (magnitude[0].exec(rest)?.[0].length ?? 0) }]
  }
  return [{ value, length }]
}

/** An accepted answer as a number, where it is one: digits with what they count, or a number word alone. */
export function acceptedQuantity(accepted: string, { match, unit }: Partial<Matching>): Quantity | undefined {
  if (match !== 'number' && /^[-+]?0\d/.test(accepted)) return undefined
  const found = quantitiesIn(accepted)
  const plain = found.find(each => each.unit === '') ?? found.find(each => unitsOf(each.unit).length > 0) ?? found[0]
  if (!plain) return undefined
  const spelt = !/\d/.test(accepted)
  if (match !== 'number') {
    // `5G`, `3D`, second and 이미지 are no quantities, unless the author says so.
    const known = plain.unit === '' || isUnitAsWritten(plain.unit)
    if (spelt && (!known || /^(?:second|once|none|반|[일이삼사오육칠팔구십백천만조한두세네])$/i.test(accepted.trim())))
      return undefined
    if (!known && /\d\p{Lu}/u.test(accepted)) return undefined
  }
  return unit !== undefined && plain.unit === '' ? { ...plain, unit } : plain
}

function isUnitAsWritten(unit: string): boolean {
  return unitsOf(unit).length > 0 && !/^[GMK]$/.test(unit)
}

/**
 * Whether a typed number is the accepted one, within the tolerance. The unit may be left out; where it is there it
 * must be the same, or one of the same kind in which it comes to the same.
 * @param prompt what was asked: it may name what is counted
 */
export function sameQuantity(typed: Quantity, accepted: Quantity, tolerance: number, prompt: string): boolean {
  if (typed.beforeChrist && !accepted.beforeChrist && !/기원전|\bb\.?c\b/i.test(prompt)) return false
  const other = inOnes(typed, accepted, prompt) ?? withoutPer(typed, accepted, prompt)
  if (other) return sameQuantity(other, accepted, tolerance, prompt)
  const near = (value: number) => Math.abs(value - accepted.value) <= tolerance + Math.abs(accepted.value) * 1e-9
  if (typed.unit === '') return sameBare(typed, accepted, near, prompt)
  return sameWithUnit(withoutCounted(typed, prompt), accepted, near, prompt)
}

/** A counter without what it counts behind it, where the prompt speaks of that: 80번 for 80번 포트. */
function withoutCounted(typed: Quantity, prompt: string): Quantity {
  const [, counter = '', counted = ''] = /^([가-힣]{1,2})\s([가-힣]+)$/.exec(typed.unit) ?? []
  const counts = unitsOf(counter).some(each => each.kind === 'count')
  return counts && isNoun(counted) && !NO_FRONT.test(counted) && names(prompt, counted)
    ? { ...typed, unit: counter }
    : typed
}

/** A number without a unit, held against one that may have one. */
function sameBare({ value }: Quantity, accepted: Quantity, near: Near, prompt: string): boolean {
  const share = isShare(unitsOf(accepted.unit)) && Math.abs(value) < 1 && near(value * 100)
  return share || (near(value) && (accepted.unit === '' || mayLeaveOut(accepted.unit, prompt)))
}

function sameWithUnit(typed: Quantity, accepted: Quantity, near: Near, prompt: string): boolean {
  const mine = unitsOf(typed.unit)
  if (accepted.unit === '' && isShare(mine) && near(typed.value / 100)) return true
  if (accepted.unit === '') return near(typed.value) && fitsPrompt(typed, mine, prompt)
  const wanted = unitsOf(accepted.unit)
  if (typed.unit === accepted.unit || (wanted.length === 0 && alike(typed.unit, accepted.unit)))
    return near(typed.value)
  if (mine.length === 0 && wanted.some(each => each.kind === 'count') && !typed.inWords && isNoun(typed.unit))
    return near(typed.value)
  return wanted.some(theirs => mine.some(each => comesTo(typed.value, each, theirs, near)))
}

/** Whether a value is as good as the accepted one. */
type Near = (value: number) => boolean

/** Pairs and dozens as single things, where it is these that are counted. */
function inOnes(typed: Quantity, accepted: Quantity, prompt: string): Quantity | undefined {
  const [unit, times] = SEVERAL.find(([each]) => each.test(typed.unit)) ?? []
  if (!unit || times === undefined || unit.test(accepted.unit) || isNamed(unit, prompt)) return undefined
  const counts = unitsOf(accepted.unit).every(each => each.kind === 'count')
  return counts ? { ...typed, value: typed.value * times, unit: '' } : undefined
}

/** A speed as what is gone in the time that the prompt says: `km/s` as km. */
function withoutPer(typed: Quantity, accepted: Quantity, prompt: string): Quantity | undefined {
  const per = PER.find(([unit, asked]) => unit.test(typed.unit) && asked.test(prompt) && !unit.test(accepted.unit))
  return per && { ...typed, unit: typed.unit.replace(per[0], '') }
}

function comesTo(value: number, mine: Unit, theirs: Unit, near: (value: number) => boolean): boolean {
  const loose = ['degrees', 'temperature', 'fahrenheit']
  if (mine.kind === theirs.kind) return near((value * mine.factor) / theirs.factor)
  if (mine.kind === 'fahrenheit' && theirs.kind === 'temperature') return near(((value - 32) * 5) / 9)
  const degrees = mine.kind === 'degrees' || theirs.kind === 'degrees'
  return degrees && loose.includes(mine.kind) && loose.includes(theirs.kind) && near(value)
}

/** `7` for `7 layers` where the prompt speaks of layers, or where the unit is one of the usual ones. */
function mayLeaveOut(unit: string, prompt: string): boolean {
  return unitsOf(unit).length > 0 || names(prompt, unit)
}

function fitsPrompt({ unit, inWords }: Quantity, mine: readonly Unit[], prompt: string): boolean {
  if (names(prompt, unit)) return true
  if (mine.length === 0) return !inWords && isNoun(unit)
  if (mine.some(each => each.kind === 'count')) return true
  const asked = kindsNamedIn(prompt).filter(each => each.kind !== 'count')
  return mine.some(each => {
    const same = asked.filter(named => named.kind === each.kind)
    if (each.kind === 'share') return ASKS_FOR_SHARE.test(prompt)
    if (same.length > 0) return same.some(named => named.name === each.name)
    return asked.length === 0
  })
}

const isShare = (units: readonly Unit[]) => units.some(each => each.kind === 'share')

/** Whether a prompt has a word of a kind. */
function isNamed(kind: RegExp, prompt: string): boolean {
  return prompt.split(/[^\p{L}]+/u).some(word => kind.test(word) || kind.test(word.replace(/^몇/, '')))
}

/** One word that may be what is counted, though nothing tells: `11 players`, 12개의 반음. */
function isNoun(unit: string): boolean {
  return /^(?:[가-힣]{1,3}의 )?(?:[가-힣]{1,6}|[a-z]{3,})$/i.test(unit) && !NO_NOUN.test(unit)
}

const stem = (word: string) => word.toLowerCase().replace(/(?<=[a-z]{2})(?:es|s)$/, '')

function alike(one: string, other: string): boolean {
  return stem(one.replaceAll(' ', '')) === stem(other.replaceAll(' ', ''))
}

/** Whether a text speaks of what is counted. */
function names(prompt: string, unit: string): boolean {
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const there = wordsOf(prompt)
  const mine = wordsOf(unit)
  return (
    mine.length > 0 &&
    mine.every(word =>
      there.some(
        each =>
          stem(each) === stem(word) ||
          (/^[가-힣]/.test(word) && each.startsWith(word) && (word.length > 1 || withoutParticle(each) === word)),
      ),
    )
  )
}
