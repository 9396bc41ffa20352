import { COLUMNS, joined, MOST_CELLS, MOST_LISTED, pipedCells, withoutBullet } from './cells.ts'
import { doublyBarred, drawnTable } from './drawn-tables.ts'
import { cleanInline } from './inline.ts'
import { isTabbed, tabbedTable } from './tabbed-table.ts'

/** A table as its rows. */
export interface Table {
  rows: { cells: string[]; header: boolean; at: number /** The last of its lines. */; to?: number }[]
  /** The place after its last line. */
  end: number
  indent: number
}

const DELIMITER = /^\s*(?:\|\s*:?-+:?|\|?\s*(?:-{2,}|:-+|-+:|:-+:))\s*(?:\|\s*(?:(?::?-+:?|::?)\s*)?)*$/
const MOST_ROWS = 200

/** The table that begins at a line, in Markdown, or as cells with tabs between, which is what a paste makes of one. */
export function tableAt(lines: readonly string[], at: number): Table | undefined {
  const line = lines[at] ?? ''
  const drawn = drawnTable(lines, at) ?? doublyBarred(lines, at)
  if (drawn) return drawn
  const folded = line.includes('||') ? inOneLine(line, at) : undefined
  if (folded) return folded
  if (line.includes('|') && (lines[at + 1] ?? '').includes('-') && DELIMITER.test(lines[at + 1] ?? ''))
    return piped(lines, at)
  if (line.includes('|') && /\S\s\|\s\S/.test(line)) return bare(lines, at)
  return isTabbed(line) ? tabbedTable(lines, at) : undefined
}

/** A whole table in one line, its rows one behind the other: `| Keel | a beam || Mast | a pole |`. */
function inOneLine(line: string, at: number): Table | undefined {
  if (!/^\s*\|.*\|\|.*\|$/.test(line)) return undefined
  const parts = line.trim().slice(1, -1).split('||', MOST_ROWS)
  const header = DELIMITER.test(parts[1] ?? '')
  const rows = parts
    .filter((_, row) => !(header && row === 1))
    .map((part, row) => ({ cells: pipedCells(part), header: header && row === 0, at }))
  const [first] = rows
  const isEven = rows.length > 1 && rows.every(row => row.cells.length === first?.cells.length)
  return isEven && (first?.cells.length ?? 0) > 1 ? { rows, end: at + 1, indent: 0 } : undefined
}

function piped(lines: readonly string[], at: number): Table {
  const rows: Table['rows'] = [{ cells: pipedCells(lines[at] ?? ''), header: true, at }]
  const count = rows[0]?.cells.length ?? 0
  let end = at + 2
  for (; end < lines.length && (lines[end] ?? '').includes('|') && (lines[end] ?? '').trim() !== ''; end++) {
    const to = endOfRow(lines, end, count)
    const cells = to > end ? openCells(lines.slice(end, to + 1)) : pipedCells(lines[end] ?? '')
    rows.push({ cells, header: false, at: end, to })
    end = to
  }
  return { rows, end, indent: /^\s*/.exec(lines[at] ?? '')?.[0].length ?? 0 }
}

/** How many bars a line has that part cells. */
const barsIn = (line: string) => line.match(/(?<!\\)\|/g)?.length ?? 0

/** The last line of a row whose cells go over several, as some editors write them out; its own line where they do not. */
function endOfRow(lines: readonly string[], at: number, count: number): number {
  const line = (lines[at] ?? '').trim()
  if (!line.startsWith('|') || line.endsWith('|') || barsIn(line) > count) return at
  let bars = barsIn(line)
  for (let next = at + 1; next < Math.min(lines.length, at + MOST_LISTED * 2); next++) {
    const more = (lines[next] ?? '').trim()
    if (more.startsWith('|') || /^#{1,6}\s/.test(more)) return at
    bars += barsIn(more)
    if (more.endsWith('|')) return bars === count + 1 ? next : at
  }
  return at
}

/** The cells of a row over several lines: each line of one is a part of it. */
function openCells(lines: readonly string[]): string[] {
  const whole = lines
    .map(line => line.trim())
    .join('\n')
    .replace(/^\||\|$/g, '')
  return whole.split(/(?<!\\)\|/, MOST_CELLS).map(cell =>
    cell
      .split('\n')
      .map(line => withoutBullet(cleanInline(line.trim().replaceAll('\\|', '|'))))
      .filter(line => line !== '')
      .reduce((before, next) => (before === '' ? next : joined(before, next)), ''),
  )
}

/** Rows with bars between, without a line under the first. */
function bare(lines: readonly string[], at: number): Table | undefined {
  const count = pipedCells(lines[at] ?? '').length
  let end = at
  while (end < lines.length && /\S\s\|\s\S/.test(lines[end] ?? '') && pipedCells(lines[end] ?? '').length === count)
    end++
  if (end - at < 3) return undefined
  const rows = lines.slice(at, end).map((line, row) => ({ cells: pipedCells(line), header: false, at: at + row }))
  const [first] = rows
  if (first && COLUMNS.test(first.cells.join(' ')) && first.cells.every(cell => cell.length <= 24)) first.header = true
  return { rows, end, indent: 0 }
}
