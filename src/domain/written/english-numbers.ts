import type { Spelt } from './spelt.ts'

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

const SPECIAL = /^(?:(?:a |one )?half|a quarter|(?:a |one )?dozen|a couple|once|twice|thrice|none)\b/
const WORTH = { half: 0.5, quarter: 0.25, dozen: 12, couple: 2, once: 1, twice: 2, thrice: 3, none: 0 }

/** A number in English words at the start of a lower-case text: `twenty-one`, `a dozen`, `two thirds`. */
export function englishNumber(text: string): Spelt | undefined {
  const special = SPECIAL.exec(text)?.[0]
  if (special) return { value: WORTH[special.replace(/^(?:a|one) /, '') as keyof typeof WORTH], length: special.length }
  const words = wordsAtStart(text)
  let sum = NOTHING
  for (const place of words.keys()) {
    const next = sumWith(sum, words, place)
    sum = next ?? sum
    if (!next || next.isWhole) break
  }
  const isArticle = words[0]?.[0] === 'a' && sum.length === 1
  return sum.length === 0 || isArticle ? undefined : { value: sum.total + sum.group, length: sum.length }
}

type Word = RegExpExecArray

/** The words of a text that nothing but space or hyphens parts, from its first letter on. */
function wordsAtStart(text: string): Word[] {
  return [...text.matchAll(/[a-z]+/g)].filter((word, place, all) => {
    const before = all[place - 1]
    return before ? /^[\s-]+$/.test(text.slice(before.index + before[0].length, word.index)) : word.index === 0
  })
}

/** What the words read so far come to. */
interface Sum {
  /** Of the thousands, millions and so on. */
  total: number
  /** Of what is not yet so many of them: below a thousand. */
  group: number
  /** How many characters the words take. */
  length: number
  /** Whether no more words can belong to it. */
  isWhole?: boolean
}

const NOTHING: Sum = { total: 0, group: 0, length: 0 }
/** Words that look like a number and are none: "twenty twelve". */
const NO_NUMBER: Sum = { ...NOTHING, isWhole: true }

/** A sum with the word at a place; undefined where that does not belong to it. */
function sumWith(sum: Sum, words: readonly Word[], place: number): Sum | undefined {
  const { 0: word, index } = words[place] as Word
  const length = index + word.length
  const number = SMALL.get(word) ?? TENS.get(word)
  if (number !== undefined) return withNumber(sum, number, length)
  const scale = SCALES.get(word)
  if (scale !== undefined) return withScale(sum, scale, length)
  if (word === 'a') return place === 0 ? withArticle(words[1]?.[0] ?? '', length) : undefined
  return word === 'and' ? withAnd(sum, words, place) : withPart(sum, word, length)
}

function withNumber(sum: Sum, number: number, length: number): Sum | undefined {
  const isOnes = number < 10
  if (sum.length > 0 && isOnes && (sum.group % 10 !== 0 || sum.group % 100 === 10)) return undefined
  if (sum.length > 0 && !isOnes && sum.group % 100 !== 0) return NO_NUMBER
  return { ...sum, group: sum.group + number, length }
}

function withScale({ total, group, length: before }: Sum, scale: number, length: number): Sum | undefined {
  if (before === 0) return undefined
  // "five thousand million"
  if (group === 0) return { total: total * scale, group: 0, length }
  const times = group * scale
  return scale === 100 ? { total, group: times, length } : { total: total + times, group: 0, length }
}

/** "a hundred", "a third" */
const withArticle = (next: string, length: number): Sum =>
  SCALES.has(next) || PARTS.has(next) ? { total: 0, group: 1, length } : NO_NUMBER

/** "a hundred and one", "two and a half" */
function withAnd(sum: Sum, words: readonly Word[], place: number): Sum | undefined {
  const [and, next, half] = words.slice(place)
  if (sum.length === 0) return undefined
  if (next?.[0] === 'a' && half?.[0] === 'half')
    return { ...sum, group: sum.group + 0.5, length: half.index + 'half'.length, isWhole: true }
  return and && next && (SMALL.has(next[0]) || TENS.has(next[0]))
    ? { ...sum, length: and.index + 'and'.length }
    : undefined
}

/** "two thirds", "twenty-first" */
function withPart(sum: Sum, word: string, length: number): Sum | undefined {
  const value = sum.total + sum.group
  const part = sum.length > 0 ? PARTS.get(word) : undefined
  if (part !== undefined) return { total: 0, group: value / part, length, isWhole: true }
  const ordinal = sum.group % 10 === 0 ? ORDINALS.get(word) : undefined
  return ordinal === undefined ? undefined : { total: 0, group: value + ordinal, length, isWhole: true }
}
