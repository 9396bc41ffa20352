import { digest } from '../../domain/slug.ts'
import type { DraftTerm } from '../draft.ts'
import { unescaped } from '../markdown.ts'
import { squash } from '../squash.ts'
import { isShortFor, isShortForm } from '../terms/names/initials.ts'
import { inShort } from './in-short.ts'
import { withoutSpelledOut } from './spelled-out.ts'

/** A term with what asking about it needs. */
export interface Topic {
  term: DraftTerm
  /** As it is read, without marks, and without what a short name stands for. */
  definition: string
  lower: string
  /** The first clause of the definition where the whole is too long to choose by. */
  short: string
  names: string[]
  /** The names and the definition in the form in which texts are compared. */
  keys: string[]
  key: string
  /** Those of the names that could be made of first letters. */
  shortForms: string[]
  isLatin: boolean
  /** Words of its names that could tell it apart, in lower case. */
  words: Set<string>
  stems: Stem[]
  /** Words of its definition. */
  said: Set<string>
  typed: boolean
  /** What it stands under in the notes, and where it stands there. */
  parent: number
  place: number
  /** Lines in which its other names stand. */
  aliasLines: number[]
  /** A number that depends on the slug alone: by it questions vary from term to term, and stay as they are. */
  chance: number
}

export function topicOf(term: DraftTerm, seen: Pick<Topic, 'typed' | 'parent' | 'place' | 'aliasLines'>): Topic {
  const names = [term.name, ...term.aliases]
  const definition = withoutSpelledOut(unescaped(term.definition), names)
  const words = new Set([
    ...names.flatMap(wordsOf).filter(isTelling),
    ...names.filter(isShort).map(name => name.toLowerCase()),
  ])
  return {
    ...seen,
    term,
    definition,
    lower: definition.toLowerCase(),
    short: inShort(definition),
    names,
    keys: names.map(squash),
    key: squash(definition),
    shortForms: names.filter(isShortForm),
    isLatin: !/[가-힣]/.test(term.name),
    words,
    stems: [...words].map(stemmed),
    said: new Set(wordsOf(definition)),
    chance: Number.parseInt(digest(term.slug), 16),
  }
}

const PARTICLE = /(?<=[가-힣]{2})(?:으로|에서|까지|부터|은|는|이|가|을|를|의|에|로|와|과|도|만)$/

export function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? []
  return words.map(word => (/[가-힣]$/.test(word) ? word.replace(PARTICLE, '') : word))
}

/** DNS, C3, LXC: as telling as they are short. */
const isShort = (name: string) => /^[A-Z][A-Z0-9]{1,5}$/.test(name)
const isTelling = (word: string) => (/[가-힣]/.test(word) ? word.length >= 2 : word.length >= 4)

/** A telling word, and by what it is found in a text: Hangul as it is, English without its ending. */
export interface Stem {
  word: string
  stem: string
  isHangul: boolean
}

function stemmed(word: string): Stem {
  const isHangul = /[가-힣]/.test(word)
  return { word, stem: isHangul ? word : stemOf(word), isHangul }
}

/** Whether any telling word of a term's names stands in a text in lower case. */
export const isNamedIn = (topic: Topic, lower: string) => topic.stems.some(stem => holds(lower, stem))

/** What may stand behind a Korean noun. */
export const PARTICLES =
  '이라고|라고|이라|라|으로서|로서|으로|에서|까지|부터|입니다|이란|이다|이며|이고|란|다|은|는|이|가|을|를|의|에|로|와|과|도|만|인'
const LAST = new RegExp(`^(?:${PARTICLES})?(?![가-힣])`)

/** A letter, but for those of a Korean particle, which stands right behind a foreign word. */
const FOREIGN = /(?![가-힣])\p{L}/u

/**
 * Whether a word of the name stands in a text in lower case, also where another begins with it (가상화 in 가상화하는, "commit"
 * in "commits") or, in Hangul, ends in it (서버가상화); the 로그 of 프로그램 is none.
 */
export function holds(lower: string, { stem, isHangul }: Stem): boolean {
  for (let at = lower.indexOf(stem); at >= 0; at = lower.indexOf(stem, at + 1)) {
    const end = at + stem.length
    const before = lower[at - 1] ?? ' '
    if (isHangul && (!/[가-힣]/.test(before) || LAST.test(lower.slice(end, end + 4)))) return true
    if (!isHangul && !FOREIGN.test(before) && (stem.length > 3 || !FOREIGN.test(lower[end] ?? ' '))) return true
  }
  return false
}

/** An English word without its ending, so that "encrypts" is found in the name "encryption". */
export function stemOf(word: string): string {
  return word.length > 5 ? word.replace(/(?:ations?|ions?|ing|ies|es|s|e|y|al|ed)$/, '') : word
}

/** Whether two terms are, or may be, one thing or a kind of the other, so that neither is wrong for the other. */
export function isTooNear(one: Topic, other: Topic): boolean {
  for (const key of one.keys)
    for (const rival of other.keys) if (rival.includes(key) || key.includes(rival)) return true
  return isInShort(one, other) || isInShort(other, one)
}

function isInShort(one: Topic, other: Topic): boolean {
  return one.shortForms.some(short => other.names.some(name => isShortFor(short, name)))
}

/** How much two definitions say the same, from 0 to 1. */
export function overlap(one: Topic, other: Topic): number {
  const [fewer, more] = one.said.size < other.said.size ? [one.said, other.said] : [other.said, one.said]
  return countShared(fewer, more) / Math.max(1, fewer.size)
}

/** How many words of one are among the others. */
export function countShared(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0
  for (const word of words) if (others.has(word)) shared++
  return shared
}
