import { afterReviews, MEMORY_VERSION, type MemoryState, type ReviewRating } from '../domain/memory.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { announce } from './changes.ts'
import { plainArray } from './plain-array.ts'
import type { Met } from './states-before.ts'

/** A state as it is kept. */
type Kept = MemoryState & Met & { version: number; stale: boolean }

/** What the log has of one item of one member, oldest first. */
type Logged = Met & { question: string; ratings: ReviewRating[]; at: Date[] }

/** A state as the log gives it. */
type Counted = Met & { question: string; state: MemoryState }

/** What was rebuilt: how many states there are, how many differed, and how many are of a newer version. */
export interface Rebuilt {
  states: number
  mended: number
  newer: number
}

/**
 * Puts the states that the log gives in place of the kept ones. Their rows are locked first: a review that comes
 * meanwhile waits, and then finds a state that does not precede its own.
 * @param only the items whose states they are; all of the members' where it is left out
 */
export async function rebuildWithin(
  tx: Prisma.TransactionClient,
  memberIds: readonly string[],
  only?: readonly Met[],
): Promise<Rebuilt> {
  const present = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM member WHERE id = ANY(${[...memberIds]}::uuid[]) ORDER BY id FOR KEY SHARE`
  const ids = present.map(({ id }) => id)
  const among = only ? Prisma.sql`AND (member_id, course, item) IN (SELECT * FROM ${rowsOf(only)})` : Prisma.empty
  const kept = await tx.$queryRaw<Kept[]>`
    SELECT member_id AS "memberId", course, item, stability, difficulty, due_at AS "dueAt", last_at AS "lastAt",
      reviews, lapses, scheduled_days AS "scheduledDays", version, stale
    FROM memory WHERE member_id = ANY(${ids}::uuid[]) ${among} ORDER BY member_id, course, item FOR UPDATE`
  const logged = await tx.$queryRaw<Logged[]>`
    SELECT member_id AS "memberId", course, item, (array_agg(question ORDER BY id DESC))[1] AS question,
      array_agg(rating::int ORDER BY id) AS ratings, array_agg(at ORDER BY id) AS at
    FROM (
      SELECT id, member_id, course, unnest(item || also) AS item, question, rating, at
      FROM review_log ${only ? wholeRowsOf(only) : Prisma.empty} WHERE member_id = ANY(${ids}::uuid[])
        ${only ? Prisma.sql`AND (item = ANY(items) OR also && items)` : Prisma.empty}
    ) AS log WHERE true ${among}
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`
  const before = new Map(kept.map(row => [keyOf(row), row]))
  const isNewer = (met: Met) => (before.get(keyOf(met))?.version ?? 0) > MEMORY_VERSION
  const differing = logged.flatMap(({ ratings, at, ...met }): Counted[] => {
    const state = afterReviews(ratings.map((rating, place) => ({ rating, at: at[place] as Date })))
    return !state || isNewer(met) || agrees(before.get(keyOf(met)), state) ? [] : [{ ...met, state }]
  })
  const counted = new Set(logged.map(keyOf))
  const gone = kept.filter(row => !counted.has(keyOf(row)) && !isNewer(row))
  if (differing.length > 0) await keep(tx, differing)
  if (gone.length > 0)
    await tx.$executeRaw`DELETE FROM memory WHERE (member_id, course, item) IN (SELECT * FROM ${rowsOf(gone)})`
  const mended = differing.length + gone.length
  if (mended > 0) await announce(tx, 'memory', 'all')
  return { states: counted.size, mended, newer: kept.filter(isNewer).length }
}

const keyOf = ({ memberId, course, item }: Met) => `${memberId} ${course} ${item}`

const rowsOf = (met: readonly Met[]) =>
  Prisma.sql`unnest(${met.map(each => each.memberId)}::uuid[], ${met.map(each => each.course)}::text[],
    ${met.map(each => each.item)}::text[])`

/** What leaves rows of the log that have one of the items. */
const wholeRowsOf = (met: readonly Met[]) =>
  Prisma.sql`JOIN (
    SELECT member_id, course, array_agg(item) AS items FROM ${rowsOf(met)} AS met(member_id, course, item) GROUP BY 1, 2
  ) AS among USING (member_id, course)`

async function keep(tx: Prisma.TransactionClient, counted: readonly Counted[]): Promise<void> {
  const of = (read: (state: MemoryState) => number | Date) => plainArray(counted.map(({ state }) => read(state)))
  await tx.$executeRaw`
    INSERT INTO memory (member_id, course, item, question, stability, difficulty, due_at, last_at, reviews, lapses,
      scheduled_days, version, stale)
    SELECT *, ${MEMORY_VERSION}, false FROM unnest(${counted.map(each => each.memberId)}::uuid[],
      ${counted.map(each => each.course)}::text[], ${counted.map(each => each.item)}::text[],
      ${counted.map(each => each.question)}::text[], ${of(state => state.stability)}::float8[],
      ${of(state => state.difficulty)}::float8[], ${of(state => state.dueAt)}::timestamptz[],
      ${of(state => state.lastAt)}::timestamptz[], ${of(state => state.reviews)}::int[],
      ${of(state => state.lapses)}::int[], ${of(state => state.scheduledDays)}::int[])
    ON CONFLICT (member_id, course, item) DO UPDATE SET question = excluded.question, stability = excluded.stability,
      difficulty = excluded.difficulty, due_at = excluded.due_at, last_at = excluded.last_at, reviews = excluded.reviews,
      lapses = excluded.lapses, scheduled_days = excluded.scheduled_days, version = excluded.version, stale = false`
}

/** Days are kept to the millisecond, and numbers as they are: the same reviews give the same state to the last digit. */
function agrees(kept: Kept | undefined, state: MemoryState): boolean {
  return (
    kept !== undefined &&
    !kept.stale &&
    kept.stability === state.stability &&
    kept.difficulty === state.difficulty &&
    kept.dueAt.getTime() === state.dueAt.getTime() &&
    kept.lastAt.getTime() === state.lastAt.getTime() &&
    kept.reviews === state.reviews &&
    kept.lapses === state.lapses &&
    kept.scheduledDays === state.scheduledDays
  )
}
