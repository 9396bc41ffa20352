/** How a formula of its own begins and ends, in the dialects of Markdown, and the mark with which it ends. */
const MARKS = [
  { open: /^\s*(?:>\s*|[-*+]\s+)*\$\$/, close: /\$\$\s*$/, mark: '$$' },
  { open: /^\s*(?:>\s*|[-*+]\s+)*\\\[/, close: /\\\]\s*$/, mark: '\\]' },
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

/** The last line of the formula that begins at a place; undefined where none does. */
function endOf(lines: readonly string[], at: number): number | undefined {
  const line = lines[at] ?? ''
  for (const { open, close, mark } of MARKS) {
    const begin = open.exec(line)?.[0]
    if (begin === undefined) continue
    const rest = line.slice(begin.length)
    if (close.test(rest)) return at
    // Words behind the end of a formula go on with a sentence.
    if (rest.includes(mark)) return undefined
    const length = lines.slice(at + 1, at + MOST_LINES).findIndex(each => close.test(each))
    if (length >= 0) return at + 1 + length
  }
  return undefined
}
