import { englishNumber } from './english-numbers.ts'
import { koreanNumbers } from './korean-numbers.ts'
import type { Spelt } from './spelt.ts'

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

/** Every way to read the number that a text begins with, in digits or in words. */
export function numbersAt(text: string): Spelt[] {
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
