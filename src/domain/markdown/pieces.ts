import type { Root, RootContent } from 'mdast'
import type { Steps } from '../steps.ts'
import { definedIn, labelsIn } from './labels.ts'
import { plainBlocks } from './plain-blocks.ts'
import { moveTo, type Origin, parseWhole } from './whole.ts'

/**
 * A text is parsed in pieces that begin with a heading at the start of a line: such a line ends whatever is open, but for
 * code between fences and some HTML. So each piece has the same tree alone as within the whole, whose parser takes a time
 * that grows with the square of the text.
 */
interface Piece {
  from: number
  to: number
  lines: number
  nodes: RootContent[]
}

const HEADING = /(?:^|\n)(?=#{1,6}[ \t])/g
/** How many characters are parsed together where a piece is not plain. */
const TOGETHER = 4000
/** How many characters are parsed in a step at least. */
const STEP = 20_000

/** The tree of a text, exactly as if it were parsed in one go. @param tell called with how many lines are parsed */
export function* inPieces(text: string, tell: (done: number) => void): Steps<Root> {
  const starts = startsIn(text)
  // A byte order mark counts in the text and not in the tree; other line ends than `\n` are edges that nothing here has.
  if (text.startsWith('\uFEFF') || text.includes('\r')) return parseWhole(text)
  const pieces: Piece[] = []
  let lines = 0
  let told = 0
  for (let at = 0; at < starts.length - 1; ) {
    const from = starts[at] as number
    const origin = { lines, offset: from }
    const plain = plainBlocks(text.slice(from, starts[at + 1]), origin)
    const { to, nodes } = plain ? { to: at + 1, nodes: plain } : parseFrom(text, starts, at, origin)
    const end = starts[to] as number
    pieces.push({ from, to: end, lines, nodes })
    lines += newlines(text, from, end)
    at = to
    if (end - told < STEP) continue
    told = end
    tell(lines)
    yield
  }
  yield* settleReferences(text, pieces)
  return rootOf(text, pieces, lines)
}

/** Where pieces begin, and the end of the text. */
function startsIn(text: string): number[] {
  const starts = [0]
  for (const { 0: newline, index } of text.matchAll(HEADING))
    if (index + newline.length > 0) starts.push(index + newline.length)
  return starts[starts.length - 1] === text.length ? starts : [...starts, text.length]
}

/** Parses a piece that is not plain, with as many of the next as it takes to end where one begins. */
function parseFrom(text: string, starts: readonly number[], at: number, origin: Origin) {
  const last = starts.length - 1
  const from = starts[at] as number
  for (let size = TOGETHER; ; size *= 2) {
    let to = at + 1
    while (to < last && (starts[to + 1] as number) - from <= size) to++
    const nodes = closedNodes(text, from, starts[to] as number)
    if (nodes === undefined) continue
    moveTo(origin, nodes)
    return { to, nodes }
  }
}

/** Nodes of a stretch of the text; undefined where the heading behind it is in something that is open before it. */
function closedNodes(text: string, from: number, to: number): RootContent[] | undefined {
  if (to === text.length) return parseWhole(text.slice(from)).children
  const newline = text.indexOf('\n', to)
  const { children } = parseWhole(text.slice(from, newline < 0 ? undefined : newline))
  const next = children.pop()
  return next?.type === 'heading' && next.position?.start.offset === to - from ? children : undefined
}

/** Parses pieces again that refer to what is defined in others. */
function* settleReferences(text: string, pieces: readonly Piece[]): Steps<void> {
  const own = pieces.map(({ nodes }) => definedIn(nodes))
  const defined = new Set(own.flatMap(each => [...each]))
  if (defined.size === 0) return
  for (const [index, piece] of pieces.entries()) {
    const source = text.slice(piece.from, piece.to)
    const missing = [...labelsIn(source)].filter(([label]) => defined.has(label) && !own[index]?.has(label))
    if (missing.length === 0) continue
    // The heading ends the text of a footnote.
    const above = `${missing.map(([, label]) => `[${label}]: x\n\n`).join('')}# x\n`
    const nodes = parseWhole(above + source).children
    piece.nodes = nodes.filter(node => (node.position?.start.offset ?? 0) >= above.length)
    const lines = piece.lines - newlines(above, 0, above.length)
    moveTo({ lines, offset: piece.from - above.length }, piece.nodes)
    yield
  }
}

function rootOf(text: string, pieces: readonly Piece[], lines: number): Root {
  const children: RootContent[] = []
  for (const { nodes } of pieces) for (const node of nodes) children.push(node)
  const end = { line: lines + 1, column: text.length - text.lastIndexOf('\n'), offset: text.length }
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } }
}

function newlines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++
  return count
}
