import { plain } from '../../reading/inline.ts'
import { MEANINGS, NAMES, NUMBERING, WHEN } from './columns.ts'
import { ASPECTS } from './compared.ts'
import type { Row } from './row.ts'

const COLUMNS = [NAMES, MEANINGS, NUMBERING, ASPECTS, WHEN]

/** The names of the columns, which may stand in the first row of a table that has no header; and the other rows. */
export function headOf(rows: readonly Row[]): { header?: string[]; body: readonly Row[] } {
  const [first, second] = rows
  if (!first?.block.header) return { body: rows }
  const header = (first.block.cells ?? []).map(plain)
  if (header.some(cell => cell !== '')) return { header, body: rows.slice(1) }
  const named = (second?.block.cells ?? []).map(plain)
  const isNaming =
    named.every(cell => cell.length <= 20 && cell.split(' ').length <= 3) &&
    named.some(cell => cell !== '' && COLUMNS.some(words => words.test(cell)))
  return isNaming ? { header: named, body: rows.slice(2) } : { body: rows.slice(1) }
}
