import type { Nodes, Root } from 'mdast'

/** A block that nothing closes, so that it holds the rest of the file, and what to say of it. */
export interface Unclosed {
  node: Nodes
  message: string
}

/** The code block, or the comment, that is open at the end of a text; undefined for none. */
export function unclosedIn(root: Root, body: string): Unclosed | undefined {
  const node = lastOf(root)
  const source = body.slice(node.position?.start.offset, node.position?.end.offset)
  if (node.type === 'html' && source.startsWith('<!--') && !source.includes('-->'))
    return { node, message: 'the comment that begins here is not closed: expected --> where it ends' }
  const fence = node.type === 'code' ? /^(`{3,}|~{3,})/.exec(source)?.[1] : undefined
  if (fence === undefined || isClosed(source, fence)) return undefined
  return { node, message: `the code block that begins here is not closed: expected a line ${fence} where it ends` }
}

/** What stands last, inside of whatever. */
function lastOf(node: Nodes): Nodes {
  const last = 'children' in node ? node.children.at(-1) : undefined
  return last ? lastOf(last) : node
}

function isClosed(source: string, fence: string): boolean {
  const [, ...lines] = source.split('\n')
  const last = (lines.at(-1) ?? '').replace(/^[\s>]+/, '').trimEnd()
  return last.length >= fence.length && last === (fence[0] ?? '').repeat(last.length)
}
