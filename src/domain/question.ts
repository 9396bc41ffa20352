import prand from 'pure-rand'
import {
  type Choice,
  type Difficulty,
  inLanguage,
  type Language,
  type Matching,
  type Question,
  type QuestionKind,
} from './course.ts'
import type { Reason } from './selection.ts'

/** A question as it was put to a channel: one language, its choices in the order shown. Stored with the post. */
export interface AskedQuestion {
  slug: string
  chapter: number
  kind: QuestionKind
  difficulty: Difficulty
  language: Language
  prompt: string
  choices: Choice[]
  accepted: string[]
  /** Right as well, though not named as the answer: what another language accepts, and the term's other names. */
  synonyms?: string[]
  /** Absent where the author left it open, and in posts older than it. */
  matching?: Matching
  /** Names of the course that mean something else than the accepted answers, for when the course is not loaded. */
  rivals: string[]
  explanation: string
  /** Slugs of the terms that it tests. Absent in posts older than it. */
  terms?: string[]
  sources?: string[]
  /** Sets of places that a host accepted as right as well, after it was asked. */
  also?: number[][]
  /** Those of the accepted answers that a host accepted after it was asked. */
  further?: string[]
  /** Why it was picked; absent in practice, and in posts older than it. */
  reason?: Reason
}

/**
 * The question in one language, choices shuffled by the seed: the order in the file, where authors like to put the
 * right one first, tells nothing. `true-false` stays true first.
 */
export function ask(question: Question, language: Language, seed: number): AskedQuestion {
  const text = inLanguage(question.texts, language)
  const { slug, chapter, kind, difficulty } = question
  const choices = kind === 'true-false' ? text.choices : shuffle(text.choices, seed)
  const spoken = question.texts[language] === undefined ? (Object.keys(question.texts)[0] as Language) : language
  return {
    slug,
    chapter,
    kind,
    difficulty,
    language: spoken,
    prompt: text.prompt,
    choices,
    accepted: text.accepted,
    rivals: [],
    explanation: text.explanation,
    terms: question.terms,
    ...(text.matching && { matching: text.matching }),
    ...(question.sources && { sources: question.sources }),
  }
}

/** Fisher–Yates with a seeded generator: the same seed gives the same order, on every machine. */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  const shuffled = [...items]
  const random = prand.xoroshiro128plus(seed)
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = prand.unsafeUniformIntDistribution(0, last, random)
    const moved = shuffled[last] as T
    shuffled[last] = shuffled[other] as T
    shuffled[other] = moved
  }
  return shuffled
}

/** A seed from an identifier: its first eight hexadecimal digits. */
export function seedOf(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 8), 16) || 0
}
