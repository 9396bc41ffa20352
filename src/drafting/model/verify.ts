import { squash } from '../../domain/normalise.ts'
import type { Sourced, Unsure } from '../draft.ts'
import type { Notes } from '../notes.ts'
import { quoteOf } from '../quote.ts'
import { plain } from '../reading/inline.ts'

/** The lines that a quote stands in, whatever its spacing, case and marks; empty where it does not stand in the notes. */
export function linesOfQuote(quote: string, notes: Notes): number[] {
  const wanted = squash(plain(quote))
  const starts: number[] = []
  let all = ''
  for (const line of notes.lines) {
    starts.push(all.length)
    all += squash(plain(line))
  }
  const at = all.indexOf(wanted)
  if (wanted === '' || at < 0) return []
  const end = at + wanted.length
  const lines = starts.flatMap((start, line) =>
    start < end && (starts[line + 1] ?? all.length) > at ? [line + 1] : [],
  )
  const isWhole = starts.includes(at) && (end === all.length || starts.includes(end))
  return isWhole || wanted.length >= (/[가-힣]/.test(wanted) ? SHORTEST_HANGUL : SHORTEST) ? lines : []
}

/** A quote of fewer letters that is no whole line stands in any notes, and shows nothing. */
const SHORTEST = 12
const SHORTEST_HANGUL = 6

/** Where a proposal comes from, or that it comes from nowhere in the notes. */
export function sourceOf(quote: string, notes: Notes): Sourced & { unsure?: Unsure } {
  const lines = linesOfQuote(quote, notes)
  if (lines.length > 0) return { lines, quote: quoteOf(notes, lines) }
  return { lines: [], quote: '', unsure: 'not-in-notes' }
}
