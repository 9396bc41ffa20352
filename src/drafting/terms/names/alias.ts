import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import { ENGLISH_VERBS, KOREAN_PHRASE_END } from './no-name-words.ts'

/** What begins a remark in brackets, and no other name. */
const REMARKS = listOf(String.raw`
  ex, e\.g, i\.e, 예, 예시, 예:, 참고, see, cf, 링크, link, 복수, plural, optional, 선택, 필수, required,
  중요, important, n\., v\., adj\.?, noun, verb, 명사, 동사, 형용사, deprecated, new, old, \d+, 생략 가능,
  이하, 또는, or
`)
const REMARK = new RegExp(String.raw`^${anyOf(REMARKS)}(?!\p{L})`, 'iu')

/** What a remark says of a thing in one word: how it comes, how much it matters. */
const QUALITIES = listOf(String.raw`
  내장, 외장, 기본, 기본값, 디폴트, 옵션, 공통, 신규, 기존, 예전, 현재, 최신, 권장, 추천, 비권장, 유료, 무료, 자동, 수동, 임시, 핵심, 기초, 심화, 보충,
  추가, 기타, 단수, 암기, 빈출, 출제, 복습, 이어서, 계속, 전편, 후편, 총정리, 실습, 이론, 대표적, 일반적,
  default, built-?in, basic, advanced, recommended, legacy, free, paid, experimental, beta, stable, core, main, common, rare, automatic,
  manual, singular, sing\., pl\., sg\., abbr\.?, continued, cont(?:’|'|\.)?d?\.?, review, recap, exam, most common, by default
`)
const QUALITY = new RegExp(`^${anyOf(QUALITIES)}$`, 'iu')

/** In what something is measured. */
const UNIT = /^(?:[kmμ]?[gm]|[cm]m|[kMG]?Hz|[kKMGT]i?B|ml|ms|℃|°[CF]|kW|Pa|mol|k?cal|rpm|bpm)$/
/** "(indentured)", "(replicable)": what kind of one it is, and no name of it. */
const ADJECTIVE =
  /^(?!variable$|syllable$|vegetable$|timetable$|constable$)\p{Ll}{3,}(?:[aeiou]red|[aiy][stz]ed|[ai]ble|ous|ful)$/u

/** Whether what stands in brackets is another name, and not a remark. */
export function isAlias(text: string): boolean {
  const bare = text.trim()
  if (QUALITY.test(bare) || UNIT.test(bare) || ADJECTIVE.test(bare)) return false
  if (bare.length < 2 || REMARK.test(bare)) return /^(?:or|또는|이하)\s/.test(bare)
  // "(p = mv)", "($O^{2-}$)": a formula.
  if (/[=$^]/.test(bare)) return false
  if (/\d{4}|[.!?;:]\s|^\d+[\s\p{L}]{0,6}$/u.test(bare)) return false
  if (wordsIn(bare) > 6) return false
  if (
    /[가-힣]/.test(bare) &&
    (KOREAN_PHRASE_END.test(bare) ||
      /[가-힣](?:\s?경우|\s때|[는을할될]때|\s시)$/.test(bare) ||
      bare.split(',').length > 2 ||
      /[가-힣](?:에|을|를|에서|에게)\s/.test(bare))
  )
    return false
  return !(ENGLISH_VERBS.test(bare) || bare.split(',').length > 3)
}
