import type pg from 'pg'
import { afterReview, MEMORY_VERSION, type MemoryState } from '../domain/memory.ts'
import type { NewReview } from '../study/ports.ts'
import { statesBefore } from './states-before.ts'

/** One item of a review, with the state after it. */
export interface ReviewRow extends Omit<NewReview, 'items'> {
  item: string
  state: MemoryState
}

/**
 * The items of reviews, each with the state after it; of one member at most one review of an item.
 * @param known the state before an item of a review where it is known (null where there is none); the others are looked up
 */
export async function nextStates(
  pool: pg.Pool,
  reviews: readonly NewReview[],
  known: (review: NewReview, item: string) => MemoryState | null | undefined = () => undefined,
): Promise<ReviewRow[]> {
  const rows = reviews.flatMap(review => {
    const { items, ...rest } = review
    return items.map(item => ({ ...rest, item, before: known(review, item) }))
  })
  const read = await statesBefore(
    pool,
    rows.filter(({ before }) => before === undefined),
  )
  return rows.map(row => {
    const { before, ...review } = row
    return { ...review, state: afterReview(before ?? read.get(row), row.rating, row.at) }
  })
}

const STATE = ['stability', 'difficulty', 'last_at', 'lapses', 'scheduled_days', 'version']

/** The state before is the one that the new state was computed from. */
const FOLLOWS = 'known.reviews = excluded.reviews - 1 AND NOT known.stale AND known.version <= excluded.version'

/**
 * The steps of a statement that take reviews in: each into the log once, and the state after it in place of the one
 * before. A state that another process has changed meanwhile, or a newer version wrote, becomes stale, is due at
 * once, and is rebuilt from the log before it is used.
 * @param from number of their first parameter (see `reviewParameters`)
 * @param guard a join that leaves only those whose answer was recorded
 */
export function reviewSteps(from: number, guard = ''): string {
  const at = (offset: number, type: string) => `($${from + offset}::${type}[])[place]`
  return `reviewed AS (
  SELECT ${at(0, 'uuid')} AS member_id, ${at(1, 'uuid')} AS study_id, ${at(2, 'text')} AS course, ${at(3, 'text')} AS item,
    ${at(4, 'text')} AS question, ${at(5, 'text')} AS source, ${at(6, 'text')} AS key, ${at(7, 'int')} AS rating,
    ${at(8, 'int')} AS milliseconds, ${at(9, 'timestamptz')} AS at, ${at(10, 'float8')} AS stability,
    ${at(11, 'float8')} AS difficulty, ${at(12, 'timestamptz')} AS due_at, ${at(13, 'timestamptz')} AS last_at,
    ${at(14, 'int')} AS reviews, ${at(15, 'int')} AS lapses, ${at(16, 'int')} AS scheduled_days
  FROM generate_subscripts($${from}::uuid[], 1) AS place
), logged AS (
  INSERT INTO review_log (member_id, study_id, course, item, question, source, key, rating, milliseconds, at)
  SELECT reviewed.member_id, study_id, course, item, question, source, key, rating, milliseconds, at
  FROM reviewed ${guard}
  ORDER BY member_id, course, item
  ON CONFLICT DO NOTHING
  RETURNING member_id, course, item
), remembered AS (
  INSERT INTO memory AS known (member_id, course, item, reviews, question, due_at, ${STATE.join(', ')})
  SELECT member_id, course, item, reviews, question, due_at, stability, difficulty, last_at, lapses, scheduled_days, ${MEMORY_VERSION}
  FROM reviewed JOIN logged USING (member_id, course, item)
  ORDER BY member_id, course, item
  ON CONFLICT (member_id, course, item) DO UPDATE SET
    ${STATE.map(column => `${column} = CASE WHEN ${FOLLOWS} THEN excluded.${column} ELSE known.${column} END`).join(',\n    ')},
    due_at = CASE WHEN ${FOLLOWS} THEN excluded.due_at WHEN known.version <= excluded.version THEN excluded.last_at ELSE known.due_at END,
    reviews = known.reviews + 1, question = excluded.question, stale = NOT (${FOLLOWS})
)`
}

/** What the steps are given. */
export function reviewParameters(rows: readonly ReviewRow[]): unknown[] {
  return [
    rows.map(row => row.memberId),
    rows.map(row => row.studyId),
    rows.map(row => row.course),
    rows.map(row => row.item),
    rows.map(row => row.question),
    rows.map(row => row.source),
    rows.map(row => row.key),
    rows.map(row => row.rating),
    rows.map(row => row.milliseconds),
    rows.map(row => row.at),
    rows.map(row => row.state.stability),
    rows.map(row => row.state.difficulty),
    rows.map(row => row.state.dueAt),
    rows.map(row => row.state.lastAt),
    rows.map(row => row.state.reviews),
    rows.map(row => row.state.lapses),
    rows.map(row => row.state.scheduledDays),
  ]
}

/** Reviews without an answer that is scored: practice and `/review`. */
export const RECORD_REVIEWS = `WITH present AS MATERIALIZED (
  -- Whoever is being forgotten has no review any more.
  SELECT id FROM member WHERE id = ANY ($1) ORDER BY id FOR KEY SHARE
), ${reviewSteps(1, 'JOIN present ON present.id = reviewed.member_id')} SELECT count(*)::int AS count FROM logged`
