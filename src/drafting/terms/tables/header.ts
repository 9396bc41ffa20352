import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { MEANINGS, NAMES, NUMBERING, WHEN } from './columns.ts'
import { ASPECTS } from './compared.ts'
import type { Row } from './row.ts'

const COLUMNS = [NAMES, MEANINGS, NUMBERING, ASPECTS, WHEN]

/** So many rows are enough to tell. */
const FEWEST = 4

/** "Keel | the beam along the bottom of a hull": Markdown knows no table without a header, and here a row was made one. */
const isRow = (cells: readonly string[]) =>
  cells.length === 2 &&
  wordsIn(cells[0] ?? '') <= 4 &&
  wordsIn(cells[1] ?? '') >= 4 &&
  /^\p{Ll}|[가-힣](?:[는은한된인던]|[할될])\s/u.test(cells[1] ?? '') &&
  !cells.some(cell => /\?$/.test(cell) || COLUMNS.some(words => words.test(cell)))

/** The names of the columns, which may stand in the first row of a table that has no header; and the other rows. */
export function headOf(rows: readonly Row[]): { header?: string[]; body: readonly Row[] } {
  const [first, second] = rows
  if (!first?.block.header) return { body: rows }
  const header = (first.block.cells ?? []).map(plain)
  if (rows.length >= FEWEST && isRow(header)) return { body: rows }
  if (header.some(cell => cell !== '')) return { header, body: rows.slice(1) }
  const named = (second?.block.cells ?? []).map(plain)
  const isNaming =
    named.every(cell => cell.length <= 20 && cell.split(' ').length <= 3) &&
    named.some(cell => cell !== '' && COLUMNS.some(words => words.test(cell)))
  return isNaming ? { header: named, body: rows.slice(2) } : { body: rows.slice(1) }
}
