import { anyOf, listOf } from '../../word-list.ts'
/** Whether a text begins with a day on which something is: "Oct 14, room 210". */
export function isAppointment(text: string): boolean {
  return /^(?:\d{1,2}[./]\d{1,2}(?![\d%])|\d{1,2}월\s?\d{1,2}일|(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s\d{1,2}\b)/i.test(
    text,
  )
}

const CAPITAL_UNITS = listOf(`
  A, B, H, J, K, L, M, N, Q, T, V, W, X, Y, KB, MB, GB, TB, PB, KG, MG, CM, KM, MM, ML, HZ, AM, PM, AD, BC, BCE, CE, EA, HP, FPS, RPM, USD,
  KRW, EUR, GBP, JPY, DPI, PPI, PX, PT, HR, HRS, MIN, SEC, YR, YRS, PCS, MPH, KPH, KWH, WH, KW, MW, KV, MA, AH, ST, ND, RD, TH, PP
`)
const CAPITAL_UNIT = new RegExp(String.raw`^\d${anyOf(CAPITAL_UNITS)}$`)
/** "4P", "3D", "1NF", "2PC": of so many things that begin alike, or the so-manieth of a kind, unlike "5V" and "2GB". */
export const isCountOfKind = (name: string) => /^[1-9][A-Z]{1,3}s?$/.test(name) && !CAPITAL_UNIT.test(name)

/** "Stage 3 sleep", "phase 1 metabolism": one of a kind that is counted, and no place in a course. */
const COUNTED_KIND = /^(?:[Ss]tage|[Pp]hase|[Gg]roup)\s\d{1,2}\s\p{Ll}+(?:\s\p{Ll}+)?$/u

/** "Seven", "twelfth": a number in words, and nothing that is counted. */
const IN_WORDS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)$/i

/** `3 kg`, `10분`: a number of something, unlike `3화음` or `12표법`. */
export function isQuantity(name: string): boolean {
  if (isCountOfKind(name)) return false
  if (SO_MANY.test(name) || FROM_TO.test(name) || IN_WORDS.test(name)) return true
  const unit = /^\d+(?:[.,]\d+)?\s?(\p{L}{1,4})$/u.exec(name)?.[1]
  // "The 500 rule" counts nothing.
  if (unit === undefined || /^(?:rule|law|test|code)$/.test(unit)) return false
  return !/[가-힣]/.test(unit) || KOREAN_UNITS.test(unit)
}

const UNITS = listOf(`
  년대?, 월, 일, 시간?, 분, 초, 주, 개월?, 명, 원, 만, 억, 번째?, 회, 장, 권, 쪽, 점, 배, 위, 차, 층, 도, 살,
  세, 급, 호, 줄, 행, 열, 가지, 단계, 학년, 인분?, 그램, 킬로, 미터, 리터, 퍼센트, 세기, 학기, 교시, 편, 강,
  부, 화, 회차, 주차, 일차, 순위
`)
const KOREAN_UNITS = new RegExp(`^${anyOf(UNITS)}$`)

/** What notes number. */
const NUMBERED = listOf(String.raw`
  day, week, step, phase, stage, session, meeting, lesson, part, chapter, unit, section, figure, fig\.?,
  image, photo, picture, diagram, chart, graph, plate, slide, exhibit, table, question, exercise, problem,
  definition, theorem, lemma, corollary, proposition, axiom, remark, example, ep, episode, ch, chap, assignment, homework,
  project, condition, argument, claim, premise, case, group, experiment, study, trial, scenario, lecture, myth,
  misconception, reason, option, choice, rule, principle, requirement, point, item
`)
const NUMBERED_THING = new RegExp(
  String.raw`^${anyOf(NUMBERED)}(?:\s|:\s?)?#?\d+|^\d{1,2}(?:st|nd|rd|th)?\s${anyOf(NUMBERED)}$`,
  'i',
)
const KOREAN_NUMBERED = listOf(`
  그림, 사진, 표, 도표, 이미지, 슬라이드, 예제, 보기, 문제, 질문, 실습, 과제, 숙제, 오해, 주장, 근거, 전제, 가정,
  결론, 반론, 반박, 사례, 상황, 시나리오, 케이스, 조건, 이유, 논점, 쟁점, 교훈, 미션, 이야기, 문단, 장면
`)
const KOREAN_NUMBERED_THING = new RegExp(String.raw`^${anyOf(KOREAN_NUMBERED)}\s?#?\d+(?:[-.]\d+)?$`)
/** "1.0C 충전", "85 Chickens": so much or so many of something. */
const SO_MANY =
  /^\d+(?:[.,]\d+)?\s?(?:[%℃°]|[가-힣]{1,3})\s?(?:이하|이상|미만|초과|정도|안팎)의\s|^\d+\.\d+\s?\p{L}{0,3}\s\S|^\d+\s\p{L}+s$/u

/** "4-6 knots", "100 to 400", "10~20도 이상": from so many to so many, with a unit of one word or none. */
const FROM_TO =
  /^[<>≤≥~≈]?\s?\d[\d,.]*\s?\p{L}{0,3}[%°]?\s?(?:[-–—~∼]|to|and|에서)\s?\d[\d,.]*\+?(?:\s?(?!(?:rule|law|test|code|principle|trees?)\b)[\p{L}%°/²³]{1,10})?(?:\s(?:upwards|이상|이하|미만|사이|정도))?$/u

/** Dates, years, clock times and ordinals. */
export function isWhen(name: string): boolean {
  return (
    /^(?:c\.\s?|ca\.\s?|약\s?|기원전\s?)?\d{1,4}(?:\s?(?:년|월|일|세기|s|th|st|nd|rd|bc|ad|bce|ce|am|pm))?(?:[\s./~–-]+(?:\d{1,4})?(?:\s?(?:년|월|일|세기|century|bc|ad|bce|ce))?){0,4}$/i.test(
      name,
    ) ||
    /^\d{1,2}(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s?\d{0,4}$/i.test(name) ||
    /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|mon|tues?|wednes|thurs?|fri|satur|sun|(?:early|mid|late)[\s-])\b.*\d{2,4}/i.test(
      name,
    ) ||
    (NUMBERED_THING.test(name) && !COUNTED_KIND.test(name)) ||
    KOREAN_NUMBERED_THING.test(name) ||
    /^\d{4}년?\s(?:.*\s)?(?:기준|현재|\d+위)$/.test(name) ||
    /^(?:제?\d+\s?(?:단계|장|주차|일차|번|강|과))|^제?\d+\s?차(?:$|시|회|\s?(?:모임|회의|발표|스터디|시험|과제|수업|강의|시도|방문|정리|수정|마감|일정|결과|면접|추출|실험|조사))/.test(
      name,
    )
  )
}
