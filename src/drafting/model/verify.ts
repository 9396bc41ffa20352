import { squash } from '../../domain/normalise.ts'
import type { Sourced, Unsure } from '../draft.ts'
import type { Notes } from '../notes.ts'
import { quoteOf } from '../quote.ts'
import { plain } from '../reading/inline.ts'

/** The lines that a quote stands in, whatever its spacing, case and marks; empty where it does not stand in the notes. */
export function linesOfQuote(quote: string, notes: Notes): number[] {
  const wanted = wordsOf(quote)
  const starts: number[] = []
  let all = ''
  for (const line of notes.lines) {
    starts.push(all.length)
    all += wordsOf(line)
  }
  if (wanted === '') return []
  const isLong = wanted.length >= (/[가-힣]/.test(wanted) ? SHORTEST_HANGUL : SHORTEST)
  const ends = new Set([...starts, all.length])
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    if (!isLong && !(ends.has(at) && ends.has(end))) continue
    return starts.flatMap((start, line) => (start < end && (starts[line + 1] ?? all.length) > at ? [line + 1] : []))
  }
  return []
}

/** The point of a number, a share, and a sign between two things: without them a text may say something else. */
const SAYING = /(?<=\d)[.,](?=\d)|(?<=\d\s?)%|(?<=[\p{L}\p{N})\]]\s?)(?:[<>]=?|[!=]?=)(?=\s?[\p{L}\p{N}(-])/gu

/** A text as what it is compared by: its letters and digits, with the signs that say something. */
function wordsOf(text: string): string {
  const bare = plain(text).normalize('NFKC')
  let words = ''
  let from = 0
  for (const found of bare.matchAll(SAYING)) {
    words += squash(bare.slice(from, found.index)) + found[0]
    from = found.index + found[0].length
  }
  return words + squash(bare.slice(from))
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
