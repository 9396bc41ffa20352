import type { Blockquote, Code, Heading, RootContent } from 'mdast'
import { definitionsOf } from './plain-definitions.ts'
import { around, inside, paragraphOf } from './plain-lines.ts'
import { beginsPlainItem, listOf } from './plain-lists.ts'
import { tableOf } from './plain-tables.ts'
import { CONTROL, type Labels, type Line, plainWords } from './plain-words.ts'
import type { Origin } from './whole.ts'

const HEADING = /^(#{1,6}) (.*[^#])$/
const QUOTED = /^>(?: .*)?$/
const FENCE = /^(`{3,}|~{3,})([\w+#.-]*)$/
const NONE: Labels = new Set()

/**
 * The blocks of a piece of Markdown that consists of nothing but what nearly all of a chapter file does: headings, lists,
 * quotes, tables and paragraphs of plain words, and code between fences, with empty lines between. They are read a hundred
 * times faster than by the parser, and are what it says.
 * @param labels what is defined elsewhere
 * @returns undefined where there is anything else
 */
export function plainBlocks(piece: string, origin: Origin, labels = NONE): RootContent[] | undefined {
  const lines = linesOf(piece, origin)
  const blocks: RootContent[] = []
  for (let at = 0; at < lines.length; ) {
    const code = codeOf(lines, at)
    let end = code?.end ?? at
    if (code) blocks.push(code.node)
    else {
      while (end < lines.length && lines[end]?.text !== '') end++
      if (end > at && !addBlocks(blocks, lines.slice(at, end), labels)) return undefined
    }
    at = code ? end : end + 1
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

/** Code between fences that begins with a line, and the line behind it. */
function codeOf(lines: readonly Line[], at: number): { node: Code; end: number } | undefined {
  const [, fence, lang] = FENCE.exec(lines[at]?.text ?? '') ?? []
  if (fence === undefined) return undefined
  const isClosing = ({ text }: Line) =>
    text.startsWith(fence) && text.trim() === (fence[0] as string).repeat(text.trim().length)
  const shut = lines.findIndex((line, index) => index > at && isClosing(line))
  const held = lines.slice(at + 1, shut)
  const isIndented = /^ {1,3}(?:`{3}|~{3})/
  if (shut < 0 || held.some(({ text }) => CONTROL.test(text) || isIndented.test(text))) return undefined
  const value = held.map(({ text }) => text).join('\n')
  const position = around(lines.slice(at, shut + 1))
  return { node: { type: 'code', lang: lang || null, meta: null, value, position }, end: shut + 1 }
}

/** Adds what lines without an empty one between them are: one block, with a heading above it perhaps. */
function addBlocks(blocks: RootContent[], lines: readonly Line[], labels: Labels): boolean {
  const [first, ...more] = lines
  if (first === undefined) return true
  if (first.text.startsWith('#')) return add(blocks, headingOf(first, labels)) && addBlocks(blocks, more, labels)
  if (beginsPlainItem(first)) return blocks.at(-1)?.type !== 'list' && add(blocks, listOf(lines, labels))
  if (/^\[.+\]: /.test(first.text)) {
    const definitions = definitionsOf(lines, labels)
    return definitions !== undefined && blocks.push(...definitions) > 0
  }
  if (first.text.startsWith('|')) return add(blocks, tableOf(lines, labels))
  return add(blocks, first.text.startsWith('>') ? quoteOf(lines, labels) : paragraphOf(lines, labels))
}

function add(blocks: RootContent[], block: RootContent | undefined): boolean {
  return block !== undefined && blocks.push(block) > 0
}

function headingOf(line: Line, labels: Labels): Heading | undefined {
  const marks = HEADING.exec(line.text)?.[1]?.length
  const children = marks && plainWords([inside(line, marks + 1)], labels)
  if (!children) return undefined
  return { type: 'heading', depth: marks as Heading['depth'], children, position: around([line]) }
}

function quoteOf(lines: readonly Line[], labels: Labels): Blockquote | undefined {
  if (!lines.every(({ text }) => QUOTED.test(text))) return undefined
  const groups: Line[][] = [[]]
  for (const line of lines) {
    if (line.text.length > 2) groups.at(-1)?.push(inside(line, 2))
    else groups.push([])
  }
  const children: RootContent[] = []
  if (!groups.every(each => each.length > 0 && addBlocks(children, each, labels))) return undefined
  return { type: 'blockquote', children: children as Blockquote['children'], position: around(lines) }
}
