import type { AskedQuestion } from '../domain/question.ts'
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts'
import type { AnswerContext, Answers, NewAnswer } from '../study/ports.ts'
import { postOf } from './posts.ts'
import { studyOf } from './studies.ts'

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** Answers, each recorded together with what it earns. */
export class AnswerStore implements Answers {
  readonly #prisma: PrismaClient

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  async context(postId: string, memberId: string): Promise<AnswerContext | undefined> {
    const include = {
      study: { include: { workspace: true, standings: { where: { memberId } } } },
      answers: { where: { memberId } },
    }
    const row = await this.#prisma.post.findUnique({ where: { id: postId }, include })
    if (row?.kind !== 'question' || !row.asked) return undefined
    const latest = await this.#prisma.post.aggregate({
      where: { studyId: row.studyId, kind: 'question' },
      _max: { dayNumber: true },
    })
    const [standing] = row.study.standings
    const [earlier] = row.answers
    return {
      study: studyOf(row.study),
      post: { ...postOf(row), asked: row.asked as unknown as AskedQuestion },
      week: dayOf(row.week),
      day: dayOf(row.day),
      dayNumber: row.dayNumber,
      latestDay: latest._max.dayNumber ?? 0,
      standing: standing && { streak: standing.streak, dayNumber: standing.dayNumber },
      earlier: earlier && { right: earlier.right, points: earlier.points },
    }
  }

  /** The post's row is locked against a reveal that closes it at the same time; a second answer hits the primary key. */
  async record(answer: NewAnswer): Promise<boolean> {
    const { postId, studyId, memberId, given, right, points, standing, periods, at } = answer
    const starts = Prisma.join(
      Object.entries(periods).map(([period, start]) => Prisma.sql`(${period}::"Period", ${start}::date)`),
    )
    const rows = await this.#prisma.$queryRaw<unknown[]>`
      WITH open_post AS (
        SELECT id FROM post WHERE id = ${postId}::uuid AND closed_at IS NULL AND (closes_at IS NULL OR closes_at > ${at}) FOR SHARE
      ), recorded AS (
        INSERT INTO answer (post_id, member_id, given, "right", points, streak, answered_at)
        SELECT id, ${memberId}::uuid, ${JSON.stringify(given)}::jsonb, ${right}, ${points}, ${standing.streak}, ${at} FROM open_post
        ON CONFLICT DO NOTHING
        RETURNING 1
      ), summed AS (
        INSERT INTO total (study_id, period, starts_on, member_id, points, "right", answered)
        SELECT ${studyId}::uuid, starts.period, starts.starts_on, ${memberId}::uuid, ${points}, ${right ? 1 : 0}, 1
        FROM recorded, (VALUES ${starts}) AS starts(period, starts_on)
        ON CONFLICT (study_id, period, starts_on, member_id) DO UPDATE
        SET points = total.points + excluded.points, "right" = total."right" + excluded."right", answered = total.answered + 1
      ), stood AS (
        INSERT INTO standing (study_id, member_id, streak, day_number)
        SELECT ${studyId}::uuid, ${memberId}::uuid, ${standing.streak}, ${standing.dayNumber} FROM recorded
        ON CONFLICT (study_id, member_id) DO UPDATE SET streak = excluded.streak, day_number = excluded.day_number
      )
      SELECT 1 FROM recorded`
    return rows.length > 0
  }
}
