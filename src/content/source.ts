import type { Code, Nodes } from 'mdast'

/** The Markdown of a chapter file. */
export interface Source {
  body: string
  /** Warns of something at a node. */
  warn: (node: Nodes, message: string) => void
}

/** Whether a code block stands between fences, and not behind spaces. */
export function isFenced(source: Source, node: Code): boolean {
  return /^[`~]/.test(sourceOf(source, node))
}

function sourceOf({ body }: Source, node: Nodes): string {
  return body.slice(node.position?.start.offset, node.position?.end.offset)
}

/** A text with nothing but single spaces between its words. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
