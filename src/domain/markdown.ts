import type { Root } from 'mdast'
import { inPieces } from './markdown/pieces.ts'
import { atOnce, type Steps } from './steps.ts'

export { MARKDOWN_SYNTAX } from './markdown/dialect.ts'

/**
 * The tree of a text in Markdown (GitHub's), read as Korean is written: `**컨테이너(container)**는` is bold, for which
 * CommonMark wants a space, and the single tildes of `10~20` strike nothing out.
 */
export function parseMarkdown(markdown: string): Root {
  return atOnce(parsingMarkdown(markdown))
}

/** The same in steps. @param tell called with how many lines are parsed */
export function parsingMarkdown(markdown: string, tell: (done: number) => void = () => {}): Steps<Root> {
  return inPieces(markdown, tell)
}
