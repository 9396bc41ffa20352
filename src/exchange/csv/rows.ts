import { parse } from 'csv-parse/sync'
import { table } from '../../domain/table.ts'

/** One record of a table, with the line it begins in. */
export interface Row {
  line: number
  cells: string[]
}

/** A table, and the lines whose quotation mark is never closed. */
export interface Table {
  rows: Row[]
  unclosed: number[]
  /** What the head of an Anki text export says. */
  html: boolean
}

/** How often to go on after a quotation mark that is never closed. */
const MOST_RESTARTS = 50

/** Splits a text into records: tabs, commas or semicolons, whichever it uses; quoted fields may hold line breaks. */
export function readRows(text: string): Table {
  const head = readHead(text)
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
  return { rows: delimiter === '\t' ? joinBroken(rows) : rows, unclosed, html: head.html }
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

const SEPARATORS = table<string>({ tab: '\t', comma: ',', semicolon: ';', pipe: '|', space: ' ' })

/** `sep=;` as Excel writes it, and `#separator:tab` and the like as Anki does. */
function readHead(text: string): { lines: number; delimiter?: string; html: boolean } {
  const head: { lines: number; delimiter?: string; html: boolean } = { lines: 0, html: false }
  for (const line of text.split('\n', 20)) {
    const excel = /^"?sep=(.)"?\s*$/i.exec(line)?.[1]
    const [, key, value = ''] = /^#(separator|html|[a-z ]+column|columns|deck|notetype|tags):(.*)$/i.exec(line) ?? []
    if (excel) head.delimiter = excel
    else if (key === 'separator') head.delimiter = SEPARATORS[value.trim().toLowerCase()] ?? value.trim()
    else if (key === 'html') head.html = value.trim() === 'true'
    else if (key === undefined) break
    head.lines++
  }
  return head
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
