import { wordsIn } from './line-kind.ts'
import { runsOf } from './runs.ts'

/** So many such lines, with nothing but room between, are a list, and no headings of sections. */
const FEWEST = 3
/** A heading may have so many words behind its name. */
const MOST_OF_A_HEADING = 2

/** "1.2 Keel: the long beam at the bottom of a hull". */
const LINE = /^\d{1,2}(?:\.\d{1,3}){1,4}\.?\s+([^:：.?!]{2,40}?(?:\s?[:：]|\s[-–—=→])\s+(\S.*))$/u

/** Lines in which names that are counted like sections, each with what it is, are items; as many as before. */
export function withNumberedLabels(lines: readonly string[]): readonly string[] {
  const shown = [...lines]
  const isOne = (line: string) => wordsIn(LINE.exec(line)?.[2] ?? '') > MOST_OF_A_HEADING
  for (const run of runsOf(lines, isOne))
    if (run.length >= FEWEST) for (const at of run) shown[at] = (shown[at] ?? '').replace(LINE, '- $1')
  return shown
}
