import type { Root, RootContent } from 'mdast'
import type { Steps } from '../steps.ts'
import { beginsItem, startsIn } from './cut.ts'
import { definedIn, labelsIn, seeminglyDefinedIn } from './labels.ts'
import { plainBlocks } from './plain-blocks.ts'
import { newlines, type Piece } from './together.ts'
import { TOGETHER, Waiting } from './waiting.ts'
import { moveTo, parseWhole } from './whole.ts'

/** How many characters are read in a step at least. */
const STEP = 10_000
const NONE: ReadonlySet<string> = new Set()

/**
 * The tree of a text, exactly as if it were parsed in one go, which takes a time that grows with the square of the text:
 * it is read block by block, and only what is not plain is given to the parser.
 * @param tell called with how many lines are parsed
 */
export function* inPieces(text: string, tell: (done: number) => void): Steps<Root> {
  // A byte order mark counts in the text and not in the tree; other line ends than `\n` are edges that nothing here has.
  if (text.startsWith('\uFEFF') || text.includes('\r')) return parseWhole(text)
  const pieces = new Pieces(text)
  let told = 0
  for (const piece of pieces.all) {
    pieces.read(piece)
    if (piece.to - told < STEP) continue
    told = piece.to
    tell(piece.lines)
    yield
  }
  pieces.parseWaiting()
  yield
  yield* pieces.closeAll()
  yield* pieces.settleReferences()
  return rootOf(text, pieces.all)
}

class Pieces {
  all: Piece[]
  readonly #text: string
  readonly #seeming: ReadonlySet<string>
  readonly #waiting: Waiting

  constructor(text: string) {
    this.#text = text
    this.#seeming = seeminglyDefinedIn(text)
    this.#waiting = new Waiting(text)
    const starts = startsIn(text)
    let lines = 0
    this.all = starts.slice(0, -1).map((from, at) => {
      const piece: Piece = { from, to: starts[at + 1] as number, lines, nodes: undefined, assumed: NONE }
      lines += newlines(text, from, piece.to)
      return piece
    })
  }

  /** Reads a piece, or has it wait to be parsed with others. */
  read(piece: Piece): void {
    const source = this.#text.slice(piece.from, piece.to)
    piece.nodes = plainBlocks(source, { lines: piece.lines, offset: piece.from })
    if (piece.nodes === undefined) this.#waiting.add(piece, neededBy(piece, this.#text, this.#seeming))
  }

  /** Parses what waits to be. */
  parseWaiting(): void {
    this.#waiting.parseAll()
  }

  /** Takes pieces together where the end of one is in something that goes on in the next. */
  *closeAll(): Steps<void> {
    const closed: Piece[] = []
    for (let at = 0; at < this.all.length; ) {
      const piece = this.all[at] as Piece
      const isOpen = piece.nodes === undefined || this.#goesOn(piece)
      const { to, nodes } = isOpen ? this.#parseFrom(at) : { to: at + 1, nodes: piece.nodes }
      const assumed = isOpen ? NONE : piece.assumed
      closed.push({ ...piece, to: this.all[to - 1]?.to ?? piece.to, nodes, assumed })
      at = to
      if (isOpen) yield
    }
    this.all = closed
  }

  /** Whether a list goes on behind an empty line. */
  #goesOn({ nodes, to }: Piece): boolean {
    return nodes?.at(-1)?.type === 'list' && beginsItem(this.#text, to)
  }

  /** Parses a piece with as many of the next as it takes to end where one begins. */
  #parseFrom(at: number): { to: number; nodes: RootContent[] } {
    const first = this.all[at] as Piece
    for (let size = TOGETHER; ; size *= 2) {
      let to = at + 1
      while (to < this.all.length && (this.all[to] as Piece).to - first.from <= size) to++
      const nodes = closedNodes(this.#text, first.from, (this.all[to - 1] as Piece).to)
      if (nodes === undefined) continue
      moveTo({ lines: first.lines, offset: first.from }, nodes)
      return { to, nodes }
    }
  }

  /** Parses pieces again that refer to what is defined in others, or seemed to and do not. */
  *settleReferences(): Steps<void> {
    const defined = new Set(this.all.flatMap(({ nodes }) => [...definedIn(nodes ?? [])]))
    for (const piece of this.all) {
      const needed = neededBy(piece, this.#text, defined)
      if (needed.length === piece.assumed.size && needed.every(([label]) => piece.assumed.has(label))) continue
      if (this.#waiting.add(piece, needed)) yield
    }
    this.#waiting.parseAll()
  }
}

/** The labels of a piece that are defined somewhere, each with a way to write it. */
function neededBy({ from, to }: Piece, text: string, defined: ReadonlySet<string>): [string, string][] {
  if (defined.size === 0) return []
  return [...labelsIn(text.slice(from, to))].filter(([label]) => defined.has(label))
}

/** Nodes of a stretch of the text; undefined where the line behind it is in something that is open before it. */
function closedNodes(text: string, from: number, to: number): RootContent[] | undefined {
  if (to === text.length) return parseWhole(text.slice(from)).children
  const newline = text.indexOf('\n', to)
  const { children } = parseWhole(text.slice(from, newline < 0 ? undefined : newline))
  const next = children.pop()
  return next?.position?.start.offset === to - from ? children : undefined
}

function rootOf(text: string, pieces: readonly Piece[]): Root {
  const children: RootContent[] = []
  for (const { nodes } of pieces) for (const node of nodes ?? []) children.push(node)
  const last = newlines(text, 0, text.length) + 1
  const end = { line: last, column: text.length - text.lastIndexOf('\n'), offset: text.length }
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } }
}
