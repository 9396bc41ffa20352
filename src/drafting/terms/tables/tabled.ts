import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { isGeneric } from '../names/about.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { askedAbout } from '../headings/asked-about.ts'
import { isName, parseName } from '../names/names.ts'
import { isWhen } from '../names/quantities.ts'

const NUMBERING = /^(?:no\.?|#|번호|순번|순서|num(?:ber)?|id|rank|순위|)$/i
const NAMES =
  /\b(?:terms?|names?|property|concepts?|words?|commands?|keywords?|operators?|functions?|types?|methods?|symbols?|abbreviations?|acronyms?|components?|organelles?|parts?|layers?|protocols?|tools?|ingredients?|events?|persons?|people|who|techniques?|dish|model|test|statistic|vocab(?:ulary)?)\b|용어|이름|명칭|명령어?|개념|단어|함수|연산자|키워드|종류|유형|기관|계층|프로토콜|도구|재료|사건|인물|기법|방법|구성\s?요소|약어/i
const MEANINGS =
  /\b(?:meaning|definition|description|explanation|what it (?:is|does|means)|purpose|role|function|does|details?|summary|notes?|use|usage|significance|describes?)\b|뜻|의미|설명|정의|역할|용도|내용|기능|하는 일|특징|비고|개요|의의/i
/** A column of names wherever it stands: what a meaning, or a hint, comes before. */
const NAMING = /^(?:terms?|names?|words?|concepts?|answers?|vocab(?:ulary)?|용어|이름|명칭|개념|단어|어휘|정답|답)$/i
const WHEN = /^(?:dates?|years?|when|period|time|연도|시기|날짜|일시|기간)$/i
/** A table that holds several things against each other by what its first column asks. */
const ASPECTS =
  /^(?:구분|항목|비교|비교 항목|기준|특성|특징|속성|aspects?|criteri(?:on|a)|features?|propert(?:y|ies)|attribute|comparison|category|)$/i
const DEFINITION_ROW = /^(?:정의|개념|의미|뜻|설명|definition|meaning|description|what(?: it is| is it\??)?|concept)$/i

const COLUMNS = [NAMES, MEANINGS, NUMBERING, ASPECTS, WHEN]

/** The rows of one table: a name and what it is, or things held against each other. */
export function tabled(rows: readonly Row[], notes: Surroundings): Candidate[] {
  const { header, body } = headOf(rows)
  const columns = Math.max(0, ...rows.map(row => row.block.cells?.length ?? 0))
  if (columns < 2 || body.length === 0) return []
  if (header && columns >= 3 && ASPECTS.test(header[0] ?? '')) {
    const compared = against(header, body, notes).map(each => ({
      ...each,
      lines: [...(rows[0]?.block.lines ?? []), ...each.lines],
    }))
    if (compared.length > 0) return compared
    if (
      !(header[0] === '' || /^(?:구분|category)$/i.test(header[0] ?? '')) ||
      !header.some(cell => MEANINGS.test(cell))
    )
      return []
  }
  const nameAt = nameColumn(
    header,
    body.map(row => row.block),
    columns,
  )
  const meaningAt = meaningColumn(
    header,
    body.map(row => row.block),
    nameAt,
    columns,
  )
  const isTyped = header ? /command|명령/i.test(header[nameAt] ?? '') : false
  return body.flatMap(({ block, place }) => {
    const raw = block.cells?.[nameAt] ?? ''
    const definition = block.cells?.[meaningAt] ?? ''
    const { name, aliases } = parseName(askedAbout(plain(raw)) ?? raw.replace(/\?+$/, ''))
    if (!isName(name, notes.language) || (isGeneric(name) && !header)) return []
    const others = header ? aliasCells(header, block, nameAt, meaningAt) : []
    return [
      {
        name,
        aliases: [...aliases, ...others],
        definition,
        lines: block.lines,
        block: place,
        rule: 'row' as const,
        typed: isTyped || /^`[^`]+`$/.test(raw.trim()),
        strength: strengthOf(definition, header?.[nameAt]),
      },
    ]
  })
}

interface Row {
  block: Block
  place: number
}

/** The names of the columns, which may stand in the first row of a table that has no header; and the other rows. */
function headOf(rows: readonly Row[]): { header?: string[]; body: readonly Row[] } {
  const [first, second] = rows
  if (!first?.block.header) return { body: rows }
  const header = (first.block.cells ?? []).map(plain)
  if (header.some(cell => cell !== '')) return { header, body: rows.slice(1) }
  const named = (second?.block.cells ?? []).map(plain)
  const isNaming =
    named.every(cell => cell.length <= 20 && cell.split(' ').length <= 3) &&
    named.some(cell => cell !== '' && COLUMNS.some(words => words.test(cell)))
  return isNaming ? { header: named, body: rows.slice(2) } : { body: rows.slice(1) }
}

/** A column of other names: "한글", "영어", "Abbreviation", "Full name". */
function aliasCells(header: readonly string[], block: Block, nameAt: number, meaningAt: number): string[] {
  return header.flatMap((cell, at) => {
    if (
      at === nameAt ||
      at === meaningAt ||
      !/^(?:영어|영문|영문명|영어명|한글|한국어|약어|약자|동의어|korean|english|abbreviation|abbr\.?|acronym|synonyms?|aliases|also known as|full (?:name|form))$/i.test(
        cell,
      )
    )
      return []
    return (block.cells?.[at] ?? '')
      .split(/\s*[,;/]\s*/)
      .map(plain)
      .filter(alias => alias.length > 1 && alias.length <= 60)
  })
}

function strengthOf(definition: string, header: string | undefined): number {
  const bare = plain(definition)
  if (
    !/\p{L}.*\p{L}/u.test(bare) ||
    isWhen(bare) ||
    /^\d[\d.,]*(?:\s?[x×*~–-]\s?\d[\d.,]*)*(?:\s?\S{1,5}){0,2}$/.test(bare)
  )
    return 0.2
  const named = header !== undefined && NAMES.test(header) ? 0.1 : 0
  if (wordsIn(bare) < 3 && bare.length < 12) return 0.45 + named
  return 0.68 + named
}

function nameColumn(header: readonly string[] | undefined, body: readonly Block[], columns: number): number {
  const isIndex = columns > 2 && body.every(row => plain(row.cells?.[0] ?? '').length <= 2)
  if (isIndex) return 1
  if (!header) return 0
  const isLast = MEANINGS.test(header[0] ?? '') || !isNamed(body, 0)
  const named = isLast ? header.findIndex((cell, at) => NAMING.test(cell) && isNamed(body, at)) : -1
  if (named > 0) return named
  const other = isLast ? header.findIndex((cell, at) => !MEANINGS.test(cell) && isNamed(body, at)) : -1
  if (other > 0) return other
  return NUMBERING.test(header[0] ?? '') || (WHEN.test(header[0] ?? '') && columns > 2) ? 1 : 0
}

/** Whether a column holds nothing but what can be a name. */
function isNamed(body: readonly Block[], at: number): boolean {
  return body.every(row => {
    const cell = plain(row.cells?.[at] ?? '')
    return /^\p{L}/u.test(cell) && cell.length <= 40 && wordsIn(cell) <= 5 && isName(parseName(cell).name, 'en', true)
  })
}

function meaningColumn(
  header: readonly string[] | undefined,
  body: readonly Block[],
  nameAt: number,
  columns: number,
): number {
  const named = header?.findIndex((cell, at) => at !== nameAt && MEANINGS.test(cell)) ?? -1
  if (named >= 0) return named
  const lengths = Array.from({ length: columns }, (_, at) =>
    at === nameAt ? -1 : body.reduce((sum, row) => sum + (row.cells?.[at]?.length ?? 0), 0),
  )
  return lengths.indexOf(Math.max(...lengths))
}

function against(header: readonly string[], body: readonly Row[], notes: Surroundings): Candidate[] {
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
