import type { Sourced } from './draft.ts'
import type { Notes } from './notes.ts'
import { quoteOf } from './quote.ts'
import { plain } from './reading/inline.ts'
import { remembered } from './remembered.ts'
import { squash } from './squash.ts'
import { sentencesOf } from './terms/sentences.ts'

/** Characters that an entry shows whole as where it comes from: a long paragraph. */
const MOST = 600

/** Whether a line is shown by its sentences. */
export const isLong = (line: string) => line.length > MOST

/**
 * Where an entry comes from: all its lines, unless they are more than one looks through. Then those that say what it says, and
 * of a line without end the sentences that do: a text in one paragraph would else stand in every entry once more.
 * @param said what the entry says, in the words of the notes; where it is not found, the beginning stands for all
 * @param name what it says that of
 */
export function sourceIn(notes: Notes, lines: readonly number[], said: string, name = ''): Sourced {
  const whole = quoteOf(notes, lines)
  if (whole.length <= MOST) return { lines: [...lines], quote: whole }
  const pieces = piecesOf(whole)
  const found = placesIn(pieces, said, name)
  const chosen = pieces.all.filter((_, at) => found.has(at))
  return {
    lines: [...new Set(chosen.map(piece => lines[piece.line] as number))],
    quote: chosen.map(piece => piece.text).join('\n'),
  }
}

/** Lines, or the sentences of those that are too long, with where each begins in all their letters. */
interface Pieces {
  all: { line: number; text: string }[]
  starts: number[]
  letters: string
}

const piecesOf = remembered((quote: string): Pieces => {
  const all = quote.split('\n').flatMap((text, line) => cut(text).map(each => ({ line, text: each })))
  const starts: number[] = []
  const letters: string[] = []
  let length = 0
  for (const { text } of all) {
    const own = squash(plain(text))
    starts.push(length)
    letters.push(own)
    length += own.length
  }
  return { all, starts, letters: letters.join('') }
})

function cut(line: string): string[] {
  if (!isLong(line)) return [line]
  return sentencesOf(line).flatMap(sentence => sentence.match(new RegExp(`.{1,${MOST}}`, 'gsu')) ?? [])
}

/** The pieces that a text stands in, and the one before it that names what it is about. */
function placesIn({ starts, letters }: Pieces, said: string, name: string): Set<number> {
  const [text, called] = [squash(plain(said)), squash(plain(name))]
  const shorter = [text, text.slice(0, 60), called].find(each => each !== '' && letters.includes(each)) ?? ''
  const from = letters.indexOf(shorter)
  const first = lastUpTo(starts, from)
  const last = lastUpTo(starts, from + Math.max(shorter.length, 1) - 1)
  const places = new Set(Array.from({ length: last - first + 1 }, (_, at) => first + at))
  const named = called === '' ? -1 : letters.lastIndexOf(called, from)
  return named < 0 ? places : places.add(lastUpTo(starts, named))
}

/** The last of the starts that is at a place or before it. */
function lastUpTo(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] as number) <= place) low = middle
    else high = middle - 1
  }
  return low
}
