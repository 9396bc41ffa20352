/** How a formula of its own begins and ends, in the dialects of Markdown. */
const MARKS = [
  { open: /^\s*(?:>\s*|[-*+]\s+)*\$\$/, close: /\$\$\s*$/, mark: '$$' },
  { open: /^\s*(?:>\s*|[-*+]\s+)*\\\[/, close: /\\\]\s*$/, mark: '\\[' },
] as const
/** So many lines a formula may take; a mark without its end is none. */
const MOST_LINES = 60

/** Which lines are formulas that stand by themselves: they say nothing that a rule can read. */
export function formulaLines(lines: readonly string[]): boolean[] {
  const inside = new Array<boolean>(lines.length).fill(false)
  for (let at = 0; at < lines.length; at++) {
    const end = endOf(lines, at)
    if (end === undefined) continue
    inside.fill(true, at, end + 1)
    at = end
  }
  return inside
}

function endOf(lines: readonly string[], at: number): number | undefined {
  const line = lines[at] ?? ''
  for (const { open, close, mark } of MARKS) {
    const begin = open.exec(line)?.[0]
    if (begin === undefined) continue
    const rest = line.slice(begin.length)
    if (close.test(rest)) return at
    // Words behind the end of a formula go on with a sentence.
    if (rest.includes(mark === '$$' ? '$$' : '\\]')) return undefined
    for (let end = at + 1; end < Math.min(lines.length, at + MOST_LINES); end++)
      if (close.test(lines[end] ?? '')) return end
  }
  return undefined
}
