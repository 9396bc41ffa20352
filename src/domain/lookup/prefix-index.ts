import { inRanges, type Steps } from '../steps.ts'
import type { Sequences } from './sequences.ts'

/** Letters that the order goes by, seven bits each: made by pairs, and kept as a four and a pair. */
const ORDERED = 6
const LETTER_BITS = 7
const PAIR = 2 ** (2 * LETTER_BITS)
/** Entries that are moved in a step. */
const AT_ONCE = 1 << 16
/** Entries that one look-up takes, and passes by because they go on otherwise; of more, the first in the alphabet. */
const MOST_TAKEN = 512
const MOST_PASSED = 4096

/** Letters of the entries, in which a look-up begins at some place of a sequence. */
interface Entries {
  sequences: Sequences
  /** Of each entry, its sequence. */
  of: Uint32Array
  /** Of each entry, where in its sequence it begins. */
  from: Uint16Array
}

/**
 * Finds what begins with some letters: entries in the order of their first six, and binary search. What a look-up reads
 * of each entry stands in that order, too, since memory that is read along the way costs next to nothing.
 */
export class PrefixIndex {
  readonly #sequences: Sequences
  /** The first four letters, and the two after. */
  readonly #first: Uint32Array
  readonly #second: Uint16Array
  readonly #of: Uint32Array
  readonly #from: Uint16Array
  /** Letters of the whole sequence. */
  readonly #lengths: Uint16Array

  private constructor(sequences: Sequences, count: number) {
    this.#sequences = sequences
    this.#first = new Uint32Array(count)
    this.#second = new Uint16Array(count)
    this.#of = new Uint32Array(count)
    this.#from = new Uint16Array(count)
    this.#lengths = new Uint16Array(count)
  }

  static *of(entries: Entries): Steps<PrefixIndex> {
    const { sequences, of, from } = entries
    const count = of.length
    const columns = Array.from({ length: ORDERED / 2 }, () => new Uint16Array(count))
    for (const [pair, column] of columns.entries()) {
      yield* inRanges(count, AT_ONCE, (start, end) => {
        for (let entry = start; entry < end; entry++) {
          const sequence = of[entry] ?? 0
          column[entry] = pairAt(
            sequences.codes,
            sequences.start(sequence) + (from[entry] ?? 0) + 2 * pair,
            sequences.end(sequence),
          )
        }
      })
    }
    let order = new Uint32Array(count)
    for (let entry = 0; entry < count; entry++) order[entry] = entry
    for (const column of columns.toReversed()) order = yield* inOrder(order, column)
    const index = new PrefixIndex(sequences, count)
    yield* inRanges(count, AT_ONCE, (start, end) => index.#put(start, end, order, columns, entries))
    return index
  }

  #put(
    start: number,
    end: number,
    order: Uint32Array,
    columns: readonly Uint16Array[],
    { sequences, of, from }: Entries,
  ) {
    const [one, two, three] = columns as [Uint16Array, Uint16Array, Uint16Array]
    for (let at = start; at < end; at++) {
      const entry = order[at] ?? 0
      const sequence = of[entry] ?? 0
      this.#first[at] = (one[entry] ?? 0) * PAIR + (two[entry] ?? 0)
      this.#second[at] = three[entry] ?? 0
      this.#of[at] = sequence
      this.#from[at] = from[entry] ?? 0
      this.#lengths[at] = sequences.length(sequence)
    }
  }

  /**
   * Calls with every entry that begins with these letters, up to 512 of them.
   * @param take gets the sequence, where in it the entry begins, and how many letters the sequence has
   */
  scan(letters: Uint8Array, take: (sequence: number, from: number, length: number) => void): void {
    if (letters.length === 0) return
    const first = pairAt(letters, 0, letters.length) * PAIR + pairAt(letters, 2, letters.length)
    const second = pairAt(letters, 4, letters.length)
    const firstMask = maskOf(letters.length, 4)
    const secondMask = maskOf(letters.length - 4, 2)
    let taken = 0
    let at = this.#firstFrom(first, second)
    const end = Math.min(at + MOST_PASSED, this.#of.length)
    for (; at < end && taken < MOST_TAKEN; at++) {
      if (((this.#first[at] ?? 0) & firstMask) !== first || ((this.#second[at] ?? 0) & secondMask) !== second) return
      const sequence = this.#of[at] ?? 0
      const from = this.#from[at] ?? 0
      if (letters.length > ORDERED && !this.#goesOn(letters, sequence, from)) continue
      taken++
      take(sequence, from, this.#lengths[at] ?? 0)
    }
  }

  /** Whether an entry has the letters behind those that the order goes by. */
  #goesOn(letters: Uint8Array, sequence: number, from: number): boolean {
    const { codes } = this.#sequences
    const start = this.#sequences.start(sequence) + from
    if (this.#sequences.end(sequence) - start < letters.length) return false
    for (let place = ORDERED; place < letters.length; place++) if (letters[place] !== codes[start + place]) return false
    return true
  }

  #firstFrom(first: number, second: number): number {
    let below = 0
    let above = this.#of.length
    while (below < above) {
      const middle = (below + above) >>> 1
      const difference = (this.#first[middle] ?? 0) - first || (this.#second[middle] ?? 0) - second
      if (difference < 0) below = middle + 1
      else above = middle
    }
    return below
  }
}

/** Two letters as a number of 14 bits; 0 where there is none. */
function pairAt(codes: Uint8Array, at: number, end: number): number {
  const first = at < end ? (codes[at] ?? 0) : 0
  const second = at + 1 < end ? (codes[at + 1] ?? 0) : 0
  return (first << LETTER_BITS) | second
}

/** The bits of the first so many of some letters; of none where there are less. */
function maskOf(letters: number, of: number): number {
  const masked = Math.min(Math.max(letters, 0), of)
  return (2 ** (LETTER_BITS * masked) - 1) << (LETTER_BITS * (of - masked))
}

/** Sorts by a column, what is the same there in the order in which it came (counting sort). */
function* inOrder(order: Uint32Array, column: Uint16Array): Steps<Uint32Array<ArrayBuffer>> {
  const next = new Uint32Array(PAIR + 1)
  for (let entry = 0; entry < column.length; entry++) {
    const pair = (column[entry] ?? 0) + 1
    next[pair] = (next[pair] ?? 0) + 1
  }
  for (let pair = 1; pair <= PAIR; pair++) next[pair] = (next[pair] ?? 0) + (next[pair - 1] ?? 0)
  const sorted = new Uint32Array(order.length)
  yield* inRanges(order.length, AT_ONCE, (from, to) => {
    for (let at = from; at < to; at++) {
      const entry = order[at] ?? 0
      const pair = column[entry] ?? 0
      const place = next[pair] ?? 0
      next[pair] = place + 1
      sorted[place] = entry
    }
  })
  return sorted
}
