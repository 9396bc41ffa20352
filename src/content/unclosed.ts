import type { Root, RootContent } from 'mdast'

/** A block that nothing closes, so that it holds the rest of the file, and what to say of it. */
export interface Unclosed {
  node: RootContent
  message: string
}

/**
 * The code block, or the comment, that is open at the end of a text; undefined for none. In a quote or a list it ends
 * with that.
 */
export function unclosedIn(root: Root, body: string): Unclosed | undefined {
  const node = root.children.at(-1)
  if (node === undefined) return undefined
  const source = body.slice(node.position?.start.offset, node.position?.end.offset)
  if (node.type === 'html' && source.startsWith('<!--') && !source.includes('-->'))
    return { node, message: 'the comment that begins here is not closed: expected --> where it ends' }
  const fence = node.type === 'code' ? /^(`{3,}|~{3,})/.exec(source)?.[1] : undefined
  if (fence === undefined || isClosed(source, fence)) return undefined
  return { node, message: `the code block that begins here is not closed: expected a line ${fence} where it ends` }
}

function isClosed(source: string, fence: string): boolean {
  const [, ...lines] = source.split('\n')
  const last = (lines.at(-1) ?? '').trim()
  return last.length >= fence.length && last === (fence[0] ?? '').repeat(last.length)
}
