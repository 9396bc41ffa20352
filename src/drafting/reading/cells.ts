import { cleanInline } from './inline.ts'

/** Cells of one row that are read. */
export const MOST_CELLS = 30

/** The cells of a row with bars between; a bar behind a backslash is one of the text. */
export function pipedCells(line: string): string[] {
  const bare = line.trim().replace(/^\||(?<!\\)\|$/g, '')
  return bare.split(/(?<!\\)\|/, MOST_CELLS).map(cell => cleanInline(cell.replaceAll('\\|', '|')))
}
