import { DEFINITION_WORDS } from '../../definition-words.ts'
import { plain } from '../../reading/inline.ts'
import { anyOf } from '../../word-list.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { isGeneric } from '../names/about.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import type { Row } from './row.ts'

/** A table that holds several things against each other by what its first column asks. */
export const ASPECTS =
  /^(?:구분|항목|비교|비교 항목|기준|특성|특징|속성|aspects?|criteri(?:on|a)|features?|propert(?:y|ies)|attribute|comparison|category|)$/i

const DEFINITION_ROW = new RegExp(
  String.raw`^(?:${anyOf(DEFINITION_WORDS)}|설명|description|what(?: it is| is it\??)?|concept)$`,
  'i',
)

/** The things that a table holds against each other, where a row says what each is. */
export function against(header: readonly string[], body: readonly Row[], notes: Surroundings): Candidate[] {
  const row = body.find(({ block }) => DEFINITION_ROW.test(plain(block.cells?.[0] ?? '')))
  if (!row) return []
  return header.slice(1).flatMap((cell, at) => {
    const { name, aliases } = parseName(cell)
    const definition = row.block.cells?.[at + 1] ?? ''
    if (!isName(name, notes.language) || isGeneric(name) || plain(definition).length < 4) return []
    return [
      { name, aliases, definition, lines: row.block.lines, block: row.place, rule: 'row' as const, strength: 0.7 },
    ]
  })
}
