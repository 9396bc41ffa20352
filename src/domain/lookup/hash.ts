const BASE = 0x01000193

/** The hash of a key that goes on by a character: that of its beginning, times a base, and the next. That of the empty one is 0. */
export function hashOn(hash: number, code: number): number {
  return (Math.imul(hash, BASE) + code) | 0
}
