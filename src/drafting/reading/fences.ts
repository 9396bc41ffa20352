/** A line that opens a block of code, or closes it. */
export const FENCE = /^\s*(?:```|~~~)/

/** Which lines stand in blocks of code, or fence them. */
export function insideFences(lines: readonly string[]): boolean[] {
  let open = false
  return lines.map(line => {
    if (FENCE.test(line)) {
      open = !open
      return true
    }
    return open
  })
}
