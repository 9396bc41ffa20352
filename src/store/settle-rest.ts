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
  const { anyVoided, isFollowed } = await spendRest(prisma, postId, { onlyLatest: true })
  if (isFollowed)
    await prisma.$transaction(tx => settleAndCarry(tx, postId), { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS })
  else if (anyVoided) await restVoided(prisma, postId)
}

async function settleAndCarry(tx: Prisma.TransactionClient, postId: string): Promise<void> {
  const ahead = await tx.$queryRaw<{ studyId: string; memberId: string }[]>`
    SELECT standing.study_id AS "studyId", member_id AS "memberId"
    FROM standing JOIN post ON post.id = ${postId}::uuid AND post.study_id = standing.study_id
    WHERE days && int4multirange(int4range(post.day_number + 1, NULL))
    ORDER BY standing.study_id, member_id FOR UPDATE OF standing`
  const studyId = ahead[0]?.studyId
  const memberIds = ahead.map(({ memberId }) => memberId)
  const before = studyId && (await earnedIn(tx, studyId, memberIds))
  const { anyVoided } = await spendRest(tx, postId)
  if (anyVoided) await restVoided(tx, postId)
  if (before) await carryStreaks(tx, before, await restIn(tx, studyId, memberIds))
}
