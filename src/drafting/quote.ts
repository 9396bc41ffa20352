import type { Notes } from './notes.ts'

/** The lines of the notes by their numbers, as they are. */
export function quoteOf(notes: Notes, lines: readonly number[]): string {
  return lines.map(line => (notes.lines[line - 1] ?? '').trim()).join('\n')
}
