import { MOST_STREAK_POINTS } from '../domain/scoring.ts'
import { streaksAfter } from '../domain/streak.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { addToTotals } from './add-to-totals.ts'

type Transaction = Prisma.TransactionClient

/** An answer with what decides its streak, in the order in which a member's answers were given. */
interface Earned {
  postId: string
  memberId: string
  dayNumber: number | null
  right: boolean
}

/** The streak after every answer of a study, by the answers and days of rest as they are now. */
export async function streaksOf(
  tx: Transaction,
  studyId: string,
): Promise<Map<string, { answer: Earned; streak: number }>> {
  const answers = await tx.$queryRaw<Earned[]>`
    SELECT post.id AS "postId", answer.member_id AS "memberId", post.day_number AS "dayNumber", answer."right"
    FROM answer JOIN post ON post.id = answer.post_id WHERE post.study_id = ${studyId}::uuid
    ORDER BY answer.member_id, answer.answered_at, post.at, post.id`
  const rested = await tx.restDay.findMany({ where: { studyId } })
  const byMember = new Map<string, Earned[]>()
  for (const answer of answers) byMember.set(answer.memberId, [...(byMember.get(answer.memberId) ?? []), answer])
  const found = new Map<string, { answer: Earned; streak: number }>()
  for (const [memberId, theirs] of byMember) {
    const rest = new Set(rested.filter(each => each.memberId === memberId).map(each => each.dayNumber))
    const streaks = streaksAfter(theirs, rest)
    for (const [place, answer] of theirs.entries())
      found.set(`${answer.postId} ${memberId}`, { answer, streak: streaks[place] ?? 0 })
  }
  return found
}

/** What later answers earned for their streak becomes what they would have earned. */
export async function carryStreaks(
  tx: Transaction,
  before: Awaited<ReturnType<typeof streaksOf>>,
  after: Awaited<ReturnType<typeof streaksOf>>,
): Promise<void> {
  const bonus = (streak: number) => Math.min(streak, MOST_STREAK_POINTS)
  const changed = [...after].flatMap(([key, { answer, streak }]) => {
    const was = before.get(key)?.streak ?? streak
    return was === streak
      ? []
      : [{ ...answer, by: streak - was, points: answer.right ? bonus(streak) - bonus(was) : 0 }]
  })
  if (changed.length === 0) return
  const rows = Prisma.sql`unnest(${changed.map(each => each.postId)}::uuid[], ${changed.map(each => each.memberId)}::uuid[],
    ${changed.map(each => each.by)}::int[], ${changed.map(each => each.points)}::int[]) AS changed(post_id, member_id, by, points)`
  await tx.$executeRaw`
    UPDATE answer SET streak = greatest(streak + changed.by, 0), points = greatest(answer.points + changed.points, 0)
    FROM ${rows} WHERE answer.post_id = changed.post_id AND answer.member_id = changed.member_id`
  await addToTotals(tx, Prisma.sql`SELECT post_id, member_id, points, 0 AS "right", 0 AS answered FROM ${rows}`)
}
