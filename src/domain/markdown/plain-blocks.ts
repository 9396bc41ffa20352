import type { Blockquote, Heading, List, ListItem, Paragraph, RootContent } from 'mdast'
import { type Line, plainWords, pointAt } from './plain-words.ts'
import { PUNCTUATION } from './punctuation.ts'
import type { Origin } from './whole.ts'

/** How a line begins that can begin no other block than a paragraph. */
const WORDS = new RegExp(
  `^(?!\\d+[.)])(?:["'“‘(「『]?[\\p{L}\\p{N}]|\`[^\`]|(?:\\*\\*?|\\[)[\\p{L}\\p{N}]|\\\\${PUNCTUATION.source})`,
  'u',
)
const HEADING = /^(#{1,6}) (.*[^#])$/
const ITEM = /^- (?:\[([ xX])\] )?(.*)$/
const QUOTED = /^>(?: .*)?$/

/**
 * The blocks of a piece of Markdown that consists of nothing but what nearly all of a chapter file does: a heading, lists
 * of one paragraph an item, quotes and paragraphs of plain words, with empty lines between. They are read a hundred times faster
 * than by the parser, and are what it says.
 * @returns undefined where there is anything else
 */
export function plainBlocks(piece: string, origin: Origin): RootContent[] | undefined {
  const lines = linesOf(piece, origin)
  const blocks: RootContent[] = []
  for (let at = 0; at < lines.length; ) {
    let end = at
    while (end < lines.length && lines[end]?.text !== '') end++
    if (end > at && !addBlocks(blocks, lines.slice(at, end))) return undefined
    at = end + 1
  }
  return blocks
}

function linesOf(piece: string, { lines, offset }: Origin): Line[] {
  let at = offset
  return piece.split('\n').map((text, index) => {
    const line = { text, line: lines + index + 1, column: 1, offset: at }
    at += text.length + 1
    return line
  })
}

/** Adds what lines without an empty one between them are: one block, with a heading above it perhaps. */
function addBlocks(blocks: RootContent[], lines: readonly Line[]): boolean {
  const [first, ...more] = lines
  if (first === undefined) return true
  if (first.text.startsWith('#')) return add(blocks, headingOf(first)) && addBlocks(blocks, more)
  if (first.text.startsWith('- ')) return blocks.at(-1)?.type !== 'list' && add(blocks, listOf(lines))
  return add(blocks, first.text.startsWith('>') ? quoteOf(lines) : paragraphOf(lines))
}

function add(blocks: RootContent[], block: RootContent | undefined): boolean {
  return block !== undefined && blocks.push(block) > 0
}

function headingOf(line: Line): Heading | undefined {
  const marks = HEADING.exec(line.text)?.[1]?.length
  const children = marks && plainWords([inside(line, marks + 1)])
  if (!children) return undefined
  return { type: 'heading', depth: marks as Heading['depth'], children, position: around([line]) }
}

function paragraphOf(lines: readonly Line[]): Paragraph | undefined {
  const children = lines.every(({ text }) => WORDS.test(text)) && plainWords(lines)
  return children ? { type: 'paragraph', children, position: around(lines) } : undefined
}

function quoteOf(lines: readonly Line[]): Blockquote | undefined {
  if (!lines.every(({ text }) => QUOTED.test(text))) return undefined
  const paragraphs: Line[][] = [[]]
  for (const line of lines) {
    if (line.text.length > 2) paragraphs.at(-1)?.push(inside(line, 2))
    else paragraphs.push([])
  }
  const children = paragraphs.flatMap(each => (each.length > 0 && paragraphOf(each)) || [])
  if (children.length < paragraphs.length) return undefined
  return { type: 'blockquote', children, position: around(lines) }
}

function listOf(lines: readonly Line[]): List | undefined {
  const begins = lines.flatMap(({ text }, at) => (text.startsWith('- ') ? [at] : []))
  const children = begins.flatMap((from, index) => itemOf(lines.slice(from, begins[index + 1])) ?? [])
  if (children.length < begins.length) return undefined
  return { type: 'list', ordered: false, start: null, spread: false, children, position: around(lines) }
}

/** An item, whose words may go on in lines as far indented. */
function itemOf(lines: readonly Line[]): ListItem | undefined {
  const [first, ...more] = lines as [Line, ...Line[]]
  const [, box, words = ''] = ITEM.exec(first.text) ?? []
  if (!more.every(({ text }) => text.startsWith('  '))) return undefined
  const marks = first.text.length - words.length
  const paragraph = paragraphOf([inside(first, marks), ...more.map(line => inside(line, 2))])
  if (!paragraph) return undefined
  // Only where words follow the box does the tree leave it out of the paragraph.
  if (box && paragraph.children[0]?.type !== 'text' && paragraph.position) paragraph.position.start = pointAt(first, 2)
  const checked = box === undefined ? null : box !== ' '
  return { type: 'listItem', spread: false, checked, children: [paragraph], position: around(lines) }
}

/** A line without the marks before its words. */
function inside(line: Line, marks: number): Line {
  return { ...pointAt(line, marks), text: line.text.slice(marks) }
}

function around(lines: readonly Line[]) {
  const [first, last] = [lines[0] as Line, lines.at(-1) as Line]
  return { start: pointAt(first, 0), end: pointAt(last, last.text.length) }
}
