import type { Sequences } from './sequences.ts'

/** Letters that a place in the order goes by; seven bits each, and the rest of the 64 for the entry. */
const ORDERED = 6
const ENTRY_BITS = 22
const MOST_ENTRIES = 2 ** ENTRY_BITS
/** Entries that one look-up goes through; of more, the first in the alphabet. */
const MOST_SCANNED = 512

/** Letters of the entries, in which a look-up begins at some place of a sequence. */
interface Entries {
  sequences: Sequences
  /** Of each entry, its sequence. */
  of: readonly number[]
  /** Of each entry, where in its sequence it begins. */
  from: readonly number[]
}

/** Finds what begins with some letters: a sorted array and binary search. */
export class PrefixIndex {
  readonly #entries: Entries
  /** Six letters and the entry, as pairs of 32 bits, the lower first. */
  readonly #order: Uint32Array
  readonly #count: number

  constructor(entries: Entries) {
    const { sequences, of, from } = entries
    this.#entries = entries
    this.#count = Math.min(of.length, MOST_ENTRIES)
    this.#order = new Uint32Array(2 * this.#count)
    for (let entry = 0; entry < this.#count; entry++) {
      const sequence = of[entry] ?? 0
      const start = sequences.start(sequence) + (from[entry] ?? 0)
      const [high, low] = orderOf(sequences.codes, start, sequences.end(sequence))
      this.#order[2 * entry] = (low | entry) >>> 0
      this.#order[2 * entry + 1] = high
    }
    new BigUint64Array(this.#order.buffer).sort()
  }

  /**
   * Calls with every entry that begins with these letters, up to 512 of them.
   * @param take gets the sequence and where in it the entry begins
   */
  scan(letters: Uint8Array, take: (sequence: number, from: number) => void): void {
    const { sequences, of, from } = this.#entries
    if (letters.length === 0) return
    const [high, low] = orderOf(letters, 0, letters.length)
    let at = this.#firstFrom(high, low >>> 0)
    for (let scanned = 0; at < this.#count && scanned < MOST_SCANNED; at++, scanned++) {
      const entry = (this.#order[2 * at] ?? 0) & (MOST_ENTRIES - 1)
      const sequence = of[entry] ?? 0
      const start = sequences.start(sequence) + (from[entry] ?? 0)
      const shared = sharedLetters(letters, sequences.codes, start, sequences.end(sequence))
      if (shared < Math.min(ORDERED, letters.length)) return
      if (shared === letters.length) take(sequence, from[entry] ?? 0)
    }
  }

  #firstFrom(high: number, low: number): number {
    let below = 0
    let above = this.#count
    while (below < above) {
      const middle = (below + above) >>> 1
      const middleHigh = this.#order[2 * middle + 1] ?? 0
      const isBefore = middleHigh < high || (middleHigh === high && (this.#order[2 * middle] ?? 0) < low)
      if (isBefore) below = middle + 1
      else above = middle
    }
    return below
  }
}

const pair: [high: number, low: number] = [0, 0]

/** The first letters as 64 bits, with room for the entry; the array is one and the same at every call. */
function orderOf(codes: Uint8Array, start: number, end: number): [high: number, low: number] {
  const at = (place: number) => (start + place < end ? (codes[start + place] ?? 0) : 0)
  const fifth = at(4)
  pair[0] = ((at(0) << 25) | (at(1) << 18) | (at(2) << 11) | (at(3) << 4) | (fifth >>> 3)) >>> 0
  pair[1] = ((fifth & 7) << 29) | (at(5) << ENTRY_BITS)
  return pair
}

function sharedLetters(letters: Uint8Array, codes: Uint8Array, start: number, end: number): number {
  const most = Math.min(letters.length, end - start)
  let shared = 0
  while (shared < most && letters[shared] === codes[start + shared]) shared++
  return shared
}
