import { insideFences } from '../fences.ts'
import { closedLine, isClosedHeading } from './closed-headings.ts'
import { isOpenHeading, openLines } from './open-headings.ts'
import { isOrg, orgLines } from './org-mode.ts'
import { isDirective, isUnderlined, underlinedLines } from './underlined-headings.ts'

/** So many headings of one kind show what a page is written in. */
const FEWEST = 2
const MARKDOWN_HEADING = /^#{1,6}\s+\S/

/**
 * Lines of a page that is written as MediaWiki, Namuwiki, AsciiDoc, Typst, Org mode or reStructuredText have it, in the marks of
 * Markdown; as they are where it is in Markdown. There are as many as before.
 */
export function withMarkdown(lines: readonly string[]): readonly string[] {
  if (isOrg(lines)) return orgLines(lines)
  if (isRestructured(lines)) return underlinedLines(lines)
  if (!lines.some(line => line.trimStart().startsWith('='))) return lines
  const isFenced = insideFences(lines)
  const count = (isHeading: (line: string) => boolean) =>
    lines.filter((line, at) => !isFenced[at] && isHeading(line)).length
  if (count(isClosedHeading) >= FEWEST) return lines.map((line, at) => (isFenced[at] ? line : closedLine(line)))
  const isOpen = count(isOpenHeading) >= FEWEST && count(line => MARKDOWN_HEADING.test(line)) === 0
  return isOpen ? openLines(lines, isFenced) : lines
}

/** Rows of signs that Markdown does not know stand under its titles, or it tells its builder what to do. */
function isRestructured(lines: readonly string[]): boolean {
  if (lines.some(line => MARKDOWN_HEADING.test(line))) return false
  return lines.filter((line, at) => isDirective(line) || isUnderlined(lines, at)).length >= FEWEST
}
