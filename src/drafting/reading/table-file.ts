import { CsvError, parse } from 'csv-parse/sync'

/** Rows of a table that are read, and columns; a chapter's has far fewer. */
const MOST_ROWS = 5000
const MOST_COLUMNS = 200

/** A table in a file of its own, such as a database of Notion's, as one in Markdown; its first row names the columns. */
export function readTableFile(name: string, text: string): string {
  const delimiter = /\.tsv$/i.test(name) ? '\t' : delimiterOf(text)
  const rows = rowsOf(text, delimiter)
  const width = Math.min(
    MOST_COLUMNS,
    rows.reduce((most, row) => Math.max(most, row.length), 0),
  )
  const lines = rows.map(row => `| ${Array.from({ length: width }, (_, at) => cellOf(row[at])).join(' | ')} |`)
  return [...lines.slice(0, 1), `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n')
}

/** All rows; a line in which a quotation mark stands as nobody quotes is read by itself, so that it takes no others with it. */
function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = []
  let rest = Buffer.from(text)
  while (rest.length > 0 && rows.length < MOST_ROWS) {
    const { rows: read, end } = readQuoted(rest, delimiter)
    for (const row of read) rows.push(row)
    if (end === undefined) break
    rest = rest.subarray(end)
    const begin = rest.findIndex(byte => byte !== NEWLINE)
    const newline = rest.indexOf(NEWLINE, begin)
    const behind = newline < 0 ? rest.length : newline + 1
    rows.push(...readLine(rest.subarray(begin, behind), delimiter))
    rest = rest.subarray(behind)
  }
  return rows.slice(0, MOST_ROWS)
}

const NEWLINE = 10

const OPTIONS = { relax_column_count: true, skip_empty_lines: true, to: MOST_ROWS }

/** The rows up to one with a stray quotation mark, and where that begins, in bytes. */
function readQuoted(text: Buffer, delimiter: string): { rows: string[][]; end?: number } {
  const rows: string[][] = []
  let end = 0
  const onRecord = (read: unknown) => {
    const { record, info } = read as { record: string[]; info: { bytes: number } }
    end = info.bytes
    rows.push(record)
    return null
  }
  try {
    parse(text, { ...OPTIONS, delimiter, info: true, on_record: onRecord })
    return { rows }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { rows, end }
  }
}

/** One line; where a quotation mark is still open at its end, all of them are letters like any other. */
function readLine(line: Buffer, delimiter: string): string[][] {
  try {
    return parse(line, { ...OPTIONS, delimiter, relax_quotes: true }) as string[][]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return parse(line, { ...OPTIONS, delimiter, quote: false }) as string[][]
  }
}

const cellOf = (text = '') =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' ')
    .replaceAll('|', '\\|')

/** What stands oftenest in the first line, where it names the columns. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n', 1)
  const count = (mark: string) => head.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
