import type { Collector } from '../collector.ts'
import { withoutMedia } from '../media.ts'
import type { Head } from './head.ts'
import type { Row } from './rows.ts'

/** Takes the columns of Anki that are no field (deck, tags, note type, GUID) out of rows, and keeps the decks and how many have tags. */
export class AnkiColumns {
  readonly decks = new Set<string>()
  readonly #collector: Collector
  readonly #head: Head

  constructor(collector: Collector, head: Head) {
    this.#collector = collector
    this.#head = head
    if (head.deck) this.decks.add(head.deck)
  }

  /** The last part of the first deck: they stand inside one another. */
  get title(): string | undefined {
    const [first] = this.decks
    return first?.split('::').at(-1)
  }

  /** A row without what is no field of a note. */
  fieldsOf(row: Row): Row {
    const { notFields, html } = this.#head
    for (const [index, what] of notFields) {
      const cell = row.cells[index] ?? ''
      if (what === 'deck' && cell !== '') this.decks.add(cell)
      if (what === 'tags' && cell !== '') this.#collector.tagged++
    }
    const cells = row.cells.filter((_, index) => !notFields.has(index))
    if (!html) return { ...row, cells }
    const bare = cells.map(withoutMedia)
    const count = bare.reduce((sum, each) => sum + each.count, 0)
    this.#collector.media += count
    return { line: row.line, cells: bare.map(each => each.text.trim()), hadMedia: count > 0 }
  }
}
