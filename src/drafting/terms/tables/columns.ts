import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'

/** A column that only counts the rows. */
export const NUMBERING = /^(?:no\.?|#|번호|순번|순서|num(?:ber)?|id|rank|순위|)$/i

/** Columns that hold names. */
const NAMING_COLUMNS = listOf(`
  terms?, names?, options?, flags?, instructions?, property, concepts?, words?, commands?, keywords?, operators?, functions?, types?,
  methods?, symbols?, abbreviations?, acronyms?, components?, organelles?, parts?, layers?, protocols?,
  tools?, ingredients?, events?, persons?, people, who, techniques?, dish, model, test, statistic,
  vocab(?:ulary)?
`)
/** A column that may hold names. */
export const NAMES = new RegExp(
  String.raw`\b${anyOf(NAMING_COLUMNS)}\b|용어|이름|명칭|옵션|플래그|지시어|명령어?|개념|단어|함수|연산자|키워드|종류|유형|기관|계층|프로토콜|도구|재료|사건|인물|기법|방법|구성\s?요소|약어`,
  'i',
)

/** Columns that hold what a name means. */
const MEANING_COLUMNS = listOf(`
  meaning, definition, description, explanation, what it (?:is|does|means), purpose, role, function, does,
  details?, summary, notes?, use, usage, significance, describes?
`)
/** A column that may hold what they mean. */
export const MEANINGS = new RegExp(
  String.raw`\b${anyOf(MEANING_COLUMNS)}\b|뜻|의미|설명|정의|역할|용도|내용|기능|하는 일|특징|비고|개요|의의`,
  'i',
)

/** A column of names wherever it stands: what a meaning, or a hint, comes before. */
const NAMING = /^(?:terms?|names?|words?|concepts?|answers?|vocab(?:ulary)?|용어|이름|명칭|개념|단어|어휘|정답|답)$/i

/** A column of dates. */
export const WHEN = /^(?:dates?|years?|when|period|time|연도|시기|날짜|일시|기간)$/i

/** A column of other names: "한글", "영어", "Abbreviation", "Full name". */
export function aliasCells(header: readonly string[], block: Block, nameAt: number, meaningAt: number): string[] {
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

/** Which column holds the names, from 0. */
export function nameColumn(header: readonly string[] | undefined, body: readonly Block[], columns: number): number {
  const [first = ''] = header ?? []
  if (columns > 2 && (isIndex(body) || (GROUPING.test(first) && isGrouped(body)))) return 1
  if (!header) return 0
  const called = header.findIndex((cell, at) => NAMING.test(cell) && isNamed(body, at, MOSTLY))
  if (called > 0 && !NAMES.test(first)) return called
  const isLast = MEANINGS.test(first) || !isNamed(body, 0)
  const later = isLast ? laterNames(header, body) : -1
  if (later > 0) return later
  return NUMBERING.test(first) || (WHEN.test(first) && columns > 2) ? 1 : 0
}

const isIndex = (body: readonly Block[]) => body.every(row => plain(row.cells?.[0] ?? '').length <= 2)

/** Which column holds the names where the first does not: one that is called so, else one that may. */
function laterNames(header: readonly string[], body: readonly Block[]): number {
  const named = header.findIndex((cell, at) => NAMING.test(cell) && isNamed(body, at))
  return named > 0 ? named : header.findIndex((cell, at) => !MEANINGS.test(cell) && isNamed(body, at, MOSTLY))
}

/** A column that sorts the rows. */
const GROUPING =
  /^(?:구분|분류|대분류|유형|종류|그룹|분야|영역|단계|계층|과목|category|group|type|kind|class|family|area|field|stage|phase|layer|topic)$/i

/** Whether the first column says to which group a row belongs, once for all of it or again and again, and the second has its name. */
function isGrouped(body: readonly Block[]): boolean {
  const [groups, names] = [0, 1].map(at => body.map(row => plain(row.cells?.[at] ?? '')))
  const isAgain = groups?.some((group, row) => row > 0 && (group === '' || group === groups[row - 1]))
  return groups?.[0] !== '' && isAgain === true && new Set(names).size === body.length && isNamed(body, 1)
}

/** So many of the cells of a column show what it holds, where others are of more words. */
const MOSTLY = 0.75

/** Whether a column holds nothing but what can be a name, or mostly so. */
function isNamed(body: readonly Block[], at: number, share = 1): boolean {
  const named = body.filter(row => {
    const cell = plain(row.cells?.[at] ?? '')
    return (
      /^\p{L}/u.test(cell) &&
      cell.length <= 40 &&
      wordsIn(cell.replace(/\s?\([^()]*\)/g, '')) <= 5 &&
      isName(parseName(cell).name, 'en', true)
    )
  })
  return named.length >= body.length * share
}

/** Which column says what they mean: by its name, or as the longest. */
export function meaningColumn(
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
