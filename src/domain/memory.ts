import { computeDecayFactor, createEmptyCard, type FSRS, fsrs, type Grade, Rating, State } from 'ts-fsrs'
import type { AskedQuestion } from './question.ts'
import type { Nearness } from './written/text.ts'

/** What FSRS knows of one member and one item, which is a term, or a question that tests none. */
export interface MemoryState {
  /** Days after which the chance to recall it has fallen to 90 %. */
  stability: number
  /** From 1 to 10. */
  difficulty: number
  /** When the next review is due: as the chance falls to 90 %. */
  dueAt: Date
  lastAt: Date
  /** Reviews so far, and how many of them were wrong after the first. */
  reviews: number
  lapses: number
  /** Days from the last review to the next. */
  scheduledDays: number
}

/** The version of the states below: that of FSRS. States of a newer one are left alone. */
export const MEMORY_VERSION = 6

/** How a review went, as FSRS counts it: 1 again, 2 hard, 3 good. Nobody is asked how easy it was. */
export type ReviewRating = 1 | 2 | 3

/** Right is good; right with a typo or after a hint is hard; wrong is again. */
export function ratingOf(how: Nearness, hinted = false): ReviewRating {
  if (how === 'wrong') return Rating.Again
  return how === 'typo' || hinted ? Rating.Hard : Rating.Good
}

/** FSRS-6 in days, without steps within a day and without chance: the same reviews always give the same state. */
const scheduler: FSRS = fsrs({ enable_short_term: false, enable_fuzz: false, request_retention: 0.9 })

/**
 * The state after a review.
 * @param before undefined at the first meeting
 * @param at never taken as earlier than the review before: a clock that steps back makes a review of the same moment
 */
export function afterReview(before: MemoryState | undefined, rating: ReviewRating, at: Date): MemoryState {
  const when = before && before.lastAt > at ? before.lastAt : at
  const card = before ? cardOf(before) : createEmptyCard(when)
  const next = scheduler.next(card, when, rating as Grade).card
  return {
    stability: next.stability,
    difficulty: next.difficulty,
    dueAt: next.due,
    lastAt: when,
    reviews: next.reps,
    lapses: next.lapses,
    scheduledDays: next.scheduled_days,
  }
}

/** The state after all of these reviews, in their order; undefined after none. */
export function afterReviews(reviews: Iterable<{ rating: ReviewRating; at: Date }>): MemoryState | undefined {
  let state: MemoryState | undefined
  for (const { rating, at } of reviews) state = afterReview(state, rating, at)
  return state
}

const { decay, factor } = computeDecayFactor(scheduler.parameters.w)

/** What `recallAt` computes with: `(1 + factor · days / stability) ^ decay`. For sums that are made where the states are kept. */
export const FORGETTING = { decay, factor }

const DAY_MS = 86_400_000

/**
 * When what somebody knows is judged: a day from now, since a moment after an answer everything is remembered, what was wrong
 * too.
 */
export const judgedAt = (now: Date): Date => new Date(now.getTime() + DAY_MS)

/** From which chance on something counts as known. */
export const KNOWN_FROM = 0.8

/** The chance to recall it at an instant, from 0 to 1, by FSRS's power law of forgetting. */
export function recallAt(state: Pick<MemoryState, 'stability' | 'lastAt'>, at: Date): number {
  const days = Math.max(at.getTime() - state.lastAt.getTime(), 0) / DAY_MS
  return scheduler.forgetting_curve(days, state.stability)
}

function cardOf(state: MemoryState) {
  return {
    due: state.dueAt,
    stability: state.stability,
    difficulty: state.difficulty,
    elapsed_days: 0,
    scheduled_days: state.scheduledDays,
    learning_steps: 0,
    reps: state.reviews,
    lapses: state.lapses,
    state: State.Review,
    last_review: state.lastAt,
  }
}

/** What an answer to a question is a review of: its terms, else the question itself. Distinct. */
export function itemsOf({ slug, terms = [] }: Pick<AskedQuestion, 'slug' | 'terms'>): string[] {
  return terms.length > 0 ? [...new Set(terms)].map(term => `term:${term}`) : [`question:${slug}`]
}

/** The slug of the term that an item is; undefined for one that is a question. */
export function termOf(item: string): string | undefined {
  return item.startsWith('term:') ? item.slice('term:'.length) : undefined
}
