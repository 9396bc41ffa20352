import type { Language } from '../domain/course.ts'
import type { AskedQuestion } from '../domain/question.ts'
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts'
import type { AnswerContext, Answers, NewAnswer, Settled } from '../study/asking/ports.ts'
import type { PlatformName, Post } from '../study/ports.ts'

/** Answers, each recorded together with what it earns. */
export class AnswerStore implements Answers {
  readonly #prisma: PrismaClient

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  /** One row a question: an index on the study's posts leads to it. */
  async settled(studyId: string, memberId: string, now: Date): Promise<Settled[]> {
    return this.#prisma.$queryRaw<Settled[]>`
      SELECT question.slug, (array_agg(answer."right" ORDER BY post.at DESC) FILTER (WHERE answer.post_id IS NOT NULL))[1] AS "lastRight"
      FROM post
      JOIN question ON question.id = post.question_id
      LEFT JOIN answer ON answer.post_id = post.id AND answer.member_id = ${memberId}::uuid
      WHERE post.study_id = ${studyId}::uuid AND post.kind = 'question' AND post.status IN ('claimed', 'published')
      GROUP BY question.id
      HAVING bool_and(post.closed_at IS NOT NULL OR coalesce(post.closes_at <= ${now}, false))`
  }

  /** One statement, since it stands between a press and its verdict. */
  async context(postId: string, memberId: string): Promise<AnswerContext | undefined> {
    const [row] = await this.#prisma.$queryRaw<ContextRow[]>`
      SELECT to_jsonb(post) AS post, to_jsonb(study) AS study, workspace.platform::text AS platform,
        workspace.external_id AS workspace, post.at, post.closes_at AS "closesAt", post.closed_at AS "closedAt",
        study.paused_at AS "pausedAt",
        (SELECT max(day_number) FROM post AS asked WHERE asked.study_id = post.study_id AND asked.kind = 'question') AS "latestDay",
        standing.streak, standing.day_number AS "standingDay", answer."right", answer.points
      FROM post
      JOIN study ON study.id = post.study_id
      JOIN workspace ON workspace.id = study.workspace_id
      LEFT JOIN standing ON standing.study_id = post.study_id AND standing.member_id = ${memberId}::uuid
      LEFT JOIN answer ON answer.post_id = post.id AND answer.member_id = ${memberId}::uuid
      WHERE post.id = ${postId}::uuid AND post.kind = 'question' AND post.asked IS NOT NULL`
    return row && contextOf(row)
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

/** A post and its study as JSON, with what is not of JSON's types beside them. */
interface ContextRow {
  post: {
    id: string
    study_id: string
    status: Post['status']
    asked: AskedQuestion
    message_ref: string | null
    part: number
    week: string
    day: string
    day_number: number | null
  }
  study: {
    id: string
    channel_id: string
    course_slug: string
    language: Language
    timezone: string
    chapter: number
    pause_reason: string | null
    discussion: boolean
    broadcast: boolean
    failing_since: string | null
    failure: string | null
  }
  platform: PlatformName
  workspace: string
  at: Date
  closesAt: Date | null
  closedAt: Date | null
  pausedAt: Date | null
  latestDay: number | null
  streak: number | null
  standingDay: number | null
  right: boolean | null
  points: number | null
}

function contextOf(row: ContextRow): AnswerContext {
  const { post, study, at, closesAt, closedAt, pausedAt } = row
  const about = {
    id: post.id,
    studyId: post.study_id,
    kind: 'question',
    at,
    part: post.part,
    status: post.status,
  } as const
  return {
    study: {
      id: study.id,
      platform: row.platform,
      workspace: row.workspace,
      channel: study.channel_id,
      courseSlug: study.course_slug,
      language: study.language,
      timezone: study.timezone,
      chapter: study.chapter,
      pausedAt,
      pauseReason: study.pause_reason,
      discussion: study.discussion,
      broadcast: study.broadcast,
      failingSince: study.failing_since === null ? null : new Date(study.failing_since),
      failure: study.failure,
    },
    post: { ...about, asked: post.asked, closesAt, closedAt, messageRef: post.message_ref },
    week: post.week,
    day: post.day,
    dayNumber: post.day_number,
    latestDay: row.latestDay ?? 0,
    standing: row.streak === null ? undefined : { streak: row.streak, dayNumber: row.standingDay ?? 0 },
    earlier: row.right === null ? undefined : { right: row.right, points: row.points ?? 0 },
  }
}
