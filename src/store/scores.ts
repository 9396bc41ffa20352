import type { Period } from '../domain/calendar.ts'
import type { Tally } from '../domain/leaderboard.ts'
import type { Standing } from '../domain/streak.ts'
import { FREE_DAYS } from '../domain/streak.ts'
import type { PrismaClient } from '../generated/prisma/client.ts'
import type { ChapterProgress, Scores } from '../study/ports.ts'
import { SPEND_REST } from './rest-statement.ts'
import { checkScores, type Difference, repairScores } from './score-check.ts'

/** Points and streaks, read from sums that are kept as answers come in. */
export class ScoreStore implements Scores {
  readonly #prisma: PrismaClient

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  async totals(studyId: string, period: Period, startsOn: string): Promise<Tally[]> {
    const rows = await this.#prisma.total.findMany({ where: { studyId, period, startsOn: new Date(startsOn) } })
    return rows.map(({ memberId, points, right, answered }) => ({ memberId, points, right, answered }))
  }

  async standings(studyId: string): Promise<Map<string, Standing>> {
    const rows = await this.#prisma.standing.findMany({ where: { studyId } })
    return new Map(rows.map(({ memberId, streak, dayNumber }) => [memberId, { streak, dayNumber }]))
  }

  async progress(studyId: string, memberId: string): Promise<ChapterProgress[]> {
    return this.#prisma.$queryRaw<ChapterProgress[]>`
      SELECT chapter.number AS chapter, count(DISTINCT question.id)::int AS right
      FROM answer
      JOIN post ON post.id = answer.post_id
      JOIN question ON question.id = post.question_id
      JOIN chapter ON chapter.id = question.chapter_id
      WHERE answer.member_id = ${memberId}::uuid AND answer."right" AND post.study_id = ${studyId}::uuid
        AND question.retired_at IS NULL AND question.course_slug IN (
          SELECT unnest(ARRAY[course.slug, course.extends]) FROM study JOIN course ON course.slug = study.course_slug
          WHERE study.id = ${studyId}::uuid)
      GROUP BY chapter.number ORDER BY chapter.number`
  }

  /** The rows are locked as the statement that records answers locks them, so that neither waits for the other in a circle. */
  async rest(postId: string): Promise<void> {
    await this.#prisma.$executeRawUnsafe(SPEND_REST, postId, FREE_DAYS)
  }

  async freeDays(studyId: string, memberId: string, month: string): Promise<number> {
    const from = new Date(month)
    const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1))
    const where = { studyId, memberId, free: true, day: { gte: from, lt: to } }
    return Math.max(FREE_DAYS - (await this.#prisma.restDay.count({ where })), 0)
  }

  /** Recomputes everything that is kept beside the answers and reports where it differs. */
  check(): Promise<Difference[]> {
    return checkScores(this.#prisma)
  }

  /** Mends what `check` finds. @returns what differed */
  repair(): Promise<Difference[]> {
    return repairScores(this.#prisma)
  }
}
