import type { Block } from '../notes.ts'
import { COLUMNS, joined, MOST_CELLS, MOST_LISTED, withoutBullet } from './cells.ts'
import { cleanInline } from './inline.ts'
import type { Table } from './table.ts'

/** "•⇥Keel", as word processors paste lists: the tab is behind the sign of an item, and parts no cells. */
const MARK = /^\s*(?:[^\p{L}\p{N}\s|]|o|(?:\d{1,3}|[a-zA-Z가-하]|[ivxIVX]{1,4})[.)])\t+/u
const behindMark = (line: string) => line.replace(MARK, '')

/** Whether a line has cells with tabs between. */
export const isTabbed = (line: string) => line.includes('\t') && /\S\t+\S/.test(behindMark(line))

/** Rows with tabs between their cells, which is what a paste makes of a table. */
export function tabbedTable(lines: readonly string[], at: number): Table | undefined {
  const count = tabbedCells(lines[at] ?? '').length
  let end = at
  const rows: Table['rows'] = []
  for (; end < lines.length; end++) {
    const line = lines[end] ?? ''
    const last = rows.at(-1)
    if (last && LISTED.test(line) && isRowSoon(lines, end, count)) {
      addListed(last, line, end)
      continue
    }
    const cells = tabbedCells(line)
    if (cells.length < 2 || cells.length !== count || (/^\s/.test(line) && !(end === at && isCornered(line)))) break
    rows.push({ cells, header: false, at: end })
  }
  const [first] = rows
  if (!first || rows.length < 2) return undefined
  const isNaming = first.cells[0] === '' || COLUMNS.test(first.cells.join(' '))
  first.header = rows.length > 2 && isNaming && first.cells.every(cell => cell.length <= 16)
  return { rows, end, indent: 0 }
}

/** What is listed in a cell goes on in lines of its own. */
function addListed(row: Table['rows'][number], line: string, at: number): void {
  row.cells.push(joined(row.cells.pop() ?? '', withoutBullet(cleanInline(line))))
  row.to = at
}

const LISTED = /^[-•·*]\s[^\t]+$/

/** Whether a row of as many cells comes after the lines of a list. */
function isRowSoon(lines: readonly string[], from: number, count: number): boolean {
  const next = lines.slice(from, from + MOST_LISTED).find(line => !LISTED.test(line)) ?? ''
  return next.includes('\t') && !/^\s/.test(next) && tabbedCells(next).length === count
}

function tabbedCells(line: string): string[] {
  const cells = (/\t.*\t/.test(line) ? line : behindMark(line))
    .trim()
    .split(/\t+/, MOST_CELLS)
    .map(cell => withoutBullet(cleanInline(cell)))
  return isCornered(line) ? ['', ...cells] : cells
}

/** "⇥Ebb⇥Flood": the columns' names, with nothing in the corner above the rows' names. */
const isCornered = (line: string) => /^\t[^\t]{1,24}(?:\t+[^\t]{1,24}){1,5}$/.test(line)

/** Of a row pasted from a table, "Trade⇥1. Toll", its last cell without the number. */
export function lastCell({ lines: own, text }: Block, lines: readonly string[]): string {
  const cell = (lines[(own.at(-1) ?? 0) - 1] ?? '').split('\t').slice(1).at(-1)
  const name = cleanInline((cell ?? '').replace(/^\s*\d{1,2}[.)]\s*/, ''))
  return name === '' ? text : name
}
