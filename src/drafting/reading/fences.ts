/** Which lines stand in blocks of code, or fence them. */
export function insideFences(lines: readonly string[]): boolean[] {
  let open = false
  return lines.map(line => {
    if (/^\s*(?:```|~~~)/.test(line)) {
      open = !open
      return true
    }
    return open
  })
}
