import type { Language } from '../../../domain/course.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { isAbout } from '../names/about.ts'
import { nameAtEnd } from '../english/name-at-end.ts'
import { isShortFor, shortAndFull } from '../names/initials.ts'
import { isAlias, isName, type ParsedName } from '../names/names.ts'
import { termNamed } from '../names/term-named.ts'

export interface Bracketed {
  name: string
  aliases: string[]
  /** What the brackets say it is; empty where they only give another name, or an example. */
  definition: string
}

/** How many words before a bracket can belong to the name. */
const MOST_WORDS = 5

/**
 * Names that a sentence gives together with something in brackets: `Transmission Control Protocol (TCP)`,
 * `리눅스 컨테이너(LXC)`, `프로비저닝(… 준비해 두는 것)`, `오케스트레이션(예: 쿠버네티스)`.
 * @param mentions how often a run of words stands in the notes
 */
export function readBrackets(text: string, language: Language, mentions: (name: string) => number): Bracketed[] {
  const found: Bracketed[] = []
  const isInRow = IN_ROW.test(text)
  for (const match of text.matchAll(/\s?\(([^()]{2,160})\)/g)) {
    const ahead = text.slice(0, match.index)
    const boldBefore = /\*\*([^*()]{3,40})\*\*$/.exec(ahead)?.[1]
    // "밀물(flow)(바다가 밀려드는 것)": behind another name what it means.
    const before = ahead.replace(/\*\*|`/g, '').replace(/(?<=\S)\s?\([^()]{2,40}\)$/, '')
    const after = text.slice((match.index ?? 0) + match[0].length)
    const inside = (match[1] ?? '').trim().replace(/^[=≒]\s?/, '')
    const one =
      readWithin(inside, language) ?? readOne({ before, boldBefore, inside, after, isInRow }, language, mentions)
    if (one) found.push(one)
  }
  return found
}

/** "(정남: 16세부터 59세까지의 남자)의 노동력을 …": a name with its meaning, both in the brackets. */
function readWithin(inside: string, language: Language): Bracketed | undefined {
  const [, raw = '', definition = ''] = /^([^:：]{2,30}?)\s?[:：]\s(\S.+)$/.exec(inside) ?? []
  const term = termNamed(raw, language)
  return term && wordsIn(term.name) <= 3 && !/^(?:hint|tip|cf|ex|예|단)$/i.test(term.name)
    ? { ...term, definition }
    : undefined
}

interface Place {
  before: string
  boldBefore: string | undefined
  inside: string
  after: string
  isInRow: boolean
}

function readOne(
  { before, boldBefore, inside, after, isInRow }: Place,
  language: Language,
  mentions: (name: string) => number,
): Bracketed | undefined {
  // 빌드(build)해: a verb with its foreign word.
  if (/^(?:하|해|했|되|된|돼|됨|시|할|한|함|[a-z\d])/i.test(after)) return undefined
  const example = /^(?:ex|예|e\.g|예시|예를 들어|예를 들면|such as|for example)[.:,\s]+(\S.*)$/.exec(inside)
  const name = boldBefore ?? nameBefore(before.replace(DEED, ''), inside, mentions)
  if (!name || !isNoun(name, language)) return undefined
  if (example)
    return mentions(name) > 1 && /[가-힣]{2}|\p{Lu}/u.test(name) && language === 'ko'
      ? { name, aliases: [], definition: '' }
      : undefined
  const both = shortAndFull(inside)
  if (both.length > 0) return { name, aliases: both, definition: '' }
  if (isRemark({ before, inside, isInRow })) {
    const whole = language === 'en' && boldBefore === undefined ? wholeBefore(before, mentions) : undefined
    return { name, aliases: [], ...whole, definition: inside }
  }
  return isNamedAlso(name, inside, language) ? { name, aliases: [inside], definition: '' } : undefined
}

const isNoun = (name: string, language: Language) =>
  isName(name, language) && !isAbout(name) && name.length >= 2 && !/[가-힣](?:될|된|할|한|는|던)$/.test(name)

const isRemark = ({ before, inside, isInRow }: Pick<Place, 'before' | 'inside' | 'isInRow'>) =>
  isMeaning(inside) || ((isInRow || DEED.test(before)) && KOREAN_CLAUSE.test(inside))

const isNamedAlso = (name: string, inside: string, language: Language) =>
  (isAlias(inside) || isShortFor(name, inside)) &&
  !inside.includes(',') &&
  isName(inside, language) &&
  isOtherName(name, inside)

/** "tide alarm (a bell that …)": an English name of two words. */
function wholeBefore(before: string, mentions: (name: string) => number): ParsedName | undefined {
  const whole = nameAtEnd(before, each => mentions(each) >= 2)
  return whole && /^\p{Ll}+(?<!s|ed|ly)\s\S+$/u.test(whole.name) ? whole : undefined
}

/** "공인 등장(… 상인)": what came about, and in brackets what that is. */
const DEED = /(?<=[가-힣]{2})\s(?:설치|등장|실시|창제|시행|폐지|도입|반포|완성|편찬|제정|설립|신설|발명|발견)$/

/** "앙부일구(해시계), 자격루(… 물시계)": several names in a row, each with its remark. */
const IN_ROW = /[가-힣]\([^()]{3,40}\)\s?[,·/]\s?[가-힣\s]{2,12}\([^()]{3,40}\)/

/** Whether two names are one thing's: in two scripts, or in short and in full. */
function isOtherName(name: string, other: string): boolean {
  const [one, two] = [name, other].map(each => /[가-힣]/.test(each))
  return one !== two || isShortFor(name, other) || isShortFor(other, name)
}

/** "스스로 시간을 알려 주는 물시계": what something does, and what it is. */
const KOREAN_CLAUSE =
  /^(?:\S+\s)*[가-힣]+(?:을|를|에서|에게|에|로|[이가])\s(?:\S+\s)*?[가-힣]+[는한된은린던울]\s[가-힣]{2,6}(?:\.\s.*)?$/

/** Whether a text in brackets says what the name before it is. */
function isMeaning(inside: string): boolean {
  if (inside.length < 18) return false
  return /[가-힣]/.test(inside)
    ? /(?:것|방식|기술|과정|단위|의미|뜻함|뜻|말함|말한다|이다|상태|기법|도구|현상|행위|작업|프로그램|언어|사람들?|집단|계층|정책|제도|장부|문서|운동|조직|기관|전쟁|사건|구조|값|시간|비율|정도|곳|장소|물질|성질|능력|힘|돈|금액|병|약|음식|물건)(?:을 (?:의미|말함|뜻함|뜻|말한다|의미한다|의미함))?$/.test(
        inside,
      )
    : /^(?:an?|the|something|anything|one|those|where|when|who|someone who|somebody who|people who|some who|those who)\s(?:\S+\s){2,}/.test(
        inside,
      )
}

/** A word that is no part of a name, before one. */
const PARTICLE = /[가-힣](?:을|를|은|는|이|가|의|에|에서|으로|로|와|과|도|여|고|며)$/

function nameBefore(before: string, inside: string, mentions: (name: string) => number): string | undefined {
  const last =
    (/[^.!?;:,()→]*$/.exec(before)?.[0] ?? '')
      .split(/\s[-–—]\s/)
      .at(-1)
      ?.trim() ?? ''
  const words = last.split(/\s+/).slice(-MOST_WORDS)
  const runs = words.map((_, from) => words.slice(from).join(' ')).filter(run => run !== '')
  const large = /(?:^|\s)(\p{Lu}[\p{L}’'-]+(?:\s(?:of|and|the|for))+\s\p{Lu}[\p{L}’'-]+)$/u.exec(last)?.[1]
  if (large) return large
  const exact = runs.findLast(run => isShortFor(inside, run))
  if (exact) return exact
  // A foreign name of several words is that of as many.
  const count = /^[A-Za-z][A-Za-z-]*(?:\s[A-Za-z-]+){1,2}$/.test(inside) ? inside.split(' ').length : 1
  const alike = words.slice(-count)
  if (
    count > 1 &&
    alike.length === count &&
    /[가-힣]$/.test(alike.join('')) &&
    !alike.some(word => PARTICLE.test(word))
  )
    return alike.join(' ')
  // As many words as come together elsewhere too; else the last one.
  return (
    runs.slice(0, -1).find(run => mentions(run) >= 2 && !/^(?:the|a|an|of|and|기존|새로운|이|그)\s/i.test(run)) ??
    runs.at(-1)
  )
}
