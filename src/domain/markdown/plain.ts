import { LRUCache } from 'lru-cache'
import { toString as textOf } from 'mdast-util-to-string'
import { parseMarkdown } from '../markdown.ts'

/** What is said without marks, such as the sentences of the catalogue. */
const plainly = new LRUCache<string, string>({
  maxSize: 2_000_000,
  sizeCalculation: (said, markdown) => said.length + markdown.length + 1,
})

/** Markdown without its marks, on one line. */
export function plain(markdown: string): string {
  const found = plainly.get(markdown)
  if (found !== undefined) return found
  const made = parseMarkdown(markdown)
    .children.map(block => textOf(block))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  plainly.set(markdown, made)
  return made
}
