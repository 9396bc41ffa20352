import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import type { Surroundings } from '../candidate.ts'

/** Words with which a fragment does not begin. */
export const NO_FRAGMENT = listOf(`
  this, it, in, on, at, for, with, by, see, first, next, then, and, but, so, talking, something, some, just,
  quick, probably, maybe, let, looking, going, use, run, type, call, pass
`)
const WHOLE_SENTENCE = new RegExp(
  String.raw`[!?;:]$|^${anyOf(NO_FRAGMENT)}\b|\b(?:is|are|was|were|has|have|had|will|can|you|we|they|I)\b`,
  'i',
)

/** "## Ebb", and below it nothing but "- the water going out": a few words without a verb of their own. */
export function isLoneFragment(name: string, first: string, below: Block, notes: Surroundings): boolean {
  const siblings = notes.children.get(below.parent) ?? []
  const words = plain(first).split(/\s+/)
  return (
    ((below.kind === 'item' && /^\p{Ll}/u.test(plain(first))) || below.kind === 'text') &&
    siblings.length <= 2 &&
    wordsIn(name) <= 3 &&
    words.length >= 3 &&
    words.length <= 12 &&
    !WHOLE_SENTENCE.test(first)
  )
}
