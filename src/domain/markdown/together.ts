import type { RootContent } from 'mdast'
import type { Dialect } from './dialect.ts'
import { moveTo, parseWhole } from './whole.ts'

/** A stretch of a text that is one block or several, and where it stands: behind so many characters and lines. */
export interface Piece {
  from: number
  to: number
  lines: number
  /** Undefined as long as it is not parsed, or where something in it is not closed at its end. */
  nodes: RootContent[] | undefined
  /** Labels that were taken as defined elsewhere when it was parsed. */
  assumed: ReadonlySet<string>
}

/** Closes whatever a heading can close. */
const BETWEEN = '# x\n'

/**
 * Parses pieces of a text in one go, wherever they stand, with a heading behind each: a call of the parser takes longer
 * than most pieces.
 * @param context what defines what the pieces refer to, as lines of Markdown, and what to look for in them
 * @returns how many were parsed: one that is not closed at its end takes in those behind it
 */
export function parseTogether(
  text: string,
  pieces: readonly Piece[],
  { above, dialect }: { above: string; dialect: Dialect },
): number {
  // The heading ends the text of a footnote.
  let source = above === '' ? '' : `${above}${BETWEEN}`
  const begins = pieces.map(({ from, to }) => {
    const begin = source.length
    source += text.slice(from, to) + (to === text.length ? '' : BETWEEN)
    return begin
  })
  const { children } = parseWhole(source, dialect)
  let at = children.findIndex(node => (node.position?.start.offset ?? 0) >= (begins[0] ?? 0))
  if (at < 0) at = children.length
  for (const [index, piece] of pieces.entries()) {
    const begin = begins[index] as number
    const end = begin + piece.to - piece.from
    const first = at
    while (at < children.length && (children[at]?.position?.start.offset ?? 0) < end) at++
    const isClosed = piece.to === text.length || children[at]?.position?.start.offset === end
    if (!isClosed) return index + 1
    piece.nodes = children.slice(first, at)
    moveTo({ lines: piece.lines - newlines(source, 0, begin), offset: piece.from - begin }, piece.nodes)
    at++
  }
  return pieces.length
}

/** How many lines end between two places of a text. */
export function newlines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++
  return count
}
