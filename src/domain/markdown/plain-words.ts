import type { PhrasingContent, Text } from 'mdast'
import { PUNCTUATION } from './punctuation.ts'

type Position = NonNullable<Text['position']>

/** A line of a block without the marks of the block, and where it begins. */
export interface Line {
  text: string
  line: number
  column: number
  offset: number
}

/**
 * Words, in which a mark is none: an underscore within a word or a gap to fill, a star between spaces, one tilde, and what
 * begins no entity or tag.
 */
const WORDS =
  /(?<words>(?:[^\\`*_~<&[\]@]+|&(?!#?\w+;)|<(?=[ \d=])|(?<!~)~(?!~)|(?<= )\*(?= )|(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}])|(?<=^| )_+(?=$|[ .,:;!?)]))+)/u
const ESCAPE = new RegExp(`\\\\(?<escaped>${PUNCTUATION.source})`, 'u')
/** Words between marks, which no mark can reach into. */
const INNER = /[\p{L}\p{N}](?:[^\\`*_~<&[\]@]*[\p{L}\p{N}])?/u
const CODE = /`(?<code>[^` ](?:[^`]*[^` ])?)`(?!`)/u
const MARKED = new RegExp(`(?<mark>\\*\\*?)(?<marked>${INNER.source})\\k<mark>(?!\\*)`, 'u')
const LINK = new RegExp(`(?<!!)\\[(?<label>${INNER.source})\\]\\((?<url>https?://[\\w./~%?=#+:,;-]+)\\)`, 'u')
const TOKEN = new RegExp([CODE, MARKED, LINK, ESCAPE, WORDS].map(each => each.source).join('|'), 'uy')

/** Tabs, line ends but `\n` and control codes mean something to a parser. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u
/** An address without any marks is a link. */
const ADDRESS = /:\/\/|www\.|@/i

/** What lines of words hold, as their parser says it; undefined where there may be more to it. */
export function plainWords(lines: readonly Line[]): PhrasingContent[] | undefined {
  const nodes: PhrasingContent[] = []
  for (const [index, line] of lines.entries()) {
    if (index > 0) addBreak(nodes, lines[index - 1] as Line)
    if (!addLine(nodes, line)) return undefined
  }
  return nodes.some(holdsAddress) ? undefined : nodes
}

function holdsAddress(node: PhrasingContent): boolean {
  return node.type === 'text' ? ADDRESS.test(node.value) : 'children' in node && node.children.some(holdsAddress)
}

function addLine(nodes: PhrasingContent[], line: Line): boolean {
  const { text } = line
  if (text === '' || text.startsWith(' ') || text.endsWith(' ') || CONTROL.test(text)) return false
  TOKEN.lastIndex = 0
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const groups = TOKEN.exec(text)?.groups
    if (!groups) return false
    const position = { start: pointAt(line, at), end: pointAt(line, TOKEN.lastIndex) }
    const words = groups.words ?? groups.escaped
    if (words !== undefined) addWords(nodes, words, position)
    else nodes.push({ ...markedNode(groups, line, at), position })
  }
  return true
}

function markedNode(groups: Record<string, string | undefined>, line: Line, at: number): PhrasingContent {
  const { code, mark = '', marked = '', label = '', url } = groups
  if (code !== undefined) return { type: 'inlineCode', value: code }
  if (url !== undefined) return { type: 'link', title: null, url, children: [textOf(label, line, at + 1)] }
  return { type: mark === '*' ? 'emphasis' : 'strong', children: [textOf(marked, line, at + mark.length)] }
}

function textOf(value: string, line: Line, at: number): Text {
  return { type: 'text', value, position: { start: pointAt(line, at), end: pointAt(line, at + value.length) } }
}

function addWords(nodes: PhrasingContent[], value: string, position: Position): void {
  const before = nodes.at(-1)
  if (before?.type !== 'text' || !before.position) nodes.push({ type: 'text', value, position })
  else {
    before.value += value
    before.position.end = position.end
  }
}

/** The break belongs to the words before it, or begins those after it. */
function addBreak(nodes: PhrasingContent[], line: Line): void {
  const start = pointAt(line, line.text.length)
  addWords(nodes, '\n', { start, end: { line: line.line + 1, column: 1, offset: start.offset + 1 } })
}

/** The place in a text of a place in a line. */
export function pointAt({ line, column, offset }: Line, at: number) {
  return { line, column: column + at, offset: offset + at }
}
