import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { askedAbout } from '../headings/asked-about.ts'
import { isInCode } from '../in-code.ts'
import { isGeneric } from '../names/about.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import { isWhen } from '../names/quantities.ts'
import { isTypedList } from '../typed-list.ts'
import { areOpposed, columned } from './columned.ts'
import { aliasCells, MEANINGS, meaningColumn, NAMES, nameColumn } from './columns.ts'
import { against, isCompared } from './compared.ts'
import { headOf } from './header.ts'
import type { Row } from './row.ts'

/** The rows of one table: a name and what it is, or things held against each other. */
export function tabled(rows: readonly Row[], notes: Surroundings): Candidate[] {
  const { header, body } = headOf(rows)
  const columns = Math.max(0, ...rows.map(row => row.block.cells?.length ?? 0))
  if (columns < 2 || body.length === 0) return []
  if (!header) return namedRows(undefined, body, columns, notes)
  const atHead = columned(header, body, rows[0], notes)
  if (atHead.length > 1) return atHead
  if (areOpposed(header, body, notes)) return []
  const above = notes.blocks[rows[0]?.block.parent ?? -1]?.text ?? ''
  if (columns < 3 || !isCompared(header, above)) return namedRows(header, body, columns, notes)
  const compared = against(header, body, notes).map(each => ({
    ...each,
    lines: [...(rows[0]?.block.lines ?? []), ...each.lines],
  }))
  return compared.length > 0 || !mayHoldMeanings(header) ? compared : namedRows(header, body, columns, notes)
}

/** Whether a table of aspects may as well be one of names: what is in its corner says nothing of the rows. */
const mayHoldMeanings = (header: readonly string[]) =>
  /^(?:|구분|category)$/i.test(header[0] ?? ' ') && header.some(cell => MEANINGS.test(cell))

/** The name in each row with what stands beside it. */
function namedRows(
  header: readonly string[] | undefined,
  body: readonly Row[],
  columns: number,
  notes: Surroundings,
): Candidate[] {
  const blocks = body.map(row => row.block)
  const nameAt = nameColumn(header, blocks, columns)
  const meaningAt = meaningColumn(header, blocks, nameAt, columns)
  const isTyped = /command|명령/i.test(header?.[nameAt] ?? '')
  const named = blocks.filter(({ cells }) => isName(parseName(cells?.[nameAt] ?? '').name, notes.language)).length
  const areNames = header !== undefined && named >= 3 && named >= blocks.length * 0.6
  const found = body.flatMap(({ block, place }) => {
    const raw = block.cells?.[nameAt] ?? ''
    const definition = block.cells?.[meaningAt] ?? ''
    const { name, aliases } = parseName(askedAbout(plain(raw)) ?? raw.replace(/\?+$/, ''))
    if (!isName(name, notes.language, areNames && WORD.test(name)) || (isGeneric(name) && !header)) return []
    const others = header ? aliasCells(header, block, nameAt, meaningAt) : []
    return [
      {
        name,
        aliases: [...aliases, ...others],
        definition,
        lines: block.lines,
        block: place,
        rule: 'row' as const,
        typed: isTyped || isInCode(raw.trim()),
        strength: strengthOf(definition, header?.[nameAt], !/[가-힣]/.test(name)),
      },
    ]
  })
  const sure = found.filter(each => each.strength >= 0.6).length
  const areSure = areNames && sure >= 2 && sure >= found.length * 0.5
  return areSure
    ? found.map(each => ({ ...each, strength: each.strength === SHORT ? AMONG_SURE : each.strength }))
    : found
}

/** How sure a row is that says little, by itself and in a table whose other rows say more. */
const SHORT = 0.45
const AMONG_SURE = 0.55

/** "update" among "create" and "delete": in a table of names it is one. */
const WORD = /^[a-z]{3,}$/

function strengthOf(definition: string, header: string | undefined, isLatin: boolean): number {
  const bare = plain(definition)
  if (isTypedList(definition)) return 0.2
  if (
    !/\p{L}.*\p{L}/u.test(bare) ||
    isWhen(bare) ||
    /^\d[\d.,]*(?:\s?[x×*~–-]\s?\d[\d.,]*)*(?:\s?\S{1,5}){0,2}$/.test(bare)
  )
    return 0.2
  const named = header !== undefined && NAMES.test(header) ? 0.1 : 0
  const isOneWord = /^\p{Script=Latin}[\p{Script=Latin}-]+(?:\s?\/\s?[\p{Script=Latin}-]+)?$/u.test(bare)
  if ((wordsIn(bare) < 3 && bare.length < 12) || (isOneWord && isLatin)) return SHORT + named
  return 0.68 + named
}
