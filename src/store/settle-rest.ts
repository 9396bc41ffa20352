import type { Prisma, PrismaClient } from '../generated/prisma/client.ts'
import { carryStreaks, earnedIn, restIn } from './carry-streaks.ts'
import { restVoided, spendRest } from './rest-statement.ts'

/** How long a close may take that later answers have come before. */
const TIMEOUT_MS = 30_000

/**
 * Settles who rests on the day of a post that has closed, and on days beside it that were taken back. The rows are locked
 * as the statement that records answers locks them, so that neither waits for the other in a circle.
 *
 * Where a later question has been asked by then, its answers earn what they would have earned had the day been settled
 * before: a member loses no points by a reveal, or a holiday, that comes late.
 */
export async function settleRest(prisma: PrismaClient, postId: string): Promise<void> {
  const [later] = await prisma.$queryRaw<{ studyId: string; dayNumber: number }[]>`
    SELECT study_id AS "studyId", day_number AS "dayNumber" FROM post
    WHERE id = ${postId}::uuid AND EXISTS (
      SELECT FROM post AS later WHERE later.study_id = post.study_id AND later.day_number > post.day_number)`
  if (!later) return settle(prisma, postId)
  const { studyId, dayNumber } = later
  await prisma.$transaction(
    async tx => {
      const ahead = await tx.$queryRaw<{ id: string }[]>`
        SELECT member_id AS id FROM standing
        WHERE study_id = ${studyId}::uuid AND days && int4multirange(int4range(${dayNumber}::int + 1, NULL))
        ORDER BY study_id, member_id FOR UPDATE`
      const ids = ahead.map(({ id }) => id)
      const before = await earnedIn(tx, studyId, ids)
      await settle(tx, postId)
      await carryStreaks(tx, before, await restIn(tx, studyId, ids))
    },
    { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
  )
}

async function settle(db: Prisma.TransactionClient | PrismaClient, postId: string): Promise<void> {
  const anyVoided = await spendRest(db, postId)
  if (anyVoided) await restVoided(db, postId)
}
