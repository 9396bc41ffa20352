import type { Block } from '../notes.ts'
import { continuedLines } from './continued.ts'
import { IMPLICIT_DEPTH, implicitHeading, isLabelOfList, undressed } from './implicit-heading.ts'
import { cleanInline, plain } from './inline.ts'
import { itemHeading } from './item-heading.ts'
import { isSentence, type LineKind } from './line-kind.ts'
import { OpenBlocks } from './open-blocks.ts'
import { ReadLines } from './read-lines.ts'
import { lastCell } from './tabbed-table.ts'
import { type Table, tableAt } from './table.ts'

type Line<Kind extends LineKind['kind']> = Extract<LineKind, { kind: Kind }>

/** Says what each stretch of the lines is and what stands under what, in one pass. */
export function outline(lines: readonly string[]): Block[] {
  const reader = new OutlineReader(lines)
  return reader.read()
}

class OutlineReader {
  readonly #notes: ReadLines
  readonly #open = new OpenBlocks()
  #at = 0

  constructor(lines: readonly string[]) {
    this.#notes = new ReadLines(lines)
  }

  read(): Block[] {
    while (this.#at < this.#notes.lines.length) this.#step()
    return this.#open.blocks
  }

  #step(): void {
    const at = this.#at
    const line = this.#notes.kinds[at] as LineKind
    const table = line.kind === 'blank' || line.kind === 'fence' ? undefined : tableAt(this.#notes.lines, at)
    if (table) {
      this.#open.closeItems(table.indent)
      this.#table(table)
      this.#at = table.end
      return
    }
    this.#at++
    if (line.kind === 'fence') this.#code(at, line)
    else if (line.kind === 'heading') this.#heading(at, line.depth, line.text)
    else if (line.kind === 'item') this.#item(at, line)
    else if (line.kind === 'meaning') this.#meaning(at, line.text)
    else if (line.kind === 'text') this.#textOf(at, line)
  }

  #table({ rows }: Table): void {
    for (const { cells, header, at, to = at } of rows) {
      const lines = Array.from({ length: to - at + 1 }, (_, step) => at + 1 + step)
      this.#open.add({ kind: 'row', text: cells.join(' | '), cells, header, lines })
    }
  }

  #code(at: number, { mark, language }: Line<'fence'>): void {
    let end = at + 1
    while (end < this.#notes.lines.length && !(this.#notes.lines[end] ?? '').trim().startsWith(mark)) end++
    const inside = this.#notes.lines.slice(at + 1, end)
    const lines = inside.map((_, index) => at + 2 + index)
    const table = /^(?:text|txt|)$/.test(language) ? tableAt(this.#notes.lines, at + 1) : undefined
    if (table && table.end >= end) this.#table(table)
    else if (inside.length > 0) this.#open.add({ kind: 'code', text: inside.join('\n'), language, lines })
    this.#at = end + 1
  }

  #heading(at: number, depth: number, raw: string): void {
    this.#open.openHeading(cleanInline(raw), depth, [at + 1])
  }

  #item(at: number, line: Line<'item'>): void {
    const heading = itemHeading({
      line,
      before: this.#notes.kinds[at - 1],
      after: this.#notes.kinds[at + 1],
      next: this.#notes.nextFilled(at),
    })
    if (heading > 0) {
      this.#heading(at, heading, line.text)
      return
    }
    this.#open.closeItemsBeside(line)
    const lines = this.#continued(at, line.text, line.indent + 1)
    const text = cleanInline(lines.map(each => this.#notes.wordsOf(each)).join(' '))
    if (plain(text) === '') return
    this.#open.openItem(line, { text, ordered: line.ordered, lines: lines.map(each => each + 1) })
  }

  #meaning(at: number, raw: string): void {
    const last = this.#open.last
    const text = cleanInline(raw)
    // What is said of a name in a second line stands for itself.
    const isSecond = this.#notes.kinds[(last?.lines.at(-1) ?? 0) - 1]?.kind === 'meaning'
    if (
      last &&
      !isSecond &&
      (last.kind === 'text' || (last.kind === 'heading' && last.depth === IMPLICIT_DEPTH)) &&
      last.text.length <= 80
    ) {
      if (last.kind === 'heading') this.#open.closeHeading()
      last.kind = 'text'
      last.depth = 0
      last.text = `${lastCell(last, this.#notes.lines)}: ${text}`
      last.lines.push(at + 1)
    } else this.#open.add({ kind: 'text', text, lines: [at + 1] })
  }

  #textOf(at: number, line: Line<'text'>): void {
    if (this.#notes.cards.has(at)) this.#card(at, line)
    else if (this.#notes.titles.has(at)) this.#heading(at, IMPLICIT_DEPTH, line.text)
    else this.#text(at, line)
  }

  /** A name, and in the next line what it is. */
  #card(at: number, line: Line<'text'>): void {
    this.#open.closeItems()
    const text = [line.text, this.#notes.wordsOf(at + 1)].map(cleanInline).join(': ')
    this.#open.add({ kind: 'text', text, lines: [at + 1, at + 2] })
    this.#at = at + 2
  }

  #text(at: number, line: Line<'text'>): void {
    const under = this.#notes.kinds[at + 1]
    if (under?.kind === 'underline' && line.text.length <= 90 && (under.depth === 1 || !isSentence(line.text))) {
      this.#at++
      this.#heading(at, under.depth, line.text)
      return
    }
    const before = this.#notes.kinds[at - 1]?.kind
    if (before === 'blank' || before === 'rule' || before === 'underline') this.#open.closeItems(line.indent)
    if (line.indent === 0 && before === 'text') this.#open.closeItems()
    const last = this.#open.last
    const next = this.#notes.nextFilled(at)
    const isInItem = line.indent > (this.#open.indent ?? Number.POSITIVE_INFINITY)
    if (isInItem && isLabelOfList(line, next)) {
      this.#labelOfList(at, line)
      return
    }
    const depth = isInItem
      ? 0
      : implicitHeading({
          line,
          before: this.#notes.kinds[at - 1],
          after: this.#notes.kinds[at + 1],
          next,
          blocks: this.#open.blocks.length,
          under: last?.kind === 'heading' ? last.depth : undefined,
        })
    if (depth) {
      this.#heading(at, depth, undressed(line.text))
      return
    }
    const lines = this.#continued(at, line.text, 0)
    const text = cleanInline(lines.map(each => this.#notes.wordsOf(each)).join(' '))
    if (plain(text) !== '') this.#open.add({ kind: 'text', text, lines: lines.map(each => each + 1) })
  }

  /** A line under an item that names the list below it stands above that list as an item does. */
  #labelOfList(at: number, line: Line<'text'>): void {
    this.#open.openItem({ ...line, mark: '', ordered: false }, { text: cleanInline(line.text), lines: [at + 1] })
  }

  /** The lines that go on with the one at a place, that one included; reading goes on behind them. */
  #continued(at: number, first: string, indent: number): number[] {
    const lines = continuedLines(this.#notes, at, first, indent)
    this.#at = Math.max(this.#at, (lines.at(-1) ?? at) + 1)
    return lines
  }
}
