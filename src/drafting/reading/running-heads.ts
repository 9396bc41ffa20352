/** So often the same line comes back where it stands at the head or foot of every page. */
const FEWEST = 3
const LONGEST = 80

/** "Dr. Rowe, Harbours, Spring 2024", "3장 물때 | 2024": a line of a few words with a number that stands alone. */
const isHead = (line: string) =>
  line.length <= LONGEST &&
  /\p{L}{2}/u.test(line) &&
  /\d/.test(line) &&
  /^[\p{L}\d©]/u.test(line) &&
  !/[.!?:]$/.test(line)

/** Lines without those that stand at the head or foot of every page; there are as many as before. */
export function withoutRunningHeads(lines: readonly string[]): readonly string[] {
  const isApart = (at: number) => (lines[at - 1] ?? '').trim() === ''
  const times = new Map<string, number>()
  for (const [at, line] of lines.entries())
    if (isApart(at) && isHead(line.trim())) times.set(line.trim(), (times.get(line.trim()) ?? 0) + 1)
  const heads = new Set([...times].filter(([, count]) => count >= FEWEST).map(([line]) => line))
  return heads.size === 0 ? lines : lines.map(line => (heads.has(line.trim()) ? '' : line))
}
