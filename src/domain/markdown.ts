import type { Root } from 'mdast'
import { inPieces } from './markdown/pieces.ts'
import { isDeep, tangledLine } from './markdown/tangled.ts'
import { atOnce, type Steps } from './steps.ts'

export { MARKDOWN_SYNTAX } from './markdown/dialect.ts'

/**
 * The tree of a text in Markdown (GitHub's), read as Korean is written: `**컨테이너(container)**는` is bold, for which
 * CommonMark wants a space, and the single tildes of `10~20` strike nothing out. What is tangled is a text without marks.
 */
export function parseMarkdown(markdown: string): Root {
  return atOnce(parsingMarkdown(markdown))
}

/** The same in steps. @param tell called with how many lines are parsed */
export function* parsingMarkdown(markdown: string, tell: (done: number) => void = () => {}): Steps<Root> {
  const tangled = tangledLine(markdown)
  if (tangled !== undefined) return asText(markdown, tangled)
  try {
    const root = yield* inPieces(markdown, tell)
    return isDeep(root) ? asText(markdown) : root
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return asText(markdown)
  }
}

/** In which line of a text that was parsed its marks are too tangled to be read, so that it is all text; undefined for none. */
export const tangledIn = (root: Root): number | undefined => tangled.get(root)

const tangled = new WeakMap<Root, number>()

function asText(markdown: string, line = 1): Root {
  const root: Root = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: markdown }] }] }
  tangled.set(root, line)
  return root
}
