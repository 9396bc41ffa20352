import { FREE_DAYS } from '../domain/streak.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { streakOf } from './answer-statement.ts'
import { REST_VOIDED } from './voided-days.ts'

const IS_FOLLOWED = `EXISTS (SELECT FROM post AS later WHERE later.study_id = post.study_id AND later.day_number > post.day_number)`

/**
 * When a scheduled day closes ($1 is its question's post), whoever missed it and had a streak up to it may rest: while
 * away, on what was named a holiday after the question was asked, or on one of the month's free days ($3 of them). Where
 * another question of that day is still open, its own close decides. A row of rest that a standing does not count says
 * that the day was excused, whatever is known of it now.
 *
 * With $2 all that closed after it are settled as well, one after the other: whether a streak goes on to a day depends on
 * the days before. Only days that a member missed are walked through. A day that was taken back lets a streak pass, and is
 * given its rest apart (`voided-days.ts`).
 *
 * With $4 nothing is done where a later day has been asked about.
 */
const SPEND_REST = `
WITH RECURSIVE asked AS MATERIALIZED (
  SELECT study_id, day_number FROM post WHERE id = $1::uuid AND day_number IS NOT NULL AND NOT ($4 AND ${IS_FOLLOWED})
), scheduled AS MATERIALIZED (
  SELECT post.study_id, post.day_number, min(post.day) AS day, date_trunc('month', min(post.day)) AS month, bool_or(voided_at IS NOT NULL) AS voided,
    bool_or(voided_at IS NULL AND closed_at IS NOT NULL)
      AND NOT bool_or(closed_at IS NULL AND status IN ('claimed', 'published')) AS closed,
    EXISTS (SELECT FROM holiday WHERE holiday.study_id = post.study_id AND holiday.day = min(post.day)) AS holiday
  FROM post JOIN asked USING (study_id)
  WHERE kind = 'question' AND (post.day_number = asked.day_number OR $2 AND post.day_number > asked.day_number)
  GROUP BY post.study_id, post.day_number
), locked AS MATERIALIZED (
  SELECT standing.study_id, standing.member_id, days, rest, asked.day_number
  FROM standing JOIN asked USING (study_id)
  WHERE NOT (days + rest) @> (SELECT range_agg(int4range(day_number, day_number, '[]')) FROM scheduled)
    AND EXISTS (SELECT FROM scheduled WHERE closed)
  ORDER BY standing.study_id, standing.member_id
  FOR UPDATE OF standing
), gaps AS MATERIALIZED (
  SELECT member_id, locked.day_number AS first, unnest((
    SELECT range_agg(int4range(day_number, day_number, '[]')) FROM scheduled) - days - rest) AS gap FROM locked
), spent AS MATERIALIZED (
  SELECT member_id, date_trunc('month', day) AS month, count(*) AS days FROM rest_day JOIN asked USING (study_id) WHERE free GROUP BY 1, 2
), excused AS MATERIALIZED (
  SELECT member_id, range_agg(int4range(number, number, '[]')) AS numbers FROM (
    SELECT away.member_id, scheduled.day_number FROM away JOIN locked USING (member_id) JOIN scheduled ON day BETWEEN away."from" AND away."to"
    UNION ALL
    SELECT member_id, rest_day.day_number FROM rest_day JOIN scheduled USING (study_id, day_number) WHERE NOT free
  ) AS every(member_id, number) GROUP BY 1
), missed AS MATERIALIZED (
  SELECT gaps.member_id, array_agg(number ORDER BY number) AS numbers, array_agg(number = lower(gap) AND number > first ORDER BY number) AS follows,
    array_agg(holiday OR coalesce(excused.numbers @> number, false) ORDER BY number) AS excused,
    array_agg(coalesce(spent.days, 0) ORDER BY number) AS spent
  FROM gaps CROSS JOIN LATERAL generate_series(lower(gap), upper(gap) - 1) AS number JOIN scheduled ON scheduled.day_number = number
  LEFT JOIN excused ON excused.member_id = gaps.member_id
  LEFT JOIN spent ON spent.member_id = gaps.member_id AND spent.month = scheduled.month
  GROUP BY gaps.member_id
), walked AS (
  SELECT locked.member_id, 1 AS next, locked.day_number - 1 AS day_number, NULL::timestamptz AS month, 0::bigint AS spent,
    -- A day taken back is at rest before days that may still be answered, too, where there is no streak to keep yet.
    EXISTS (SELECT FROM unnest((days + rest) * int4multirange(int4range(NULL, locked.day_number))) AS run
      WHERE run @> (locked.day_number - 1) AND run && days) AS alive,
    false AS rests, false AS free, NULL::date AS day
  FROM locked
  UNION ALL
  SELECT member_id, next + 1, day.day_number, day.month, before.spent + (now.rests AND NOT excused[next])::int,
    now.rests OR reached AND day.voided, now.rests, now.rests AND NOT excused[next], day.day
  FROM walked JOIN missed USING (member_id) JOIN scheduled AS day ON day.day_number = numbers[next], LATERAL (
    SELECT CASE WHEN day.month = walked.month THEN walked.spent ELSE missed.spent[next] END AS spent,
      follows[next] OR walked.alive AND day.day_number = walked.day_number + 1 AS reached
  ) AS before, LATERAL (
    SELECT reached AND day.closed AND NOT day.voided AND (excused[next] OR before.spent < $3) AS rests
  ) AS now
), rested AS (
  INSERT INTO rest_day (study_id, member_id, day_number, day, free)
  SELECT study_id, member_id, walked.day_number, day, free FROM walked, asked WHERE rests
  ORDER BY study_id, member_id, walked.day_number
  ON CONFLICT (study_id, member_id, day_number) DO UPDATE SET free = excluded.free
  RETURNING study_id, member_id, day_number
), added AS (
  SELECT study_id, member_id, range_agg(int4range(day_number, day_number, '[]')) AS rest FROM rested GROUP BY 1, 2
), stood AS (
  UPDATE standing SET rest = standing.rest + added.rest, day_number = greatest(standing.day_number, upper(added.rest) - 1),
    streak = ${streakOf('standing.days', 'standing.rest + added.rest')}
  FROM added WHERE standing.study_id = added.study_id AND standing.member_id = added.member_id
)
SELECT EXISTS (SELECT FROM post WHERE study_id = (SELECT study_id FROM post WHERE id = $1::uuid)
  AND day_number IS NOT NULL AND voided_at IS NOT NULL) AS "anyVoided",
  EXISTS (SELECT FROM post WHERE id = $1::uuid AND ${IS_FOLLOWED}) AS "isFollowed"`

type Connection = Pick<Prisma.TransactionClient, '$queryRawUnsafe' | '$executeRawUnsafe'>

/** What there is of a study besides the day that is settled: days taken back, and days asked about after it. */
interface Besides {
  anyVoided: boolean
  isFollowed: boolean
}

/**
 * Settles who rests on the day of a post alone.
 * @param onward whether all days after it are settled as well
 * @param onlyLatest whether nothing is done where a later day has been asked about
 */
export async function spendRest(
  db: Connection,
  postId: string,
  { onward = false, onlyLatest = false } = {},
): Promise<Besides> {
  const [found] = await db.$queryRawUnsafe<Besides[]>(SPEND_REST, postId, onward, FREE_DAYS, onlyLatest)
  return found ?? { anyVoided: false, isFollowed: false }
}

/** Settles who rests on the days of a post's study that were taken back. */
export async function restVoided(db: Connection, postId: string): Promise<void> {
  await db.$executeRawUnsafe(REST_VOIDED, postId)
}
