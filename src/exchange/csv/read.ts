import { addClozeNote, hasDeletion } from '../anki/cloze-note.ts'
import { plainHtml } from '../anki/html.ts'
import { Collector } from '../collector.ts'
import { addCard } from '../flash-card.ts'
import { literal, markdownOfHtml, plain } from '../plain-text.ts'
import { LIMITS, Progress, type Reading, type ReadOptions, UnreadableFile } from '../reading.ts'
import { AnkiColumns } from './anki-columns.ts'
import { type Cells, type Columns, readColumns } from './columns.ts'
import type { Head } from './head.ts'
import { addOwnRow } from './own-table.ts'
import { addQuestion, type ToMarkdown } from './question-row.ts'
import { type Row, readRows } from './rows.ts'

/**
 * Reads a table of cards or questions: separated by tabs, commas or semicolons, with names of columns or without, as
 * Quizlet, Anki, Excel or Studyhall itself write it.
 * @throws {UnreadableFile}
 */
export async function readCsv(text: string, options: ReadOptions = {}): Promise<Reading> {
  const { head, rows: all, unclosed } = readRows(text)
  const collector = new Collector()
  if (all.length === 0) throw new UnreadableFile('exchange.empty')
  const named = head.anki ? 0 : placeOfNames(all)
  const first = all[named] as Row
  const columns = columnsOf(head, first)
  const rows = columns && !head.anki ? all.filter((_, at) => at !== named) : all
  for (const column of unreadOf(columns)) collector.change(first.line, 'exchange.column-unread', { column })
  for (const line of unclosed) collector.leaveOut(line, 'exchange.open-quote')
  const ankiColumns = new AnkiColumns(collector, head)
  const progress = new Progress(rows.length, options)
  for (const row of rows) {
    await progress.step()
    if (isTooLong(row)) collector.leaveOut(row.line, 'exchange.long-field', { most: LIMITS.field })
    else addRow(collector, ankiColumns.fieldsOf(row), columns, head.html ? markdownOfHtml : literal)
  }
  progress.end()
  if (columns?.fields.includes('chapter')) collector.join(chaptersOf(rows, columns))
  collector.join(ankiColumns.decks)
  return collector.reading({ title: ankiColumns.title })
}

/** The columns that no one reads; those of a table of our own are all read. */
const unreadOf = (columns: Columns | undefined) => (columns?.own ? [] : (columns?.unknown ?? []))

const isTooLong = ({ cells }: Row) => cells.some(cell => cell.length > LIMITS.field)

/** How many rows with a title of the table may stand above the names of its columns. */
const MOST_ABOVE = 5

/** Which row names the columns: the first, or one below rows of one cell. */
function placeOfNames(rows: readonly Row[]): number {
  const isTitle = ({ cells }: Row) => cells.filter(cell => cell !== '').length < 2
  const at = rows.slice(0, MOST_ABOVE + 1).findIndex(row => !isTitle(row))
  return at > 0 && readColumns(rows[at]?.cells ?? []) ? at : 0
}

/** What the columns hold, as the first row says or, where Anki wrote the table, a line above it. */
function columnsOf({ anki, columns, notFields }: Head, first: Row): Columns | undefined {
  if (!anki) return readColumns(first.cells)
  return columns && readColumns(columns.filter((_, index) => !notFields.has(index)))
}

function chaptersOf(rows: readonly Row[], { fields }: Columns): Set<string | undefined> {
  return new Set(rows.map(row => row.cells[fields.indexOf('chapter')]))
}

function addRow(collector: Collector, row: Row, columns: Columns | undefined, markdown: ToMarkdown) {
  if (row.cells.every(cell => cell === ''))
    return row.hadMedia ? collector.leaveOut(row.line, 'exchange.media-only', { side: '' }) : undefined
  if (columns?.own) return addOwnRow(collector, row.line, cellsOf(row, columns))
  if (!columns) return addBare(collector, row, markdown)
  const cells = cellsOf(row, columns)
  const { front, back, prompt, answer, answers, explanation } = cells
  if (prompt && (answer || answers || cells.choices || cells.choiceCells.length > 0)) {
    if (!front || !back) return addQuestion(collector, row.line, withExtras(cells), markdown)
    addQuestion(collector, row.line, cells, markdown)
    return addCard(collector, row.line, { front: markdown(front), back: markdown(back), aliases: aliasesOf(cells) })
  }
  addCard(collector, row.line, {
    front: markdown(front ?? prompt ?? ''),
    back: markdown(back ?? answer ?? answers ?? ''),
    ...(explanation && { note: markdown(explanation) }),
    ...(cells.slug && { slug: cells.slug }),
    aliases: aliasesOf(cells),
  })
}

const aliasesOf = ({ aliases = '' }: Cells) => aliases.split(/[,;|\n]/)

/** What else is said beside a question stands in its explanation. */
function withExtras(cells: Cells): Cells {
  const said = [cells.explanation, cells.front, cells.back, cells.aliases].filter(text => text)
  return said.length === 0 ? cells : { ...cells, explanation: said.join('\n\n') }
}

function addBare(collector: Collector, { line, cells, hadMedia }: Row, markdown: ToMarkdown) {
  const [front = '', back = '', ...notes] = cells
  if (hasDeletion(front)) {
    const extra = cells.slice(1).filter(cell => cell !== '')
    return addClozeNote(collector, line, markdown === literal ? htmlOf(front) : front, extra.map(markdown).join('\n\n'))
  }
  if (cells.length < 2) return collector.leaveOut(line, 'exchange.one-column')
  if (hadMedia && (front === '' || back === ''))
    return collector.leaveOut(line, 'exchange.media-only', { side: plain(markdown(front || back)) })
  const note = notes
    .filter(cell => cell !== '')
    .map(markdown)
    .join('\n\n')
  addCard(collector, line, { front: markdown(front), back: markdown(back), ...(note && { note }) })
}

const htmlOf = (text: string) => plainHtml(text).replaceAll('\n', '<br>')

function cellsOf(row: Row, { fields }: Columns): Cells {
  const cells: Cells = { choiceCells: [] }
  for (const [index, field] of fields.entries()) {
    const cell = row.cells[index] ?? ''
    if (field === undefined || cell === '') continue
    if (field === 'choice') cells.choiceCells.push(cell)
    else if (field === 'explanation' && cells.explanation) cells.explanation += `\n\n${cell}`
    else cells[field] ??= cell
  }
  return cells
}
