import { inRanges, type Steps } from '../steps.ts'
import { type Buckets, Gathered } from './buckets.ts'
import { LONGEST_COMPARED, mistakesBetween } from './distance.ts'
import { hashOn } from './hash.ts'
import type { Names } from './names.ts'
import type { Sequences } from './sequences.ts'

/** Names with fewer letters are too near to one another. */
const SHORTEST = 3
/** Names that one half is compared with; so many share one only in a glossary of the like of "container 1" to "container 9999". */
const MOST_COMPARED = 2000

/** Names that are read in a step. */
const AT_ONCE = 20_000

const BEGINNING = 1
const END = 2

/** A name that comes near. `cost` as `mistakesBetween` counts. */
export interface Near {
  name: number
  cost: number
  /** Letters of the longer of the two. */
  length: number
}

/**
 * Finds the names that are one mistake away, however many names there are. A mistake is in one half of a name, so the
 * other half is as it should be: each name is put under its length with its first half, and with its second. Two letters
 * that changed places across the middle are changed back to look.
 */
export class TypoIndex {
  readonly #letters: Sequences
  readonly #buckets: Buckets

  private constructor(letters: Sequences, buckets: Buckets) {
    this.#letters = letters
    this.#buckets = buckets
  }

  static *of({ letters }: Pick<Names, 'letters'>): Steps<TypoIndex> {
    const { codes, count } = letters
    const halves = new Gathered(2 * count)
    yield* inRanges(count, AT_ONCE, (from, to) => {
      for (let name = from; name < to; name++) {
        const start = letters.start(name)
        const length = letters.end(name) - start
        if (length < SHORTEST || length > LONGEST_COMPARED) continue
        const middle = start + (length >>> 1)
        halves.put(hashOf(codes, start, middle, length, BEGINNING), name)
        halves.put(hashOf(codes, middle, start + length, length, END), name)
      }
    })
    return new TypoIndex(letters, yield* halves.buckets())
  }

  /** Names within so much of what is looked up, in no order: all that are one mistake away, and many that are two. */
  near(wanted: Uint8Array, most: number): Near[] {
    const found = new Map<number, Near>()
    const length = wanted.length
    for (let other = Math.max(SHORTEST, length - 1); other <= length + 1; other++) {
      const half = other >>> 1
      this.#compare(wanted, hashOf(wanted, 0, Math.min(half, length), other, BEGINNING), most, found)
      this.#compare(wanted, hashOf(wanted, Math.max(0, length - (other - half)), length, other, END), most, found)
    }
    const middle = length >>> 1
    if (middle > 0) {
      const swapped = Uint8Array.from(wanted)
      swapped[middle] = wanted[middle - 1] ?? 0
      swapped[middle - 1] = wanted[middle] ?? 0
      this.#compare(wanted, hashOf(swapped, 0, middle, length, BEGINNING), most, found)
    }
    return [...found.values()]
  }

  #compare(wanted: Uint8Array, hash: number, most: number, found: Map<number, Near>): void {
    const { codes } = this.#letters
    let compared = 0
    for (const name of this.#buckets.at(hash)) {
      if (found.has(name)) continue
      if (++compared > MOST_COMPARED) return
      const start = this.#letters.start(name)
      const end = this.#letters.end(name)
      const cost = mistakesBetween(wanted, 0, wanted.length, codes, start, end, most)
      if (cost <= most) found.set(name, { name, cost, length: Math.max(wanted.length, end - start) })
    }
  }
}

function hashOf(codes: Uint8Array, start: number, end: number, length: number, half: number): number {
  let hash = 2 * length + half
  for (let at = start; at < end; at++) hash = hashOn(hash, codes[at] ?? 0)
  return hash
}
