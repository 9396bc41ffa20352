import { bySlug } from './by-slug.ts'
import type { Course, QuestionKind } from './course.ts'
import { type AskedQuestion, shuffle } from './question.ts'
import { isWordedSo } from './question-version.ts'

/** What a study has seen of a question so far. */
export interface History {
  slug: string
  /** How often it was asked, without what hosts took back. */
  asked: number
  /** Right answers and all answers. */
  right: number
  answered: number
  /** When it was asked last; null where it never was. */
  lastAskedAt: Date | null
  /** Whether it takes answers now. */
  open: boolean
  /**
   * The share of the group that would have known it when it was asked, by the difficulty that its answers give it (see
   * `figuresOf`); null where there are too few answers to say.
   */
  known?: number | null
  /** As it was when hosts took it back last; null where they never did. */
  takenBack?: AskedQuestion | null
}

/** A question that may be asked, with its history in this study. */
export interface Candidate extends Omit<History, 'takenBack'> {
  chapter: number
  kind: QuestionKind
  /** Slugs of the terms that it tests. */
  terms: readonly string[]
}

const NOTHING: Omit<History, 'slug'> = {
  asked: 0,
  right: 0,
  answered: 0,
  lastAskedAt: null,
  open: false,
  known: null,
  takenBack: null,
}

/** The questions of a course, each with what the study has seen of it; what hosts took back only once its words are others. */
export function candidatesOf(course: Pick<Course, 'questions'>, history: readonly History[]): Candidate[] {
  const known = bySlug(history)
  return course.questions.flatMap(question => {
    const { slug, chapter, kind, terms = [] } = question
    const { asked, right, answered, lastAskedAt, open, known: share, takenBack } = known.get(slug) ?? NOTHING
    if (takenBack && isWordedSo(question, takenBack)) return []
    return [{ slug, asked, right, answered, lastAskedAt, open, known: share, chapter, kind, terms }]
  })
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
const REVIEW_EVERY = 3

/** Nothing is asked again before so many days have passed, unless there is nothing else. */
const LEAST_DAYS = 5

/** Share of right answers to expect of a question worth asking: below, nobody could know it; above, nobody learns. */
export const LEAST_EXPECTED = 0.3
export const MOST_EXPECTED = 0.95

/**
 * Picks the question to ask.
 *
 * An open question is never asked again meanwhile. Out of the others, what breaks a rule of `rulesOf` comes only where
 * everything does, the first rule weighing most: nothing again within days, no term twice running, nothing that hardly
 * anybody or nearly everybody is expected to know, no kind twice running. Of what is left, questions of the current chapter
 * that were never asked come first, then those of earlier chapters; every third question is one asked before, the one that
 * the group would least be expected to know now (see `expectedRight`).
 *
 * @param candidates questions of the course that are not retired
 * @returns undefined when there is no question up to this chapter that is not open
 */
export function pickQuestion(candidates: readonly Candidate[], situation: Situation): Picked | undefined {
  const { chapter, now, seed } = situation
  const pool = shuffle(
    candidates.filter(each => each.chapter <= chapter && !each.open),
    seed,
  )
  const isNew = ({ asked }: Candidate) => asked === 0
  const expected = (each: Candidate) => expectedRight(each, now)
  const fresh = pool
    .filter(isNew)
    .sort((a, b) => Number(b.chapter === chapter) - Number(a.chapter === chapter) || b.chapter - a.chapter)
  const known = pool.filter(each => !isNew(each)).sort((a, b) => expected(a) - expected(b))
  const count = candidates.reduce((sum, each) => sum + each.asked, 0)
  const reviewing = (count + 1) % REVIEW_EVERY === 0
  const wanted = reviewing ? [...known, ...fresh] : [...fresh, ...known]
  const [candidate] = byPreference(wanted, rulesOf(latestOf(candidates), now))
  if (!candidate) return undefined
  if (isNew(candidate)) return { candidate, reason: { why: 'new' } }
  const days = Math.floor(daysSince(candidate, now))
  return { candidate, reason: { why: 'review', days, expected: expected(candidate) } }
}

/**
 * What a question must keep to be asked after another one, the first rule weighing most. One that was never asked
 * is not expected to be known by any share.
 */
export function rulesOf(before: Candidate | undefined, now: Date): ((candidate: Candidate) => boolean)[] {
  return [
    each => each.asked === 0 || daysSince(each, now) >= LEAST_DAYS,
    each => !each.terms.some(term => before?.terms.includes(term)),
    each => each.asked === 0 || isWorthAsking(expectedRight(each, now)),
    each => each.kind !== before?.kind,
  ]
}

function isWorthAsking(share: number): boolean {
  return share >= LEAST_EXPECTED && share <= MOST_EXPECTED
}

/** How much of what a group did not know its explanation teaches, and in how many days half of that is gone. */
const LEARNED = 0.6
const HALF_LIFE_DAYS = 30

/**
 * The share of a group that may be expected to answer rightly now. The reveal taught a part of those who were wrong,
 * and what it taught is forgotten by half in a month: `p + (1 − p) · 0.6 · 2^(−days / 30)`. `p` is the share of the group that
 * would have known it by its difficulty, where there are answers enough to tell that; else the share of right answers,
 * shrunk towards one half, since few answers say little: `(right + 1) / (answered + 2)`.
 */
export function expectedRight(
  history: Pick<History, 'right' | 'answered' | 'lastAskedAt' | 'known'>,
  now: Date,
): number {
  const share = history.known ?? (history.right + 1) / (history.answered + 2)
  return share + (1 - share) * LEARNED * 2 ** (-daysSince(history, now) / HALF_LIFE_DAYS)
}

function daysSince({ lastAskedAt }: Pick<History, 'lastAskedAt'>, now: Date): number {
  return lastAskedAt === null ? 0 : Math.max(now.getTime() - lastAskedAt.getTime(), 0) / 86_400_000
}

/** The question that was asked last. */
function latestOf(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (latest, each) =>
      each.lastAskedAt && (!latest?.lastAskedAt || each.lastAskedAt > latest.lastAskedAt) ? each : latest,
    undefined,
  )
}

/** Those that meet the wishes first: all of them, else as many of the first ones as can be had; the order is kept. */
function byPreference<T>(items: T[], wishes: readonly ((item: T) => boolean)[]): T[] {
  const rank = (item: T) => wishes.reduce((sum, wish) => 2 * sum + (wish(item) ? 0 : 1), 0)
  return items
    .map((item, place) => ({ item, place, rank: rank(item) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ item }) => item)
}
