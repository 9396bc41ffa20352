import type { Heading, List, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** A `###` block of a chapter file: its heading, its `- key: value` lines, and the nodes below them. */
export interface Entry {
  title: string
  line: number
  keys: { key: string; value: string; line: number }[]
  nodes: RootContent[]
}

/** A `##` block: prose before its first `###`, and its entries. */
export interface Section {
  title: string
  line: number
  prose: RootContent[]
  entries: Entry[]
}

/** The body of a chapter file as sections and entries; `line` numbers count from the top of the file. */
export class Outline {
  readonly sections: Section[] = []
  readonly #body: string
  readonly #firstLine: number

  constructor(body: string, firstLine: number) {
    this.#body = body
    this.#firstLine = firstLine
    for (const node of fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children)
      this.#add(node)
  }

  /** Where a node stands in the file. */
  lineOf(node: RootContent): number {
    return this.#firstLine - 1 + (node.position?.start.line ?? 1)
  }

  /** The Markdown of neighbouring nodes, as written. */
  markdownOf(nodes: readonly RootContent[]): string {
    const start = nodes[0]?.position?.start.offset
    const end = nodes.at(-1)?.position?.end.offset
    return start === undefined || end === undefined ? '' : this.#body.slice(start, end).trim()
  }

  #add(node: RootContent): void {
    const section = this.sections.at(-1)
    if (node.type === 'heading' && node.depth <= 2) {
      if (node.depth === 2)
        this.sections.push({ title: this.#titleOf(node), line: this.lineOf(node), prose: [], entries: [] })
      return
    }
    if (section === undefined) return
    const entry = section.entries.at(-1)
    if (node.type === 'heading' && node.depth === 3)
      section.entries.push({ title: this.#titleOf(node), line: this.lineOf(node), keys: [], nodes: [] })
    else if (entry === undefined) section.prose.push(node)
    else if (node.type === 'list' && entry.nodes.length === 0 && entry.keys.length === 0 && !isTaskList(node))
      entry.keys = this.#keysOf(node)
    else entry.nodes.push(node)
  }

  #titleOf(heading: Heading): string {
    return this.markdownOf(heading.children as RootContent[])
  }

  #keysOf(list: List): Entry['keys'] {
    return list.children.map(item => {
      const text = this.markdownOf(item.children as RootContent[])
      const colon = text.indexOf(':')
      const key = colon < 0 ? text : text.slice(0, colon).trim()
      return {
        key,
        value: colon < 0 ? '' : text.slice(colon + 1).trim(),
        line: this.lineOf(item as unknown as RootContent),
      }
    })
  }
}

/** Whether a list is the choices of a question: its items start with `[ ]` or `[x]`. */
export function isTaskList(node: RootContent): node is List {
  return node.type === 'list' && node.children.some(item => typeof item.checked === 'boolean')
}
