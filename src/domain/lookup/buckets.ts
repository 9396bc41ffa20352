import { inRanges, type Steps } from '../steps.ts'

/** Spreads hashes over all 32 bits: the golden ratio of 2³² (Knuth, The Art of Computer Programming 3, 6.4). */
const GOLDEN = 0x9e3779b1
/** Numbers that are put in a step. */
const AT_ONCE = 1 << 16

/** Numbers by hash, packed in two arrays. Different hashes may share a bucket, so whoever asks must look at what it gets. */
export class Buckets {
  readonly #shift: number
  readonly #starts: Uint32Array
  readonly #values: Uint32Array

  private constructor(shift: number, starts: Uint32Array, values: Uint32Array) {
    this.#shift = shift
    this.#starts = starts
    this.#values = values
  }

  /**
   * @param hashes the hash of each number
   * @param values the numbers
   * @param count how many of both there are
   */
  static *of(hashes: Int32Array, values: Uint32Array, count: number): Steps<Buckets> {
    const bits = Math.min(24, Math.max(4, Math.ceil(Math.log2(count + 1))))
    const shift = 32 - bits
    const starts = new Uint32Array(2 ** bits + 1)
    yield* inRanges(count, AT_ONCE, (from, to) => {
      for (let at = from; at < to; at++) {
        const bucket = Math.imul(hashes[at] ?? 0, GOLDEN) >>> shift
        starts[bucket] = (starts[bucket] ?? 0) + 1
      }
    })
    for (let bucket = 1; bucket < starts.length; bucket++)
      starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0)
    const packed = new Uint32Array(count)
    // Filled from each bucket's end, so that afterwards its start stands there.
    yield* inRanges(count, AT_ONCE, (from, to) => {
      for (let at = from; at < to; at++) {
        const bucket = Math.imul(hashes[at] ?? 0, GOLDEN) >>> shift
        const place = (starts[bucket] ?? 0) - 1
        starts[bucket] = place
        packed[place] = values[at] ?? 0
      }
    })
    return new Buckets(shift, starts, packed)
  }

  /** What was put under this hash, and maybe under some others; what came last first. */
  at(hash: number): Uint32Array {
    const bucket = Math.imul(hash, GOLDEN) >>> this.#shift
    return this.#values.subarray(this.#starts[bucket], this.#starts[bucket + 1])
  }
}

/** Gathers what goes into buckets. */
export class Gathered {
  readonly #hashes: Int32Array
  readonly #values: Uint32Array
  #count = 0

  /** @param most how many are put at most */
  constructor(most: number) {
    this.#hashes = new Int32Array(most)
    this.#values = new Uint32Array(most)
  }

  put(hash: number, value: number): void {
    this.#hashes[this.#count] = hash
    this.#values[this.#count++] = value
  }

  /** All that was put, by hash. */
  buckets(): Steps<Buckets> {
    return Buckets.of(this.#hashes, this.#values, this.#count)
  }
}
