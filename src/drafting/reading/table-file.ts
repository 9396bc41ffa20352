import { parse } from 'csv-parse/sync'

/** Rows of a table that are read; a chapter's has far fewer. */
const MOST_ROWS = 5000

/** A table in a file of its own, such as a database of Notion's, as one in Markdown; its first row names the columns. */
export function readTableFile(name: string, text: string): string {
  const delimiter = /\.tsv$/i.test(name) ? '\t' : delimiterOf(text)
  const rows = parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    to: MOST_ROWS,
  }) as string[][]
  const width = Math.max(0, ...rows.map(row => row.length))
  const lines = rows.map(row => `| ${Array.from({ length: width }, (_, at) => cellOf(row[at])).join(' | ')} |`)
  return [...lines.slice(0, 1), `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n')
}

const cellOf = (text = '') =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim()

/** What stands oftenest in the first line, where it names the columns. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n', 1)
  const count = (mark: string) => head.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
