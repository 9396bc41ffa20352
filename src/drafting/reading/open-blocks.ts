import type { Block } from '../notes.ts'
import { plain } from './inline.ts'
import { rank } from './item-heading.ts'
import type { LineKind } from './line-kind.ts'

type Item = Extract<LineKind, { kind: 'item' }>

/** The blocks that are read so far, and which headings and items are open: what comes next stands under these. */
export class OpenBlocks {
  readonly blocks: Block[] = []
  /** Places of the headings that are open, outermost first. */
  readonly #headings: number[] = []
  /** The items that are open, with where they stand in and what marks them. */
  #items: { indent: number; mark: string; ordered: boolean; place: number }[] = []

  get last(): Block | undefined {
    return this.blocks.at(-1)
  }

  /** How many items are open. */
  get depth(): number {
    return this.#items.length
  }

  /** How far the innermost open item stands in. */
  get indent(): number | undefined {
    return this.#items.at(-1)?.indent
  }

  /** Adds a block under what is open, and says its place. */
  add(block: Omit<Block, 'depth' | 'parent'> & { depth?: number }): number {
    const parent = this.#items.at(-1)?.place ?? this.#headings.at(-1) ?? -1
    return this.blocks.push({ depth: 0, ...block, parent }) - 1
  }

  /** Opens a heading, which closes all items and the headings that are no higher. */
  openHeading(text: string, depth: number, lines: number[]): void {
    this.#items = []
    while (this.#headings.length > 0 && (this.blocks[this.#headings.at(-1) ?? 0]?.depth ?? 0) >= depth)
      this.#headings.pop()
    if (plain(text) !== '') this.#headings.push(this.add({ kind: 'heading', text, depth, lines }))
  }

  /** Takes the last heading for none. */
  closeHeading(): void {
    this.#headings.pop()
  }

  /** Adds an item and opens it. */
  openItem(line: Pick<Item, 'indent' | 'mark' | 'ordered'>, block: Pick<Block, 'text' | 'ordered' | 'lines'>): void {
    const place = this.add({ kind: 'item', depth: this.depth, ...block })
    this.#items.push({ indent: line.indent, mark: line.mark, ordered: line.ordered, place })
  }

  /** Closes the items that a line does not stand under. */
  closeItemsBeside(line: Item): void {
    while (this.#items.length > 0 && !this.#isInside(line)) this.#items.pop()
  }

  /** Closes the items that stand in as far as a line, or all. */
  closeItems(indent = 0): void {
    this.#items = this.#items.filter(item => item.indent < indent)
  }

  /** Whether an item stands under the innermost open one. */
  #isInside(line: Item): boolean {
    const open = this.#items.at(-1)
    if (!open) return false
    if (line.indent > open.indent + 1 || (open.mark === '' && line.indent === open.indent)) return true
    if (line.indent < open.indent || line.mark === open.mark) return false
    // Pasted text has lost its indents: the sign alone tells.
    if (this.#items.some(item => item.mark === line.mark && item.indent === line.indent)) return false
    return (open.ordered && !line.ordered) || rank(line.mark) > rank(open.mark)
  }
}
