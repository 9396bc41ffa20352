/** The arrays of numbers that grow while an index is built. */
type Packed = Uint8Array | Uint16Array | Uint32Array | Int32Array

/** The array itself where it has room for so many, else a longer one that begins with what is in it. */
export function withRoom<T extends Packed>(array: T, needed: number): T {
  if (needed <= array.length) return array
  const larger = new (array.constructor as new (length: number) => T)(2 * needed)
  larger.set(array)
  return larger
}
