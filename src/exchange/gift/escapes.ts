/** What a backslash keeps from being a mark, and a line feed, which it makes of an n. */
const ESCAPED = '\\:#={}~'

/** Characters that no text holds, in place of escaped ones while answers are parsed. */
const PLACES = '\uFDD0\uFDD1\uFDD2\uFDD3\uFDD4\uFDD5\uFDD6'
const LINE_FEED = '\uFDD7'
const ARROW = '\uFDD8'

/** Escapes as characters that no parser takes for marks; `asText` puts back what they mean. */
function hideEscapes(text: string): string {
  return text
    .replace(/[\uFDD0-\uFDEF]/g, '')
    .replace(/\\([\\:#={}~n])/g, (_, mark: string) => (mark === 'n' ? LINE_FEED : hide(mark)))
}

const hide = (mark: string) => PLACES[ESCAPED.indexOf(mark)] ?? mark

/** A text without its escapes. */
export function asText(text: string): string {
  return hideEscapes(text).replace(/[\uFDD0-\uFDD8]/g, shown)
}

/** What the parser gave back, with what was hidden from it. */
export function show(text: string): string {
  return text.replace(/[\uFDD0-\uFDD8]/g, shown)
}

function shown(place: string): string {
  if (place === LINE_FEED) return '\n'
  return place === ARROW ? '->' : (ESCAPED[PLACES.indexOf(place)] ?? '')
}

/**
 * Answers as the parser takes them: it wants each `:` outside of numbers escaped, each `#` after the first of a choice,
 * and numbers without exponents, where Moodle does not.
 * @param matching whether `->` can be meant as the arrow between the halves of a pair
 */
export function lenient(answers: string, matching: boolean): string {
  const text = hideEscapes(answers)
  const at = text.lastIndexOf('####')
  const given = withOneMarked(at < 0 ? text : text.slice(0, at))
  const general = at < 0 ? '' : `####${text.slice(at + 4).replace(/[:=~#]/g, hide)}`
  const numeric = given.trimStart().startsWith('#')
  const truth = /^(?:T|TRUE|F|FALSE)\s*#/.test(given)
  const pairs = matching && (given.match(/=/g)?.length ?? 0) === (given.match(/->/g)?.length ?? 0)
  const colons = numeric ? readNumbers(given) : given.replaceAll(':', hide)
  const arrows = pairs ? colons : colons.replaceAll('->', ARROW)
  return hideSurplus(arrows, numeric || truth ? 2 : 1, numeric) + general
}

/** `#3:2~#no` as `#=3:2~#no`: one number alone needs no mark, but has what any other is told behind it. */
const withOneMarked = (answers: string) => answers.replace(/^(\s*#\s*)(?=[\d+.-][^=]*~)/, '$1=')

function readNumbers(text: string): string {
  return text
    .replace(/(?<![\d.])[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(?![\d.])/gi, number =>
      /e|^[+-]?\.|\.$/i.test(number) ? plainNumber(Number(number)) : number,
    )
    .replace(/(?<=\d)\s*(:|\.\.)\s*(?=[+-]?\d)/g, '$1')
    .replace(/(?<!\d):|:(?![+-]?\d)/g, hide)
}

/** Only so many `#` of a choice are marks; those after them are text. */
function hideSurplus(text: string, most: number, numeric: boolean): string {
  let count = 0
  let first = true
  return text.replace(/[=~#]/g, mark => {
    if (mark !== '#') {
      count = numeric ? 1 : 0
      first = false
      return mark
    }
    count++
    return count > (first ? most : numeric ? 2 : most) ? hide('#') : '#'
  })
}

/** Text so that GIFT takes none of it for a mark, all on one line. */
export function escaped(text: string): string {
  return text.replace(/[\\:#={}~]/g, '\\$&').replaceAll('\n', '\\n')
}

/** A number without an exponent, which not every reader of GIFT takes. */
export function plainNumber(number: number): string {
  return /e/.test(String(number)) ? number.toFixed(12).replace(/\.?0+$/, '') : String(number)
}
