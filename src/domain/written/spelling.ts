import { table } from '../table.ts'
import { isEnglish } from './english.ts'

const AMERICAN: [RegExp, string][] = [
  [/is(e[srd]?|ing|ations?)$/, 'iz$1'],
  [/ys(e[srd]?|ing)$/, 'yz$1'],
  [/(?<=[a-z]{2})our/, 'or'],
  [/(?<=[bt])re(s?)$/, 'er$1'],
  [/ogue(s?)$/, 'og$1'],
  [/([aeiou])ll(ed|ing|ers?)$/, '$1l$2'],
  [/[ao]e(?=[a-z])/, 'e'],
  [/sulph/, 'sulf'],
  [/ence(s?)$/, 'ense$1'],
  [/aluminium/, 'aluminum'],
  [/^grey/, 'gray'],
  [/programme/, 'program'],
  [/judgement/, 'judgment'],
]

const SHORTENED = table<string>({ mt: 'mount', st: 'saint', dr: 'doctor' })
const ARTICLES = new Set(['a', 'an', 'the'])
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const ROMAN = new Map('ii iii iv vi vii viii ix xi xii xiii xiv xv xvi'.split(' ').map(each => [each, roman(each)]))

/**
 * One spelling of what is written in several ways without being a mistake: British and American, singular and plural,
 * `six` and `6`, `II` and `2`, with and without articles. Both sides of a comparison go through it.
 */
export function respell(list: readonly string[]): string[] {
  const kept = list.filter((word, place) => !ARTICLES.has(word) || (list.length > 1 && place === list.length - 1))
  const named = kept.flatMap(word => word.split(/(?<=^(?:제|ww))(?=[\dⅰ-ⅹi])/)).filter(word => word !== '제')
  return named.map(word => {
    const ordinal = /^(\d+)(?:st|nd|rd|th|세)$/.exec(word)?.[1] ?? ordinalOf(word)
    if (kept.length > 1 && ordinal !== undefined) return ordinal
    const digit = NUMBERS.indexOf(word)
    if (kept.length > 1 && digit >= 0) return String(digit)
    if (kept.length > 1 && ROMAN.has(word)) return String(ROMAN.get(word))
    return SHORTENED[word] ?? american(singular(word))
  })
}

function ordinalOf(word: string): string | undefined {
  const place = ORDINALS.indexOf(word)
  return place < 0 ? undefined : String(place)
}

/** A word in its American spelling, as far as rules go. */
function american(word: string): string {
  if (!/^[a-z]{5,}$/.test(word)) return word
  return AMERICAN.reduce((spelt, [british, to]) => spelt.replace(british, to), word)
}

/** The singular of an English plural, `cgroups` → `cgroup`; never `https` → `http`. */
export function singular(word: string): string {
  if (!/^[a-z]{4,}s$/.test(word) && !/^[a-z]{3}s$/.test(word)) return word
  const bare = word.replace(/(?<=..)ies$/, 'y')
  if (bare !== word) return bare
  const stem = word.replace(/(?<=ss|x|ch|sh|zz)es$|(?<=[^sui])s$/, '')
  return stem.length >= 6 || isEnglish(stem) ? stem : word
}

function roman(numeral: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10 }
  return Array.from(numeral).reduce((sum, letter, place) => {
    const value = values[letter] ?? 0
    return sum + (value < (values[numeral[place + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)
}
