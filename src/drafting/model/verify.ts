import { squash } from '../../domain/normalise.ts'
import type { Notes } from '../notes.ts'
import { plain } from '../reading/inline.ts'

/** The lines that a quote stands in, whatever its spacing, case and marks; empty where it does not stand in the notes. */
export function linesOfQuote(quote: string, notes: Notes): number[] {
  const wanted = squash(plain(quote))
  if (wanted.length < SHORTEST) return []
  const starts: number[] = []
  let all = ''
  for (const line of notes.lines) {
    starts.push(all.length)
    all += squash(plain(line))
  }
  const at = all.indexOf(wanted)
  if (at < 0) return []
  const end = at + wanted.length
  return starts.flatMap((start, line) => (start < end && (starts[line + 1] ?? all.length) > at ? [line + 1] : []))
}

/** A quote of less than this stands in any notes, and shows nothing. */
const SHORTEST = 6
