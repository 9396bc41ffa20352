import type { BenchResult } from './result.ts'

/** A line for people. */
export function inWords({ line, value, unit, reference, ratio, target, held }: BenchResult): string {
  const beside = reference === null ? '' : `, beside ${short(reference)} ${unit} (× ${short(ratio ?? 0)})`
  const verdict = held === null ? '' : held ? ` ✓ ${target}` : ` ✗ missed: ${target}`
  return `${line}: ${short(value)}${unit && ` ${unit}`}${beside}${verdict}`
}

/** The head of the table that `inMarkdown` makes the rows of, as in docs/benchmarks.md. */
export const MARKDOWN_HEAD = `| line | figure | reference | ratio | target |
|---|---|---|---|---|
`

/** A line as a row of a table. */
export function inMarkdown({ line, value, unit, reference, ratio, target, held }: BenchResult): string {
  const withUnit = (figure: number) => `${short(figure)}${unit && (unit.startsWith('/') ? unit : ` ${unit}`)}`
  const cells = [
    line,
    withUnit(value),
    reference === null ? '' : withUnit(reference),
    ratio === null ? '' : short(ratio),
    held === null ? '' : `${target}: ${held ? 'held' : 'missed'}`,
  ]
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |\n`
}

function short(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(2)))
}
