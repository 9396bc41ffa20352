import { anyOf, listOf } from '../word-list.ts'
import { FENCE } from './fences.ts'

/** A fence that opens, and names no language but that of notes. */
const OPENS = /^\s*(?:`{3,}|~{3,})\s*(?:text|txt|md|markdown|plain(?:text)?|none)?$/i
const DIRECTIVES = listOf(`
  margin, note, tip, hint, important, warning, caution, attention, danger, error, admonition, seealso, sidebar, topic,
  aside, glossary, definition, dropdown, card, epigraph, highlights, pull-quote, prf:definition, prf:theorem, prf:remark
`)
/** "```{margin}", "```{note}": a box of prose, as MyST has it. */
const DIRECTIVE = new RegExp(String.raw`^\s*(?:\x60{3,}|~{3,})\s*\{${anyOf(DIRECTIVES)}\}`)
/** Two words of Hangul. */
const KOREAN = /[가-힣]{1,12}\S*\s+(?:\S+\s+)?\S*[가-힣]/
/** An item, or a sentence, of several words with nothing between them but spaces. */
const ENGLISH =
  /^\s*(?:[-*•]\s|\d{1,2}[.)]\s|(?=\p{Lu}))[\p{L}“"‘(][\p{L}’'”")-]*:?(?:,?\s[\p{L}“"‘(][\p{L}’'”"):-]*){4,}/u
/** Remarks of a program, also behind its lines, what ends these, what is drawn of bars and boxes, and what somebody types. */
const OF_PROGRAM =
  /^\s*[A-Za-z][^가-힣]*\s(?:\/\/|#|<-{1,2}|←)\s|^\s*(?:(?:IF|ELSE|WHILE|FOR|END|RETURN|THEN|LOOP)\b|\/\/|\/\*|#(?!#*\s)|--\s|\$\s|>\s)|[{};]\s*$|[+|]-{2,}|-{2,}[+|>]|[│┌└├─]|\w\(\S*\)\s*[;{:]?$/
/** A line in small Latin letters and signs. */
const TYPED = /^\s*[a-z][\w-]*\s[\w\s.:/=<>{}[\]"'*,|-]*$/
/** So much of a box is prose where it is one for the looks of it. */
const SHARE = 2 / 3

/**
 * Lines without the fences of blocks that name no language and are prose: some set words in a box as others do in a
 * quotation. There are as many as before.
 */
export function withoutBoxes(lines: readonly string[]): readonly string[] {
  const fences = lines.flatMap((line, at) => (FENCE.test(line) ? [at] : []))
  const boxed = new Set<number>()
  for (let pair = 0; pair + 1 < fences.length; pair += 2) {
    const [from = 0, to = 0] = [fences[pair], fences[pair + 1]]
    const opens = lines[from] ?? ''
    if (DIRECTIVE.test(opens) || (OPENS.test(opens) && isProse(lines.slice(from + 1, to)))) boxed.add(from).add(to)
  }
  return boxed.size === 0 ? lines : lines.map((line, at) => (boxed.has(at) ? '' : line))
}

function isProse(inside: readonly string[]): boolean {
  const filled = inside.filter(line => line.trim() !== '')
  // Behind "# " stands a heading, but beside something typed it is a comment.
  const ofProgram = filled.some(line => TYPED.test(line)) ? [OF_PROGRAM, /^\s*#\s/] : [OF_PROGRAM]
  const prose = filled.filter(
    line => (KOREAN.test(line) || ENGLISH.test(line)) && !ofProgram.some(rule => rule.test(line)),
  )
  return filled.length >= 2 && prose.length >= filled.length * SHARE
}
