import type { Given } from '../domain/grading.ts'
import type { AskedQuestion } from '../domain/question.ts'
import { withAccepted } from '../domain/question-version.ts'
import { MOST_STREAK_POINTS, POINTS_PER_DIFFICULTY } from '../domain/scoring.ts'
import { streaksAfter } from '../domain/streak.ts'
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts'
import type { Regrade } from '../study/asking/ports.ts'
import type { AskedPost } from '../study/ports.ts'
import { PERIOD_STARTS, streakOf } from './answer-statement.ts'
import type { Changes } from './changes.ts'
import { rebuildWithin } from './memories.ts'
import { HOLD_ANSWERS } from './past-answers.ts'

type Transaction = Prisma.TransactionClient

/** How long all of it may take; answers wait meanwhile. */
const TIMEOUT_MS = 60_000

/** An answer with what decides its streak, in the order in which a member's answers were given. */
interface Earned {
  postId: string
  memberId: string
  dayNumber: number | null
  right: boolean
}

/** Takes questions back and grades them anew, so that every total and streak is as if it had been so from the start. */
export class MendingStore {
  readonly #prisma: PrismaClient
  readonly #changes: Changes

  constructor(prisma: PrismaClient, changes: Changes) {
    this.#prisma = prisma
    this.#changes = changes
  }

  /**
   * Takes posts of a question back: their answers count nowhere, and their days are ones that break no streak and lengthen
   * none. What was answered by members who are forgotten since stays a number; nothing of theirs is left to be taken out of.
   * @returns how many answers there were; undefined where all were taken back before, or answers of those who are here are
   *   kept as sums alone
   */
  async void(postIds: readonly string[], at: Date): Promise<number | undefined> {
    const counts = await this.#prisma.$transaction(
      async tx => {
        await tx.$executeRaw(HOLD_ANSWERS)
        const found: number[] = []
        for (const id of postIds) found.push(...((await voidWithin(tx, id, at)) ?? []))
        return found
      },
      { timeout: TIMEOUT_MS },
    )
    for (const id of postIds) this.#changes.tell('post', id)
    this.#changes.tell('memory', 'all')
    return counts.length === 0 ? undefined : counts.reduce((sum, each) => sum + each, 0)
  }

  /** Puts other keys in place of the questions' of posts and grades anew who was wrong. @returns how many are right now */
  async regrade(posts: readonly AskedPost[], grade: Regrade): Promise<number> {
    const count = await this.#prisma.$transaction(
      async tx => {
        await tx.$executeRaw(HOLD_ANSWERS)
        let sum = 0
        for (const post of posts) sum += await regradeWithin(tx, post, grade)
        return sum
      },
      { timeout: TIMEOUT_MS },
    )
    for (const { id } of posts) this.#changes.tell('post', id)
    this.#changes.tell('memory', 'all')
    return count
  }
}

/** @returns how many answers there were, alone in a list; nothing where the post cannot be taken back */
async function voidWithin(tx: Transaction, postId: string, at: Date): Promise<[number] | undefined> {
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
  if (post.dayNumber !== null) await rest(tx, postId, post.studyId, post.dayNumber)
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

/** The streak after every answer of a study, by the answers and days of rest as they are now. */
async function streaksOf(tx: Transaction, studyId: string): Promise<Map<string, { answer: Earned; streak: number }>> {
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
async function carryStreaks(
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

/** @param rows a query of `post_id, member_id, points, right, answered`, what is added */
async function addToTotals(tx: Transaction, rows: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    WITH added AS (
      SELECT study_id, period, starts_on, member_id, sum(points)::int AS points, sum("right")::int AS "right", sum(answered)::int AS answered
      FROM (${rows}) AS rows JOIN post ON post.id = rows.post_id, LATERAL ${Prisma.raw(PERIOD_STARTS)}
      GROUP BY 1, 2, 3, 4
    )
    UPDATE total SET points = total.points + added.points, "right" = total."right" + added."right",
      answered = total.answered + added.answered
    FROM added WHERE total.study_id = added.study_id AND total.period = added.period
      AND total.starts_on = added.starts_on AND total.member_id = added.member_id`
}

async function forgetReviews(tx: Transaction, postId: string, memberIds: string[]): Promise<void> {
  await tx.reviewLog.deleteMany({ where: { key: postId, memberId: { in: memberIds } } })
  await rebuildWithin(tx, memberIds)
}

async function regradeWithin(
  tx: Transaction,
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
    const points = POINTS_PER_DIFFICULTY * asked.difficulty + Math.min(answer.streak, MOST_STREAK_POINTS)
    return rating === undefined ? [] : [{ memberId: answer.memberId, rating, points }]
  })
  for (const { memberId, points, rating } of graded) {
    await tx.answer.update({ where: { postId_memberId: { postId, memberId } }, data: { right: true, points } })
    await tx.reviewLog.updateMany({ where: { key: postId, memberId }, data: { rating } })
  }
  const memberIds = graded.map(({ memberId }) => memberId)
  if (memberIds.length === 0) return 0
  await addToTotals(
    tx,
    Prisma.sql`SELECT post_id, member_id, points, 1 AS "right", 0 AS answered FROM answer
      WHERE post_id = ${postId}::uuid AND member_id = ANY(${memberIds}::uuid[])`,
  )
  await rebuildWithin(tx, memberIds)
  return memberIds.length
}
