import { remembered } from '../../remembered.ts'
import { anyOf, listOf } from '../../word-list.ts'
import { GENERIC_HEADS } from './generic-heads.ts'
import { AMBIGUOUS, LABELS } from './label-words.ts'

/** Whether a phrase is about something rather than its name: "types of joins", "클라우드 컴퓨팅 특징". */
export const isAbout = remembered(isAboutAnew)

function isAboutAnew(name: string): boolean {
  if (isGeneric(name)) return true
  if (/[가-힣]/.test(name))
    return /(?:(?<!(?:^|\s)(?:결|성|사|내|외|치|안|학|교|문|이|잡|승|초|통|전시)|효)과|와|하고)\s|\s(?:vs\.?|및|그리고)\s|(?:하기|되기|보기|시작하기|이야기)$|\s\S*(?:다루기|나오기|나가기|만들기|아보기|바꾸기|고치기|띄우기|올리기|내리기|지우기|돌리기|배우기|익히기|가져오기|내보내기|불러오기|합치기)$|에\s따른\s|^(?:왜|어떻게|언제|무엇)/.test(
      name,
    )
  return /^(?:(?:(?:general\s)?(?:review|recap|notes?|comments?|thoughts))\s(?:of|on|about)\s|(?:two|three|four|five|six|several|many|different)\s(?!(?:\S+\s){1,2}(?:framework|model|theory|method|rule|law|test|system|analysis|matrix)$)|(?:first|second|third|other|last|main)\s(?:type|kind|form|sort|part|way)s?\sof\s|["“]\S{1,3}["”]\s(?:in|on|of)\s|how|why|when|where|using|getting|(?:setting|installing|working|comparing|choosing|making|building|running|writing)\s(?:with|up|an?|the|your|on|for|in)|understanding|introduction|overview|tips|things|the (?:problem|role|importance|history|case))\b|(?<!-)\b(?:vs\.?|versus|and)\b(?!-)|&/i.test(
    name,
  )
}

/** Whether the head of a phrase says that it is of something else: "types of joins", "the main reason", "도커의 특징". */
export const isGeneric = remembered(isGenericAnew)

function isGenericAnew(name: string): boolean {
  const lower = name.toLowerCase()
  // "Moore's dissent", "Kant's view": somebody's, of what the notes are about.
  const owned = /^\p{L}+(?:['’]s|s['’])\s(\S+(?:\s\S+)?)$/u.exec(lower)?.[1]
  if (owned !== undefined && LABELS.has(owned)) return true
  if (LABELS.has(lower) || (GENERIC_HEADS.has(lower) && !AMBIGUOUS.has(lower))) return true
  const words = lower.split(/\s+/)
  const last = words.at(-1) ?? ''
  if (/[가-힣]/.test(name))
    return (
      isChange(name) ||
      /^(?:핵심|동일한|다른|주요|다양한|여러|기타|각종|그\s밖의|중요한|특별한|유명한|좋은|나쁜)\s|\s(?:두|세|네|다섯|여섯|몇|\d{1,2})\s?가지$/.test(
        name,
      ) ||
      (GENERIC_HEADS.has(last) && words.slice(0, -1).some(word => /[\p{L}\d]의$/u.test(word))) ||
      KOREAN_HEADS.test(last)
    )
  if (KINDS_OF.test(lower) && !QUALIFIERS.test(lower)) return false
  if (/(?:^|\s)(?:effects?|impacts?|influences?)\son\s/.test(lower)) return true
  const head = /\S+(?=\sof\s)/.exec(lower)?.[0]
  if (head !== undefined) return ENGLISH_HEADS.test(head)
  return (
    ENGLISH_LASTS.test(last) ||
    (QUALIFIERS.test(lower) && GENERIC_HEADS.has(last)) ||
    /^(?:(?:types?|kinds?)\s(?!(?:[ivx]{1,3}|\d|[a-c])(?:\s|$))|(?:examples?|uses?|benefits|advantages|disadvantages|pros|features|characteristics)\s)/.test(
      lower,
    )
  )
}

/** "comparative advantage", "phase difference": which kind of it, in a word. */
const KINDS_OF = /^\p{Ll}+(?:al|ive|ute|ic|ar|se|ed)\s(?:advantage|benefit|difference|resource)$/u

/** Whether a phrase says what happened to something, or when it was so: 수리 시설 확대, 무신 집권기. */
export function isChange(name: string): boolean {
  const words = name.split(/\s+/)
  return words.length > 1 && KOREAN_CHANGES.test(words.at(-1) ?? '')
}

const OF_ANOTHER = listOf(String.raw`
  방법, 배경, 대상, 장점, 단점, 장단점, 특징, 차이, 차이점, 공통점, 사용법, 이유, 원인, 종류, 예시, 예제,
  만들기, 트렌드, 구성\s?요소, 동작\s?원리, 목적, 주의사항, 활용, 사례, 해결책, 해결\s?방안, 추천, 용어,
  실습, 비유, 경험담, 의견, 암기, 설치, 소개, 개요, 요약, 비교, 맛보기, 연표, 목록, 후기, 소감, 질문, 기반,
  구동, 등
`)
/** Heads that are never those of a term's own name. */
const KOREAN_HEADS = new RegExp(`${anyOf(OF_ANOTHER)}$`)
/** What happens to something, or when that is. */
const CHANGES = listOf(`
  확대, 축소, 장려, 상승, 하락, 변화, 발생, 확산, 추진, 해결, 대응, 현황, 전망, 방안, 대책, 이유, 원인, 내용,
  방향, 노력, 부족, 부담, 우려, 위축, 쇠퇴, 감소, 증가, 증대, 강화, 약화, 심화, 악화, 개선, 향상, 저하, 몰락,
  대두, 가능성, 불가능, 지위, 필요, 집권기, 간섭기, 전기, 후기, 중기, 초기, 말기, 시기, 시대, 시절, 안내,
  제작, 탄생, 발행, 요구, 등장, 도입, 초반, 중반, 후반, 비판, 전래, 유입, 파견
`)
const KOREAN_CHANGES = new RegExp(`^${anyOf(CHANGES)}$`)
/** Last words of a phrase that is about something. */
const LAST_WORDS = listOf(`
  reasons?, advantages?, disadvantages?, benefits?, drawbacks, examples?, types, kinds, overview,
  introduction, summary, conclusions?, differences?, characteristics, features, applications, tips?,
  exercises, questions, pros, cons, steps, notes, recommendations?, resources
`)
const ENGLISH_LASTS = new RegExp(`^${anyOf(LAST_WORDS)}$`)
const WORDS_BEFORE_OF = listOf(`
  lack, absence, amount, word, reasons?, advantages?, disadvantages?, benefits?, drawbacks, examples?, purpose, goals?, elements?,
  aspects?, factors?, types, kinds, sorts?, overview, introduction, summary, conclusions?, steps,
  differences?, uses, characteristics, features, applications, tips, pros, cons, questions?, answers?, most,
  some, many, all, each, both, none, one, number, lot, bit, rest, end, beginning, idea, thing, things, way,
  ways, fact, opening, execution, day, days, year, years, time, part, parts, side, author, importance,
  significance, role, properties, excerpts?, history, impacts?, ideas, practices, beliefs, teachings, views?,
  appearance, behaviou?rs?, outcomes?, effects?, problems?, causes?, consequences?, results?, notes, exercises
`)
/** Heads of "… of something". */
const ENGLISH_HEADS = new RegExp(`^${anyOf(WORDS_BEFORE_OF)}$`)
const QUALIFYING = listOf(`
  main, key, other, important, possible, typical, some, major, primary, useful, practical, final, current,
  my, our, biggest, best, worst, good, bad, simple, quick, overall, further, additional, first, second,
  third, last, next, previous, only, real, big, famous, classic, obvious, usual
`)
const QUALIFIERS = new RegExp(String.raw`^${anyOf(QUALIFYING)}\s`)
