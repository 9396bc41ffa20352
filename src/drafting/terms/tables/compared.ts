import { DEFINITION_WORDS } from '../../definition-words.ts'
import { plain } from '../../reading/inline.ts'
import { squash } from '../../squash.ts'
import { anyOf } from '../../word-list.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { isGeneric } from '../names/about.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import type { Row } from './row.ts'

/** A table that holds several things against each other by what its first column asks. */
export const ASPECTS =
  /^(?:구분|항목|비교|비교 항목|기준|특성|특징|속성|aspects?|criteri(?:on|a)|features?|propert(?:y|ies)|attribute|comparison|category|terminology|)$/i

/** Whether a table holds its columns against each other: its corner asks so, or the heading above it names all of them. */
export function isCompared(header: readonly string[], above: string): boolean {
  const [corner = '', ...things] = header
  const heading = squash(above)
  return (
    ASPECTS.test(corner) ||
    (things.length >= 2 && things.every(thing => thing !== '' && heading.includes(squash(thing))))
  )
}

const DEFINITION_ROW = new RegExp(
  String.raw`^(?:${anyOf(DEFINITION_WORDS)}|설명|description|what(?: it is| is it\??)?|concept)$`,
  'i',
)

/** What each is for says what it is, where no row does so by its name. */
const PURPOSE_ROW =
  /^(?:(?:main\s|주요\s)?(?:functions?|roles?|purposes?|jobs?|use|used for|goal|기능|역할|목적|용도|특징|하는 일))$/i
const FULL_NAME_ROW = /^(?:full (?:name|form)|long (?:name|form)|stands for|원어|전체 이름|풀네임|영문명?|영어)$/i

/** The things that a table holds against each other, where a row says what each is. */
export function against(header: readonly string[], body: readonly Row[], notes: Surroundings): Candidate[] {
  const rowOf = (label: RegExp) => body.find(({ block }) => label.test(plain(block.cells?.[0] ?? '')))
  const row = rowOf(DEFINITION_ROW) ?? rowOf(PURPOSE_ROW)
  if (!row) return []
  const inFull = rowOf(FULL_NAME_ROW)?.block.cells
  return header.slice(1).flatMap((cell, at) => {
    const parsed = parseName(cell)
    const { name } = parsed
    const aliases = [
      ...parsed.aliases,
      ...(inFull?.[at + 1] ?? '').split(/\s*[,;/]\s*/).filter(each => each !== '' && plain(each).length <= 60),
    ]
    const definition = row.block.cells?.[at + 1] ?? ''
    if (!isName(name, notes.language) || isGeneric(name) || plain(definition).length < 4) return []
    return [
      { name, aliases, definition, lines: row.block.lines, block: row.place, rule: 'row' as const, strength: 0.7 },
    ]
  })
}
