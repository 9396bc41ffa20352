import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { remembered } from '../../remembered.ts'
import { squash } from '../../squash.ts'
import { isAlias } from './alias.ts'
import { withForeignInBrackets } from './foreign-beside.ts'
import { isShortFor, shortAndFull } from './initials.ts'
import { appliedNamed, typedNamed } from './typed.ts'
import { withoutMarks } from './without-marks.ts'

/** A name with the others that stand beside it. */
export interface ParsedName {
  name: string
  aliases: string[]
}

/** `Definition 1.1 (Vector space)`, `정리 2 (중간값 정리)`: the name is in the brackets. */
const STATEMENT =
  /^(?:definition|theorem|lemma|corollary|proposition|axiom|law|정의|정리|보조정리|따름정리|명제|공리)\s?\d[\d.]*\s?\(([^()]{2,60})\)$/i

const BRACKETED = /^(.{1,60}?)\s*[([（［]([^()[\]（）［］]{1,60})[)\]）］]$/

/** A name as written, with the names that stand beside it in brackets, after a slash or after "or". */
export const parseName = remembered(parseNameAnew)

function parseNameAnew(raw: string): ParsedName {
  const typed = typedNamed(plain(raw))
  if (typed) return typed
  // "Null hypothesis ((H_0))": TeX within brackets.
  const single = withoutMarks(plain(raw)).replace(/\(\(([^()]*)\)\)/g, '($1)')
  const bare = withForeignInBrackets(single.replace(STATEMENT, '$1')).trim()
  return appliedNamed(bare) ?? shortInside(bare) ?? ofLetter(bare) ?? withKind(bare) ?? withOthers(bare)
}

/** "Static single assignment (SSA) form" */
function shortInside(bare: string): ParsedName | undefined {
  const [, long = '', short = '', kind = ''] = /^(\S.{3,40}?)\s?\(([A-Z][A-Za-z]{1,7})\)\s(\p{L}+)$/u.exec(bare) ?? []
  return long !== '' && isShortFor(short, long)
    ? { name: bare, aliases: [`${long} ${kind}`, long, short, `${short} ${kind}`] }
    : undefined
}

/** "p (piano)": what a letter stands for. */
function ofLetter(bare: string): ParsedName | undefined {
  const [, letter, word] = /^([A-Za-z])\s?\((\p{Ll}{3,}(?:\s\p{Ll}+)?)\)$/u.exec(bare) ?? []
  return letter !== undefined && word !== undefined ? { name: word, aliases: [letter] } : undefined
}

/** A name with others in brackets behind it, or beside it. */
function withOthers(bare: string): ParsedName {
  const [, outside = bare, within] = BRACKETED.exec(bare) ?? []
  const [name = '', ...more] = splitNames(withoutArticle(outside))
  const inside = within === undefined ? [] : namesInside(outside, within)
  const typed = within === undefined ? undefined : typedNamed(outside)
  const aliases = [...more, ...(typed?.aliases ?? []), ...inside.map(withoutArticle)].filter(
    alias => squash(alias) !== squash(name) && squash(alias) !== '',
  )
  return { name: name.trim(), aliases: [...new Set(aliases)] }
}

const ALSO = /^(?:(?:also (?:called|known as)|a\.?k\.?a\.?|or|known as|또는|일명)\s+|[=≒]\s?)/i

/** The names in brackets behind another. */
function namesInside(outside: string, brackets: string): string[] {
  const within = brackets.replace(ALSO, '')
  const both = shortAndFull(within)
  if (both.length > 0 || !(isAlias(within) || isShortFor(outside, within))) return both
  const isInHan = /^[\p{Script=Han}\s-]+,\s/u.test(within)
  return isInHan ? within.split(/,\s/) : splitNames(within)
}

/** A name with its brackets is no longer than this. */
const MOST_WORDS = 5

/** "CT(Computed Tomography) 검사", "사전 배포(pre-release) 방식": the kind of thing stands behind the brackets. */
function withKind(bare: string): ParsedName | undefined {
  const [whole, before = '', inside = '', kind = ''] =
    /^([^()]{1,30}?)\s?\(([^()]{2,50})\)\s([가-힣]{1,6})$/.exec(bare) ?? []
  if (whole === undefined) return undefined
  if (isShortFor(before, inside)) return { name: before, aliases: [inside, `${before} ${kind}`] }
  const both = shortAndFull(inside)
  const others = both.length > 0 ? both : isAlias(inside) ? [before, inside].filter(each => /\s/.test(each)) : []
  return wordsIn(whole) > MOST_WORDS
    ? { name: `${before} ${kind}`, aliases: [before, ...others] }
    : { name: whole, aliases: [`${before} ${kind}`, ...others] }
}

/** Two of these are two things: "TCP / UDP". */
const ABBREVIATION = /^[A-Z][A-Z\d]{1,5}$/

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
      !/[가-힣](?:\s?경우|\s?때|\s시)$/.test(part.trim()) &&
      !(/[가-힣]/.test(part) && (wordsIn(part.trim()) > 4 || /(?:[가-힣]면|아서|어서|지만|는데)\s/.test(part))),
  )
  return parts.length <= 3 && isList && !parts.every(part => ABBREVIATION.test(part.trim()))
    ? parts.map(part => part.trim())
    : [text]
}

const withoutArticle = (text: string) =>
  text.replace(/^(?:a|an|the)\s+(?!(?:cappella|capella|priori|posteriori|fortiori|la|tempo)\b)(?=\S)/i, '')
