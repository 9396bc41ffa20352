import { DIFFICULTIES, plainWord, TRUTHS } from '../../content/vocabulary.ts'
import { truth } from '../chapter-text.ts'
import { Collector, type RawQuestion } from '../collector.ts'
import { addCard } from '../flash-card.ts'
import { literal, markdownOfHtml } from '../plain-text.ts'
import { LIMITS, Progress, type Reading, type ReadOptions, UnreadableFile } from '../reading.ts'
import { type Cells, type Columns, readColumns } from './columns.ts'
import { addOwnRow } from './own-table.ts'
import { type Row, readRows } from './rows.ts'

/**
 * Reads a table of cards or questions: separated by tabs, commas or semicolons, with names of columns or without, as
 * Quizlet, Anki, Excel or Studyhall itself write it.
 * @throws {UnreadableFile}
 */
export async function readCsv(text: string, options: ReadOptions = {}): Promise<Reading> {
  const table = readRows(text)
  const collector = new Collector()
  const [first, ...others] = table.rows
  if (first === undefined) throw new UnreadableFile('exchange.empty')
  const columns = readColumns(first.cells)
  const rows = columns ? others : table.rows
  const unread = columns?.own ? [] : (columns?.unknown ?? [])
  for (const column of unread) collector.change(first.line, 'exchange.column-unread', { column })
  for (const line of table.unclosed) collector.leaveOut(line, 'exchange.open-quote')
  const progress = new Progress(rows.length, options)
  for (const row of rows) {
    await progress.step()
    if (row.cells.some(cell => cell.length > LIMITS.field))
      collector.leaveOut(row.line, 'exchange.long-field', { most: LIMITS.field })
    else addRow(collector, row, columns, table.html ? markdownOfHtml : literal)
  }
  progress.end()
  const count = columns ? chaptersOf(rows, columns) : 0
  if (count > 1) collector.change(0, 'exchange.chapters-joined', { count })
  return collector.reading()
}

function chaptersOf(rows: readonly Row[], { own, fields }: Columns): number {
  return own ? new Set(rows.map(row => row.cells[fields.indexOf('chapter')])).size : 0
}

type ToMarkdown = (text: string) => string

function addRow(collector: Collector, row: Row, columns: Columns | undefined, markdown: ToMarkdown) {
  if (row.cells.every(cell => cell === '')) return
  if (columns?.own) return addOwnRow(collector, row.line, cellsOf(row, columns))
  if (!columns) return addBare(collector, row, markdown)
  const cells = cellsOf(row, columns)
  const { front, back, prompt, answer, answers, explanation } = cells
  if (prompt && (answer || answers || cells.choices || cells.choiceCells.length > 0))
    return addQuestion(collector, row.line, cells, markdown)
  addCard(collector, row.line, {
    front: markdown(front ?? prompt ?? ''),
    back: markdown(back ?? answer ?? answers ?? ''),
    ...(explanation && { note: markdown(explanation) }),
    ...(cells.slug && { slug: cells.slug }),
    aliases: (cells.aliases ?? '').split(/[,;|\n]/),
  })
}

function addBare(collector: Collector, { line, cells }: Row, markdown: ToMarkdown) {
  const [front = '', back = '', ...notes] = cells
  if (cells.length < 2) return collector.leaveOut(line, 'exchange.one-column')
  const note = notes
    .filter(cell => cell !== '')
    .map(markdown)
    .join('\n\n')
  addCard(collector, line, { front: markdown(front), back: markdown(back), ...(note && { note }) })
}

function cellsOf(row: Row, { fields }: Columns): Cells {
  const cells: Cells = { choiceCells: [] }
  for (const [index, field] of fields.entries()) {
    const cell = row.cells[index] ?? ''
    if (field === undefined || cell === '') continue
    if (field === 'choice') cells.choiceCells.push(cell)
    else cells[field] ??= cell
  }
  return cells
}

function addQuestion(collector: Collector, line: number, cells: Cells, markdown: ToMarkdown) {
  const choices = [...cells.choiceCells, ...listOf(cells.choices, /[|;\n]/)]
  const given = cells.answers ?? cells.answer ?? ''
  const difficulty = DIFFICULTIES.get(plainWord(cells.difficulty ?? ''))
  const about = {
    prompt: markdown(cells.prompt ?? ''),
    explanation: cells.explanation ? markdown(cells.explanation) : '',
    ...(cells.slug && { slug: cells.slug }),
    ...(difficulty && { difficulty }),
  }
  if (choices.length > 0) return collector.question(line, { ...about, ...pickFrom(choices, given, markdown) })
  const gaps = (cells.prompt ?? '').match(/_{3,}/g) ?? []
  if (gaps.length === 1) {
    const prompt = literal(cells.prompt ?? '', true)
    return collector.question(line, { ...about, kind: 'cloze', prompt, accepted: acceptedOf(cells) })
  }
  const right = TRUTHS.get(plainWord(given))
  if (right !== undefined && /^(?:true|false|참|거짓|[ox○×])$/i.test(given))
    return collector.question(line, { ...about, kind: 'true-false', choices: truth(right) })
  if (given.length > 80) return addCard(collector, line, { front: about.prompt, back: markdown(given) })
  collector.question(line, { ...about, kind: 'short-answer', accepted: acceptedOf(cells) })
}

function acceptedOf({ answer, answers }: Cells): string[] {
  return answers === undefined ? listOf(answer, /[|\n]/) : listOf(answers, /[,;|\n]/)
}

function listOf(cell: string | undefined, between: RegExp): string[] {
  return (cell ?? '')
    .split(between)
    .map(part => part.trim())
    .filter(part => part !== '')
}

/** The right choices are named by their text, their letter or their number. */
function pickFrom(
  texts: readonly string[],
  given: string,
  markdown: ToMarkdown,
): Pick<RawQuestion, 'kind' | 'choices'> {
  const whole = texts.includes(given) ? [given] : listOf(given, /[,;|\n]/)
  const right = new Set(whole.flatMap(each => placeOf(each, texts)))
  const all = texts.some(text => right.has(texts.indexOf(text))) || given === '' ? texts : [...texts, given]
  const choices = all.map((text, index) => ({
    text: markdown(text),
    right: right.has(index) || (index >= texts.length && right.size === 0),
  }))
  return { kind: right.size > 1 ? 'multiple-choice' : 'single-choice', choices }
}

function placeOf(given: string, texts: readonly string[]): number[] {
  const same = texts.findIndex(text => text.toLowerCase() === given.toLowerCase())
  if (same >= 0) return [same]
  const letter = /^\(?([a-h])[).]?$/i.exec(given)?.[1]?.toLowerCase()
  const place = letter ? letter.charCodeAt(0) - 97 : Number(given.replace(/[).]$/, '')) - 1
  return Number.isInteger(place) && place >= 0 && place < texts.length ? [place] : []
}
