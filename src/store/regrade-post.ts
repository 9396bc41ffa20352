import type { Given } from '../domain/grading.ts'
import type { AskedQuestion } from '../domain/question.ts'
import { withAccepted } from '../domain/question-version.ts'
import { score } from '../domain/scoring.ts'
import { Prisma } from '../generated/prisma/client.ts'
import type { Regrade } from '../study/asking/ports.ts'
import type { AskedPost } from '../study/ports.ts'
import { addToTotals } from './add-to-totals.ts'
import { plainArray } from './plain-array.ts'
import { rebuildWithin } from './rebuild-memories.ts'
import type { Met } from './states-before.ts'

/** Puts another key in place of that of a post, and grades anew who was wrong. @returns how many are right now */
export async function regradeWithin(
  tx: Prisma.TransactionClient,
  { id: postId, asked: wanted }: AskedPost,
  grade: Regrade,
): Promise<number> {
  const kept = await tx.post.findUniqueOrThrow({ where: { id: postId }, select: { asked: true } })
  // What another host accepted meanwhile stays.
  const asked = withAccepted(kept.asked as unknown as AskedQuestion, wanted)
  const data = { asked: asked as unknown as Prisma.InputJsonValue, tally: Prisma.DbNull }
  await tx.post.update({ where: { id: postId }, data })
  const wrong = await tx.answer.findMany({ where: { postId, right: false }, orderBy: { memberId: 'asc' } })
  const graded = wrong.flatMap(answer => {
    const rating = grade(asked, answer.given as Given)
    const { points } = score(true, asked.difficulty, answer.streak)
    return rating === undefined ? [] : [{ memberId: answer.memberId, rating, points }]
  })
  if (graded.length === 0) return 0
  const memberIds = graded.map(({ memberId }) => memberId)
  await tx.$executeRaw`
    UPDATE answer SET "right" = true, points = graded.points
    FROM unnest(${memberIds}::uuid[], ${plainArray(graded.map(each => each.points))}::int[]) AS graded(member_id, points)
    WHERE answer.post_id = ${postId}::uuid AND answer.member_id = graded.member_id`
  const met = await tx.$queryRaw<Met[]>`
    WITH rated AS (
      UPDATE review_log SET rating = graded.rating
      FROM unnest(${memberIds}::uuid[], ${plainArray(graded.map(each => each.rating))}::int[]) AS graded(member_id, rating)
      WHERE review_log.key = ${postId} AND review_log.member_id = graded.member_id
      RETURNING review_log.member_id, course, item || also AS items
    )
    SELECT member_id AS "memberId", course, unnest(items) AS item FROM rated`
  await addToTotals(
    tx,
    Prisma.sql`SELECT post_id, member_id, points, 1 AS "right", 0 AS answered FROM answer
      WHERE post_id = ${postId}::uuid AND member_id = ANY(${memberIds}::uuid[])`,
  )
  await rebuildWithin(tx, memberIds, met)
  return memberIds.length
}
