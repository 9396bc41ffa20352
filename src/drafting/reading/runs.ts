import { insideFences } from './fences.ts'

/** Places of lines that follow one another with nothing but room between, outside code, as long as each is one of a list. */
export function runsOf(lines: readonly string[], isOne: (line: string) => boolean): number[][] {
  const isFenced = insideFences(lines)
  const runs: number[][] = []
  let isGoingOn = false
  for (const [at, line] of lines.entries()) {
    if (!isFenced[at] && isOne(line)) {
      if (isGoingOn) runs.at(-1)?.push(at)
      else runs.push([at])
      isGoingOn = true
    } else if (line.trim() !== '') isGoingOn = false
  }
  return runs
}
