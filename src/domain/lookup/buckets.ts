/** Spreads hashes over all 32 bits: the golden ratio of 2³² (Knuth, The Art of Computer Programming 3, 6.4). */
const GOLDEN = 0x9e3779b1

/** Numbers by hash, packed in two arrays. Different hashes may share a bucket, so whoever asks must look at what it gets. */
export class Buckets {
  readonly #shift: number
  readonly #starts: Uint32Array
  readonly #values: Uint32Array

  /**
   * @param expected how many are put, about
   * @param putAll puts all; called twice, first to count, and must do the same both times
   */
  constructor(expected: number, putAll: (put: (hash: number, value: number) => void) => void) {
    const bits = Math.min(24, Math.max(4, Math.ceil(Math.log2(expected + 1))))
    const shift = 32 - bits
    const starts = new Uint32Array(2 ** bits + 1)
    let total = 0
    putAll(hash => {
      const bucket = Math.imul(hash, GOLDEN) >>> shift
      starts[bucket] = (starts[bucket] ?? 0) + 1
      total++
    })
    for (let bucket = 1; bucket < starts.length; bucket++)
      starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0)
    const values = new Uint32Array(total)
    // Filled from each bucket's end, so that afterwards its start stands there.
    putAll((hash, value) => {
      const bucket = Math.imul(hash, GOLDEN) >>> shift
      const at = (starts[bucket] ?? 0) - 1
      starts[bucket] = at
      values[at] = value
    })
    this.#shift = shift
    this.#starts = starts
    this.#values = values
  }

  /** What was put under this hash, and maybe under some others. */
  at(hash: number): Uint32Array {
    const bucket = Math.imul(hash, GOLDEN) >>> this.#shift
    return this.#values.subarray(this.#starts[bucket], this.#starts[bucket + 1])
  }
}
