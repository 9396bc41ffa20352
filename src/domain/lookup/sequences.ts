import { withRoom } from './room.ts'

/** Many short runs of letters, one behind the other in memory. */
export class Sequences {
  #codes = new Uint8Array(1024)
  #ends = new Uint32Array(256)
  #count = 0

  get count(): number {
    return this.#count
  }

  /** Letters of all sequences; `start` and `end` say where each is. Valid until the next `room`. */
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

  /** Makes room for a further sequence, to be written into `codes` from `start(count)` on. @param most letters that it may take */
  room(most: number): Uint8Array {
    const needed = this.start(this.#count) + most
    if (needed > this.#codes.length) this.#codes = withRoom(this.#codes, needed)
    return this.#codes
  }

  /** Adds what was written since `room`. @param end the place behind its last letter */
  add(end: number): void {
    if (this.#count === this.#ends.length) this.#ends = withRoom(this.#ends, this.#count + 1)
    this.#ends[this.#count++] = end
  }

  /** Gives back what room is left over. */
  close(): void {
    this.#codes = this.#codes.slice(0, this.start(this.#count))
    this.#ends = this.#ends.slice(0, this.#count)
  }
}
