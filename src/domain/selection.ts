import type { Course, QuestionKind } from './course.ts'
import { shuffle } from './question.ts'

/** What a study has seen of a question so far. */
export interface History {
  slug: string
  /** How often it was asked. */
  asked: number
  /** Right answers and all answers. */
  right: number
  answered: number
  /** When it was asked last; null where it never was. */
  lastAskedAt: Date | null
  /** Whether it takes answers now. */
  open: boolean
}

/** A question that may be asked, with its history in this study. */
export interface Candidate extends History {
  chapter: number
  kind: QuestionKind
  /** Slugs of the terms that it tests. */
  terms: readonly string[]
}

/** The questions of a course, each with what the study has seen of it. */
export function candidatesOf(course: Pick<Course, 'questions'>, history: readonly History[]): Candidate[] {
  const known = new Map(history.map(each => [each.slug, each]))
  return course.questions.map(({ slug, chapter, kind, terms = [] }) => ({
    ...(known.get(slug) ?? { slug, asked: 0, right: 0, answered: 0, lastAskedAt: null, open: false }),
    chapter,
    kind,
    terms,
  }))
}

/** Why a question was picked: new to the study, or for review. Kept with the post, and shown to hosts. */
export type Reason = { why: 'new' } | { why: 'review'; days: number; expected: number }

export interface Picked {
  candidate: Candidate
  reason: Reason
}

/** What picking goes by. */
export interface Situation {
  /** The chapter that the study is at; later chapters are never asked. */
  chapter: number
  now: Date
  /** Decides between equals. */
  seed: number
}

/** Every third question is for review. */
export const REVIEW_EVERY = 3

/** Nothing is asked again before so many days have passed, unless there is nothing else. */
const LEAST_DAYS = 5

/** Share of right answers to expect of a question worth asking: below, nobody could know it; above, nobody learns. */
export const LEAST_EXPECTED = 0.3
export const MOST_EXPECTED = 0.95

/**
 * Picks the question to ask.
 *
 * Questions of the current chapter that were never asked come first; then those of earlier chapters. Every third
 * question is asked again, the one that the group would least be expected to know now (see `expectedRight`), as long
 * as it is between `LEAST_EXPECTED` and `MOST_EXPECTED`. An open question is never asked again meanwhile, and neither
 * the kind nor a term of the question before comes twice running where there is another choice.
 *
 * @param candidates questions of the course that are not retired
 * @returns undefined when there is no question up to this chapter that is not open
 */
export function pickQuestion(candidates: readonly Candidate[], situation: Situation): Picked | undefined {
  const { chapter, now, seed } = situation
  const upToNow = candidates.filter(each => each.chapter <= chapter)
  const pool = shuffle(
    upToNow.filter(each => !each.open),
    seed,
  )
  const before = latestOf(upToNow)
  const fresh = pool.filter(each => each.asked === 0)
  const newOnes = byPreference(
    [...fresh].sort((a, b) => b.chapter - a.chapter),
    [each => each.chapter === chapter, each => unlike(each, before)],
  )
  const known = pool.filter(each => each.asked > 0)
  const expected = new Map(known.map(each => [each, expectedRight(each, now)]))
  const inBand = (each: Candidate) => {
    const share = expected.get(each) ?? 0
    return share >= LEAST_EXPECTED && share <= MOST_EXPECTED
  }
  const reviews = byPreference(
    [...known].sort((a, b) => (expected.get(a) ?? 0) - (expected.get(b) ?? 0)),
    [each => daysSince(each, now) >= LEAST_DAYS, inBand, each => unlike(each, before)],
  )
  const count = candidates.reduce((sum, each) => sum + each.asked, 0)
  const reviewing = (count + 1) % REVIEW_EVERY === 0 && reviews[0] && daysSince(reviews[0], now) >= LEAST_DAYS
  const candidate = (reviewing ? reviews[0] : newOnes[0]) ?? reviews[0]
  if (!candidate) return undefined
  if (candidate.asked === 0) return { candidate, reason: { why: 'new' } }
  const share = expected.get(candidate) ?? expectedRight(candidate, now)
  return { candidate, reason: { why: 'review', days: Math.floor(daysSince(candidate, now)), expected: share } }
}

/** How much of what a group did not know its explanation teaches, and in how many days half of that is gone. */
const LEARNED = 0.6
const HALF_LIFE_DAYS = 30

/**
 * The share of a group that may be expected to answer rightly now. The reveal taught a part of those who were wrong,
 * and what it taught is forgotten by half in a month; the share of right answers is shrunk towards one half, since few
 * answers say little: `p + (1 − p) · 0.6 · 2^(−days / 30)` with `p = (right + 1) / (answered + 2)`.
 */
export function expectedRight(history: Pick<History, 'right' | 'answered' | 'lastAskedAt'>, now: Date): number {
  const share = (history.right + 1) / (history.answered + 2)
  return share + (1 - share) * LEARNED * 2 ** (-daysSince(history, now) / HALF_LIFE_DAYS)
}

function daysSince({ lastAskedAt }: Pick<History, 'lastAskedAt'>, now: Date): number {
  return lastAskedAt === null ? 0 : Math.max(now.getTime() - lastAskedAt.getTime(), 0) / 86_400_000
}

function latestOf(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (latest, each) =>
      each.lastAskedAt && (!latest?.lastAskedAt || each.lastAskedAt > latest.lastAskedAt) ? each : latest,
    undefined,
  )
}

function unlike(candidate: Candidate, before: Candidate | undefined): boolean {
  if (!before) return true
  return candidate.kind !== before.kind && !candidate.terms.some(term => before.terms.includes(term))
}

/** Those that meet the wishes first: all of them, else as many of the first ones as can be had; the order is kept. */
function byPreference<T>(items: T[], wishes: readonly ((item: T) => boolean)[]): T[] {
  const rank = (item: T) => wishes.reduce((sum, wish) => 2 * sum + (wish(item) ? 0 : 1), 0)
  return items
    .map((item, place) => ({ item, place, rank: rank(item) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ item }) => item)
}
