import type { Paragraph } from 'mdast'
import { type Labels, type Line, plainWords, pointAt } from './plain-words.ts'

/** How a line begins that can begin no other block than a paragraph. */
const WORDS = /^(?!\d+[.)])(?:["'“‘(「『]?[\p{L}\p{N}]|`[^`]|(?:\*\*?|\[)[\p{L}\p{N}]|\\[!-/:-@[-`{-~])/u
/** A box where the lines below it are the words beside it. */
const LONE_BOX = /^\[[ xX]\]$/

/** A paragraph of plain words; undefined where the lines may be anything else. */
export function paragraphOf(lines: readonly Line[], labels: Labels): Paragraph | undefined {
  if (!lines.every(({ text }) => WORDS.test(text)) || LONE_BOX.test(lines[0]?.text ?? '')) return undefined
  const children = plainWords(lines, labels)
  return children && { type: 'paragraph', children, position: around(lines) }
}

/** A line without the marks before its words. */
export function inside(line: Line, marks: number): Line {
  return { ...pointAt(line, marks), text: line.text.slice(marks) }
}

/** From the beginning of the first line to the end of the last. */
export function around(lines: readonly Line[]) {
  const [first, last] = [lines[0] as Line, lines.at(-1) as Line]
  return { start: pointAt(first, 0), end: pointAt(last, last.text.length) }
}
