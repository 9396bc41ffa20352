import type { PhrasingContent, Text } from 'mdast'
import { normalisedLabel } from './labels.ts'
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
  /(?<words>(?:[^\\`*_~<&[\]@!]+|!(?!\[)|&(?!#?\w+;)|<(?=[ \d=])|(?<!~)~(?!~)|(?<= )\*(?= )|(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}])|(?<=^| )_+(?=$|[ .,:;!?)]))+)/u
const ESCAPE = new RegExp(`\\\\(?<escaped>${PUNCTUATION.source})`, 'u')
/** Words between marks, which no mark can reach into. */
const INNER = /[\p{L}\p{N}](?:[^\\`*_~<&[\]@]*[\p{L}\p{N}])?/u
const CODE = /`(?<code>[^` ](?:[^`]*[^` ])?)`(?!`)/u
/** Marks whose words end in a bracket, which only some may follow. */
const CLOSED =
  /(?<=^| )(?<around>\*\*?)(?<closed>[\p{L}\p{N}][^\\`*_~<&[\]@]*[)”’」』])\k<around>(?=$|[ .,:;!?]|\p{Script=Hangul})/u
/** Both marks at once, and words between marks with others within. */
const BOTH = new RegExp(`\\*\\*\\*(?<both>${INNER.source})\\*\\*\\*(?!\\*)`, 'u')
const NESTED = new RegExp(
  `\\*\\*(?<before>[\\p{L}\\p{N}][^\\\\\`*_~<&[\\]@]* )\\*(?<within>${INNER.source})\\*(?<after> [^\\\\\`*_~<&[\\]@]*[\\p{L}\\p{N}])\\*\\*(?!\\*)`,
  'u',
)
/** Marks that mean nothing within a word. */
const APART = new RegExp(`(?<=^|[ (])(?<apart>__?|~~)(?<between>${INNER.source})\\k<apart>(?=$|[ .,:;!?)])`, 'u')
const NOTE = /\[\^(?<note>[a-zA-Z0-9-]+)\]/u
const MARKED = new RegExp(`(?<mark>\\*\\*?)(?<marked>${INNER.source})\\k<mark>(?!\\*)`, 'u')
/** An address without marks. */
export const URL = /https?:\/\/[\p{L}\p{N}\w./~%?=#+:,;-]+/u
const LINK = new RegExp(`\\[(?<label>${INNER.source})\\]\\((?<url>${URL.source})\\)`, 'u')
const IMAGE = new RegExp(`!\\[(?<alt>${INNER.source})\\]\\((?<src>${URL.source})\\)`, 'u')
const REFERENCE = new RegExp(`\\[(?<shown>${INNER.source})\\]\\[(?<to>${INNER.source})\\]`, 'u')
/** Brackets that are none of a link, unless what is in them is defined. */
const BRACKETS = /\[(?<bracketed>[^\\`*_~<&[\]@!^]*)\](?![(:])/u
const TAG = /(?<tag><\/?[a-zA-Z][a-zA-Z0-9]*(?: ?\/)?>)/u
const TOKENS = [CODE, BOTH, NESTED, MARKED, CLOSED, APART, LINK, IMAGE, NOTE, REFERENCE, BRACKETS, TAG, ESCAPE, WORDS]
const TOKEN = new RegExp(TOKENS.map(each => each.source).join('|'), 'uy')

/** Tabs, line ends but `\n` and control codes mean something to a parser. */
export const CONTROL = /[\p{Cc}\u2028\u2029]/u
/** An address without any marks is a link. */
const ADDRESS = /:\/\/|www\.|@/i

/** What is defined elsewhere, normalised. */
export type Labels = ReadonlySet<string>

/** What lines of words hold, as their parser says it; undefined where there may be more to it. */
export function plainWords(lines: readonly Line[], labels: Labels): PhrasingContent[] | undefined {
  const nodes: PhrasingContent[] = []
  for (const [index, line] of lines.entries()) {
    if (index > 0) addBreak(nodes, lines[index - 1] as Line)
    if (!addLine(nodes, line, labels)) return undefined
  }
  return nodes.some(holdsAddress) ? undefined : nodes
}

function holdsAddress(node: PhrasingContent): boolean {
  return node.type === 'text' ? ADDRESS.test(node.value) : 'children' in node && node.children.some(holdsAddress)
}

function addLine(nodes: PhrasingContent[], line: Line, labels: Labels): boolean {
  const { text } = line
  if (text === '' || text.startsWith(' ') || text.endsWith(' ') || CONTROL.test(text)) return false
  TOKEN.lastIndex = 0
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const found = TOKEN.exec(text)
    if (!found?.groups || !isKnown(found.groups, labels)) return false
    const position = { start: pointAt(line, at), end: pointAt(line, TOKEN.lastIndex) }
    const { words, escaped, bracketed } = found.groups
    if (words !== undefined) addWords(nodes, words, position)
    else if (escaped !== undefined) addWords(nodes, escaped, position)
    else if (bracketed !== undefined) addWords(nodes, found[0], position)
    else nodes.push({ ...markedNode(found.groups, line, at), position })
  }
  return true
}

/** Whether what stands in brackets is what it seems to be. */
function isKnown({ shown, to, bracketed, note }: Record<string, string | undefined>, labels: Labels): boolean {
  if (note !== undefined) return labels.has(normalisedLabel(`^${note}`))
  if (to !== undefined) return labels.has(normalisedLabel(to))
  return bracketed === undefined ? shown === undefined : !labels.has(normalisedLabel(bracketed))
}

function markedNode(groups: Record<string, string | undefined>, line: Line, at: number): PhrasingContent {
  const { code, url, tag, alt, src, to, note } = groups
  if (code !== undefined) return { type: 'inlineCode', value: code }
  if (tag !== undefined) return { type: 'html', value: tag }
  if (note !== undefined) return { type: 'footnoteReference', identifier: normalisedLabel(note), label: note }
  if (url !== undefined) return { type: 'link', title: null, url, children: [textOf(groups.label ?? '', line, at + 1)] }
  if (alt !== undefined && src !== undefined) return { type: 'image', title: null, url: src, alt }
  if (to !== undefined) {
    const about = { label: to, identifier: normalisedLabel(to), referenceType: 'full' as const }
    return { type: 'linkReference', ...about, children: [textOf(groups.shown ?? '', line, at + 1)] }
  }
  if (groups.both !== undefined || groups.within !== undefined) return nestedNode(groups, line, at)
  const mark = groups.mark ?? groups.around ?? groups.apart ?? ''
  const words = groups.marked ?? groups.closed ?? groups.between ?? ''
  const children = [textOf(words, line, at + mark.length)]
  if (mark === '~~') return { type: 'delete', children }
  return { type: mark.length === 1 ? 'emphasis' : 'strong', children }
}

function nestedNode(groups: Record<string, string | undefined>, line: Line, at: number): PhrasingContent {
  const { both, before = '', within = '', after = '' } = groups
  if (both !== undefined) {
    const inner = { start: pointAt(line, at + 1), end: pointAt(line, at + both.length + 5) }
    return { type: 'emphasis', children: [{ type: 'strong', children: [textOf(both, line, at + 3)], position: inner }] }
  }
  const from = at + 2 + before.length
  const to = from + within.length + 2
  const position = { start: pointAt(line, from), end: pointAt(line, to) }
  const middle = { type: 'emphasis' as const, children: [textOf(within, line, from + 1)], position }
  return { type: 'strong', children: [textOf(before, line, at + 2), middle, textOf(after, line, to)] }
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
