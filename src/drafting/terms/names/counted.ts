import { anyOf, listOf } from '../../word-list.ts'

/** What writers count in headings, and name behind the number. */
const COUNTED = listOf(String.raw`
  topic, lesson, module, unit, lecture, part, week, day, session, concept, chapter, ch\.?, section, principle, rule, law, habit,
  pillar, pattern, anti-?pattern, technique, method, strategy, heuristic, bias, fallacy, type, kind, form, category, level,
  layer, model, theory, skill, stage, phase
`)
const KOREAN_COUNTED = listOf(`
  원칙, 원리, 법칙, 규칙, 유형, 종류, 개념, 패턴, 안티패턴, 기법, 전략, 습관, 계명, 요소, 계층, 모델, 이론, 기술, 주제,
  토픽, 레슨, 챕터, 단원, 장, 강, 과, 절, 주차, 단계
`)
const NUMBER = String.raw`(?:#\s?|no\.?\s?)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})`
const ORDINAL = '(?:첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열)'

/** "Topic 2.6 — Osmosis", "Rule #3: Ebb", "제 4원칙: 밀물", "법칙 2. 썰물", "두 번째 원리: 조금". */
const COUNT = new RegExp(
  String.raw`^(?:${anyOf(COUNTED)}\s?${NUMBER}|제?\s?\d{1,2}\s?${anyOf(KOREAN_COUNTED)}|${anyOf(KOREAN_COUNTED)}\s?\d{1,2}|${ORDINAL}\s?번째\s${anyOf(KOREAN_COUNTED)})(?:\s[-–—]\s|\s?[:：.)]\s+)(?=\S)`,
  'i',
)

/** "Lecture 6 Virtual memory": behind the number of a meeting stands what it was about. */
const MEETING =
  /^(?:[Ll]ecture|[Ll]esson|[Ss]ession|[Cc]hapter|[Mm]odule|[Uu]nit|[Ww]eek|[Tt]opic)\s\d{1,2}\s(?=\p{Lu}\p{Ll})/u

/** "1-1. Keel", "Ⅱ. 용골", "b. Mast", "제1장 용골": a number or letter of any kind. */
const PLACE =
  /^(?:\d{1,2}(?:[-–]\d{1,2}){1,3}[.)]?\s+|[Ⅰ-ⅿ]{1,4}[.)]?\s+|[a-z][.)]\s+(?=\p{L}{3}|[가-힣]{2})|[A-Z][.)]\s+(?=\p{Lu}|[가-힣]{2})|제\s?\d{1,2}\s?(?:장|강|과|절|부|단원|주차)[.:]?\s+|\d{1,2}(?:장|강|주차)[.:]?\s+)(?=\S)/u

/** "영속성 컨텍스트 2": the second part about it; "버전 4" and "유형 2" are another each. */
const PART = /(?<=[가-힣]{2})(?<!버전|유형|타입|단계|레벨|등급|형식|모델|규칙|법칙|원칙|가지|부록|그림|예제)\s\d$/

/** A heading without what counts it, which is no part of its name. */
export const withoutCount = (text: string): string =>
  text
    .replace(/^\*\*([^*]+)\*\*$/, '$1')
    .replace(PLACE, '')
    .replace(COUNT, '')
    .replace(MEETING, '')
    .replace(PART, '')
