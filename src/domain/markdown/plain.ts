import { LRUCache } from 'lru-cache'
import { firstCharacters } from '../clean.ts'
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

/** The first characters of what `plain` says, without reading all of a long text. */
export function plainStart(markdown: string, most: number): string {
  return firstCharacters(plain(firstCharacters(markdown, most * MARKS_TO_A_LETTER)), most)
}

/** Marks and addresses stand beside what is said. */
const MARKS_TO_A_LETTER = 30
