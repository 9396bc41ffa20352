import type { Row } from './rows.ts'

/** What stands between the sides of a card where it is no separator of tables. */
const DASH = ' - '

/**
 * Cards as Quizlet writes them with other signs than a tab and a line break, none of which a table has: ` - ` between
 * the sides, or `;` between the cards. Nothing is quoted there.
 * @returns undefined for a table
 */
export function plainCards(text: string): Row[] | undefined {
  if (text.includes('"')) return undefined
  const field = ['\t', DASH, ','].find(each => isBetweenSemicolons(text, each))
  if (field !== undefined) return split(text, ';', field)
  return isDashed(text) ? split(text, '\n', DASH) : undefined
}

const filled = (text: string, between: string) => text.split(between).filter(part => part.trim() !== '')

/** Whether each part between semicolons is one card, and no line is. */
function isBetweenSemicolons(text: string, field: string): boolean {
  const parts = filled(text, ';')
  const lines = filled(text, '\n')
  if (parts.length < 3 || parts.some(part => part.split(field).length !== 2)) return false
  return lines.length === 1 || (field !== ',' && lines.some(line => line.split(field).length > 2))
}

/** Whether nearly all lines have a dash before any sign that separates cells. */
function isDashed(text: string): boolean {
  const lines = filled(text, '\n')
  return lines.length > 1 && lines.filter(line => /^[^\t,;|]{1,100}?\S - \S/.test(line)).length >= lines.length * 0.9
}

function split(text: string, between: string, field: string): Row[] {
  const rows: Row[] = []
  let line = 1
  for (const part of text.split(between)) {
    const [space = ''] = /^\s*/.exec(part) ?? []
    const at = part.indexOf(field)
    const cells = at < 0 ? [part] : [part.slice(0, at), part.slice(at + field.length)]
    if (part.trim() !== '') rows.push({ line: line + countBreaks(space), cells: cells.map(cell => cell.trim()) })
    line += countBreaks(part + (between === '\n' ? '\n' : ''))
  }
  return rows
}

const countBreaks = (text: string) => text.split('\n').length - 1
