import type { Period } from '../domain/calendar.ts'
import type { Tally } from '../domain/leaderboard.ts'
import type { Standing } from '../domain/streak.ts'
import type { PrismaClient } from '../generated/prisma/client.ts'
import type { ChapterProgress, Scores } from '../study/ports.ts'

/** A total that does not agree with the answers behind it. */
export interface Difference {
  studyId: string
  period: Period
  startsOn: string
  memberId: string
  /** Points, right answers and answers as kept; null where no row is. */
  kept: [number, number, number] | null
  /** The same, counted from the answers. */
  counted: [number, number, number] | null
}

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
      WHERE post.study_id = ${studyId}::uuid AND answer.member_id = ${memberId}::uuid AND answer."right"
      GROUP BY chapter.number ORDER BY chapter.number`
  }

  /** Recomputes every total from the answers and reports where the two differ. */
  async check(): Promise<Difference[]> {
    return this.#prisma.$queryRaw<Difference[]>`
      WITH counted AS (
        SELECT post.study_id, starts.period, starts.starts_on, answer.member_id,
          sum(answer.points)::int AS points, count(*) FILTER (WHERE answer."right")::int AS "right", count(*)::int AS answered
        FROM answer JOIN post ON post.id = answer.post_id,
        LATERAL (VALUES ('week'::"Period", date_trunc('week', post.day)::date), ('month', date_trunc('month', post.day)::date), ('all', '1970-01-01'))
          AS starts(period, starts_on)
        GROUP BY 1, 2, 3, 4
      )
      SELECT study_id AS "studyId", period::text AS period, starts_on::text AS "startsOn", member_id AS "memberId",
        CASE WHEN total.answered IS NOT NULL THEN ARRAY[total.points, total."right", total.answered] END AS kept,
        CASE WHEN counted.answered IS NOT NULL THEN ARRAY[counted.points, counted."right", counted.answered] END AS counted
      FROM counted FULL JOIN total USING (study_id, period, starts_on, member_id)
      WHERE (total.points, total."right", total.answered) IS DISTINCT FROM (counted.points, counted."right", counted.answered)`
  }
}
