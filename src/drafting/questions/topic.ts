import { squash } from '../../domain/normalise.ts'
import type { DraftTerm } from '../draft.ts'
import { unescaped } from '../markdown.ts'
import { digest } from '../slug.ts'
import { isShortFor } from '../terms/brackets.ts'

/** A term with what asking about it needs. */
export interface Topic {
  term: DraftTerm
  /** As it is read, without marks. */
  definition: string
  names: string[]
  /** Words of its names that could tell it apart, in lower case. */
  words: Set<string>
  /** Words of its definition. */
  said: Set<string>
  typed: boolean
  /** What it stands under in the notes, and where it stands there. */
  parent: number
  place: number
  /** A number that depends on the slug alone: by it questions vary from term to term, and stay as they are. */
  chance: number
}

export function topicOf(term: DraftTerm, seen: { typed: boolean; parent: number; place: number }): Topic {
  const definition = unescaped(term.definition)
  const names = [term.name, ...term.aliases]
  return {
    ...seen,
    term,
    definition,
    names,
    words: new Set(names.flatMap(wordsOf).filter(isTelling)),
    said: new Set(wordsOf(definition)),
    chance: Number.parseInt(digest(term.slug), 16),
  }
}

const PARTICLE = /(?<=[가-힣]{2})(?:으로|에서|까지|부터|은|는|이|가|을|를|의|에|로|와|과|도|만)$/

export function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? []
  return words.map(word => word.replace(PARTICLE, ''))
}

const isTelling = (word: string) => (/[가-힣]/.test(word) ? word.length >= 2 : word.length >= 4)

/** Whether a word of the name stands in a text, also as a part of another: 가상화 in 가상화하는, "commit" in "commits". */
export function holds(said: string, word: string): boolean {
  const lower = said.toLowerCase()
  if (/[가-힣]/.test(word)) return lower.includes(word)
  const stem = word.length > 5 ? word.replace(/(?:ations?|ing|ies|es|s|e|y|al|ed)$/, '') : word
  return new RegExp(`(?<!\\p{L})${stem.replace(/[+#]/g, '\\$&')}`, 'u').test(lower)
}

/** Whether two terms are, or may be, one thing or a kind of the other, so that neither is wrong for the other. */
export function isTooNear(one: Topic, other: Topic): boolean {
  return one.names.some(name =>
    other.names.some(
      rival =>
        squash(rival).includes(squash(name)) ||
        squash(name).includes(squash(rival)) ||
        isShortFor(name, rival) ||
        isShortFor(rival, name),
    ),
  )
}

/** How much two definitions say the same, from 0 to 1. */
export function overlap(one: Topic, other: Topic): number {
  const shared = [...one.said].filter(word => other.said.has(word)).length
  return shared / Math.max(1, Math.min(one.said.size, other.said.size))
}
