import type { Language } from '../../domain/course.ts'
import { plain } from '../reading/inline.ts'
import { remembered } from '../remembered.ts'
import { squash } from '../squash.ts'
import { isShortFor } from './initials.ts'
import {
  AMBIGUOUS,
  ENGLISH_STARTERS,
  ENGLISH_VERBS,
  GENERIC_HEADS,
  KOREAN_PHRASE_END,
  KOREAN_STARTERS,
  LABELS,
} from './words.ts'

export interface ParsedName {
  name: string
  aliases: string[]
}

const MOST_LETTERS = 60
/** `Definition 1.1 (Vector space)`, `정리 2 (중간값 정리)`: the name is in the brackets. */
const STATEMENT =
  /^(?:definition|theorem|lemma|corollary|proposition|axiom|law|정의|정리|보조정리|따름정리|명제|공리)\s?\d[\d.]*\s?\(([^()]{2,60})\)$/i
const BRACKETED = /^(.{1,60}?)\s*[([（［]([^()[\]（）［］]{1,60})[)\]）］]$/

/** A name as written, with the names that stand beside it in brackets, after a slash or after "or". */
export const parseName = remembered(parseNameAnew)

function parseNameAnew(raw: string): ParsedName {
  const bare = plain(raw)
    .replace(/^(?:\d{1,3}(?:\.\d{1,3})*[.)]|[①-⑳]|\(\d{1,3}\)|[-–—•*·#]|Q\d{0,2}[.:])\s*/, '')
    .replace(/^["“”'‘’「『<《]+|["“”'‘’」』>》]+$/g, '')
    .replace(/[:：.,;]+$/, '')
    .replace(STATEMENT, '$1')
    .replace(/\s(?:of|over|on|for)\s(?:an?\s|the\s|some\s)?(?:\p{Ll}+\s)?\$[^$]+\$$/u, '')
    .trim()
  // "Static single assignment (SSA) form"
  const [, long = '', short = '', kind = ''] = /^(\S.{3,40}?)\s?\(([A-Z][A-Za-z]{1,7})\)\s(\p{Ll}+)$/u.exec(bare) ?? []
  if (long !== '' && isShortFor(short, long))
    return { name: `${long} ${kind}`, aliases: [long, short, `${short} ${kind}`] }
  const bracketed = BRACKETED.exec(bare)
  const within = (bracketed?.[2] ?? '').replace(
    /^(?:also (?:called|known as)|a\.?k\.?a\.?|or|known as|또는|일명)\s+/i,
    '',
  )
  const inside = bracketed && isAlias(within) ? splitNames(within) : []
  const outside = bracketed ? (bracketed[1] ?? '') : bare
  const [name = '', ...more] = splitNames(withoutArticle(outside))
  const aliases = [...more, ...inside.map(withoutArticle)].filter(
    alias => squash(alias) !== squash(name) && squash(alias) !== '',
  )
  return { name: name.trim(), aliases: [...new Set(aliases)] }
}

/** `TCP / Transmission Control Protocol`, `하이퍼바이저 또는 VMM`, `LAN, or local area network`. */
function splitNames(text: string): string[] {
  const parts = text.split(
    /\s+\/\s+|,?\s+(?:a\.?k\.?a\.?|also known as|also called|또는|혹은)\s+|,\s+or\s+|\s*,\s*(?=[가-힣A-Z][^,]{0,30}$)/,
  )
  return parts.length <= 3 && parts.every(part => part.trim() !== '') ? parts.map(part => part.trim()) : [text]
}

const withoutArticle = (text: string) => text.replace(/^(?:a|an|the)\s+(?=\S)/i, '')

/** Whether what stands in brackets is another name, and not a remark. */
export function isAlias(text: string): boolean {
  const bare = text.trim()
  if (
    bare.length < 2 ||
    /^(?:ex|e\.g|i\.e|예|예시|예:|참고|see|cf|링크|link|복수|plural|optional|선택|필수|required|중요|important|n\.|v\.|adj\.?|noun|verb|명사|동사|형용사|deprecated|new|old|\d+|생략 가능|이하|또는|or)(?!\p{L})/iu.test(
      bare,
    )
  )
    return /^(?:or|또는|이하)\s/.test(bare)
  if (/\d{4}|[.!?;:]\s|^\d+[\s\p{L}]{0,6}$/u.test(bare)) return false
  if (bare.split(/\s+/).length > 6) return false
  if (/[가-힣]/.test(bare) && (KOREAN_PHRASE_END.test(bare) || bare.split(',').length > 2)) return false
  return !(ENGLISH_VERBS.test(bare) || bare.split(',').length > 3)
}

/**
 * Whether something can be the name of a term: short, a noun, no label such as "Note" and no date.
 * @param given whether the notes plainly give it for one, so that a word such as "role" may be a name too
 */
export function isName(name: string, language: Language, given = false): boolean {
  const letters = name.match(/\p{L}/gu)?.length ?? 0
  if (name.length > MOST_LETTERS || letters === 0 || (name.length < 2 && !/\p{Lo}/u.test(name))) return false
  if (!given && (LABELS.has(name.toLowerCase()) || LABELS.has(name.replace(/\s*[\d#]{1,3}$/, '').toLowerCase())))
    return false
  if (
    isWhen(name) ||
    isQuantity(name) ||
    /^(?:예|ex|e\.g)[).:]/i.test(name) ||
    /[.!?。]\s|[!?。]$|^https?:|^www\.|[=+]\s|[{};]|\s[→⇒]\s|@\w+\.\w|^[\d\s.,:%-]+[A-Za-z]?$/u.test(name)
  )
    return false
  const words = name.split(/\s+/)
  if (/[가-힣]/.test(name)) return isKoreanName(name, words)
  return words.length <= (language === 'ko' ? 6 : 7) && (isEnglishName(name) || (given && IDIOM.test(name)))
}

function isKoreanName(name: string, words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  return (
    words.length <= 6 &&
    !KOREAN_STARTERS.test(name) &&
    !/^(?:을|를|은|는|의|에|가|와|과|도|로)\s|(?:듯이|적인)\s/.test(name) &&
    !/[가-힣]{2,}(?:[은는을를]|에서|에게|으로)\s|(?:[가-힣]면|아서|어서|니까|지만|거나|는데|려고|도록)\s/.test(name) &&
    !KOREAN_PHRASE_END.test(last) &&
    !(words.length > 1 && last.length <= 1 && GENERIC_HEADS.has(last))
  )
}

/** "At least once", "First come first served": names that begin as no other does. */
const IDIOM =
  /^(?:at|on|off|over|under|by|no|all|any|up|down|out|last|first|second|third|most|more|less|only|never|always|not|both|once|many|one|few)(?:[\s-]\p{L}+){1,3}$/iu

function isEnglishName(name: string): boolean {
  return (
    !(
      ENGLISH_STARTERS.test(name) &&
      !/^(?:in|on|of|for|as|to|not|and|or|if|while|do|let|with|is|from|case|where|like|step|each|until|except|no|like|use|by|over|under|read|see|try|make|any|all|some|who|first|second|third|table|part)$/i.test(
        name,
      ) &&
      !/^(?:in (?:vitro|vivo|situ)|first|second|third|over|under|part|no|not|table|step|make|to-do|read|on-|in-|for loop|for-|do-|if )/i.test(
        name,
      )
    ) &&
    !ENGLISH_VERBS.test(name) &&
    !/,.*,/.test(name)
  )
}

/** Whether a text begins with a day on which something is: "Oct 14, room 210". */
export function isAppointment(text: string): boolean {
  return /^(?:\d{1,2}[./]\d{1,2}(?![\d%])|\d{1,2}월\s?\d{1,2}일|(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s\d{1,2}\b)/i.test(
    text,
  )
}

/** `3 kg`, `10분`: a number of something, unlike `3화음` or `12표법`. */
function isQuantity(name: string): boolean {
  const unit = /^\d+(?:[.,]\d+)?\s?(\p{L}{1,4})$/u.exec(name)?.[1]
  return unit !== undefined && (!/[가-힣]/.test(unit) || KOREAN_UNITS.test(unit))
}

const KOREAN_UNITS =
  /^(?:년대?|월|일|시간?|분|초|주|개월?|명|원|만|억|번째?|회|장|권|쪽|점|배|위|차|층|도|살|세|급|호|줄|행|열|가지|단계|학년|인분?|그램|킬로|미터|리터|퍼센트|세기|학기|교시|편|강|부|화|회차|주차|일차)$/

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
    /^(?:day|week|step|phase|stage|session|meeting|lesson|part|chapter|unit|section|figure|table|question|exercise|problem|definition|theorem|lemma|corollary|proposition|axiom|remark|example|ep|episode)\s?\d+/i.test(
      name,
    ) ||
    /^(?:제?\d+\s?(?:단계|장|주차|일차|번|차|강|과))/.test(name)
  )
}

/** Whether a phrase is about something rather than its name: "types of joins", "클라우드 컴퓨팅 특징". */
export function isAbout(name: string): boolean {
  if (isGeneric(name)) return true
  if (/[가-힣]/.test(name))
    return /(?:[과와]|하고)\s|\s(?:vs\.?|및|그리고)\s|(?:하기|되기|보기|시작하기|이야기)$|^(?:왜|어떻게|언제|무엇)/.test(
      name,
    )
  return /^(?:(?:two|three|four|five|six|several|many)\s|how|why|when|where|using|getting|(?:setting|installing|working|comparing|choosing|making|building|running|writing)\s(?:with|up|an?|the|your|on|for|in)|understanding|introduction|overview|tips|things|the (?:problem|role|importance|history|case))\b|\b(?:vs\.?|versus|and)\b|&/i.test(
    name,
  )
}

/** Whether the head of a phrase says that it is of something else: "types of joins", "the main reason", "도커의 특징". */
export function isGeneric(name: string): boolean {
  const lower = name.toLowerCase()
  if (LABELS.has(lower) || (GENERIC_HEADS.has(lower) && !AMBIGUOUS.has(lower))) return true
  const words = lower.split(/\s+/)
  const last = words.at(-1) ?? ''
  if (/[가-힣]/.test(name))
    return (
      (GENERIC_HEADS.has(last) && (/의$/.test(words.at(-2) ?? '') || KOREAN_HEADS.test(last))) ||
      KOREAN_HEADS.test(last)
    )
  const head = /\S+(?=\sof\s)/.exec(lower)?.[0]
  if (head !== undefined) return ENGLISH_HEADS.test(head)
  return (
    ENGLISH_LASTS.test(last) ||
    (QUALIFIERS.test(lower) && GENERIC_HEADS.has(last)) ||
    /^(?:types?|kinds?|examples?|uses?|benefits|advantages|disadvantages|pros|features|characteristics)\s/.test(lower)
  )
}

/** Heads that are never those of a term's own name. */
const KOREAN_HEADS =
  /(?:방법|배경|대상|장점|단점|장단점|특징|차이|차이점|공통점|사용법|이유|원인|종류|예시|예제|만들기|트렌드|구성\s?요소|동작\s?원리|목적|주의사항|활용|사례|실습|설치|소개|개요|요약|비교|맛보기|연표|목록|후기|소감|질문|기반|구동|등)$/
const ENGLISH_LASTS =
  /^(?:reasons?|advantages?|disadvantages?|benefits?|drawbacks|examples?|types|kinds|overview|introduction|summary|conclusions?|differences?|characteristics|features|applications|tips|exercises|questions|pros|cons|steps|notes)$/
/** Heads of "… of something". */
const ENGLISH_HEADS =
  /^(?:reasons?|advantages?|disadvantages?|benefits?|drawbacks|examples?|purpose|goals?|types|kinds|sorts?|overview|introduction|summary|conclusions?|steps|differences?|uses|characteristics|features|applications|tips|pros|cons|questions?|answers?|most|some|many|all|each|both|none|one|number|lot|bit|rest|end|beginning|idea|thing|things|way|ways|fact|opening|execution|day|days|year|years|time|part|parts|side|author|importance|significance|history|causes?|consequences?|results?|cost|notes|exercises)$/
const QUALIFIERS =
  /^(?:main|key|other|important|possible|typical|some|major|primary|useful|practical|final|current|my|our|biggest|best|worst|good|bad|simple|quick|overall|further|additional|first|second|third|last|next|previous|only|real|big|famous|classic|obvious|usual)\s/

/** The head of a name that a clause comes before: 하이퍼바이저를 이용한 가상 머신 → 가상 머신. */
export function headOf(name: string): string {
  const clause =
    /^.{1,30}(?:이|가)\s(?:말한|제시한|주장한|정의한|제안한|도입한)\s(\S.{1,30})$/.exec(name) ??
    /^.{1,40}?(?:을|를|에|로|으로|에서|과|와)\s(?:이용한|활용한|사용한|위한|통한|사용하는|이용하는|기반한|대한|관련된)\s(\S.{1,30})$/.exec(
      name,
    )
  return clause?.[1] ?? name
}
