/** Many short runs of letters, one behind the other in memory. */
export class Sequences {
  #codes = new Uint8Array(1024)
  #ends = new Uint32Array(256)
  #count = 0

  get count(): number {
    return this.#count
  }

  /** Letters of all sequences; `start` and `end` say where each is. Valid until the next `add`. */
  get codes(): Uint8Array {
    return this.#codes
  }

  start(index: number): number {
    return index === 0 ? 0 : (this.#ends[index - 1] ?? 0)
  }

  end(index: number): number {
    return this.#ends[index] ?? 0
  }

  length(index: number): number {
    return this.end(index) - this.start(index)
  }

  /**
   * Adds a sequence.
   * @param most letters that it may take
   * @param write writes it from a place on, and returns the place behind it
   */
  add(most: number, write: (into: Uint8Array, from: number) => number): void {
    const from = this.start(this.#count)
    if (from + most > this.#codes.length) {
      const larger = new Uint8Array(2 * (from + most))
      larger.set(this.#codes)
      this.#codes = larger
    }
    if (this.#count === this.#ends.length) {
      const larger = new Uint32Array(2 * this.#count)
      larger.set(this.#ends)
      this.#ends = larger
    }
    this.#ends[this.#count++] = write(this.#codes, from)
  }
}
