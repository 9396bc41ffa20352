import type { AlignType, Table, TableCell, TableRow } from 'mdast'
import { around, inside } from './plain-lines.ts'
import { type Labels, type Line, plainWords, pointAt } from './plain-words.ts'

const ROW = /^\|(?:[^|\\]+\|)+$/
const RULE = /^ *(:?)-+(:?) *$/

/** A table of plain words, each row from bar to bar and as long as the first. */
export function tableOf(lines: readonly Line[], labels: Labels): Table | undefined {
  const [head, rule, ...body] = lines
  if (!head || !rule || !lines.every(({ text }) => ROW.test(text))) return undefined
  const align = cellsOf(rule).map(cell => alignOf(cell.text))
  const children: TableRow[] = []
  for (const line of [head, ...body]) {
    const row = rowOf(line, labels)
    if (row?.children.length !== align.length) return undefined
    children.push(row)
  }
  if (align.includes(undefined)) return undefined
  return { type: 'table', align: align as AlignType[], children, position: around(lines) }
}

function alignOf(rule: string): AlignType | undefined {
  const [all, left, right] = RULE.exec(rule) ?? []
  if (all === undefined) return undefined
  if (left && right) return 'center'
  return left ? 'left' : right ? 'right' : null
}

function rowOf(line: Line, labels: Labels): TableRow | undefined {
  const cells = cellsOf(line)
  const children: TableCell[] = []
  for (const [index, cell] of cells.entries()) {
    const before = cell.text.length - cell.text.trimStart().length
    const words = { ...inside(cell, before), text: cell.text.trim() }
    const held = words.text === '' ? [] : plainWords([words], labels)
    if (!held) return undefined
    // A cell begins with the bar before it; the last ends with the one behind it.
    const end = pointAt(cell, cell.text.length + (index === cells.length - 1 ? 1 : 0))
    children.push({ type: 'tableCell', children: held, position: { start: pointAt(cell, -1), end } })
  }
  return { type: 'tableRow', children, position: around([line]) }
}

/** What stands between the bars of a row. */
function cellsOf(line: Line): Line[] {
  let at = 1
  return line.text
    .slice(1, -1)
    .split('|')
    .map(text => {
      const cell = { ...pointAt(line, at), text }
      at += text.length + 1
      return cell
    })
}
