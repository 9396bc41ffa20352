import { hashOn } from './hash.ts'

/** Lengths at which it is looked whether any name goes on so: powers of two, which is as good as all and much less to put. */
export function isLooked(length: number): boolean {
  return (length & (length - 1)) === 0
}

/** Bits that are set of a name, about, times those that are not. */
export const BITS_OF_A_NAME = 32

/** Beginnings of names, and whole ones (their hash inverted); it may hold some more than were put in. */
export class NameBits {
  readonly #words: Uint32Array
  readonly #shift: number

  constructor(expected: number) {
    const bits = Math.min(25, Math.max(10, Math.ceil(Math.log2(expected + 1))))
    this.#words = new Uint32Array(2 ** (bits - 5))
    this.#shift = 32 - bits
  }

  put(key: string): void {
    let hash = 0
    for (let place = 0; place < key.length; place++) {
      hash = hashOn(hash, key.charCodeAt(place))
      if (isLooked(place + 1)) this.#set(hash)
    }
    this.#set(~hash)
  }

  #set(hash: number): void {
    const bit = Math.imul(hash, 0x9e3779b1) >>> this.#shift
    this.#words[bit >>> 5] = (this.#words[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }

  has(hash: number): boolean {
    const bit = Math.imul(hash, 0x9e3779b1) >>> this.#shift
    return (((this.#words[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1
  }
}
