import type { Block } from '../notes.ts'
import { cleanInline, plain } from './inline.ts'
import { isSentence, kindOf, type LineKind } from './line-kind.ts'
import { tableAt } from './table.ts'

/** A heading without any mark of one is below all that have one. */
const IMPLICIT_DEPTH = 6
/** Columns from which on a line may have been broken to fit. */
const WRAPPED_FROM = 58

/** Says what each stretch of the lines is and what stands under what, in one pass. */
export function outline(lines: readonly string[]): Block[] {
  const reader = new OutlineReader(lines)
  return reader.read()
}

class OutlineReader {
  readonly #lines: readonly string[]
  readonly #kinds: LineKind[]
  readonly #blocks: Block[] = []
  /** Places of the headings that are open, outermost first. */
  #headings: number[] = []
  /** The items that are open, with where they stand in and what marks them. */
  #items: { indent: number; mark: string; ordered: boolean; place: number }[] = []
  /** For each place, the first at or after it that is not empty. */
  readonly #filled: number[]
  #at = 0

  constructor(lines: readonly string[]) {
    this.#lines = lines
    this.#kinds = lines.map(kindOf)
    this.#filled = new Array(lines.length)
    for (let at = lines.length - 1; at >= 0; at--)
      this.#filled[at] = this.#kinds[at]?.kind === 'blank' ? (this.#filled[at + 1] ?? lines.length) : at
  }

  read(): Block[] {
    while (this.#at < this.#lines.length) this.#step()
    return this.#blocks
  }

  #step(): void {
    const at = this.#at
    const line = this.#kinds[at] as LineKind
    const table = line.kind === 'blank' || line.kind === 'fence' ? undefined : tableAt(this.#lines, at)
    if (table) {
      this.#items = this.#items.filter(item => item.indent < table.indent)
      for (const row of table.rows)
        this.#add({
          kind: 'row',
          text: row.cells.join(' | '),
          cells: row.cells,
          header: row.header,
          lines: [row.at + 1],
        })
      this.#at = table.end
      return
    }
    this.#at++
    if (line.kind === 'fence') this.#code(at, line)
    else if (line.kind === 'heading') this.#heading(at, line.depth, line.text)
    else if (line.kind === 'item') this.#item(at, line)
    else if (line.kind === 'meaning') this.#meaning(at, line.text)
    else if (line.kind === 'text') this.#text(at, line)
  }

  #add(block: Omit<Block, 'depth' | 'parent'> & { depth?: number; parent?: number }): number {
    const parent = block.parent ?? this.#items.at(-1)?.place ?? this.#headings.at(-1) ?? -1
    return this.#blocks.push({ depth: 0, ...block, parent }) - 1
  }

  #code(at: number, { mark, language }: Extract<LineKind, { kind: 'fence' }>): void {
    let end = at + 1
    while (end < this.#lines.length && !(this.#lines[end] ?? '').trim().startsWith(mark)) end++
    const inside = this.#lines.slice(at + 1, end)
    const lines = inside.map((_, index) => at + 2 + index)
    if (inside.length > 0) this.#add({ kind: 'code', text: inside.join('\n'), language, lines })
    this.#at = end + 1
  }

  #heading(at: number, depth: number, raw: string): void {
    const text = cleanInline(raw)
    this.#items = []
    while (this.#headings.length > 0 && (this.#blocks[this.#headings.at(-1) ?? 0]?.depth ?? 0) >= depth)
      this.#headings.pop()
    if (plain(text) !== '') this.#headings.push(this.#add({ kind: 'heading', text, depth, lines: [at + 1] }))
  }

  #item(at: number, line: Extract<LineKind, { kind: 'item' }>): void {
    if (this.#isMarkedHeading(at, line)) {
      this.#heading(at, 5, line.text)
      return
    }
    if (this.#isNumberedHeading(at, line)) {
      this.#heading(at, 4, line.text)
      return
    }
    while (this.#items.length > 0 && !this.#isInside(line)) this.#items.pop()
    const depth = this.#items.length
    const lines = this.#continued(at, line.text, line.indent + 1)
    const text = cleanInline(lines.map(each => this.#wordsOf(each)).join(' '))
    if (plain(text) === '') return
    const place = this.#add({ kind: 'item', text, ordered: line.ordered, depth, lines: lines.map(each => each + 1) })
    this.#items.push({ indent: line.indent, mark: line.mark, ordered: line.ordered, place })
  }

  /** Whether an item stands under the innermost open one. */
  #isInside(line: Extract<LineKind, { kind: 'item' }>): boolean {
    const open = this.#items.at(-1)
    if (!open) return false
    if (line.indent > open.indent + 1) return true
    if (line.indent < open.indent || line.mark === open.mark) return false
    // Pasted text has lost its indents: the sign alone tells.
    if (this.#items.some(item => item.mark === line.mark && item.indent === line.indent)) return false
    return (open.ordered && !line.ordered) || rank(line.mark) > rank(open.mark)
  }

  /** `■ Title` above a list with another sign, or above text. */
  #isMarkedHeading(at: number, line: Extract<LineKind, { kind: 'item' }>): boolean {
    if (line.indent > 0 || !/[■◆▶●★□○◇►❖]/.test(line.mark) || line.text.length > 50 || isSentence(line.text))
      return false
    if (/[:：]\s|\s[-–—→=]\s/.test(line.text)) return false
    const next = this.#kinds[this.#nextFilled(at)]
    return next?.kind === 'text' || (next?.kind === 'item' && next.mark !== line.mark && next.indent === 0)
  }

  /** `3. Title` above text of its own is a heading, among others of its kind an item. */
  #isNumberedHeading(at: number, line: Extract<LineKind, { kind: 'item' }>): boolean {
    if (!line.number || line.indent > 0 || line.text.length > 60 || isSentence(line.text)) return false
    if (/[:：→=]|\s[-–—]\s/.test(line.text)) return false
    const next = this.#nextFilled(at)
    const following = this.#kinds[next]
    const isOpen = this.#kinds[at + 1]?.kind !== 'item' && this.#kinds[at - 1]?.kind !== 'item'
    if (!isOpen || following?.kind === 'heading' || !following) return false
    if (following.kind === 'item') return next > at + 1 && !following.ordered && following.indent === 0
    return following.kind !== 'text' || following.indent === 0
  }

  #meaning(at: number, raw: string): void {
    const last = this.#blocks.at(-1)
    const text = cleanInline(raw)
    if (
      last &&
      (last.kind === 'text' || (last.kind === 'heading' && last.depth === IMPLICIT_DEPTH)) &&
      last.text.length <= 80
    ) {
      if (last.kind === 'heading') this.#headings.pop()
      last.kind = 'text'
      last.depth = 0
      last.text = `${last.text}: ${text}`
      last.lines.push(at + 1)
    } else this.#add({ kind: 'text', text, lines: [at + 1] })
  }

  #text(at: number, line: Extract<LineKind, { kind: 'text' }>): void {
    const under = this.#kinds[at + 1]
    if (under?.kind === 'underline' && line.text.length <= 90 && (under.depth === 1 || !isSentence(line.text))) {
      this.#at++
      this.#heading(at, under.depth, line.text)
      return
    }
    if (this.#kinds[at - 1]?.kind === 'blank' && line.indent === 0) this.#items = []
    if (line.indent === 0 && this.#kinds[at - 1]?.kind === 'text') this.#items = []
    const depth = this.#implicitHeading(at, line)
    if (depth) {
      this.#heading(
        at,
        depth,
        line.text
          .replace(/^\*\*(.+)\*\*\s*:?$/, '$1')
          .replace(/\s*[:：]$/, '')
          .replace(/^[[【<]\s*([^<>[\]【】]+?)\s*[\]】>]$/, '$1'),
      )
      return
    }
    const lines = this.#continued(at, line.text, 0)
    const text = cleanInline(lines.map(each => this.#wordsOf(each)).join(' '))
    if (plain(text) !== '') this.#add({ kind: 'text', text, lines: lines.map(each => each + 1) })
  }

  /**
   * The depth of a line that is a heading by its place or its dress: bold, in brackets, or short between an empty line
   * and what it is above. 0 when it is none.
   */
  #implicitHeading(at: number, line: Extract<LineKind, { kind: 'text' }>): number {
    const text = line.text.replace(/\s?\([^()]{1,40}\)$/, '')
    const next = this.#kinds[this.#nextFilled(at)]
    if (line.indent > 3 || text.length > 70 || !next || next.kind === 'meaning') return 0
    if (this.#isTitle(at, text)) return 1
    if (text.split(/\s+/).length > 9) return 0
    if (/^(?:\*\*|__)[^*_]{1,70}(?:\*\*|__)\s*:?$/.test(text) && !isSentence(text)) return 5
    if (/^(?:【.{1,60}】|<[^<>/]{1,60}>|\[[^\][]{1,60}\]|[■◆▶●★☆◈▣◎]\s?.{1,60})$/.test(text)) return 5
    if (isSentence(text) || /란\?\s+\S|[,;，]$|^["“'(]|^https?:|[→=]|[:：]\s|\s[-–—]\s|\t|\s{3,}/.test(text)) return 0
    const isApart = at === 0 || ['blank', 'rule', 'heading', 'underline'].includes(this.#kinds[at - 1]?.kind ?? 'blank')
    const isLead = /[:：]$/.test(text) && next.kind === 'item'
    if (isLead) return IMPLICIT_DEPTH
    const isAboveList = this.#kinds[at + 1]?.kind === 'item'
    const isAlone = this.#kinds[at + 1]?.kind === 'blank'
    const isQuestion = /\?$|(?:이란|란)$/.test(text)
    const isTitle = /^\p{Lu}|[가-힣]|^\d/u.test(text) || isQuestion
    // What stands under the title of the page is not what that means.
    const isUnderHeading = this.#blocks.at(-1)?.kind === 'heading' && !this.#isUnderTitle()
    const isNamedTwice = text !== line.text && next.kind === 'text' && this.#kinds[at + 1]?.kind === 'text'
    if (isUnderHeading && !isQuestion && !isNamedTwice && (line.indent > 0 || !this.#canFollowHeading(text, next)))
      return 0
    const isAboveMeaning =
      next.kind === 'text' &&
      this.#kinds[at + 1]?.kind === 'text' &&
      text.split(/\s+/).length <= 5 &&
      (next.indent > line.indent || isNamedTwice || isSentence(next.text))
    const isAboveInset =
      next.kind === 'item' && isAboveList && next.indent > line.indent && text.split(/\s+/).length <= 5
    if (isTitle && isAboveInset) return IMPLICIT_DEPTH
    return isApart && isTitle && (isAlone || isAboveList || isQuestion || isAboveMeaning) ? IMPLICIT_DEPTH : 0
  }

  #isUnderTitle(): boolean {
    return this.#blocks.length <= 2 && this.#blocks.at(-1)?.depth === 1
  }

  /** The first line of all, short and alone, whatever marks are in it. */
  #isTitle(at: number, text: string): boolean {
    const parts = text.split(/[:：]\s|\s[-–—|]\s/)
    const isFirst = this.#blocks.length === 0 && (this.#kinds[at + 1]?.kind === 'blank' || parts.length > 2)
    // "[Rust] 소유권과 빌림", near the top.
    if (this.#blocks.length <= 2 && /^\[[^\][]{1,20}\]\s\S.{1,60}$/.test(text) && !isSentence(text)) return true
    return isFirst && !isSentence(text) && parts.length > 1 && parts.every(part => part.split(/\s+/).length <= 6)
  }

  /** Whether a short line right under a heading is a heading too, and not what that one means. */
  #canFollowHeading(text: string, next: LineKind): boolean {
    if (/[가-힣](?:[을를는할한된인]|에서|으로)\s/.test(text) && text.split(/\s+/).length >= 4) return false
    return next.kind === 'item' || (next.kind === 'text' && isSentence(next.text))
  }

  /** The lines that go on with the one at a place, that one included: broken to fit, or standing in under an item. */
  #continued(at: number, first: string, indent: number): number[] {
    const lines = [at]
    let last = first
    for (let next = at + 1; next < this.#lines.length; next++) {
      const kind = this.#kinds[next]
      if (kind?.kind !== 'text' || this.#kinds[next + 1]?.kind === 'underline') break
      const standsIn = indent > 0 && kind.indent >= indent
      const isBroken = isBrokenOff(last) && !/^\*\*|^https?:/.test(kind.text) && !beginsAnew(last, kind.text)
      const isRest = /^[a-z(,;&]/.test(kind.text) && /[\p{L}\p{N},]$/u.test(last)
      if (!(isBroken || (standsIn && (isRest || (isSentence(kind.text) === false && width(last) >= 40))))) break
      if (tableAt(this.#lines, next) || LABELLED.test(kind.text)) break
      lines.push(next)
      last = kind.text
      this.#at = next + 1
    }
    return lines
  }

  #wordsOf(at: number): string {
    const kind = this.#kinds[at]
    return kind && 'text' in kind ? kind.text : ''
  }

  #nextFilled(at: number): number {
    return this.#filled[at + 1] ?? this.#lines.length
  }
}

/** Whether a line is as long as one that was broken to fit, and does not end as a sentence does. */
function isBrokenOff(line: string): boolean {
  return width(line) >= WRAPPED_FROM && !/[.!?。:：;][*`"'”’)]*$/.test(line)
}

/** Korean is seldom broken by hand: a line with a topic of its own goes on with nothing. */
function beginsAnew(last: string, next: string): boolean {
  // "Oxbow lake: a curved lake …", and then "Levees are …": each says what something is.
  if (LABELLED.test(last) && /^\p{Lu}\S*(?:\s\S+){0,3}\s(?:is|are|was|were|means)\s/u.test(next)) return true
  if (!/[가-힣]$/.test(last)) return false
  return width(last) < 70 || next.split(/\s+/, 4).some(word => /[가-힣](?:은|는|란|이란)$/.test(word))
}

/** A line that begins with a name and what it means goes on with nothing. */
const LABELLED = /^[\p{L}\p{N}`*](?:[^:：.!?()]|\([^()]{0,30}\)){0,40}(?:[:：]\s|\s(?:[-–—→=]|--|-{1,2}>|=>)\s)/u

/** Signs of lists as editors order them, outermost first. */
function rank(mark: string): number {
  if (mark === '◦' || mark === 'o' || mark === '○' || mark === '▫') return 1
  if (mark === '▪' || mark === '■' || mark === '‣' || mark === '▸') return 2
  return mark === '-' || mark === '·' || mark === '–' ? 1 : 0
}

/** Columns on a screen: a Hangul syllable takes two. */
function width(text: string): number {
  return text.length + (text.match(/[ᄀ-ᇿ⺀-꓏가-힣豈-﫿！-｠]/g)?.length ?? 0)
}
