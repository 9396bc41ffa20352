import { formulaLines } from './formulas.ts'
import { kindOf, type LineKind } from './line-kind.ts'
import { cardsIn } from './pairs.ts'
import { recordsIn } from './records.ts'
import { titledListsIn } from './titled-lists.ts'

/** The lines of notes with what each looks like, before it is said what stands under what. */
export class ReadLines {
  readonly lines: readonly string[]
  readonly kinds: readonly LineKind[]
  /** Places of lines that are a name, with what it is in the next one. */
  readonly cards: ReadonlySet<number>
  /** Places of lines that stand above the fields of a record, or are the titles of lists. */
  readonly titles: ReadonlySet<number>
  /** For each place, the first at or after it that is not empty. */
  readonly #filled: number[]

  constructor(lines: readonly string[]) {
    this.lines = lines
    const formulas = formulaLines(lines)
    this.kinds = lines.map((line, at) => (formulas[at] ? { kind: 'blank' } : kindOf(line)))
    this.cards = cardsIn(this.kinds)
    this.titles = new Set([...recordsIn(this.kinds), ...titledListsIn(this.kinds)])
    this.#filled = new Array(lines.length)
    for (let at = lines.length - 1; at >= 0; at--)
      this.#filled[at] = this.kinds[at]?.kind === 'blank' ? (this.#filled[at + 1] ?? lines.length) : at
  }

  /** The next line that is not empty. */
  nextFilled(at: number): LineKind | undefined {
    return this.kinds[this.#filled[at + 1] ?? this.lines.length]
  }

  /** The words of a line, without its mark. */
  wordsOf(at: number): string {
    const kind = this.kinds[at]
    return kind && 'text' in kind ? kind.text : ''
  }
}
