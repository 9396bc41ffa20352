import type { Link, ListItem, Nodes, Paragraph, PhrasingContent } from 'mdast'
import { type MarkdownBody, wordsOf } from './read-markdown.ts'
import { plainWord } from './vocabulary.ts'

/** One value of a list; `code` where it stands in back-ticks. */
export interface Piece {
  text: string
  code: boolean
}

/** A `- key: value` line. */
export interface Key {
  /** The known name, or the word as written. */
  name: string
  line: number
  /** The whole value, without marks. */
  value: string
  /** The value as a list: between commas of any width, or one item of a list below. Back-ticks keep a comma. */
  pieces: Piece[]
}

const COLON = /[:：]/
const COMMA = /[,，、]/

/** What stands before the colon of a list item, where it can be a key: a few words. */
export function keyWordOf(item: ListItem): string | undefined {
  const [first] = item.children
  if (first?.type !== 'paragraph') return undefined
  return keyWord(wordsOf(first.children))
}

function keyWord(words: string): string | undefined {
  return /^([\p{L}\p{N}][\p{L}\p{N}_ -]{0,29}?)\s*[:：]/u.exec(words)?.[1]
}

/** Reads a list item as a key; its value may go on over lines, or be a list below it. */
export function keyOf(body: MarkdownBody, item: ListItem, known: ReadonlyMap<string, string>): Key {
  const [first, ...rest] = item.children
  const content = first?.type === 'paragraph' ? first.children : []
  const key = split(content, known, body.lineOf(item))
  const listed = rest.flatMap(node => (node.type === 'list' ? node.children : []))
  const below = listed.flatMap(each =>
    pieceOf(each.children.flatMap(child => ('children' in child ? (child.children as PhrasingContent[]) : []))),
  )
  return { ...key, pieces: [...key.pieces, ...below], value: key.value || below.map(piece => piece.text).join(', ') }
}

/** A paragraph as keys, where the hyphens were forgotten and every line of it is a known key. */
export function keyOfLines(
  body: MarkdownBody,
  paragraph: Paragraph,
  known: ReadonlyMap<string, string>,
): Key[] | undefined {
  const lines = linesOf(paragraph.children)
  const isKnown = (words: string) => known.has(plainWord(keyWord(words) ?? ''))
  if (!lines.every(line => isKnown(wordsOf(line)))) return undefined
  return lines.map((line, index) => split(line, known, body.lineOf(paragraph) + index))
}

function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'break') lines.push([])
    else if (node.type !== 'text') lines.at(-1)?.push(node)
    else {
      const [first = '', ...more] = node.value.split('\n')
      lines.at(-1)?.push({ ...node, value: first })
      for (const value of more) lines.push([{ ...node, value }])
    }
  }
  return lines
}

function split(nodes: readonly PhrasingContent[], known: ReadonlyMap<string, string>, line: number): Key {
  const at = nodes.findIndex(node => COLON.test(wordsOf([node])))
  const holder = nodes[at]
  const word =
    wordsOf(nodes.slice(0, at < 0 ? undefined : at + 1))
      .split(COLON)[0]
      ?.trim() ?? ''
  const after = holder ? wordsAfterColon(holder) : ''
  const value = at < 0 ? [] : [{ type: 'text' as const, value: after }, ...nodes.slice(at + 1)]
  return {
    name: known.get(plainWord(word)) ?? word,
    line,
    value: wordsOf(value),
    pieces: piecesOf(value),
  }
}

function wordsAfterColon(node: PhrasingContent): string {
  const words = node.type === 'text' ? node.value : wordsOf([node])
  return words.slice(words.search(COLON) + 1)
}

function piecesOf(nodes: readonly PhrasingContent[]): Piece[] {
  const groups: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    if (node.type !== 'text') groups.at(-1)?.push(node)
    else {
      const [first = '', ...more] = node.value.split(COMMA)
      groups.at(-1)?.push({ type: 'text', value: first })
      for (const value of more) groups.push([{ type: 'text', value }])
    }
  }
  return groups.flatMap(pieceOf)
}

/** Nodes as one value: a link is its address. */
function pieceOf(nodes: readonly PhrasingContent[]): Piece[] {
  const seen = nodes.filter(node => wordsOf([node]) !== '')
  const words = nodes.map(node => (node.type === 'link' && !isBare(node) ? node.url : rawWords(node)))
  const text = words.join('').trim().replace(/\s+/g, ' ')
  if (text === '') return []
  return [{ text, code: seen.length > 0 && seen.every(node => node.type === 'inlineCode') }]
}

/** A word that Markdown takes for a link, though nobody wrote one: `www.example.com` is an answer. */
function isBare(node: Link): boolean {
  const words = wordsOf([node])
  return node.url === `http://${words}` || node.url === `mailto:${words}`
}

const rawWords = (node: Nodes) => (node.type === 'text' || node.type === 'inlineCode' ? node.value : wordsOf([node]))
