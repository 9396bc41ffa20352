import { table } from '../table.ts'
import type { Spelt } from './spelt.ts'

const SINO = '영일이삼사오육칠팔구'
const POWERS = table<number>({ 십: 10, 백: 100, 천: 1000 })
const MYRIADS = table<number>({ 만: 1e4, 억: 1e8, 조: 1e12 })
const NATIVE_TENS = ['열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔']
const NATIVE_ONES = ['하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟', '아홉']
const NATIVE_SHORT = ['한', '두', '세', '네']

/** Numbers in Korean words at the start of a text, every way to read it: 삼십육, 만 오천, 세, 스물두, 절반. */
export function koreanNumbers(text: string): Spelt[] {
  const found: Spelt[] = []
  const half = /^(?:절반|반)/.exec(text)?.[0]
  if (half) found.push({ value: 0.5, length: half.length })
  const native = nativeNumber(text)
  if (native) found.push(native)
  const run = /^(?:[\d.,]*[영공일이삼사오육륙칠팔구십백천만억조]\s?)+/.exec(text)?.[0].trimEnd() ?? ''
  for (let length = run.length; length > 0; length--) {
    const value = /[\d.,\s]$/.test(run.slice(0, length)) ? undefined : sinoNumber(run.slice(0, length))
    if (value !== undefined) found.push({ value, length })
  }
  return found
}

function nativeNumber(text: string): Spelt | undefined {
  let value = 0
  let length = 0
  const take = (word: string, worth: number) => {
    if (!text.startsWith(word, length)) return false
    value += worth
    length += word.length
    return true
  }
  if (!take('스무', 20)) NATIVE_TENS.some((word, place) => take(word, 10 * (place + 1)))
  const taken = NATIVE_ONES.some((word, place) => take(word, place + 1))
  if (!taken) NATIVE_SHORT.some((word, place) => take(word, place + 1))
  return length > 0 ? { value, length } : undefined
}

/** What the letters read so far come to. */
interface Sum {
  /** Of the tens of thousands and what is above them; undefined before the first. */
  total: number | undefined
  /** Of what is not yet so many of them; undefined where nothing is. */
  group: number | undefined
  /** What stands alone as yet: how many of the unit that comes next. */
  digit: number | undefined
}

/** 삼십육 → 36, 만 → 10,000, 3만 5천 → 35,000; undefined where it is none. */
function sinoNumber(text: string): number | undefined {
  let sum: Sum | undefined = { total: undefined, group: undefined, digit: undefined }
  for (const part of text.match(/\d[\d.,]*|\S/g) ?? []) {
    const digit = digitOf(part)
    sum = digit === undefined ? withUnit(sum, part) : withDigit(sum, digit)
    if (!sum) return undefined
  }
  return (sum.total ?? 0) + (sum.group ?? 0) + (sum.digit ?? 0)
}

/** 삼 → 3, 3,000 → 3000 */
function digitOf(part: string): number | undefined {
  const digit = /\d/.test(part)
    ? Number(part.replaceAll(',', ''))
    : SINO.indexOf(part.replace('공', '영').replace('륙', '육'))
  return digit >= 0 ? digit : undefined
}

const withDigit = (sum: Sum, digit: number): Sum | undefined =>
  sum.digit === undefined ? { ...sum, digit } : undefined

function withUnit({ total, group, digit }: Sum, unit: string): Sum | undefined {
  const [power, myriad] = [POWERS[unit], MYRIADS[unit]]
  if (power !== undefined) return { total, group: (group ?? 0) + (digit ?? 1) * power, digit: undefined }
  if (myriad === undefined) return undefined
  // 만 alone, and 만억: so many of what came before.
  const rest = group === undefined && digit === undefined
  const sum = rest ? (total ?? 1) * myriad : (total ?? 0) + ((group ?? 0) + (digit ?? 0)) * myriad
  return { total: sum, group: undefined, digit: undefined }
}
