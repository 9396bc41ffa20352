import type { Nodes, Root, RootContent } from 'mdast'
import { wordsOf as wordsIn } from '../domain/markdown/words-of.ts'
import { parsingMarkdown, tangledIn } from '../domain/markdown.ts'
import type { Steps } from '../domain/steps.ts'
import type { Remarks } from './problem.ts'
import { type Edit, edited, editsOf } from './resolve.ts'
import { unclosedIn } from './unclosed.ts'

const TANGLED =
  'so many marks are open, or inside one another, that the file cannot be read: expected quotes, lists and brackets a few deep at most'

/**
 * The body of a chapter file as a tree, and its Markdown as the platforms can show it: references and footnotes stand
 * where they are made, comments are gone, HTML is Markdown.
 */
export class MarkdownBody {
  readonly root: Root
  /** Whether a block that nothing closes holds all that comes after its beginning. */
  readonly isCut: boolean
  readonly #body: string
  readonly #firstLine: number
  readonly #edits: Edit[]

  private constructor(root: Root, body: string, firstLine: number, edits: Edit[], isCut: boolean) {
    this.isCut = isCut
    this.#body = body
    this.#firstLine = firstLine
    this.root = root
    this.#edits = edits
  }

  /**
   * @param firstLine the line of the file in which the body begins
   * @param tell called with how many lines of the body are parsed
   */
  static *of(body: string, firstLine: number, remarks: Remarks, tell: (lines: number) => void): Steps<MarkdownBody> {
    const root = yield* parsingMarkdown(body, tell)
    const tangled = tangledIn(root)
    if (tangled !== undefined) {
      remarks.problem(firstLine - 1 + tangled, TANGLED)
      return new MarkdownBody(root, body, firstLine, [], true)
    }
    const unclosed = unclosedIn(root, body)
    if (unclosed) remarks.problem(lineIn(firstLine, unclosed.node), unclosed.message)
    // What it holds is missed everywhere, and is there.
    const warn = (node: Nodes, message: string) => !unclosed && remarks.warn(lineIn(firstLine, node), message)
    return new MarkdownBody(root, body, firstLine, yield* editsOf(root, body, warn), unclosed !== undefined)
  }

  /** Where a node stands in the file. */
  lineOf(node: Nodes): number {
    return lineIn(this.#firstLine, node)
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

  /** Whether the Markdown of nodes, one behind another, is what is written, with nothing put in place of anything. */
  isAsWritten(nodes: readonly RootContent[]): boolean {
    const [first, last] = [nodes[0], nodes.at(-1)]
    if (first === undefined || last === undefined) return true
    const edit = this.#edits[this.#firstEditFrom(startOf(first))]
    return edit === undefined || edit.start >= endOf(last)
  }

  /** The Markdown of a stretch of the text. */
  between(start: number, end: number): string {
    return edited(this.#body, this.#edits, { start, end }, this.#firstEditFrom(start))
  }

  /** The place of the first edit at or behind an offset: they are in order. */
  #firstEditFrom(offset: number): number {
    let [low, high] = [0, this.#edits.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#edits[middle] as Edit).start < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Where a node's first line ends, or the node does. */
  endOfFirstLine(node: Nodes): number {
    const newline = this.#body.indexOf('\n', startOf(node))
    return newline < 0 ? endOf(node) : Math.min(newline, endOf(node))
  }
}

const lineIn = (firstLine: number, node: Nodes) => firstLine - 1 + (node.position?.start.line ?? 1)

export const startOf = (node: Nodes) => node.position?.start.offset ?? 0
export const endOf = (node: Nodes) => node.position?.end.offset ?? 0

/** The text of nodes without marks, on one line; comments are no text. */
export function wordsOf(nodes: readonly Nodes[]): string {
  const words = nodes.map(node => (node.type === 'html' && node.value.startsWith('<!--') ? '' : wordsIn(node)))
  return words.join('').replace(/\s+/g, ' ').trim()
}
