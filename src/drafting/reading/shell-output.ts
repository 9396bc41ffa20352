import { insideFences } from './fences.ts'

/** So far in, a line behind a prompt is code without a fence. */
const LEAST_INDENT = 4
const PROMPT = /^\s*[$❯]\s+\S/
const BULLET = /^\s*(?:[-*+•>]|\d{1,2}[.)])\s/

/** Lines without what a program prints below a command that stands in as code; as many as before. */
export function withoutShellOutput(lines: readonly string[]): readonly string[] {
  if (!lines.some(line => PROMPT.test(line) && indentOf(line) >= LEAST_INDENT)) return lines
  const isFenced = insideFences(lines)
  let indent = Number.POSITIVE_INFINITY
  return lines.map((line, at) => {
    if (isFenced[at] || line.trim() === '') return line
    const own = indentOf(line)
    if (PROMPT.test(line) && own >= LEAST_INDENT) {
      indent = own
      return line
    }
    if (own < indent || BULLET.test(line)) indent = Number.POSITIVE_INFINITY
    return own >= indent ? '' : line
  })
}

/** How far a line stands in, a tab as four. */
const indentOf = (line: string) => (/^\s*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length
