/** So many items that begin so show that their writer sets names in italics. */
const FEWEST = 3

const LEADING = /^(\s*(?:[-*+•]|\d{1,2}[.)])\s+)([*_])((?![*_\s])[^*_]{2,50}(?<![*_\s]))\2(?=\s+\S|\s?[:：])/

/** Lines in which names in italics that begin the items of a list are in bold, as most writers have them. */
export function withLeadingItalics(lines: readonly string[]): readonly string[] {
  const count = lines.filter(line => LEADING.test(line)).length
  return count < FEWEST ? lines : lines.map(line => line.replace(LEADING, '$1**$3**'))
}
