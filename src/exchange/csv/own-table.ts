import { DIFFICULTIES, KINDS, plainWord } from '../../content/vocabulary.ts'
import { type Choice, MATCHES, type Matching } from '../../domain/course.ts'
import { type ChapterText, type QuestionEntry, type TermEntry, truth } from '../chapter-text.ts'
import type { Collector } from '../collector.ts'
import type { Cells } from './columns.ts'

/** The columns of the table that Studyhall writes; lists are one to a line of their cell, texts are Markdown. */
const OWN_COLUMNS = [
  'chapter',
  'kind',
  'slug',
  'name',
  'aliases',
  'definition',
  'related',
  'question',
  'choices',
  'answers',
  'explanation',
  'terms',
  'difficulty',
  'match',
  'tolerance',
  'unit',
  'sources',
] as const

type Column = (typeof OWN_COLUMNS)[number]

/** Writes chapters as a table, with a byte order mark so that Excel reads Korean. */
export function writeCsv(chapters: readonly ChapterText[]): string {
  const rows = chapters.flatMap(chapter => [
    ...chapter.terms.map(term => ({ chapter: String(chapter.number), ...termRow(term) })),
    ...chapter.questions.map(question => ({ chapter: String(chapter.number), ...questionRow(question) })),
  ])
  const lines = [OWN_COLUMNS.join(','), ...rows.map(row => OWN_COLUMNS.map(column => cellOf(row[column])).join(','))]
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

type OwnRow = Partial<Record<Column, string>>

function termRow({ slug, related, text }: TermEntry): OwnRow {
  return {
    kind: 'term',
    slug,
    name: text.name,
    aliases: text.aliases.join('\n'),
    definition: text.definition,
    related: related.join('\n'),
  }
}

function questionRow({ slug, kind, difficulty, terms, sources = [], text }: QuestionEntry): OwnRow {
  const { match, tolerance, unit } = text.matching ?? {}
  return {
    kind,
    slug,
    question: text.prompt,
    choices: kind === 'true-false' ? '' : text.choices.map(writeChoice).join('\n'),
    answers: kind === 'true-false' ? String(text.choices[0]?.right === true) : text.accepted.join('\n'),
    explanation: text.explanation,
    terms: terms.join('\n'),
    difficulty: String(difficulty),
    match: match ?? '',
    tolerance: tolerance === undefined ? '' : String(tolerance),
    unit: unit ?? '',
    sources: sources.join('\n'),
  }
}

function writeChoice({ text, right, feedback }: Choice): string {
  const below = feedback ? feedback.split('\n').map(line => `\n  ${line}`) : []
  return `[${right ? 'x' : ' '}] ${text}${below.join('')}`
}

/** What a spreadsheet would take for a formula begins with an apostrophe; reading takes it away again. */
function cellOf(value = ''): string {
  const harmless = value.replace(/^(?='*[=+\-@\t])/, "'")
  return /[",\n\r]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

const withoutApostrophe = (cell: string) => cell.replace(/^'(?='*[=+\-@\t])/, '')

const linesOf = (cell = '') =>
  withoutApostrophe(cell)
    .split('\n')
    .filter(line => line !== '')

/** Takes a row of the table that Studyhall writes. */
export function addOwnRow(collector: Collector, line: number, cells: Cells) {
  const text = (cell = '') => withoutApostrophe(cell)
  const slug = text(cells.slug)
  if (cells.kind === 'term')
    return collector.term(line, {
      slug,
      name: text(cells.front),
      aliases: linesOf(cells.aliases),
      definition: text(cells.back),
      related: linesOf(cells.related),
    })
  const kind = KINDS.get(plainWord(cells.kind ?? ''))
  if (kind === undefined) return collector.leaveOut(line, 'exchange.unknown-kind', { kind: cells.kind ?? '' })
  const difficulty = DIFFICULTIES.get(plainWord(cells.difficulty ?? ''))
  const matching = matchingOf(cells)
  collector.question(line, {
    kind,
    slug,
    prompt: text(cells.prompt),
    choices: kind === 'true-false' ? truth(/^(?:true|참)$/i.test(cells.answers ?? '')) : choicesOf(cells.choices),
    accepted: linesOf(cells.answers),
    explanation: text(cells.explanation),
    terms: linesOf(cells.terms),
    sources: linesOf(cells.sources),
    ...(difficulty && { difficulty }),
    ...(matching && { matching }),
  })
}

function choicesOf(cell = ''): Choice[] {
  const choices: Choice[] = []
  for (const line of linesOf(cell)) {
    const [, mark, text] = /^\[([ xX])\] ?(.*)$/.exec(line) ?? []
    const last = choices.at(-1)
    if (mark !== undefined) choices.push({ text: text ?? '', right: mark !== ' ' })
    else if (last) {
      const more = line.replace(/^ {2}/, '')
      last.feedback = last.feedback === undefined ? more : `${last.feedback}\n${more}`
    }
  }
  return choices
}

function matchingOf({ match, tolerance, unit }: Cells): Matching | undefined {
  const known = MATCHES.find(each => each === match)
  if (known === undefined) return undefined
  const number = Number(tolerance)
  return {
    match: known,
    ...(tolerance && Number.isFinite(number) && { tolerance: number }),
    ...(unit && { unit: withoutApostrophe(unit) }),
  }
}
