import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { remembered } from '../../remembered.ts'
import { squash } from '../../squash.ts'
import { isAlias } from './alias.ts'
import { withoutSurroundings } from './around-name.ts'
import { isShortFor, shortAndFull } from './initials.ts'
import { soundOf } from './sound.ts'
import { isCommand, optionNamed } from './typed.ts'

/** A name with the others that stand beside it. */
export interface ParsedName {
  name: string
  aliases: string[]
}

/** `Definition 1.1 (Vector space)`, `정리 2 (중간값 정리)`: the name is in the brackets. */
const STATEMENT =
  /^(?:definition|theorem|lemma|corollary|proposition|axiom|law|정의|정리|보조정리|따름정리|명제|공리)\s?\d[\d.]*\s?\(([^()]{2,60})\)$/i

/** The number of a section, as deep as it may be: `2.1.A.3 Cell wall`, `§ 4.2 Offer`. */
const SECTION = /^(?:§\s?|[A-Z]{2,3}\s)?\d{1,3}(?:\.(?:\d{1,3}|[A-Z]))+\.?\s+(?=\S)/

/** "생체 시계 Biological Clock": a Korean name and the foreign one, both of several words. */
const BESIDE = /^((?:[가-힣]+\s){1,3}[가-힣]+)\s([A-Z][a-z]+(?:\s[A-Z][a-z]+)+)$/

/** "재현 Représentation", "정적 모델 static model", "모델 Model", "함열(陷裂) Implosion": a name and what it is called elsewhere. */
const GLOSS =
  /^((?:[가-힣]+\s){0,3}[가-힣]+(?:\([^()가-힣]{1,20}\))?)\s(\p{Script=Latin}+(?:\s\p{Script=Latin}+){0,3})$/u

/** A foreign name that stands beside a Korean one, in brackets: it sounds alike, has as many words, or letters of its own. */
function inBrackets(whole: string, name: string, foreign: string): string {
  const count = foreign.split(' ').length
  const isOfSeveral = count > 1 && foreign === foreign.toLowerCase() && name.split(' ').length === count
  const sound = soundOf(foreign)
  const isOther = name.endsWith(')') || /[^A-Za-z\s]/.test(foreign) || (sound !== undefined && sound === soundOf(name))
  return isOfSeveral || isOther ? `${name.replace(/\(.*\)$/, '')} (${foreign})` : whole
}

/** "ITALIC 이탤릭", "Vector 벡터": a foreign word, and how it is spelled here. */
const SPELLED = /^([A-Za-z]{3,}(?:\s[A-Za-z]{2,}){0,2})\s([가-힣]{2,}(?:\s[가-힣]{2,}){0,2})$/

function spelledToo(whole: string, foreign: string, korean: string): string {
  const sound = soundOf(foreign, 2)
  return sound !== undefined && sound === soundOf(korean, 2) ? `${foreign} (${korean})` : whole
}

/** "P(S)", "O(n)": what is in the brackets belongs to the name. */
const APPLIED = /^([A-Za-z]{1,4})[([][A-Za-z\d]{1,3}(?:[\s,+*^|]{1,2}[A-Za-z\d]{1,3})?[)\]]$/

const BRACKETED = /^(.{1,60}?)\s*[([（［]([^()[\]（）［］]{1,60})[)\]）］]$/

/** A name as written, with the names that stand beside it in brackets, after a slash or after "or". */
export const parseName = remembered(parseNameAnew)

/** `docker pull [image]`: by what comes before the first thing that is put in. */
function commandNamed(text: string): ParsedName {
  const bare = text.replace(/\s[[<{"'].*$/, '')
  return { name: text, aliases: bare === text || !/\s/.test(bare) ? [] : [bare] }
}

function parseNameAnew(raw: string): ParsedName {
  const typed = plain(raw)
  const option = optionNamed(typed)
  if (option) return option
  if (isCommand(typed)) return commandNamed(typed)
  const bare = withoutSurroundings(plain(raw))
    .replace(SECTION, '')
    // "(positive) reinforcement" is the name of one kind, "(a) keel" has a number.
    .replace(
      /^\((?!important|optional|note|also|again|example)(\p{Script=Latin}{4,12})\)\s(?=\p{Script=Latin})/iu,
      '$1 ',
    )
    .replace(/^\([^()]{1,12}\)\s*(?=\p{L})/u, '')
    .replace(
      /^(?:\d{1,3}(?:\.\d{1,3})*[.)](?!\d)|\d{1,2}-\d{1,2}[.)]\s?(?=\p{L})|[①-⑳]|\(\d{1,3}\)|[가나다라마바사아자차카타파하]\.\s|(?:[IVX]{1,4}|[A-Z])\.\s(?=\p{L}{3}|[가-힣]{2})|(?:[Kk]ind|[Tt]ype|[Ff]orm|유형|종류|형태)\s?\d{1,2}\s?[:.)]|-(?![가-힣(]|[a-z]{2,}$)|[–—•*·#→⇒◆◇■□▶▷▪▫●○◎※★☆]|Q\d{0,2}[.:])\s*/u,
      '',
    )
    .replace(/^["“]([^"“”]{2,40})["”](?=\s\p{L})/u, '$1')
    .replace(/^["“”'‘’「『<《]+|["“”'‘’」』>》]+$/g, '')
    .replace(/\s?(?:←|⇐)\s.*$/, '')
    .replace(/(?:\s*(?![©®™])[\p{Extended_Pictographic}★☆※]\uFE0F?)+$/u, '')
    .replace(/[:：.,;]+$/, '')
    .replace(/(?<=[\p{L}\p{N})])(?:[†‡]|\*{1,3})$/u, '')
    .replace(/(?<=\))\s?\(\d{1,4}\p{L}{0,3}\)$/u, '')
    .replace(STATEMENT, '$1')
    .replace(BESIDE, '$1 ($2)')
    .replace(GLOSS, inBrackets)
    .replace(SPELLED, spelledToo)
    .replace(/\s(?:of|over|on|for)\s(?:an?\s|the\s|some\s)?(?:\p{Ll}+\s)?\$[^$]+\$$/u, '')
    .trim()
  const applied = APPLIED.exec(bare)?.[1]
  if (applied !== undefined) return { name: bare, aliases: applied.length > 1 ? [applied] : [] }
  // "Static single assignment (SSA) form"
  const [, long = '', short = '', kind = ''] = /^(\S.{3,40}?)\s?\(([A-Z][A-Za-z]{1,7})\)\s(\p{L}+)$/u.exec(bare) ?? []
  if (long !== '' && isShortFor(short, long))
    return { name: bare, aliases: [`${long} ${kind}`, long, short, `${short} ${kind}`] }
  // "p (piano)": what a letter stands for.
  const [, letter, word] = /^([A-Za-z])\s?\((\p{Ll}{3,}(?:\s\p{Ll}+)?)\)$/u.exec(bare) ?? []
  if (letter !== undefined && word !== undefined) return { name: word, aliases: [letter] }
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

/** A name with its brackets is no longer than this. */
const MOST_WORDS = 5

/** "CT(Computed Tomography) 검사", "사전 배포(pre-release) 방식": the kind of thing stands behind the brackets. */
function withKind([whole = '', before = '', inside = '', kind = '']: readonly string[]): ParsedName {
  const both = shortAndFull(inside)
  const others = both.length > 0 ? both : isAlias(inside) ? [before, inside].filter(each => /\s/.test(each)) : []
  return isShortFor(before, inside)
    ? { name: before, aliases: [inside, `${before} ${kind}`] }
    : wordsIn(whole) > MOST_WORDS
      ? { name: `${before} ${kind}`, aliases: [before, ...others] }
      : { name: whole, aliases: [`${before} ${kind}`, ...others] }
}

/** `TCP / Transmission Control Protocol`, `하이퍼바이저 또는 VMM`, `LAN, or local area network`. */
function splitNames(text: string): string[] {
  if (!/[/,]|or |also |a\.?k\.?a|또는|혹은/.test(text)) return [text]
  const parts = text.split(
    /\s+\/\s+|(?<=\p{L}{3})\/\s+|(?<=[가-힣]{2})\/(?=[A-Za-z]{3})|(?<=[A-Za-z]{3})\/(?=[가-힣]{2})|,?\s+(?:a\.?k\.?a\.?|also known as|also called|또는|혹은)\s+|,\s+or\s+|\s*,\s*(?=[가-힣A-Z][^,]{0,30}$)/u,
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

const withoutArticle = (text: string) =>
  text.replace(/^(?:a|an|the)\s+(?!(?:cappella|capella|priori|posteriori|fortiori|la|tempo)\b)(?=\S)/i, '')
