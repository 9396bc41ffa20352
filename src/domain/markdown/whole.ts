import type { Nodes, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { type Dialect, dialectOf } from './dialect.ts'

/** The tree of a text, parsed in one go: the time that takes grows faster than the text. */
export function parseWhole(markdown: string, dialect: Dialect = dialectOf(markdown)): Root {
  return fromMarkdown(markdown, dialect)
}

/** Where a piece of a text begins: how many lines are above it, and how many characters before it. */
export interface Origin {
  lines: number
  offset: number
}

/** Moves nodes of a piece to where the piece stands in the text. */
export function moveTo({ lines, offset }: Origin, nodes: readonly RootContent[]): void {
  const move = (node: Nodes) => {
    for (const point of node.position ? [node.position.start, node.position.end] : []) {
      point.line += lines
      if (point.offset !== undefined) point.offset += offset
    }
    if ('children' in node) for (const child of node.children) move(child)
  }
  for (const node of nodes) move(node)
}
