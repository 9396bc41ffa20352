import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { splitLabel } from '../labels/label.ts'
import { termNamed } from '../names/term-named.ts'
import { MEANINGS, NAMES, NUMBERING, WHEN } from './columns.ts'
import { ASPECTS } from './compared.ts'
import type { Row } from './row.ts'

const OF_COLUMNS = [MEANINGS, NUMBERING, WHEN, ASPECTS]
/** A column of names is called so in a word or two: "Tool", "Type of knot". */
const isOfColumn = (cell: string) =>
  OF_COLUMNS.some(words => words.test(cell)) || (wordsIn(cell) <= 2 && NAMES.test(cell) && !/\s/.test(cell))
/** So long is what a cell says, and no name; "**skill counts**: anybody may …" says it of something else. */
const isSaid = (cell: string) =>
  wordsIn(plain(cell)) >= 3 && cell.length >= 12 && !/\?$/.test(cell) && splitLabel(cell) === undefined

/** Cells of more words say something by themselves. */
const SHORT = 7
/** A thing that the notes come back to so often is one of theirs. */
const COMES_AGAIN = 2

/** Whether a table holds two things of the notes against each other, point by point: "Works by day | Works at night". */
export function areOpposed(header: readonly string[], body: readonly Row[], notes: Surroundings): boolean {
  const isOfNotes = (cell: string) =>
    !isOfColumn(cell) && termNamed(cell, notes.language) !== undefined && notes.mentions(cell) >= COMES_AGAIN
  return (
    header.length === 2 &&
    body.length >= 3 &&
    header.every(isOfNotes) &&
    body.every(({ block }) => {
      const [one = 0, other = 0] = (block.cells ?? []).map(cell => wordsIn(plain(cell)))
      return one > 0 && one <= SHORT && other <= SHORT && Math.abs(one - other) <= 2
    })
  )
}

/** Names at the heads of columns, with what each is in the first cell below: a table that holds two or three against each other. */
export function columned(
  header: readonly string[],
  body: readonly Row[],
  head: Row | undefined,
  notes: Surroundings,
): Candidate[] {
  const [first] = body
  const cells = first?.block.cells ?? []
  if (!first || header.length < 2 || header.length > 4 || header.some(isOfColumn)) return []
  const terms = header.map(cell => termNamed(cell, notes.language))
  const isSaidOfEach = body.every(({ block }) => isSaid(block.cells?.[0] ?? '')) && cells.every(isSaid)
  if (!isSaidOfEach || cells.length < header.length) return []
  return terms.flatMap((term, at) =>
    term && wordsIn(term.name) <= 4
      ? [
          {
            ...term,
            definition: first.block.cells?.[at] ?? '',
            lines: [...(head?.block.lines ?? []), ...first.block.lines],
            block: first.place,
            rule: 'row' as const,
            strength: 0.62,
          },
        ]
      : [],
  )
}
