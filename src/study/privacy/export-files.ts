import { zip } from 'fflate'
import { table } from '../../domain/table.ts'
import type { HandedFile } from '../chat-platform.ts'
import type { Kept } from './ports.ts'

/** What tables are called in an export; one that is not here goes by its own name. */
const NAMES = table<string>({
  answer: 'answers',
  total: 'points',
  standing: 'streaks',
  review_log: 'reviews',
  memory: 'memories',
  rest_day: 'rest_days',
  report: 'reports',
  study_host: 'hosted_studies',
  sign_in_link: 'sign_in_links',
  session: 'sessions',
  course_version: 'course_versions',
  draft: 'drafts',
})
/** Those that have a table of their own; the rest shares one, since Discord takes ten files. */
const OWN_TABLE = ['answer', 'total', 'standing', 'review_log', 'memory']

/** Beyond this all goes into one archive; Discord takes 10 MB: https://discord.com/developers/docs/reference#uploading-files */
const LARGE = 8 * 1024 * 1024
/** Rows between two breaths: other work goes on while a large export is made. */
const BREATH = 2000

/** All that is kept of a member: `studyhall.json`, and the same as tables; one archive where that is much. */
export async function exportFiles(kept: AsyncIterable<Kept>, at: Date): Promise<HandedFile[]> {
  const json = new Map<string, string[]>()
  const tables = new Map<string, { columns: string[]; lines: string[] }>()
  let profile: Kept['row'] = {}
  let rows = 0
  for await (const { table, row } of kept) {
    if (table === 'member') profile = row
    else {
      const name = NAMES[table] ?? table
      const lines = json.get(name) ?? []
      json.set(name, lines)
      lines.push(JSON.stringify(row))
      addLine(tables, table, row)
    }
    if (++rows % BREATH === 0) await new Promise(setImmediate)
  }
  // Terms that nobody found are counted without saying who looked for them.
  if (!json.has('look_ups')) json.set('look_ups', [])
  const sections = [...json].map(([name, lines]) => `  ${JSON.stringify(name)}: [${lines.join(',\n    ')}]`)
  const head = `{\n  "exported_at": ${JSON.stringify(at)},\n  "member": ${JSON.stringify(profile)},\n`
  const files = [
    { name: 'studyhall.json', type: 'application/json', content: Buffer.from(`${head}${sections.join(',\n')}\n}\n`) },
    ...[...tables].map(([name, { columns, lines }]) => ({
      name: `${name}.csv`,
      type: 'text/csv',
      // The mark makes Excel read it as UTF-8.
      content: Buffer.from(`\ufeff${csvLine(columns)}${lines.join('')}`),
    })),
  ]
  const size = files.reduce((sum, { content }) => sum + content.byteLength, 0)
  return size > LARGE ? [await archived(files)] : files
}

function addLine(tables: Map<string, { columns: string[]; lines: string[] }>, table: string, row: Kept['row']): void {
  const own = OWN_TABLE.includes(table)
  const name = own ? (NAMES[table] ?? table) : 'other'
  const columns = own ? Object.keys(row) : ['kind', 'row']
  const known = tables.get(name) ?? { columns, lines: [] }
  tables.set(name, known)
  const cells = own ? known.columns.map(column => row[column]) : [NAMES[table] ?? table, row]
  known.lines.push(csvLine(cells))
}

/** RFC 4180. A cell that a spreadsheet would take for a formula is made text. */
function csvLine(cells: readonly unknown[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const safe =
    typeof value === 'string' && /^[=+\-@\t]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function archived(files: readonly HandedFile[]): Promise<HandedFile> {
  const contents = Object.fromEntries(files.map(({ name, content }) => [name, new Uint8Array(content)]))
  return new Promise((done, fail) =>
    zip(contents, (error, content) =>
      error ? fail(error) : done({ name: 'studyhall.zip', type: 'application/zip', content: Buffer.from(content) }),
    ),
  )
}
