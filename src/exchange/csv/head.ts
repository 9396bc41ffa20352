import { table } from '../../domain/table.ts'

/** Columns of Anki that are no field of a note. */
export type AnkiColumn = 'notetype' | 'deck' | 'tags' | 'guid'

/** What the lines above a table say of it. */
export interface Head {
  /** How many lines it has. */
  lines: number
  delimiter?: string
  /** Whether the cells are HTML. */
  html: boolean
  /** Whether Anki wrote it: then the first row below it is a note, and no names of columns. */
  anki: boolean
  columns?: string[]
  /** Columns that are no field, by place. */
  notFields: Map<number, AnkiColumn>
  deck?: string
}

const SEPARATORS = table<string>({ tab: '\t', comma: ',', semicolon: ';', pipe: '|', space: ' ', colon: ':' })
const ANKI_COLUMN = /^(notetype|deck|tags|guid) column$/

/** `sep=;` as Excel writes it, and `#separator:tab` and the like as Anki does. */
export function readHead(text: string): Head {
  const head: Head = { lines: 0, html: false, anki: false, notFields: new Map() }
  for (const line of text.split('\n', 20)) {
    const excel = /^"?sep=(.)"?\s*$/i.exec(line)?.[1]
    const [, key = '', value = ''] = /^#([a-z][a-z ]*):(.*)$/i.exec(line) ?? []
    if (excel) head.delimiter = excel
    else if (key === '' || !take(head, key.toLowerCase(), value)) break
    head.lines++
  }
  return head
}

function take(head: Head, key: string, value: string): boolean {
  const column = ANKI_COLUMN.exec(key)?.[1] as AnkiColumn | undefined
  if (column) head.notFields.set(Number(value) - 1, column)
  else if (key === 'separator') head.delimiter = SEPARATORS[value.trim().toLowerCase()] ?? value.trim()
  else if (key === 'html') head.html = value.trim() === 'true'
  else if (key === 'columns') head.columns = value.split(head.delimiter ?? '\t').map(name => name.trim())
  else if (key === 'deck') head.deck = value.trim()
  else if (!['notetype', 'tags', 'if matches'].includes(key)) return false
  head.anki = true
  return true
}
