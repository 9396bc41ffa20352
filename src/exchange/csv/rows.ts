import { parse } from 'csv-parse/sync'
import { type Head, readHead } from './head.ts'
import { plainCards } from './plain-cards.ts'

/** One record of a table, with the line it begins in. */
export interface Row {
  line: number
  cells: string[]
  /** Whether pictures or sounds were taken out of it. */
  hadMedia?: boolean
}

/** A table, and the lines whose quotation mark is never closed. */
export interface Table {
  rows: Row[]
  unclosed: number[]
  head: Head
}

/** How often to go on after a quotation mark that is never closed. */
const MOST_RESTARTS = 50

/** Splits a text into records: tabs, commas or semicolons, whichever it uses; quoted fields may hold line breaks. */
export function readRows(text: string): Table {
  const head = readHead(text)
  const cards = head.lines === 0 ? plainCards(text) : undefined
  if (cards) return { rows: cards, unclosed: [], head }
  const lines = text.split('\n')
  const body = lines.slice(head.lines).join('\n')
  const delimiter = head.delimiter ?? delimiterOf(body)
  const rows: Row[] = []
  const unclosed: number[] = []
  let from = head.lines
  while (from < lines.length) {
    const opened = readUntilOpen(lines.slice(from).join('\n'), delimiter, from, rows)
    if (opened === undefined) break
    if (unclosed.length === MOST_RESTARTS) break
    const { line } = opened
    unclosed.push(line)
    from = line
  }
  return { rows: delimiter === '\t' ? joinBroken(rows) : rows, unclosed, head }
}

/** Adds the records up to a field that opens a quotation mark and never closes it; says where that is. */
function readUntilOpen(text: string, delimiter: string, skipped: number, rows: Row[]): { line: number } | undefined {
  let end = skipped
  try {
    parse(text, {
      delimiter,
      raw: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (record: unknown) => {
        const { record: cells, raw, info } = record as { record: string[]; raw: string; info: { lines: number } }
        const inside = (raw.replace(/^\n+/, '').replace(/\n$/, '').match(/\n/g) ?? []).length
        end = skipped + info.lines
        rows.push({ line: end - inside, cells: cells.map(cell => cell.trim()) })
        return null
      },
    })
    return undefined
  } catch (error) {
    const opened = text.split('\n').findIndex((line, index) => index >= end - skipped && line.trim() !== '')
    if (opened < 0) throw error
    return { line: skipped + opened + 1 }
  }
}

/** The separator that stands in most of the first lines, outside quotation marks; a tab where there is any. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '')
  const lines = sample
    .split('\n')
    .filter(line => line.trim() !== '')
    .slice(0, 50)
  const shareOf = (delimiter: string) => lines.filter(line => line.includes(delimiter)).length
  const [best = ','] = ['\t', ';', ',', '|'].toSorted((a, b) => shareOf(b) - shareOf(a))
  return shareOf(best) === 0 ? ',' : best
}

/** Quizlet writes line breaks inside a definition as they are: a line without any tab goes on where the last stopped. */
function joinBroken(rows: readonly Row[]): Row[] {
  const joined: Row[] = []
  for (const row of rows) {
    const last = joined.at(-1)
    if (row.cells.length === 1 && last && last.cells.length > 1)
      last.cells = [...last.cells.slice(0, -1), `${last.cells.at(-1)}\n${row.cells[0]}`]
    else joined.push({ ...row, cells: [...row.cells] })
  }
  return joined
}
