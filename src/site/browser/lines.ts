/** Numbers of lines as people write them: `3–5, 8`. */
export function ranges(lines: readonly number[]): string {
  const found: [number, number][] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (last && line === last[1] + 1) last[1] = line
    else found.push([line, line])
  }
  return found.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ')
}
