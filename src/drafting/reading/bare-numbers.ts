import { insideFences } from './fences.ts'

/** "1 Keel: …", "12 Mast", "* 1 keel": a number and a word, with nothing between, and maybe a bullet before. */
const NUMBERED = /^(\s*(?:[-*+•]\s+)?)(\d{1,2})(\s+\p{L}.*)$/u
/** So many that count on from one show a list; of lines that are items anyway, two. */
const FEWEST = 3
const FEWEST_OF_ITEMS = 2
const ITEM = /^\s*[-*+•]\s/

interface Run {
  last: number
  places: number[]
}

/** Lines of lists that are counted without a stop behind the number, with one; as many as before. */
export function withStoppedNumbers(lines: readonly string[]): readonly string[] {
  const found = new Set(countingRuns(lines).flatMap(({ places }) => (isList(places, lines) ? places : [])))
  return found.size === 0 ? lines : lines.map((line, at) => (found.has(at) ? line.replace(NUMBERED, '$1$2.$3') : line))
}

function isList(places: readonly number[], lines: readonly string[]): boolean {
  return places.length >= (places.every(at => ITEM.test(lines[at] ?? '')) ? FEWEST_OF_ITEMS : FEWEST)
}

/** Lines that count from one at the same depth; what stands deeper belongs to them, what stands less deep ends them. */
function countingRuns(lines: readonly string[]): Run[] {
  const isFenced = insideFences(lines)
  const runs: Run[] = []
  const open = new Map<number, Run>()
  for (const [at, line] of lines.entries()) {
    if (isFenced[at] || line.trim() === '') continue
    const depth = line.length - line.trimStart().length
    for (const deeper of open.keys()) if (deeper > depth) open.delete(deeper)
    const number = Number(NUMBERED.exec(line)?.[2])
    const run = open.get(depth)
    if (run && number === run.last + 1) {
      run.last = number
      run.places.push(at)
    } else if (number === 1) {
      open.set(depth, { last: 1, places: [at] })
      runs.push(open.get(depth) as Run)
    }
  }
  return runs
}
