import { LRUCache } from 'lru-cache'
import type { List, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { parseMarkdown } from '../../domain/markdown.ts'
import { type Dialect, render } from './markdown.ts'

/** Code spans of fewer characters are never cut. */
const SHORT_CODE = 200

/** Characters of texts, whole and cut, that are remembered of each dialect. */
const REMEMBERED_CHARACTERS = 2_000_000

/** What was cut for each dialect: everybody who answers a question is told the same explanation. */
const split = new WeakMap<Dialect, LRUCache<string, readonly string[]>>()
const sizeCalculation = (made: readonly string[], key: string) => made.join('').length + key.length

/** A sentence in which no mark can be: it need not be read to be said. Such lines count something, and differ each time. */
const PLAIN = /^(?!\d+[.)])[\p{L}\p{N}](?:[\p{L}\p{N} ,]*[\p{L}\p{N}])?[.!?]?$/u

/** A node with children, as far as cutting needs to know it. */
interface Parent {
  type: string
  children: Node[]
}
type Node = RootContent | PhrasingContent | List['children'][number]

/**
 * Markdown in a platform's own dialect, in as many pieces as it takes. It is cut between blocks, else between the parts
 * of one, else between words; a mark that is cut is closed and opened again, so that each piece stands for itself and
 * nothing is lost.
 * @param most characters (UTF-16 units) of a piece
 */
export function splitMarkdown(markdown: string, dialect: Dialect, most: number): readonly string[] {
  if (markdown.length <= most && PLAIN.test(markdown)) return [dialect.text(markdown)]
  const known = split.get(dialect) ?? new LRUCache({ maxSize: REMEMBERED_CHARACTERS, sizeCalculation })
  split.set(dialect, known)
  const key = `${most} ${markdown}`
  const found = known.get(key)
  if (found) return found
  const made = pieces(parseMarkdown(markdown).children, dialect, most)
  known.set(key, made)
  return made
}

/** The same for a text in which no marks count. */
export function splitText(text: string, dialect: Dialect, most: number): string[] {
  return pieces([{ type: 'paragraph', children: [{ type: 'text', value: text }] }], dialect, most)
}

function pieces(nodes: readonly RootContent[], dialect: Dialect, most: number): string[] {
  const done: string[] = []
  let taken: RootContent[] = []
  const waiting = [...nodes]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (render([...taken, next], dialect).length <= most) {
      taken.push(next)
      continue
    }
    if (taken.length > 0) done.push(render(taken, dialect))
    const fits = taken.length > 0 && render([next], dialect).length <= most
    taken = fits ? [next] : []
    if (!fits) waiting.unshift(...((halves(next) as RootContent[] | undefined) ?? plainHalves(next)))
  }
  return [...done, render(taken, dialect)].filter(piece => piece.trim() !== '')
}

/** What cannot be cut as it is, such as a link with an endless address, is said as plain text. */
function plainHalves(node: RootContent): RootContent[] {
  const value = textOf(node)
  const [left, right] = cutText(value) ?? [value.slice(0, 1), '']
  return [left, right].filter(Boolean).map(each => ({ type: 'paragraph', children: [{ type: 'text', value: each }] }))
}

/** A node as two of its kind that hold all of it; undefined where it cannot be cut. */
function halves(node: Node): [Node, Node] | undefined {
  if (node.type === 'text' || node.type === 'html') return twice({ type: 'text', value: '' }, cutText(node.value))
  if (node.type === 'inlineCode') return node.value.length < SHORT_CODE ? undefined : twice(node, cutText(node.value))
  if (node.type === 'code') return twice(node, cutLines(node.value))
  if (!('children' in node)) return undefined
  const cut = cutChildren((node as Parent).children)
  if (!cut) return undefined
  const [left, right] = cut
  const rest = node.type === 'list' && node.ordered ? { start: (node.start ?? 1) + left.length } : {}
  return [{ ...node, children: left } as Node, { ...node, ...rest, children: right } as Node]
}

function twice(node: Node, values: [string, string] | undefined): [Node, Node] | undefined {
  return values && [{ ...node, value: values[0] } as Node, { ...node, value: values[1] } as Node]
}

/** Cuts near the middle of the text: between two children, or through one that is more than half of it. */
function cutChildren(children: readonly Node[]): [Node[], Node[]] | undefined {
  const lengths = children.map(child => textOf(child).length + 1)
  const half = lengths.reduce((sum, each) => sum + each, 0) / 2
  let before = 0
  let at = 0
  while (at < children.length - 1 && before + (lengths[at] ?? 0) <= half) before += lengths[at++] ?? 0
  const child = children[at]
  const cut = child && (lengths[at] ?? 0) > half ? halves(child) : undefined
  if (cut)
    return [
      [...children.slice(0, at), cut[0]],
      [cut[1], ...children.slice(at + 1)],
    ]
  const place = at === 0 ? 1 : at
  return children.length < 2 ? undefined : [children.slice(0, place), children.slice(place)]
}

function cutLines(text: string): [string, string] | undefined {
  const half = text.length / 2
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index)
  const [nearest] = breaks.sort((a, b) => Math.abs(a - half) - Math.abs(b - half))
  return nearest === undefined ? cutText(text) : [text.slice(0, nearest), text.slice(nearest + 1)]
}

/** Cuts at the space that is nearest to the middle, else between two characters as people see them. */
function cutText(text: string): [string, string] | undefined {
  const half = text.length / 2
  const spaces = [...text.matchAll(/\s+/g)].filter(
    ({ index, 0: space }) => index > 0 && index + space.length < text.length,
  )
  const [nearest] = spaces.sort((a, b) => Math.abs(a.index - half) - Math.abs(b.index - half))
  if (nearest) return [text.slice(0, nearest.index), text.slice(nearest.index + nearest[0].length)]
  const found = new Intl.Segmenter().segment(text).containing(Math.floor(half))
  const middle = found ? found.index || found.segment.length : 0
  return middle === 0 || middle === text.length ? undefined : [text.slice(0, middle), text.slice(middle)]
}
