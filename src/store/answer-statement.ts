import type { Given } from '../domain/grading.ts'
import { MOST_STREAK_POINTS, POINTS_PER_DIFFICULTY } from '../domain/scoring.ts'
import type { NewAnswer } from '../study/asking/ports.ts'
import { aliveFrom } from './alive-from.ts'
import { plainArray } from './plain-array.ts'
import { reviewSteps } from './review-statement.ts'

/** A row of the statement's result, one for each answer given. */
export interface AnswerRow {
  /** 1 for the first answer given. */
  place: number
  /** Whether there is such a question. */
  known: boolean
  open: boolean
  /** Of the answer as recorded now; null where it was not. */
  streak: number | null
  points: number | null
  /** Of the answer that was there before; null where none was. */
  earlierGiven: Given | null
  earlierRight: boolean | null
  earlierPoints: number | null
  earlierStreak: number | null
  /** Whether what was there before is this very answer. */
  same: boolean | null
  postId: string
  /** How many had answered the question before this statement, where that was asked for. */
  answered: number | null
}

/** The days answered in a member's latest run, counted; days of rest neither break a run nor count. */
export const streakOf = (days: string, rest: string) =>
  `(SELECT coalesce(sum(upper(part) - lower(part)), 0)::int FROM unnest((${days}) * int4multirange((
    SELECT run FROM unnest((${days}) + (${rest})) AS run ORDER BY run DESC LIMIT 1))) AS part)`

/** All days answered: as kept, and as an older version, which kept none, left them. */
const ANSWERED = `(excluded.days + standing.days
  + (int4multirange(int4range(standing.day_number - standing.streak + 1, standing.day_number + 1)) - standing.rest))`

/** First day of each period, by a post's day. */
export const PERIOD_STARTS = `(VALUES ('week'::"Period", date_trunc('week', day)::date),
  ('month', date_trunc('month', day)::date), ('all', '1970-01-01')) AS starts(period, starts_on)`

/**
 * The answers of many members, each with all that it changes, in one statement; the steps are common table expressions,
 * and what else an answer is to change is one more of them, reading from `recorded`.
 *
 * Rows are locked in one order, so that no two statements wait for each other: posts, standings, answers, totals, reviews,
 * memories, and within each by key. The lock on a post holds off its reveal. The streak is computed while the standing is locked, from
 * that row alone, so it is right in whatever order and wherever the answers of one member come in. Of one member
 * there is at most one row. Adding a day twice changes nothing: a standing whose answer loses a race stays right.
 *
 * Rows that exist are looked up one by one (`LATERAL … LIMIT 1`): the statement is planned once, and with a join that was planned while
 * a table was small would read all of it for as long as the connection lasts.
 *
 * Of `generate_subscripts` the planner expects a thousand rows, of `unnest` ten: with ten it joins the steps row by row.
 */
export const RECORD_ANSWERS = `
WITH given AS (
  SELECT place, ($1::uuid[])[place] AS post_id, ($2::uuid[])[place] AS member_id, ($3::text[])[place]::jsonb AS given,
    ($4::boolean[])[place] AS "right", ($5::int[])[place] AS difficulty, ($6::timestamptz[])[place] AS at
  FROM generate_subscripts($1::uuid[], 1) AS place
), asked AS MATERIALIZED (
  SELECT question.* FROM (SELECT DISTINCT id FROM unnest($1) AS id ORDER BY id) AS wanted, LATERAL (
    SELECT id, study_id, day, day_number, closed_at, closes_at FROM post
    WHERE post.id = wanted.id AND kind = 'question' AND asked IS NOT NULL
    LIMIT 1
    FOR SHARE
  ) AS question
), judged AS MATERIALIZED (
  SELECT given.*, asked.study_id, asked.day, asked.day_number, asked.id IS NOT NULL AS known,
    asked.closed_at IS NULL AND (asked.closes_at IS NULL OR asked.closes_at > given.at) AS open,
    asked.id IS NOT NULL AND asked.closed_at IS NULL AND (asked.closes_at IS NULL OR asked.closes_at > given.at)
      AND earlier.points IS NULL AS fresh,
    earlier.given AS earlier_given, earlier."right" AS earlier_right, earlier.points AS earlier_points, earlier.streak AS earlier_streak,
    earlier.answered_at = given.at AND earlier.given = given.given AS same
  FROM given
  LEFT JOIN asked ON asked.id = given.post_id
  LEFT JOIN LATERAL (
    SELECT * FROM answer WHERE answer.post_id = given.post_id AND answer.member_id = given.member_id LIMIT 1
  ) AS earlier ON true
), fresh AS MATERIALIZED (
  SELECT * FROM judged WHERE fresh
), stood AS (
  INSERT INTO standing (study_id, member_id, streak, day_number, days)
  SELECT study_id, member_id, 1, day_number, int4multirange(int4range(day_number, day_number, '[]'))
  FROM fresh WHERE day_number IS NOT NULL
  ORDER BY study_id, member_id
  ON CONFLICT (study_id, member_id) DO UPDATE SET
    day_number = greatest(standing.day_number, excluded.day_number),
    days = ${ANSWERED},
    streak = ${streakOf(ANSWERED, 'standing.rest')}
  RETURNING study_id, member_id, streak AS run
), scored AS MATERIALIZED (
  SELECT fresh.*, kept.streak, CASE WHEN "right" THEN $7 * difficulty + least(kept.streak, $8) ELSE 0 END AS points
  FROM fresh LEFT JOIN stood USING (study_id, member_id), LATERAL (
    -- A question that nobody scheduled neither lengthens a streak nor breaks it.
    SELECT CASE WHEN fresh.day_number IS NOT NULL THEN stood.run ELSE coalesce((
      SELECT CASE WHEN standing.day_number >= ${aliveFrom('fresh.study_id')} THEN standing.streak ELSE 0 END
      FROM standing WHERE standing.study_id = fresh.study_id AND standing.member_id = fresh.member_id), 0) END
  ) AS kept(streak)
), recorded AS (
  INSERT INTO answer (post_id, member_id, given, "right", points, streak, answered_at)
  SELECT post_id, member_id, given, "right", points, streak, at FROM scored
  ORDER BY post_id, member_id
  ON CONFLICT DO NOTHING
  RETURNING post_id, member_id, "right", points, streak
), summed AS (
  INSERT INTO total (study_id, period, starts_on, member_id, points, "right", answered)
  SELECT study_id, period, starts_on, member_id, recorded.points, recorded."right"::int, 1
  FROM recorded JOIN asked ON asked.id = post_id, LATERAL ${PERIOD_STARTS}
  ORDER BY study_id, period, starts_on, member_id
  ON CONFLICT (study_id, period, starts_on, member_id) DO UPDATE SET
    points = total.points + excluded.points, "right" = total."right" + excluded."right", answered = total.answered + excluded.answered
), ${reviewSteps(9, 'JOIN recorded ON recorded.member_id = reviewed.member_id AND recorded.post_id::text = reviewed.key')}, counted AS MATERIALIZED (
  SELECT id, (SELECT count(*)::int FROM answer WHERE answer.post_id = id) AS answered FROM unnest($28::uuid[]) AS id
)
SELECT place, known, open, recorded.streak, recorded.points, earlier_given AS "earlierGiven", earlier_right AS "earlierRight", earlier_points AS "earlierPoints",
  earlier_streak AS "earlierStreak", same, post_id AS "postId", counted.answered
FROM judged LEFT JOIN recorded USING (post_id, member_id) LEFT JOIN counted ON counted.id = post_id
ORDER BY place`

/**
 * What the statement is given.
 * @param reviews what the steps of their reviews are given (`reviewParameters`)
 * @param toCount posts whose answers are counted, too
 */
export function parametersOf(
  answers: readonly NewAnswer[],
  reviews: readonly unknown[],
  toCount: readonly string[] = [],
): unknown[] {
  return [
    answers.map(answer => answer.postId),
    answers.map(answer => answer.memberId),
    answers.map(answer => JSON.stringify(answer.given)),
    plainArray(answers.map(answer => answer.right)),
    plainArray(answers.map(answer => answer.difficulty)),
    plainArray(answers.map(answer => answer.at)),
    POINTS_PER_DIFFICULTY,
    MOST_STREAK_POINTS,
    ...reviews,
    toCount,
  ]
}
