import type { Language } from '../../../domain/course.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { isAbout } from '../names/about.ts'
import { isAlias } from '../names/alias.ts'
import { isShortFor, shortAndFull } from '../names/initials.ts'
import { isName } from '../names/names.ts'
import { termNamed } from '../names/term-named.ts'
import { DEED, IN_ROW, isRemark } from './bracket-meaning.ts'
import { nameBefore, wholeBefore } from './name-before.ts'
import type { Place } from './place.ts'

/** A name that stands before brackets, with what these hold. */
export interface Bracketed {
  name: string
  aliases: string[]
  /** What the brackets say it is; empty where they only give another name, or an example. */
  definition: string
}

/** So many letters before brackets their name is looked for. */
const REACH = 600

/**
 * Names that a sentence gives together with something in brackets: `Transmission Control Protocol (TCP)`,
 * `리눅스 컨테이너(LXC)`, `프로비저닝(… 준비해 두는 것)`, `오케스트레이션(예: 쿠버네티스)`.
 * @param mentions how often a run of words stands in the notes
 */
export function readBrackets(text: string, language: Language, mentions: (name: string) => number): Bracketed[] {
  const found: Bracketed[] = []
  const isInRow = IN_ROW.test(text)
  for (const match of text.matchAll(/\s?\(([^()]{2,160})\)/g)) {
    const ahead = text.slice(Math.max(0, (match.index ?? 0) - REACH), match.index)
    const boldBefore = /\*\*([^*()]{3,40})\*\*$/.exec(ahead)?.[1]
    // "밀물(flow)(바다가 밀려드는 것)": behind another name what it means.
    const before = ahead.replace(/\*\*|`/g, '').replace(/(?<=\S)\s?\([^()]{2,40}\)$/, '')
    const after = text.slice((match.index ?? 0) + match[0].length)
    const raw = (match[1] ?? '').trim().replace(/^[=≒]\s?/, '')
    const inside = raw.replace(ALSO, '')
    const also = inside !== raw ? alsoNamed(before, inside, language, mentions) : undefined
    const summed = language === 'ko' && raw !== (match[1] ?? '').trim() ? summedUp(before, inside) : undefined
    const one =
      summed ??
      also ??
      readWithin(inside, language) ??
      readOne({ before, boldBefore, inside, after, isInRow }, language, mentions)
    if (one) found.push(one)
  }
  return found
}

/** "소스를 토큰으로 분해 (= **Tokenizing**)": what is done, and in brackets what that is called. */
function summedUp(before: string, inside: string): Bracketed | undefined {
  const name = inside.replace(/^(\*\*|`)(.+)\1$/, '$2')
  const [clause = ''] = /(?:[^.!?]|[.!?](?!\s))*$/.exec(before) ?? []
  const isDone = /(?:[을를로]|에서|에게)\s(?:\S+\s){0,2}[가-힣]{2,}\s*$/.test(clause) && wordsIn(clause) >= 4
  return isDone && /^[A-Z][\w-]*(?:\s[\w-]+){0,2}$/.test(name)
    ? { name, aliases: [], definition: clause.trim() }
    : undefined
}

/** "(also known as a flood tide)", "(또는 만조)": what comes is another name. */
const ALSO =
  /^(?:or|aka|a\.k\.a\.?|also (?:called|known as)|또는|일명|이른바)\s(?:(?:an?|the)\s)?(?=\S+(?:\s\S+){0,2}$)/i

/** "the rising tide (also known as a flood tide)": one of several words, as they come together. */
function alsoNamed(
  before: string,
  other: string,
  language: Language,
  mentions: (name: string) => number,
): Bracketed | undefined {
  const whole = language === 'en' ? wholeBefore(before, mentions) : undefined
  return whole && isName(other, language) && isAlias(other) ? { ...whole, aliases: [other], definition: '' } : undefined
}

/** "(정남: 16세부터 59세까지의 남자)의 노동력을 …": a name with its meaning, both in the brackets. */
function readWithin(inside: string, language: Language): Bracketed | undefined {
  const [, raw = '', definition = ''] = /^([^:：]{2,30}?)\s?[:：]\s(\S.+)$/.exec(inside) ?? []
  const term = termNamed(raw, language)
  return term && wordsIn(term.name) <= 3 && !/^(?:hint|tip|cf|ex|예|단)$/i.test(term.name)
    ? { ...term, definition }
    : undefined
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

const isNamedAlso = (name: string, inside: string, language: Language) =>
  (isAlias(inside) || isShortFor(name, inside)) &&
  !inside.includes(',') &&
  isName(inside, language) &&
  isOtherName(name, inside)

/** Whether two names are one thing's: in two scripts, or in short and in full. */
function isOtherName(name: string, other: string): boolean {
  const [one, two] = [name, other].map(each => /[가-힣]/.test(each))
  return one !== two || isShortFor(name, other) || isShortFor(other, name)
}
