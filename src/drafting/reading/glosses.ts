import { FEWEST_OF_A_HABIT } from './habit.ts'

const NAME = String.raw`((?:[가-힣]+\s){0,3}[가-힣]+)\s?((?!(?:vs|and|or)\s)[A-Za-z][a-z’'-]{2,}(?:[\s-][A-Za-z][a-z’'-]*){0,4})`
const MARKED = new RegExp(
  ['`_`', '\\*\\*_\\*\\*', '"_"', '“_”', "(?<![가-힣A-Za-z])'_'", '‘_’']
    .map(marks => marks.replace('_', NAME))
    .join('|'),
  'g',
)

/**
 * Lines in which marked names such as `` `손실 회피 loss aversion` `` are in bold, with the foreign name in brackets, as other
 * writers set them; as they are where there are too few of them, since a name may well be in two scripts.
 */
export function withGlosses(lines: readonly string[]): readonly string[] {
  const names = lines.flatMap(line => (/[가-힣]\s?[A-Za-z].*[`*"”'’]/.test(line) ? [...line.matchAll(MARKED)] : []))
  const distinct = new Set(names.flatMap(glossOf).filter((_, at) => at % 2 === 1))
  if (distinct.size < FEWEST_OF_A_HABIT || distinct.size < names.length / 2) return lines
  return lines.map(line =>
    line.replace(MARKED, (...found) => {
      const [name, foreign] = glossOf(found)
      return `**${name}(${foreign})**`
    }),
  )
}

/** The name and the foreign one, whichever marks they stand between. */
function glossOf(found: readonly unknown[]): string[] {
  return found
    .slice(1, 13)
    .filter((each): each is string => typeof each === 'string')
    .slice(0, 2)
}
