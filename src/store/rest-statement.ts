import { FREE_DAYS } from '../domain/streak.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { streakOf } from './answer-statement.ts'
import { REST_VOIDED } from './voided-days.ts'

/**
 * When a scheduled day closes ($1 is its question's post), whoever missed it and had a streak up to it may rest: while
 * away, on what was named a holiday after the question was asked, or on one of the month's free days ($2 of them). Where another question of that day is still open, its own
 * close decides. A row of rest that a standing does not count says that the day was excused, whatever is known of it now.
 */
const SPEND_REST = `
WITH closed AS (
  SELECT study_id, day_number, day FROM post
  WHERE id = $1::uuid AND day_number IS NOT NULL AND voided_at IS NULL AND NOT EXISTS (
    SELECT FROM post AS other WHERE other.study_id = post.study_id AND other.day_number = post.day_number
      AND other.id <> post.id AND other.closed_at IS NULL AND other.status IN ('claimed', 'published'))
), missed AS MATERIALIZED (
  SELECT standing.study_id, standing.member_id, closed.day_number, closed.day,
    EXISTS (SELECT FROM away WHERE away.member_id = standing.member_id AND closed.day BETWEEN away."from" AND away."to")
      OR EXISTS (SELECT FROM holiday WHERE holiday.study_id = closed.study_id AND holiday.day = closed.day)
      OR EXISTS (SELECT FROM rest_day AS before WHERE before.study_id = standing.study_id
        AND before.member_id = standing.member_id AND before.day_number = closed.day_number AND NOT before.free) AS excused
  FROM standing JOIN closed USING (study_id)
  WHERE NOT (standing.days + standing.rest) @> closed.day_number AND (standing.days + standing.rest) @> (closed.day_number - 1)
    -- A day taken back is at rest before days that may still be answered, too, where there is no streak to keep yet.
    AND EXISTS (SELECT FROM unnest((standing.days + standing.rest) * int4multirange(int4range(NULL, closed.day_number))) AS run
      WHERE run @> (closed.day_number - 1) AND run && standing.days)
  ORDER BY standing.study_id, standing.member_id
  FOR UPDATE OF standing
), rested AS (
  INSERT INTO rest_day (study_id, member_id, day_number, day, free)
  SELECT study_id, member_id, day_number, day, NOT excused FROM missed
  WHERE excused OR (SELECT count(*) FROM rest_day AS spent
    WHERE spent.study_id = missed.study_id AND spent.member_id = missed.member_id AND spent.free
      AND date_trunc('month', spent.day) = date_trunc('month', missed.day)) < $2
  ON CONFLICT (study_id, member_id, day_number) DO UPDATE SET free = excluded.free
  RETURNING study_id, member_id, day_number
), stood AS (
  UPDATE standing SET
    rest = standing.rest + int4multirange(int4range(rested.day_number, rested.day_number, '[]')),
    day_number = greatest(standing.day_number, rested.day_number),
    streak = ${streakOf('standing.days', "standing.rest + int4multirange(int4range(rested.day_number, rested.day_number, '[]'))")}
  FROM rested WHERE standing.study_id = rested.study_id AND standing.member_id = rested.member_id
)
SELECT EXISTS (SELECT FROM post WHERE study_id = (SELECT study_id FROM post WHERE id = $1::uuid)
  AND day_number IS NOT NULL AND voided_at IS NOT NULL) AS "anyVoided"`

type Connection = Pick<Prisma.TransactionClient, '$queryRawUnsafe' | '$executeRawUnsafe'>

/**
 * Settles who rests on the day of a post that has closed, and on days beside it that were taken back. The rows are locked
 * as the statement that records answers locks them, so that neither waits for the other in a circle.
 */
export async function settleRest(db: Connection, postId: string): Promise<void> {
  const anyVoided = await spendRest(db, postId)
  if (anyVoided) await restVoided(db, postId)
}

/** Settles who rests on the day of a post alone. @returns whether a day of its study was taken back */
export async function spendRest(db: Connection, postId: string): Promise<boolean> {
  const [found] = await db.$queryRawUnsafe<{ anyVoided: boolean }[]>(SPEND_REST, postId, FREE_DAYS)
  return found?.anyVoided === true
}

/** Settles who rests on the days of a post's study that were taken back. */
export async function restVoided(db: Connection, postId: string): Promise<void> {
  await db.$executeRawUnsafe(REST_VOIDED, postId)
}
