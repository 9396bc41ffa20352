import { insideFences } from '../fences.ts'
import { closedLine, isClosedHeading } from './closed-headings.ts'
import { isOpenHeading, openLines } from './open-headings.ts'

/** So many headings of one kind show what a page is written in. */
const FEWEST = 2
const MARKDOWN_HEADING = /^#{1,6}\s+\S/

/**
 * Lines of a page that is written as MediaWiki, Namuwiki, AsciiDoc or Typst have it, in the marks of Markdown; as they
 * are where it is in Markdown. There are as many as before.
 */
export function withMarkdown(lines: readonly string[]): readonly string[] {
  if (!lines.some(line => line.trimStart().startsWith('='))) return lines
  const isFenced = insideFences(lines)
  const count = (isHeading: (line: string) => boolean) =>
    lines.filter((line, at) => !isFenced[at] && isHeading(line)).length
  if (count(isClosedHeading) >= FEWEST) return lines.map((line, at) => (isFenced[at] ? line : closedLine(line)))
  const isOpen = count(isOpenHeading) >= FEWEST && count(line => MARKDOWN_HEADING.test(line)) === 0
  return isOpen ? openLines(lines, isFenced) : lines
}
