import { table } from '../table.ts'

/** A number at the start of a text, and how many characters it takes. */
export interface Spelt {
  value: number
  length: number
}

const SMALL = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, place) => [word, 20 + 10 * place]),
)
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])
const ORDINALS = new Map(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, value) => [word, value]),
)
const PARTS = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['tenth', 10],
  ['tenths', 10],
])

/** A number in English words at the start of a lower-case text: `twenty-one`, `a dozen`, `two thirds`. */
export function englishNumber(text: string): Spelt | undefined {
  const tokens = [...text.matchAll(/[a-z]+/g)].filter((token, place, all) => {
    const before = all[place - 1]
    return before ? /^[\s-]+$/.test(text.slice(before.index + before[0].length, token.index)) : token.index === 0
  })
  const special = /^(?:(?:a |one )?half|a quarter|(?:a |one )?dozen|a couple|once|twice|thrice|none)\b/.exec(text)?.[0]
  if (special) {
    const value = { half: 0.5, quarter: 0.25, dozen: 12, couple: 2, once: 1, twice: 2, thrice: 3, none: 0 }
    return { value: value[special.replace(/^(?:a|one) /, '') as keyof typeof value], length: special.length }
  }
  let total = 0
  let group = 0
  let length = 0
  for (const [place, token] of tokens.entries()) {
    const word = token[0]
    const number = SMALL.get(word) ?? TENS.get(word)
    const scale = SCALES.get(word)
    const part = length > 0 || word === 'a' ? PARTS.get(word) : undefined
    if (number !== undefined && (group % 10 === 0 || number >= 10 || length === 0)) {
      if (length > 0 && group % 100 !== 0 && !(group % 10 === 0 && number < 10)) return undefined
      group += number
    } else if (scale !== undefined && length > 0) {
      if (scale === 100) group = (group || 1) * 100
      else {
        total += (group || 1) * scale
        group = 0
      }
    } else if (word === 'and' && tokens[place + 1]?.[0] === 'a' && tokens[place + 2]?.[0] === 'half') {
      return { value: total + group + 0.5, length: (tokens[place + 2]?.index ?? 0) + 4 }
    } else if (part !== undefined) {
      return { value: (total + group) / part, length: token.index + word.length }
    } else if (ORDINALS.has(word) && (length === 0 || group % 10 === 0)) {
      return { value: total + group + (ORDINALS.get(word) ?? 0), length: token.index + word.length }
    } else if (
      (word === 'and' && length > 0 && SMALL.get(tokens[place + 1]?.[0] ?? '') !== undefined) ||
      (word === 'a' && place === 0)
    ) {
      if (word === 'a' && !SCALES.has(tokens[1]?.[0] ?? '') && !PARTS.has(tokens[1]?.[0] ?? '')) return undefined
      if (word === 'a') group = 1
      length = token.index + word.length
      continue
    } else break
    length = token.index + word.length
  }
  if (length === 0 || (tokens[0]?.[0] === 'a' && length === 1)) return undefined
  return { value: total + group, length }
}

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

/** 삼십육 → 36, 만 → 10,000, 3만 5천 → 35,000; undefined where it is none. */
function sinoNumber(text: string): number | undefined {
  let total = 0
  let group = 0
  let digit: number | undefined
  for (const part of text.match(/\d[\d.,]*|\S/g) ?? []) {
    const plain = /\d/.test(part)
      ? Number(part.replaceAll(',', ''))
      : SINO.indexOf(part.replace('공', '영').replace('륙', '육'))
    if (plain >= 0) {
      if (digit !== undefined) return undefined
      digit = plain
    } else if (part in POWERS) {
      group += (digit ?? 1) * (POWERS[part] ?? 1)
      digit = undefined
    } else {
      const myriad = MYRIADS[part]
      if (myriad === undefined) return undefined
      total += (group + (digit ?? (group === 0 ? 1 : 0))) * myriad
      group = 0
      digit = undefined
    }
  }
  return total + group + (digit ?? 0)
}
