import { Prisma } from '../generated/prisma/client.ts'
import { addToTotals } from './add-to-totals.ts'
import { streakOf } from './answer-statement.ts'
import { carryStreaks, earnedIn, restIn } from './carry-streaks.ts'
import { rebuildWithin } from './rebuild-memories.ts'
import { restVoided, spendRest } from './rest-statement.ts'
import type { Met } from './states-before.ts'

type Transaction = Prisma.TransactionClient

/**
 * Takes a post of a question back.
 * @returns how many answers there were, alone in a list; nothing where the post cannot be taken back
 */
export async function voidWithin(tx: Transaction, postId: string, at: Date): Promise<[number] | undefined> {
  const [post] = await tx.$queryRaw<{ studyId: string; dayNumber: number | null }[]>`
    UPDATE post SET voided_at = ${at}, closed_at = coalesce(closed_at, ${at}), tally = NULL
    WHERE id = ${postId}::uuid AND kind = 'question' AND voided_at IS NULL AND past_answered = past_forgotten
    RETURNING study_id AS "studyId", day_number AS "dayNumber"`
  if (!post) return undefined
  const before = await earnedIn(tx, post.studyId)
  const members = await tx.$queryRaw<{ memberId: string }[]>`
    INSERT INTO voided_answer (post_id, member_id, given, "right", points, answered_at)
    SELECT post_id, member_id, given, "right", points, answered_at FROM answer WHERE post_id = ${postId}::uuid
    RETURNING member_id AS "memberId"`
  await addToTotals(
    tx,
    Prisma.sql`SELECT post_id, member_id, -points AS points, -"right"::int AS "right", -1 AS answered
    FROM answer WHERE post_id = ${postId}::uuid`,
  )
  await tx.$executeRaw`DELETE FROM total WHERE study_id = ${post.studyId}::uuid AND answered = 0`
  await tx.$executeRaw`DELETE FROM answer WHERE post_id = ${postId}::uuid`
  if (post.dayNumber !== null) {
    await standAt(tx, post.studyId, post.dayNumber)
    await restAgain(tx, postId, post.studyId, post.dayNumber)
  }
  await carryStreaks(tx, before, await restIn(tx, post.studyId), postId)
  await forgetReviews(
    tx,
    postId,
    members.map(({ memberId }) => memberId),
  )
  return [members.length]
}

/** Everybody stands by what they have answered, and rested up to a day. */
async function standAt(tx: Transaction, studyId: string, day: number): Promise<void> {
  await tx.$executeRaw`
    WITH answered AS (
      SELECT member_id, range_agg(day) AS days FROM (
        SELECT answer.member_id, int4range(post.day_number, post.day_number, '[]') AS day
        FROM answer JOIN post ON post.id = answer.post_id
        WHERE post.study_id = ${studyId}::uuid AND post.day_number IS NOT NULL
        UNION ALL SELECT member_id, unnest(past_days) FROM standing WHERE study_id = ${studyId}::uuid
      ) AS every GROUP BY member_id
    ), rested AS (
      SELECT member_id, range_agg(int4range(day_number, day_number, '[]')) AS rest
      FROM rest_day WHERE study_id = ${studyId}::uuid AND day_number < ${day} GROUP BY member_id
    ), counted AS (
      SELECT member_id, days, coalesce(rest, '{}') AS rest FROM answered LEFT JOIN rested USING (member_id)
    )
    UPDATE standing SET days = counted.days, rest = counted.rest, day_number = upper(counted.days + counted.rest) - 1,
      streak = ${Prisma.raw(streakOf('counted.days', 'counted.rest'))}
    FROM counted WHERE standing.study_id = ${studyId}::uuid AND standing.member_id = counted.member_id`
  const gone = Prisma.sql`study_id = ${studyId}::uuid AND past_days = '{}' AND NOT EXISTS (
    SELECT FROM answer JOIN post ON post.id = answer.post_id
    WHERE answer.member_id = standing.member_id AND post.study_id = standing.study_id AND post.day_number IS NOT NULL)`
  await tx.$executeRaw`DELETE FROM rest_day USING standing
    WHERE rest_day.study_id = standing.study_id AND rest_day.member_id = standing.member_id
      AND (standing.study_id, standing.member_id) IN (SELECT study_id, member_id FROM standing WHERE ${gone})`
  await tx.$executeRaw`DELETE FROM standing WHERE ${gone}`
}

/**
 * The day becomes one of rest, and all that closed from then on are settled anew: a free day may be given back or not be
 * needed any more, a streak may go on to days after it or not have begun before them. What was excused stays so.
 */
async function restAgain(tx: Transaction, postId: string, studyId: string, day: number): Promise<void> {
  await tx.restDay.deleteMany({ where: { studyId, dayNumber: { gte: day }, free: true } })
  await spendRest(tx, postId, { onward: true })
  await restVoided(tx, postId)
  await tx.$executeRaw`
    DELETE FROM rest_day USING standing
    WHERE rest_day.study_id = ${studyId}::uuid AND rest_day.day_number >= ${day} AND standing.study_id = rest_day.study_id
      AND standing.member_id = rest_day.member_id AND NOT standing.rest @> rest_day.day_number`
}

async function forgetReviews(tx: Transaction, postId: string, memberIds: string[]): Promise<void> {
  const met = await tx.$queryRaw<Met[]>`
    WITH gone AS (
      DELETE FROM review_log WHERE key = ${postId} AND member_id = ANY(${memberIds}::uuid[]) RETURNING member_id, course, item || also AS items
    )
    SELECT member_id AS "memberId", course, unnest(items) AS item FROM gone`
  await rebuildWithin(tx, memberIds, met)
}
