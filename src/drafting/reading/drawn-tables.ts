import { pipedCells } from './cells.ts'
import type { Table } from './table.ts'

/** "+-----+-----+": a line that is drawn between the rows; with "=" below the names of the columns. */
const DRAWN = /^\s*\+(?:[-=:]{2,}\+){2,}\s*$/
const MOST_LINES = 400

/** A table with lines drawn around its cells, whose text may go over several lines. */
export function drawnTable(lines: readonly string[], at: number): Table | undefined {
  if (!DRAWN.test(lines[at] ?? '')) return undefined
  const rows: Table['rows'] = []
  let parts: string[][] = []
  let end = at + 1
  for (; end < Math.min(lines.length, at + MOST_LINES); end++) {
    const line = (lines[end] ?? '').trim()
    if (line.startsWith('|')) parts.push(pipedCells(line))
    else if (DRAWN.test(line)) {
      const [first = []] = parts
      const cells = first.map((_, column) =>
        parts
          .map(part => part[column] ?? '')
          .join(' ')
          .trim(),
      )
      if (parts.length > 0) rows.push({ cells, header: line.includes('='), at: end - parts.length, to: end - 1 })
      parts = []
    } else break
  }
  const isOne = rows.length > 1 && rows.every(row => row.cells.length === rows[0]?.cells.length)
  return isOne && parts.length === 0 ? { rows, end, indent: 0 } : undefined
}

const HEAD = /^\s*\|\|(?:[^|]+\|\|){2,}\s*$/

/** "||Term||Meaning||" and "|Keel|a beam|", as Confluence and Jira have it. */
export function doublyBarred(lines: readonly string[], at: number): Table | undefined {
  if (!HEAD.test(lines[at] ?? '')) return undefined
  const rows: Table['rows'] = [{ cells: pipedCells((lines[at] ?? '').replaceAll('||', '|')), header: true, at }]
  let end = at + 1
  for (; /^\s*\|[^|].*\|\s*$/.test(lines[end] ?? ''); end++)
    rows.push({ cells: pipedCells(lines[end] ?? ''), header: false, at: end })
  return rows.length > 1 ? { rows, end, indent: 0 } : undefined
}
