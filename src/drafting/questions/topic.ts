import { digest } from '../../domain/slug.ts'
import type { DraftTerm } from '../draft.ts'
import { unescaped } from '../markdown.ts'
import { squash } from '../squash.ts'
import { isShortFor } from '../terms/initials.ts'

/** A term with what asking about it needs. */
export interface Topic {
  term: DraftTerm
  /** As it is read, without marks. */
  definition: string
  names: string[]
  /** The names and the definition in the form in which texts are compared. */
  keys: string[]
  key: string
  /** Words of its names that could tell it apart, in lower case. */
  words: Set<string>
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
  const definition = unescaped(term.definition)
  const names = [term.name, ...term.aliases]
  return {
    ...seen,
    term,
    definition,
    names,
    keys: names.map(squash),
    key: squash(definition),
    words: new Set([
      ...names.flatMap(wordsOf).filter(isTelling),
      ...names.filter(isShort).map(name => name.toLowerCase()),
    ]),
    said: new Set(wordsOf(definition)),
    chance: Number.parseInt(digest(term.slug), 16),
  }
}

const PARTICLE = /(?<=[가-힣]{2})(?:으로|에서|까지|부터|은|는|이|가|을|를|의|에|로|와|과|도|만)$/

export function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? []
  return words.map(word => word.replace(PARTICLE, ''))
}

/** DNS, C3, LXC: as telling as they are short. */
const isShort = (name: string) => /^[A-Z][A-Z0-9]{1,5}$/.test(name)
const isTelling = (word: string) => (/[가-힣]/.test(word) ? word.length >= 2 : word.length >= 4)

/** Whether a word of the name stands in a text, also as a part of another: 가상화 in 가상화하는, "commit" in "commits". */
export function holds(text: string, word: string): boolean {
  const lower = text.toLowerCase()
  if (/[가-힣]/.test(word)) return lower.includes(word)
  const stem = stemOf(word)
  for (let at = lower.indexOf(stem); at >= 0; at = lower.indexOf(stem, at + 1)) {
    const isBegun = !/\p{L}/u.test(lower[at - 1] ?? ' ')
    if (isBegun && (stem.length > 3 || !/\p{L}/u.test(lower[at + stem.length] ?? ' '))) return true
  }
  return false
}

/** An English word without its ending, so that "encrypts" is found in the name "encryption". */
export function stemOf(word: string): string {
  return word.length > 5 ? word.replace(/(?:ations?|ions?|ing|ies|es|s|e|y|al|ed)$/, '') : word
}

/** Whether two terms are, or may be, one thing or a kind of the other, so that neither is wrong for the other. */
export function isTooNear(one: Topic, other: Topic): boolean {
  const isPart = one.keys.some(key => other.keys.some(rival => rival.includes(key) || key.includes(rival)))
  return isPart || one.names.some(name => other.names.some(rival => isShortFor(name, rival) || isShortFor(rival, name)))
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
