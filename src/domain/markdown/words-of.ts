import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

/** What stands between the parts of what is no sentence, so that their words do not run together. */
const BETWEEN = new Map<Nodes['type'], string>([
  ...(['root', 'blockquote', 'listItem', 'footnoteDefinition'] as const).map(type => [type, ' '] as const),
  ...(['list', 'table', 'tableRow'] as const).map(type => [type, ' · '] as const),
])

/** The words of a piece of Markdown without its marks: lines that are broken, blocks, items and cells stand apart. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (!('children' in node)) return textOf(node)
  const parts = node.children.map(wordsOf)
  const between = BETWEEN.get(node.type)
  return between === undefined ? parts.join('') : parts.filter(words => words.trim() !== '').join(between)
}
