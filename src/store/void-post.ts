import { FREE_DAYS } from '../domain/streak.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { addToTotals } from './add-to-totals.ts'
import { streakOf } from './answer-statement.ts'
import { carryStreaks, streaksOf } from './carry-streaks.ts'
import { rebuildWithin } from './memories.ts'
import { SPEND_REST } from './rest-statement.ts'

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
  const before = await streaksOf(tx, post.studyId)
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
    await rest(tx, postId, post.studyId, post.dayNumber)
    await restAfter(tx, post.studyId, post.dayNumber)
  }
  await carryStreaks(tx, before, await streaksOf(tx, post.studyId))
  await forgetReviews(
    tx,
    postId,
    members.map(({ memberId }) => memberId),
  )
  return [members.length]
}

/**
 * The day becomes one of rest for whoever has a streak beside it, and what they have is counted anew; a free day that
 * was spent on it is given back.
 */
async function rest(tx: Transaction, postId: string, studyId: string, day: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO rest_day (study_id, member_id, day_number, day, free)
    SELECT standing.study_id, member_id, ${day}, post.day, false FROM standing JOIN post ON post.id = ${postId}::uuid
    WHERE standing.study_id = ${studyId}::uuid
      AND ((days + rest) @> ${day - 1}::int OR (days + rest) @> ${day + 1}::int OR rest @> ${day}::int)
      AND NOT past_days @> ${day}::int AND NOT EXISTS (
        SELECT FROM answer JOIN post AS other ON other.id = answer.post_id
        WHERE answer.member_id = standing.member_id AND other.study_id = standing.study_id AND other.day_number = ${day})
    ORDER BY member_id
    ON CONFLICT (study_id, member_id, day_number) DO UPDATE SET free = false`
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
      FROM rest_day WHERE study_id = ${studyId}::uuid GROUP BY member_id
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

/** Days missed later may be ones of rest now: a free day was given back, or a streak that broke before them goes on to them. */
async function restAfter(tx: Transaction, studyId: string, day: number): Promise<void> {
  const later = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM post
    WHERE study_id = ${studyId}::uuid AND kind = 'question' AND status = 'published' AND day_number > ${day}
      AND closed_at IS NOT NULL AND voided_at IS NULL
    ORDER BY day_number, at`
  for (const { id } of later) await tx.$executeRawUnsafe(SPEND_REST, id, FREE_DAYS)
}

async function forgetReviews(tx: Transaction, postId: string, memberIds: string[]): Promise<void> {
  await tx.reviewLog.deleteMany({ where: { key: postId, memberId: { in: memberIds } } })
  await rebuildWithin(tx, memberIds)
}
