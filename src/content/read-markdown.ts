import type { Nodes, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { parseMarkdown } from '../domain/markdown.ts'
import type { Remarks } from './problem.ts'
import { type Edit, editsOf } from './resolve.ts'

/**
 * The body of a chapter file as a tree, and its Markdown as the platforms can show it: references and footnotes stand
 * where they are made, comments are gone, HTML is Markdown.
 */
export class MarkdownBody {
  readonly root: Root
  readonly #body: string
  readonly #firstLine: number
  readonly #edits: Edit[]

  /** @param firstLine the line of the file in which the body begins */
  constructor(body: string, firstLine: number, remarks: Remarks) {
    this.#body = body
    this.#firstLine = firstLine
    this.root = parseMarkdown(body)
    this.#edits = editsOf(this.root, body, (node, message) => remarks.warn(this.lineOf(node), message))
  }

  /** Where a node stands in the file. */
  lineOf(node: Nodes): number {
    return this.#firstLine - 1 + (node.position?.start.line ?? 1)
  }

  /** The nodes exactly as written. */
  sourceOf(node: Nodes): string {
    return this.#body.slice(node.position?.start.offset, node.position?.end.offset)
  }

  /** The Markdown of nodes, one block after another. */
  markdownOf(nodes: readonly RootContent[]): string {
    const texts = nodes.map(node => this.between(startOf(node), endOf(node)).trim())
    return texts.filter(text => text !== '').join('\n\n')
  }

  /** The Markdown of a stretch of the text. */
  between(start: number, end: number): string {
    let text = ''
    let from = start
    for (const edit of this.#edits) {
      if (edit.start < from || edit.end > end) continue
      text += this.#body.slice(from, edit.start) + edit.text
      from = edit.end
    }
    return text + this.#body.slice(from, end)
  }

  /** Where a node's first line ends, or the node does. */
  endOfFirstLine(node: Nodes): number {
    const newline = this.#body.indexOf('\n', startOf(node))
    return newline < 0 ? endOf(node) : Math.min(newline, endOf(node))
  }
}

export const startOf = (node: Nodes) => node.position?.start.offset ?? 0
export const endOf = (node: Nodes) => node.position?.end.offset ?? 0

/** The text of nodes without marks, on one line; comments are no text. */
export function wordsOf(nodes: readonly Nodes[]): string {
  const words = nodes.map(node => (node.type === 'html' && node.value.startsWith('<!--') ? '' : textOf(node)))
  return words.join('').replace(/\s+/g, ' ').trim()
}
