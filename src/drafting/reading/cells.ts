import { cleanInline } from './inline.ts'

/** Cells of one row that are read. */
export const MOST_CELLS = 30

/** The cells of a row with bars between; a bar behind a backslash is one of the text. */
export function pipedCells(line: string): string[] {
  const bare = line.trim().replace(/^\||(?<!\\)\|$/g, '')
  return bare.split(/(?<!\\)\|/, MOST_CELLS).map(cell => cleanInline(cell.replaceAll('\\|', '|')))
}

/** What is listed in a cell is of its meaning, and the signs of the list are not. */
export const withoutBullet = (cell: string) => cell.replace(/^\\?[-•·*]\s+(?=\S)/, '')

/** What is listed, one behind the other. */
export const joined = (before: string, next: string) =>
  next.startsWith('(') ? `${before} ${next}` : `${before.replace(/[.;,]$/, '')}; ${next}`

/** So many lines one cell may have. */
export const MOST_LISTED = 12

/** What columns are called that hold names, and what these mean. */
export const COLUMNS =
  /\b(?:term|name|meaning|definition|description|command|example|concept|word|type|function)s?\b|용어|이름|뜻|의미|설명|정의|명령어|예시|개념|구분|종류|기능|역할|특징/i
