import { LRUCache } from 'lru-cache'
import type { Matching } from './course.ts'
import type { AskedQuestion } from './question.ts'
import { sameCode } from './written/code.ts'
import { aroundGap } from './written/gap.ts'
import { isTakenBack } from './written/parts.ts'
import { Comparison, type Nearness } from './written/text.ts'
import { storedWords, type Vocabulary } from './written/vocabulary.ts'

/** What a member gave: places of the choices as shown (0 for A), or a text. */
export type Given = { choices: number[] } | { text: string }

/** What grading needs of a question. */
export type Gradable = Pick<
  AskedQuestion,
  'slug' | 'prompt' | 'choices' | 'also' | 'accepted' | 'synonyms' | 'matching' | 'rivals'
>

/**
 * Whether an answer is right. Choices must be exactly the right ones; for a written answer see `nearness`.
 * @param vocabulary the names and words of the question's course; without it, what the post was stored with must do
 */
export function isRight(question: Gradable, given: Given, vocabulary?: Vocabulary): boolean {
  return gradeOf(question, given, vocabulary) !== 'wrong'
}

/** How near an answer is to a right one: choices are right or wrong, a written answer may have a typo. See `isRight`. */
export function gradeOf(question: Gradable, given: Given, vocabulary?: Vocabulary): Nearness {
  if ('text' in given) return nearness(question, given.text, vocabulary)
  const picked = new Set(given.choices)
  const isPicked = (places: readonly number[]) =>
    picked.size === places.length && places.every(place => picked.has(place))
  return rightSets(question).some(isPicked) ? 'right' : 'wrong'
}

/** The sets of choices that are right, by their places: what the author says, then what a host accepted besides. */
export function rightSets({ choices, also = [] }: Pick<AskedQuestion, 'choices' | 'also'>): number[][] {
  return [choices.flatMap((choice, place) => (choice.right ? [place] : [])), ...also]
}

/** Whether the choice at a place belongs to an answer that is right. */
export function isRightChoice(question: Pick<AskedQuestion, 'choices' | 'also'>, place: number): boolean {
  return rightSets(question).some(places => places.includes(place))
}

/** Whether it is an answer to this question at all: a text, or choices that there are, one where only one may be picked. */
export function fits(given: Given, { kind, choices }: Pick<AskedQuestion, 'kind' | 'choices'>): boolean {
  if ('text' in given) return choices.length === 0
  const inRange = given.choices.every(place => place < choices.length)
  return inRange && given.choices.length > 0 && (kind === 'multiple-choice' || given.choices.length === 1)
}

/**
 * How near a written answer is to an accepted one. Code must be the same but for what is around it; a number must be
 * the same number, in any way to write it; words may differ in case, spaces, punctuation, particles, the sentence
 * around them, and by one typo that makes no other word.
 */
export function nearness(question: Gradable, typed: string, vocabulary?: Vocabulary): Nearness {
  return comparisonOf(question, vocabulary)(typed)
}

type Compare = (typed: string) => Nearness

/** Questions whose comparisons are kept, for each vocabulary: more than are open at a time. */
const MOST_COMPARISONS = 200
const comparisons = new WeakMap<object, LRUCache<string, Compare>>()
const NO_VOCABULARY = {}

/** How answers to a question are compared; kept, since every answer to a post asks for it. */
function comparisonOf(question: Gradable, vocabulary?: Vocabulary): Compare {
  const owner = vocabulary ?? NO_VOCABULARY
  const kept = comparisons.get(owner) ?? new LRUCache<string, Compare>({ max: MOST_COMPARISONS })
  comparisons.set(owner, kept)
  const { slug, prompt, accepted, synonyms, matching, rivals } = question
  const key = JSON.stringify([slug, prompt, accepted, synonyms, matching, vocabulary ? [] : rivals])
  const compare = kept.get(key) ?? newComparison(question, vocabulary)
  kept.set(key, compare)
  return compare
}

function newComparison(question: Gradable, vocabulary?: Vocabulary): Compare {
  const { prompt, synonyms = [], rivals } = question
  const accepted = [...question.accepted, ...synonyms]
  const matching = matchingOf(question)
  const words = vocabulary?.beside(question) ?? storedWords(rivals, accepted)
  if (matching.match === 'exact') {
    const around = aroundGap(prompt)
    const isSame = (typed: string) => accepted.some(each => sameCode(typed, each, around, words.isRival))
    return typed => (!isTakenBack(typed) && isSame(typed) ? 'right' : 'wrong')
  }
  const comparison = new Comparison({ prompt, accepted, matching, words })
  return typed => comparison.nearness(typed)
}

/** How the answers of a question are compared: as its author says; else as code where the gap stands in code. */
export function matchingOf({ prompt, matching }: Pick<AskedQuestion, 'prompt' | 'matching'>): Matching {
  return matching ?? { match: aroundGap(prompt)?.code ? 'exact' : 'text' }
}
