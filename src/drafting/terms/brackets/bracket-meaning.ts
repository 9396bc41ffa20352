import { anyOf, listOf } from '../../word-list.ts'
import { KIND } from '../korean/kinds.ts'
import type { Place } from './place.ts'

/** Whether brackets hold what the name before them means, and not another name. */
export const isRemark = ({ before, inside, isInRow }: Pick<Place, 'before' | 'inside' | 'isInRow'>) =>
  isMeaning(inside) ||
  isOwnKind(before, inside) ||
  (LAW_OF.test(before) && /^(?:\S+\s){4,}\S+$/.test(inside)) ||
  ((isInRow || DEED.test(before) || FOREIGN.test(before)) && KOREAN_CLAUSE.test(inside))

/** "FCL(한 컨테이너를 전부 채우는 화물)": a name in other letters than its remark. */
const FOREIGN = /(?:^|\s)[A-Z][A-Z\d-]+$/

/** "the principle of accession (you own what …)", "law of the tide (…)". */
const LAW_OF =
  /\b(?:principle|law|rule|doctrine|concept|notion|theory|paradox|fallacy) of (?:the\s)?\p{Ll}+(?:\s\p{Ll}+)?$/u

/** "… 멈춘다. local minimum (범위 안의 minimum)": what of its own kind it is, of a foreign name of two words. */
function isOwnKind(before: string, inside: string): boolean {
  const noun = /(?:^|[가-힣.,;:]\s)(?!(?:the|an?|this|that)\s)[A-Za-z-]{3,}\s([a-z]{3,})$/.exec(before)?.[1]
  return noun !== undefined && /^\S+\s\S+\s/.test(inside) && inside.endsWith(` ${noun}`)
}

/** "공인 등장(… 상인)": what came about, and in brackets what that is. */
export const DEED = /(?<=[가-힣]{2})\s(?:설치|등장|실시|창제|시행|폐지|도입|반포|완성|편찬|제정|설립|신설|발명|발견)$/

/** "앙부일구(해시계), 자격루(… 물시계)": several names in a row, each with its remark. */
export const IN_ROW = /[가-힣]\([^()]{3,40}\)\s?[,·/]\s?[가-힣\s]{2,12}\([^()]{3,40}\)/

/** "스스로 시간을 알려 주는 물시계": what something does, and what it is. */
const KOREAN_CLAUSE =
  /^(?:\S+\s)*[가-힣]+(?:을|를|에서|에게|에|로|[이가])\s(?:\S+\s)*?[가-힣]+[는한된은린던울]\s[가-힣]{2,6}(?:\.\s.*)?$/

/** What a remark in brackets says something is, as its last noun. */
const KINDS = listOf(`
  것, 방식, 기술, 과정, 단위, 의미, 뜻함, 뜻, 말함, 말한다, 이다, 상태, 기법, 도구, 현상, 행위, 작업,
  프로그램, 언어, 사람들?, 집단, 계층, 정책, 제도, 장부, 문서, 운동, 조직, 기관, 전쟁, 사건, 구조, 값, 시간,
  비율, 정도, 곳, 장소, 물질, 성질, 능력, 힘, 돈, 금액, 병, 약, 음식, 물건
`)
const KOREAN_KIND = new RegExp(`${anyOf(KINDS)}(?:을 (?:의미|말함|뜻함|뜻|말한다|의미한다|의미함))?$`)

/** "닻을 내리지 않고 머무를 수 있는 기능": a clause, and the noun that it belongs to. */
const CLAUSE_OF_KIND = /^(?:\S+\s){2,}\S*(?:[는은한된인던린]|[할될])\s(?:[가-힣]+\s)?[가-힣]+$/

/** Whether a text in brackets says what the name before it is. */
function isMeaning(inside: string): boolean {
  if (inside.length >= 12 && CLAUSE_OF_KIND.test(inside) && KIND.test(inside)) return true
  if (inside.length < 18) return false
  return /[가-힣]/.test(inside)
    ? KOREAN_KIND.test(inside)
    : /^(?!(?:an?|the)\s["“'‘])(?:an?|the|something|anything|one|those|where|when|who|someone who|somebody who|people who|some who|those who)\s(?:\S+\s){2,}/.test(
        inside,
      )
}
