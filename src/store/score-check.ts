import type { Period } from '../domain/calendar.ts'
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts'
import { PERIOD_STARTS, streakOf } from './answer-statement.ts'

/** Something kept that does not agree with the answers behind it. */
export type Difference =
  /** Points, right answers and answers; null where no row is. */
  | ({ what: 'total'; period: Period; startsOn: string } & Compared<[number, number, number]>)
  /** The streak, and the number of the last scheduled day answered; null where no row is. */
  | ({ what: 'streak' } & Compared<[number, number]>)
  /** The number of the scheduled day that a question belongs to; null where it counts as none. */
  | { what: 'day'; studyId: string; day: string; kept: number; counted: number | null }
  /** Right answers and answers to the question of a day, as kept with it. */
  | { what: 'tally'; studyId: string; day: string; kept: [number, number]; counted: [number, number] }

interface Compared<Values> {
  studyId: string
  memberId: string
  kept: Values | null
  /** The same, counted from the answers. */
  counted: Values | null
}

/** Numbers of scheduled days leave none out on which members could answer, and count no other. */
const DAYS = Prisma.sql`
  counted AS (
    SELECT study_id, day_number, bool_or(status = 'published' OR past_answered > 0 OR EXISTS (SELECT FROM answer WHERE answer.post_id = post.id)) AS answerable
    FROM post WHERE kind = 'question' AND day_number IS NOT NULL GROUP BY study_id, day_number
  ), numbered AS (
    SELECT study_id, day_number, answerable, 1 + coalesce(sum(answerable::int)
      OVER (PARTITION BY study_id ORDER BY day_number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::int AS number
    FROM counted
  ), renumbered AS (
    SELECT post.id, post.study_id, post.day, post.day_number, CASE WHEN answerable OR post.status = 'claimed' THEN number END AS number
    FROM post JOIN numbered USING (study_id, day_number)
    WHERE post.kind = 'question' AND post.day_number IS DISTINCT FROM CASE WHEN answerable OR post.status = 'claimed' THEN number END
  )`

const STREAKS = Prisma.sql`
  answered AS (
    SELECT study_id, member_id, range_agg(day) AS days FROM (
      SELECT post.study_id, answer.member_id, int4range(post.day_number, post.day_number, '[]') AS day
      FROM answer JOIN post ON post.id = answer.post_id WHERE post.day_number IS NOT NULL
      UNION ALL
      SELECT study_id, member_id, unnest(past_days) FROM standing
    ) AS every GROUP BY study_id, member_id
  ), rested AS (
    SELECT study_id, member_id, range_agg(int4range(day_number, day_number, '[]')) AS rest FROM rest_day GROUP BY study_id, member_id
  ), counted AS (
    SELECT study_id, member_id, days, coalesce(rest, '{}') AS rest, upper(days + coalesce(rest, '{}')) - 1 AS day_number,
      ${Prisma.raw(streakOf('days', "coalesce(rest, '{}')"))} AS streak
    FROM answered LEFT JOIN rested USING (study_id, member_id)
  ), wrong AS (
    SELECT study_id, member_id, counted.days, counted.rest, standing.streak AS kept_streak, standing.day_number AS kept_day,
      counted.streak, counted.day_number
    FROM counted FULL JOIN standing USING (study_id, member_id)
    WHERE (standing.streak, standing.day_number, standing.days, standing.rest)
      IS DISTINCT FROM (counted.streak, counted.day_number, counted.days, counted.rest)
  )`

const TOTALS = Prisma.sql`
  counted AS (
    SELECT study_id, period, starts_on, member_id,
      sum(points)::int AS points, sum("right")::int AS "right", sum(answered)::int AS answered
    FROM (
      SELECT post.study_id, starts.period, starts.starts_on, answer.member_id, answer.points, answer."right"::int, 1 AS answered
      FROM answer JOIN post ON post.id = answer.post_id, LATERAL ${Prisma.raw(PERIOD_STARTS)}
      UNION ALL
      SELECT study_id, period, starts_on, member_id, past_points, past_right, past_answered FROM total WHERE past_answered > 0
    ) AS every GROUP BY 1, 2, 3, 4
  ), wrong AS (
    SELECT study_id, period, starts_on, member_id,
      total.points AS kept_points, total."right" AS kept_right, total.answered AS kept_answered,
      counted.points, counted."right", counted.answered
    FROM counted FULL JOIN total USING (study_id, period, starts_on, member_id)
    WHERE (total.points, total."right", total.answered) IS DISTINCT FROM (counted.points, counted."right", counted.answered)
  )`

const TALLIES = Prisma.sql`
  wrong AS (
    SELECT post.id, post.study_id, post.day, (tally ->> 'right')::int AS kept_right, (tally ->> 'answered')::int AS kept_answered,
      counted."right", counted.answered
    FROM post, LATERAL (
      SELECT count(*)::int + past_answered AS answered, (count(*) FILTER (WHERE answer."right"))::int + past_right AS "right"
      FROM answer WHERE answer.post_id = post.id
    ) AS counted
    WHERE tally IS NOT NULL
      AND ((tally ->> 'right')::int, (tally ->> 'answered')::int) IS DISTINCT FROM (counted."right", counted.answered)
  )`

/** Recomputes every day number, streak, total and tally from posts and answers, and reports where they differ from what is kept. */
export async function checkScores(prisma: Pick<PrismaClient, '$queryRaw'>): Promise<Difference[]> {
  const days = await prisma.$queryRaw<Difference[]>`WITH ${DAYS}
    SELECT 'day' AS what, study_id AS "studyId", day::text, day_number AS kept, number AS counted FROM renumbered ORDER BY study_id, day_number`
  const streaks = await prisma.$queryRaw<Difference[]>`WITH ${STREAKS}
    SELECT 'streak' AS what, study_id AS "studyId", member_id AS "memberId",
      CASE WHEN kept_day IS NOT NULL THEN ARRAY[kept_streak, kept_day] END AS kept,
      CASE WHEN day_number IS NOT NULL THEN ARRAY[streak, day_number] END AS counted FROM wrong`
  const totals = await prisma.$queryRaw<Difference[]>`WITH ${TOTALS}
    SELECT 'total' AS what, study_id AS "studyId", period::text AS period, starts_on::text AS "startsOn", member_id AS "memberId",
      CASE WHEN kept_answered IS NOT NULL THEN ARRAY[kept_points, kept_right, kept_answered] END AS kept,
      CASE WHEN answered IS NOT NULL THEN ARRAY[points, "right", answered] END AS counted FROM wrong`
  const tallies = await prisma.$queryRaw<Difference[]>`WITH ${TALLIES}
    SELECT 'tally' AS what, study_id AS "studyId", day::text, ARRAY[kept_right, kept_answered] AS kept, ARRAY["right", answered] AS counted FROM wrong`
  return [...days, ...streaks, ...totals, ...tallies]
}

/** How long all of it may take; answers wait meanwhile. */
const REPAIR_TIMEOUT_MS = 300_000

/**
 * Puts what was counted in place of what was kept, in one transaction; answers that come in wait for its end.
 * @returns what differed before
 */
export async function repairScores(prisma: PrismaClient): Promise<Difference[]> {
  return prisma.$transaction(
    async tx => {
      // The statement that records answers needs this table, so it waits; whoever reads does not.
      await tx.$executeRaw`LOCK TABLE standing IN SHARE ROW EXCLUSIVE MODE`
      const differences = await checkScores(tx)
      await tx.$executeRaw`WITH ${DAYS} UPDATE post SET day_number = number FROM renumbered WHERE post.id = renumbered.id`
      await tx.$executeRaw`WITH ${STREAKS} DELETE FROM standing USING wrong
        WHERE standing.study_id = wrong.study_id AND standing.member_id = wrong.member_id AND wrong.day_number IS NULL`
      await tx.$executeRaw`WITH ${STREAKS}
        INSERT INTO standing (study_id, member_id, streak, day_number, days, rest)
        SELECT study_id, member_id, streak, day_number, days, rest FROM wrong WHERE day_number IS NOT NULL
        ON CONFLICT (study_id, member_id) DO UPDATE
        SET streak = excluded.streak, day_number = excluded.day_number, days = excluded.days, rest = excluded.rest`
      await tx.$executeRaw`WITH ${TOTALS} DELETE FROM total USING wrong
        WHERE total.study_id = wrong.study_id AND total.period = wrong.period AND total.starts_on = wrong.starts_on
          AND total.member_id = wrong.member_id AND wrong.answered IS NULL`
      await tx.$executeRaw`WITH ${TOTALS}
        INSERT INTO total (study_id, period, starts_on, member_id, points, "right", answered)
        SELECT study_id, period, starts_on, member_id, points, "right", answered FROM wrong WHERE answered IS NOT NULL
        ON CONFLICT (study_id, period, starts_on, member_id) DO UPDATE
        SET points = excluded.points, "right" = excluded."right", answered = excluded.answered`
      // Without one it is counted when it is next asked for.
      await tx.$executeRaw`WITH ${TALLIES} UPDATE post SET tally = NULL FROM wrong WHERE post.id = wrong.id`
      return differences
    },
    { timeout: REPAIR_TIMEOUT_MS },
  )
}
