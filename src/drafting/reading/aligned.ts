import { insideFences } from './fences.ts'
import { wordsIn } from './line-kind.ts'

/** So many lines, one after the other, whose second halves begin below one another are a table of two columns. */
const FEWEST = 3
const MOST_WORDS_OF_A_NAME = 4
/** A name and, behind two spaces or more, what it means. */
const LINE = /^(\s*)([\p{L}\p{N}](?:[^\s:;|.?!]|\s(?!\s)){0,38})(\s{2,})(\S.*)$/u
const FURTHER_COLUMN = /\S\s{3,}\S/

interface Row {
  at: number
  name: string
  meaning: string
  /** Where the meaning begins, in letters and as it is shown: Hangul takes the room of two. */
  columns: readonly [letters: number, shown: number]
}

/** Lines in which the names of what is set out in two columns are set off by a colon; as many as before. */
export function withAligned(lines: readonly string[]): string[] {
  const shown = [...lines]
  const isFenced = insideFences(lines)
  let run: Row[] = []
  const close = () => {
    if (isTable(run)) for (const { at, name, meaning } of run) shown[at] = `${name}: ${meaning}`
    run = []
  }
  for (const [at, line] of lines.entries()) {
    const row = isFenced[at] ? undefined : rowOf(at, line)
    if (!row || (run[0] && !isBelow(run[0], row))) close()
    if (row) run.push(row)
  }
  close()
  return shown
}

function rowOf(at: number, line: string): Row | undefined {
  const [, space = '', name = '', gap = '', meaning = ''] = LINE.exec(line) ?? []
  if (meaning === '' || wordsIn(name) > MOST_WORDS_OF_A_NAME) return undefined
  const letters = space.length + name.length + gap.length
  return { at, name: space + name, meaning, columns: [letters, letters + (name.match(/[가-힣]/g)?.length ?? 0)] }
}

const isBelow = (one: Row, other: Row) => one.columns.some((column, kind) => column === other.columns[kind])

/** Names, each with some words; more columns are a table of another kind, and words that all are short are a list of two. */
function isTable(rows: readonly Row[]): boolean {
  const long = rows.filter(({ meaning }) => wordsIn(meaning) >= 3).length
  const wide = rows.filter(({ meaning }) => FURTHER_COLUMN.test(meaning)).length
  return rows.length >= FEWEST && long >= rows.length / 2 && wide <= rows.length / 3
}
