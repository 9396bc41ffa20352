import type pg from 'pg'
import { afterReview, MEMORY_VERSION, type MemoryState } from '../domain/memory.ts'
import type { NewReview } from '../study/ports.ts'
import { plainArray } from './plain-array.ts'
import { statesBefore } from './states-before.ts'

/** One item of a review, and what is known of it afterwards. */
export interface ReviewedItem {
  /** Which of the reviews, from 0. */
  review: number
  item: string
  state: MemoryState
}

/**
 * The items of reviews, each with the state after it; of one member at most one review of an item.
 * @param known the states of a review's member before it, by item, where all of them are known; the others are looked up
 */
export async function nextStates(
  pool: pg.Pool,
  reviews: readonly NewReview[],
  known: (review: NewReview) => ReadonlyMap<string, MemoryState> | undefined = () => undefined,
): Promise<ReviewedItem[]> {
  const met = reviews.flatMap((review, place) => {
    const { memberId, course, items } = review
    const states = known(review)
    return items.map(item => ({ place, memberId, course, item, before: states && (states.get(item) ?? null) }))
  })
  const read = await statesBefore(
    pool,
    met.filter(({ before }) => before === undefined),
  )
  return met.map(each => {
    const { rating, at } = reviews[each.place] as NewReview
    return { review: each.place, item: each.item, state: afterReview(each.before ?? read.get(each), rating, at) }
  })
}

const STATE = ['stability', 'difficulty', 'last_at', 'lapses', 'scheduled_days', 'version']

/** The state before is the one that the new state was computed from. */
const FOLLOWS = 'before.reviews = excluded.reviews - 1 AND NOT before.stale AND before.version <= excluded.version'

/**
 * The steps of a statement that take reviews in: each into the log once, and the states after it in place of those
 * before. A state that another process has changed meanwhile, or a newer version wrote, becomes stale, is due at
 * once, and is rebuilt from the log before it is used.
 * @param from number of their first parameter (see `reviewParameters`)
 * @param guard a join, or a condition after one, that leaves only those whose answer was recorded
 */
export function reviewSteps(from: number, guard = ''): string {
  const of = (offset: number, type: string) => `($${from + offset}::${type}[])[review]`
  const at = (offset: number, type: string) => `($${from + offset}::${type}[])[place]`
  const last = `$${from + 9}::int[]`
  return `reviewed AS (
  SELECT ${of(0, 'uuid')} AS member_id, ${of(1, 'uuid')} AS study_id, ${of(2, 'text')} AS course, ${of(3, 'text')} AS question,
    ${of(4, 'text')} AS source, ${of(5, 'text')} AS key, ${of(6, 'int')} AS rating, ${of(7, 'int')} AS milliseconds,
    ${of(8, 'timestamptz')} AS at, ($${from + 11}::text[])[coalesce((${last})[review - 1], 0) + 1 : (${last})[review]] AS items
  FROM generate_subscripts(${last}, 1) AS review
), logged AS (
  INSERT INTO review_log (member_id, study_id, course, item, also, question, source, key, rating, milliseconds, at)
  SELECT reviewed.member_id, study_id, course, items[1], items[2:], question, source, key, rating, milliseconds, at
  FROM reviewed ${guard}
  ORDER BY reviewed.member_id, course, reviewed.items
  ON CONFLICT DO NOTHING
  RETURNING member_id, course, key
), known AS (
  SELECT ${of(0, 'uuid')} AS member_id, ${of(2, 'text')} AS course, ${of(3, 'text')} AS question, ${of(5, 'text')} AS key,
    ${at(11, 'text')} AS item, ${at(12, 'float8')} AS stability, ${at(13, 'float8')} AS difficulty, ${at(14, 'timestamptz')} AS due_at,
    ${at(15, 'timestamptz')} AS last_at, ${at(16, 'int')} AS reviews, ${at(17, 'int')} AS lapses, ${at(18, 'int')} AS scheduled_days
  FROM generate_subscripts($${from + 10}::int[], 1) AS place, LATERAL (SELECT ${at(10, 'int')} AS review) AS whose
), remembered AS (
  INSERT INTO memory AS before (member_id, course, item, reviews, question, due_at, ${STATE.join(', ')})
  SELECT member_id, course, item, reviews, question, due_at, stability, difficulty, last_at, lapses, scheduled_days, ${MEMORY_VERSION}
  FROM known JOIN logged USING (member_id, course, key)
  ORDER BY member_id, course, item
  ON CONFLICT (member_id, course, item) DO UPDATE SET
    ${STATE.map(column => `${column} = CASE WHEN ${FOLLOWS} THEN excluded.${column} ELSE before.${column} END`).join(',\n    ')},
    due_at = CASE WHEN ${FOLLOWS} THEN excluded.due_at WHEN before.version <= excluded.version THEN excluded.last_at ELSE before.due_at END,
    reviews = before.reviews + 1, question = excluded.question, stale = NOT (${FOLLOWS})
)`
}

/**
 * What the steps are given: what is of a review once for each, with the place of its last item, and then what is of its items.
 * @param items in the order of their reviews, as `nextStates` gives them
 */
export function reviewParameters(reviews: readonly NewReview[], items: readonly ReviewedItem[]): unknown[] {
  let last = 0
  return [
    reviews.map(review => review.memberId),
    reviews.map(review => review.studyId),
    reviews.map(review => review.course),
    reviews.map(review => review.question),
    reviews.map(review => review.source),
    reviews.map(review => review.key),
    plainArray(reviews.map(review => review.rating)),
    plainArray(reviews.map(review => review.milliseconds)),
    plainArray(reviews.map(review => review.at)),
    plainArray(reviews.map(review => (last += review.items.length))),
    plainArray(items.map(({ review }) => review + 1)),
    items.map(({ item }) => item),
    plainArray(items.map(({ state }) => state.stability)),
    plainArray(items.map(({ state }) => state.difficulty)),
    plainArray(items.map(({ state }) => state.dueAt)),
    plainArray(items.map(({ state }) => state.lastAt)),
    plainArray(items.map(({ state }) => state.reviews)),
    plainArray(items.map(({ state }) => state.lapses)),
    plainArray(items.map(({ state }) => state.scheduledDays)),
  ]
}

/** What was shown before its question was given other terms is known again by its key alone: that of the log's index has the first of them. */
const ONCE = `JOIN present ON present.id = reviewed.member_id WHERE (
    SELECT earlier.id FROM review_log AS earlier
    WHERE earlier.member_id = reviewed.member_id AND earlier.course = reviewed.course AND earlier.key = reviewed.key LIMIT 1) IS NULL`

/** Reviews without an answer that is scored: practice. */
export const RECORD_REVIEWS = `WITH present AS MATERIALIZED (
  -- Whoever is being forgotten has no review any more.
  SELECT id FROM member WHERE id = ANY ($1) ORDER BY id FOR KEY SHARE
), ${reviewSteps(1, ONCE)} SELECT count(*)::int AS count FROM logged`
