import { insideFences } from './fences.ts'
import { FEWEST_OF_A_HABIT } from './habit.ts'

/** "Keel:the beam along the bottom of a ship", wherever it stands: a name with a capital, and four words. */
const TIGHT = /^(\s*(?:(?:[-*+•◦‣▪]|\d{1,2}[.)])\s+)?\p{Lu}[\p{L}\p{N} ()/&’'-]{2,40}):(?=\p{L}\S*(?:\s+\S+){3})/u

/** Lines of a page whose writer sets no space behind the colon after a name, with one; as many as before. */
export function withSpacedColons(lines: readonly string[]): readonly string[] {
  const isFenced = insideFences(lines)
  const isTight = lines.map((line, at) => !isFenced[at] && TIGHT.test(line))
  const count = isTight.filter(Boolean).length
  return count < FEWEST_OF_A_HABIT ? lines : lines.map((line, at) => (isTight[at] ? line.replace(TIGHT, '$1: ') : line))
}
