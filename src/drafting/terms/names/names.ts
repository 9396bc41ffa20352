import type { Language } from '../../../domain/course.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { remembered } from '../../remembered.ts'
import { squash } from '../../squash.ts'
import { withoutSurroundings } from './around-name.ts'
import { isShortFor, shortAndFull } from './initials.ts'
import { isCutOff, isEnglishClause, isFormula, isKoreanClause, isRowNumber, isSpeaker } from './no-name.ts'
import { isQuantity, isWhen } from './quantities.ts'
import {
  ENGLISH_STARTERS,
  ENGLISH_VERBS,
  GENERIC_HEADS,
  isLabelWord,
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
/** The number of a section, as deep as it may be: `2.1.A.3 Cell wall`, `§ 4.2 Offer`. */
const SECTION = /^(?:§\s?|[A-Z]{2,3}\s)?\d{1,3}(?:\.(?:\d{1,3}|[A-Z]))+\.?\s+(?=\S)/
/** "생체 시계 Biological Clock": a Korean name and the foreign one, both of several words. */
const BESIDE = /^((?:[가-힣]+\s){1,3}[가-힣]+)\s([A-Z][a-z]+(?:\s[A-Z][a-z]+)+)$/
const BRACKETED = /^(.{1,60}?)\s*[([（［]([^()[\]（）［］]{1,60})[)\]）］]$/

/** A name as written, with the names that stand beside it in brackets, after a slash or after "or". */
export const parseName = remembered(parseNameAnew)

function parseNameAnew(raw: string): ParsedName {
  const bare = withoutSurroundings(plain(raw))
    .replace(SECTION, '')
    .replace(/^\([^()]{1,12}\)\s*(?=\p{L})/u, '')
    .replace(
      /^(?:\d{1,3}(?:\.\d{1,3})*[.)](?!\d)|[①-⑳]|\(\d{1,3}\)|[가나다라마바사아자차카타파하]\.\s|(?:[IVX]{1,4}|[A-Z])\.\s(?=\p{L}{3})|(?:kind|type|유형|종류)\s?\d{1,2}\s?[:.)]|[-–—•*·#→⇒]|Q\d{0,2}[.:])\s*/u,
      '',
    )
    .replace(/^["“]([^"“”]{2,40})["”](?=\s\p{L})/u, '$1')
    .replace(/^["“”'‘’「『<《]+|["“”'‘’」』>》]+$/g, '')
    .replace(/\s?(?:←|⇐)\s.*$/, '')
    .replace(/(?:\s*(?![©®™])[\p{Extended_Pictographic}★☆※]\uFE0F?)+$/u, '')
    .replace(/[:：.,;]+$/, '')
    .replace(/(?<=\))\s?\(\d{1,4}\p{L}{0,3}\)$/u, '')
    .replace(STATEMENT, '$1')
    .replace(BESIDE, '$1 ($2)')
    .replace(/\s(?:of|over|on|for)\s(?:an?\s|the\s|some\s)?(?:\p{Ll}+\s)?\$[^$]+\$$/u, '')
    .trim()
  // "Static single assignment (SSA) form"
  const [, long = '', short = '', kind = ''] = /^(\S.{3,40}?)\s?\(([A-Z][A-Za-z]{1,7})\)\s(\p{Ll}+)$/u.exec(bare) ?? []
  if (long !== '' && isShortFor(short, long))
    return { name: `${long} ${kind}`, aliases: [long, short, `${short} ${kind}`] }
  const inner = /^([^()]{1,30}?)\s?\(([^()]{2,50})\)\s([가-힣]{1,6})$/.exec(bare)
  if (inner) return withKind(inner)
  const bracketed = BRACKETED.exec(bare)
  const within = (bracketed?.[2] ?? '').replace(
    /^(?:(?:also (?:called|known as)|a\.?k\.?a\.?|or|known as|또는|일명)\s+|[=≒]\s?)/i,
    '',
  )
  const both = shortAndFull(within)
  const isInHan = /^[\p{Script=Han}\s-]+,\s/u.test(within)
  const split = isInHan ? within.split(/,\s/) : splitNames(within)
  const outside = bracketed ? (bracketed[1] ?? '') : bare
  const isOther = isAlias(within) || isShortFor(outside, within)
  const inside = both.length > 0 || !bracketed || !isOther ? both : split
  const [name = '', ...more] = splitNames(withoutArticle(outside))
  const aliases = [...more, ...inside.map(withoutArticle)].filter(
    alias => squash(alias) !== squash(name) && squash(alias) !== '',
  )
  return { name: name.trim(), aliases: [...new Set(aliases)] }
}

/** "CT(Computed Tomography) 검사", "사전 배포(pre-release) 방식": the kind of thing stands behind the brackets. */
function withKind([whole = '', before = '', inside = '', kind = '']: readonly string[]): ParsedName {
  const both = shortAndFull(inside)
  const others = both.length > 0 ? both : isAlias(inside) ? [before, inside].filter(each => /\s/.test(each)) : []
  return isShortFor(before, inside)
    ? { name: before, aliases: [inside, `${before} ${kind}`] }
    : { name: whole, aliases: [`${before} ${kind}`, ...others] }
}

/** `TCP / Transmission Control Protocol`, `하이퍼바이저 또는 VMM`, `LAN, or local area network`. */
function splitNames(text: string): string[] {
  const parts = text.split(
    /\s+\/\s+|(?<=[가-힣]{2})\/(?=[A-Za-z]{3})|(?<=[A-Za-z]{3})\/(?=[가-힣]{2})|,?\s+(?:a\.?k\.?a\.?|also known as|also called|또는|혹은)\s+|,\s+or\s+|\s*,\s*(?=[가-힣A-Z][^,]{0,30}$)/,
  )
  const [, one = '', other = ''] = /^(\S+(?:\s\S+){1,2})\sor\s(\S+(?:\s\S+){0,2})$/.exec(text) ?? []
  const isBoth = one !== '' && (one.split(/\s+/).at(-1) === other.split(/\s+/).at(-1) || /^\p{Lu}/u.test(other))
  if (isBoth) return [one, other]
  const isList = parts.every(
    part =>
      part.trim() !== '' &&
      !(/[가-힣]/.test(part) && (wordsIn(part.trim()) > 4 || /(?:[가-힣]면|아서|어서|지만|는데)\s/.test(part))),
  )
  return parts.length <= 3 && isList ? parts.map(part => part.trim()) : [text]
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
  if (wordsIn(bare) > 6) return false
  if (
    /[가-힣]/.test(bare) &&
    (KOREAN_PHRASE_END.test(bare) || bare.split(',').length > 2 || /[가-힣](?:에|을|를|에서|에게)\s/.test(bare))
  )
    return false
  return !(ENGLISH_VERBS.test(bare) || bare.split(',').length > 3)
}

/**
 * Whether something can be the name of a term: short, a noun, no label such as "Note" and no date.
 * @param given whether the notes plainly give it for one, so that a word such as "role" may be a name too
 */
export function isName(name: string, language: Language, given = false): boolean {
  return (given ? GIVEN : SAID)[language](name)
}

const SAID: Record<Language, (name: string) => boolean> = {
  ko: remembered(name => isNameAnew(name, 'ko', false)),
  en: remembered(name => isNameAnew(name, 'en', false)),
}
const GIVEN: Record<Language, (name: string) => boolean> = {
  ko: remembered(name => isNameAnew(name, 'ko', true)),
  en: remembered(name => isNameAnew(name, 'en', true)),
}

function isNameAnew(name: string, language: Language, given: boolean): boolean {
  const letters = name.match(/\p{L}/gu)?.length ?? 0
  if (name.length > MOST_LETTERS || letters === 0 || (name.length < 2 && !/\p{Lo}/u.test(name))) return false
  if (!given && (isLabelWord(name) || LABELS.has(name.replace(/\s*[\d#]{1,3}$/, '').toLowerCase()))) return false
  if (
    isWhen(name) ||
    isQuantity(name) ||
    isFormula(name) ||
    isCutOff(name) ||
    isRowNumber(name) ||
    isSpeaker(name) ||
    /^(?:예|ex|e\.g)[).:]/i.test(name) ||
    /^\([^()]*[:：,][^()]*\)$|[.!?。]\s|[!?。]$|^https?:|^www\.|[=+]\s|[{};]|\s[→⇒]\s|@\w+\.\w|^[\d\s.,:%-]+[A-Za-z]?$/u.test(
      name,
    )
  )
    return false
  const words = name.split(/\s+/)
  if (/[가-힣]/.test(name)) return isKoreanName(name, words, given)
  return (
    words.length <= (language === 'ko' ? 6 : 7) &&
    (isEnglishName(name) || (given && (IDIOM.test(name) || / to be | in /.test(name))))
  )
}

function isKoreanName(name: string, words: readonly string[], given: boolean): boolean {
  const last = words.at(-1) ?? ''
  return (
    words.length <= 6 &&
    !KOREAN_STARTERS.test(name) &&
    !isKoreanClause(name) &&
    !/[가-힣][이가]\s[가-힣]+[는은한된할될]\s/.test(name) &&
    !/^(?:을|를|은|는|의|에|가|와|과|도|로)\s|(?:듯이|적인|보다|[가-힣](?<!런)던)\s/.test(name) &&
    !(given ? /[을를]\s/ : /[가-힣]{2,}(?:[은는을를]|에서|에게|으로)\s/).test(name) &&
    !/(?:[가-힣]면|아서|어서|니까|지만|거나|는데|려고|도록)\s/.test(name) &&
    !KOREAN_PHRASE_END.test(last) &&
    !(words.length > 1 && last.length <= 1 && GENERIC_HEADS.has(last))
  )
}

/** "At least once", "First come first served": names that begin as no other does. */
const IDIOM =
  /^(?:at|on|off|over|under|by|no|all|any|up|down|out|last|first|second|third|most|more|less|only|never|always|not|both|once|many|one|few)(?:[\s-]\p{L}+){1,3}$/iu

/** "Independently", "parts move laterally": how something is done. Titles such as "Moved Permanently" are written large. */
const ADVERB = /(?:^\p{L}|\s\p{Ll})\p{Ll}+(?:al|ent|ant|ous|ive|ing|ed|ar|ure|ense|ete|ute|eme|ful|less)ly$/u

function isEnglishName(name: string): boolean {
  return (
    !(
      ENGLISH_STARTERS.test(name) &&
      !/^(?:in|on|of|for|as|to|not|and|or|if|while|do|let|with|is|from|case|where|like|step|each|until|except|no|like|use|by|over|under|read|see|try|make|any|all|some|who|first|second|third|table|part)$/i.test(
        name,
      ) &&
      !/^(?:in (?:vitro|vivo|situ)|first|second|third|over|under|part|no|not|table|step|make|to-do|read|on-|in-|for loop|for-|do-|if (?:statement|clause|expression|condition|block|else)\b)/i.test(
        name,
      )
    ) &&
    !ENGLISH_VERBS.test(name) &&
    !/^not\s\p{Ll}+ed\s/iu.test(name) &&
    !ADVERB.test(name) &&
    !isEnglishClause(name) &&
    !/^(?:higher|lower|more|less|fewer|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|ris(?:e|es|ing)|fall(?:s|ing)?)\s/i.test(
      name,
    ) &&
    !/,.*,/.test(name)
  )
}

/** The head of a name that a clause comes before: 하이퍼바이저를 이용한 가상 머신 → 가상 머신. */
export function headOf(name: string): string {
  const clause =
    /^.{1,30}(?:이|가)\s(?:말한|제시한|주장한|정의한|제안한|도입한)\s(\S.{1,30})$/.exec(name) ??
    /^\S{1,20}(?:에서|에)\s(?:사용되는|사용하는|쓰이는|쓰는)\s(\S.{1,30})$/.exec(name) ??
    /^.{1,40}?(?:을|를|에|로|으로|에서|과|와)\s(?:이용한|활용한|사용한|위한|통한|사용하는|이용하는|기반한|대한|관련된)\s(\S.{1,30})$/.exec(
      name,
    )
  return clause?.[1] ?? name
}
