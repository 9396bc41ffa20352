import { withoutHabit } from './habit.ts'

/** `- *Keel*: …`, `1. _Mast_ the pole that …`. */
const LEADING = /^(\s*(?:[-*+•]|\d{1,2}[.)])\s+)([*_])((?![*_\s])[^*_]{2,50}(?<![*_\s]))\2(?=\s+\S|\s?[:：]|,\s)/g

/** Lines in which names in italics that begin the items of a list are in bold, as most writers have them. */
export const withLeadingItalics = (lines: readonly string[]) => withoutHabit(lines, LEADING, '$1**$3**')
