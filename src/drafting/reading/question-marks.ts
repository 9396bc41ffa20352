import { insideFences } from './fences.ts'

/** Cards as Obsidian's plug-in for repetition has them: a name, a line of one question mark or two, and what it means. */
export function withoutQuestionMarks(lines: readonly string[]): readonly string[] {
  const isFenced = insideFences(lines)
  const marks = lines.flatMap((line, at) => (/^\?{1,2}$/.test(line.trim()) && !isFenced[at] ? [at] : []))
  const cards = marks.filter(at => isWords(lines[at - 1]) && isWords(lines[at + 1]))
  if (cards.length === 0) return lines
  const shown = [...lines]
  for (const at of cards) {
    shown[at] = ''
    shown[at + 1] = `: ${(lines[at + 1] ?? '').trim()}`
  }
  return shown
}

const isWords = (line = '') => /^[\p{L}\p{N}*`"“(]/u.test(line.trim())
