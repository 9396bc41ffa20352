import { insideFences } from './fences.ts'
import { isSentence, wordsIn } from './line-kind.ts'

/** So many lines stand in deeper than the one above them where standing in is all that makes an outline. */
const FEWEST = 3
/** Signs by which a line is more than words. */
const MARKED = /^\s*(?:[-*+•◦‣▪■□●○#>|=~`:]|\d{1,3}[.)]\s|\(\d|[①-⑳])/

const widthOf = (line: string) => (/^\s*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length

/**
 * Lines of a page whose outline is told by nothing but how far they stand in, as items; as many as before. Names stand above
 * what is said of them, which stands in by a tab or two spaces, and on two levels at least.
 */
export function withItems(lines: readonly string[]): readonly string[] {
  const isFenced = insideFences(lines)
  const filled = lines.flatMap((line, at) => (line.trim() === '' || isFenced[at] ? [] : [at]))
  const words = filled.filter(at => !MARKED.test(lines[at] ?? ''))
  const standing = words.filter(at => widthOf(lines[at] ?? '') > 0)
  if (standing.length < filled.length / 2) return lines
  const above = standing.filter((at, place) => {
    const next = standing[place + 1]
    const name = (lines[at] ?? '').trim()
    return (
      next !== undefined &&
      widthOf(lines[next] ?? '') > widthOf(lines[at] ?? '') &&
      wordsIn(name) <= 6 &&
      !isSentence(name)
    )
  })
  if (above.length < FEWEST) return lines
  const items = new Set(standing)
  return lines.map((line, at) => {
    if (isFenced[at]) return line
    return items.has(at) ? line.replace(/^(\s*)/, '$1- ') : line.replace(/^\s{4,}(?=#{1,6}\s)/, '')
  })
}
