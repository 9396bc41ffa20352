import { LRUCache } from 'lru-cache'
import { parseMarkdown } from '../markdown.ts'
import { wordsOf } from './words-of.ts'

/** What is said without marks, such as the sentences of the catalogue. */
const plainly = new LRUCache<string, string>({
  maxSize: 2_000_000,
  sizeCalculation: (said, markdown) => said.length + markdown.length + 1,
})

/** Markdown without its marks, on one line. */
export function plain(markdown: string): string {
  const found = plainly.get(markdown)
  if (found !== undefined) return found
  const made = wordsOf(parseMarkdown(markdown)).replace(/\s+/g, ' ').trim()
  plainly.set(markdown, made)
  return made
}
