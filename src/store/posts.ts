import type { AskedQuestion } from '../domain/question.ts'
import { LEAST_FOR_KEY } from '../domain/question-statistics.ts'
import { wordingOf } from '../domain/question-version.ts'
import type { Slot } from '../domain/schedule.ts'
import type { History, Reason } from '../domain/selection.ts'
import { type Post as PostRow, Prisma, type PrismaClient } from '../generated/prisma/client.ts'
import { type AskedPost, CONTINUED, type NewPost, type Post, type Posts, type PostTally } from '../study/ports.ts'
import type { Changes } from './changes.ts'
import { type Counts, countAnswers, FIRST_RIGHT } from './count-answers.ts'
import { COLUMNS, latestDayOf, questionId } from './post-rows.ts'
import { SentOnce } from './sent-once.ts'

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)

/** Whether a question is of a course, or of the one that this extends. */
const isOf = (courseSlug: string) =>
  Prisma.sql`question.course_slug IN (SELECT unnest(ARRAY[slug, extends]) FROM course WHERE slug = ${courseSlug})`

/** What was published for each slot. */
export class PostStore extends SentOnce implements Posts {
  readonly #prisma: PrismaClient
  readonly #changes: Changes

  constructor(prisma: PrismaClient, changes: Changes) {
    super(prisma, 'post')
    this.#prisma = prisma
    this.#changes = changes
  }

  async claim({
    slot,
    part = 0,
    day,
    week,
    asked: put,
    closesAt,
    dayNumber = null,
    chapter,
    revealsId,
  }: NewPost): Promise<Post> {
    const { studyId, kind, at } = slot
    const there = revealsId
      ? Prisma.sql`post.reveals_id = ${revealsId}::uuid`
      : Prisma.sql`post.study_id = ${studyId}::uuid AND post.kind = ${kind}::"SlotKind" AND post.at = ${at} AND post.part = ${part}`
    const claimed = Prisma.sql`
      WITH made AS (
        INSERT INTO post (study_id, kind, at, part, day, week, day_number, closes_at, asked, question_id, chapter, reveals_id)
        VALUES (${studyId}::uuid, ${kind}::"SlotKind", ${at}, ${part}, ${day}::date, ${week}::date, ${dayNumber}, ${closesAt ?? null},
          ${put ? JSON.stringify(put) : null}::jsonb, ${questionId(studyId, put?.slug ?? null)}, ${chapter ?? null}, ${revealsId ?? null}::uuid)
        ON CONFLICT DO NOTHING
        RETURNING *
      )
      SELECT ${COLUMNS} FROM (SELECT * FROM made UNION ALL SELECT * FROM post WHERE ${there}) AS post`
    // A row that somebody else has just made is seen by the next statement.
    const find = async () => (await this.#prisma.$queryRaw<Post[]>(claimed))[0]
    const post = (await find()) ?? (await find())
    if (!post) throw new Error(`the post of a ${kind} at ${at.toISOString()} was made and is not there`)
    return post
  }

  async bySlot({ studyId, kind, at }: Slot): Promise<Post[]> {
    return this.#prisma.$queryRaw<Post[]>`
      SELECT ${COLUMNS} FROM post
      WHERE study_id = ${studyId}::uuid AND kind = ${kind}::"SlotKind" AND at = ${at} ORDER BY part`
  }

  async open(studyId: string, at: Date): Promise<Post[]> {
    return this.#prisma.$queryRaw<Post[]>`
      SELECT ${COLUMNS} FROM post LEFT JOIN post AS reveal ON reveal.reveals_id = post.id
      WHERE post.study_id = ${studyId}::uuid AND post.kind = 'question' AND post.status = 'published' AND post.part < ${CONTINUED}
        AND post.voided_at IS NULL AND (post.published_at < ${at} OR post.closes_at <= ${at}) AND (reveal.id IS NULL OR reveal.status = 'claimed')
      ORDER BY post.at`
  }

  async summarised(studyId: string, chapter: number, since: Date): Promise<boolean> {
    const where = {
      studyId,
      chapter,
      kind: 'summary' as const,
      at: { gte: since },
      status: { in: ['claimed', 'published'] as PostRow['status'][] },
    }
    return (await this.#prisma.post.count({ where })) > 0
  }

  async unaskedSince(studyId: string, since: Date): Promise<boolean | undefined> {
    const [row] = await this.#prisma.$queryRaw<{ unasked: boolean | null }[]>`
      SELECT bool_and(status IN ('skipped', 'refused')) AS unasked FROM post
      WHERE study_id = ${studyId}::uuid AND kind = 'question' AND at >= ${since}`
    return row?.unasked ?? undefined
  }

  async promise(id: string, closesAt: Date | null): Promise<void> {
    await this.#prisma.post.update({ where: { id }, data: { closesAt } })
    this.#changes.tell('post', id)
  }

  async close(id: string, at: Date): Promise<void> {
    await this.#prisma.post.updateMany({ where: { id, closedAt: null }, data: { closedAt: at } })
    this.#changes.tell('post', id)
  }

  async ended(id: string, status: 'skipped' | 'refused', note: string): Promise<void> {
    // A day on which nobody could answer gives its number back, unless the message was there and somebody did.
    await this.#prisma.$executeRaw`
      UPDATE post SET status = ${status}::"PostStatus", note = ${note},
        day_number = CASE WHEN past_answered > 0 OR EXISTS (SELECT FROM answer WHERE answer.post_id = post.id) THEN day_number END
      WHERE id = ${id}::uuid AND status = 'claimed'`
  }

  /** Counted from the answers once: when the question is closed, the numbers are kept with it, and no names. */
  async tally(id: string): Promise<PostTally> {
    const [row] = await this.#prisma.$queryRaw<{ tally: Counts | null; closedAt: Date | null; first: string[] }[]>`
      SELECT tally, closed_at AS "closedAt", ${FIRST_RIGHT} AS first FROM post WHERE id = ${id}::uuid`
    const first = row?.first ?? []
    return { ...(row?.tally ?? (await this.#count(id, row?.closedAt != null))), first }
  }

  async #count(id: string, isClosed: boolean): Promise<Counts> {
    if (!isClosed) return countAnswers(this.#prisma, id)
    // Whoever is forgotten meanwhile waits, so that their answer counts once.
    return this.#prisma.$transaction(async tx => {
      await tx.$queryRaw`SELECT id FROM post WHERE id = ${id}::uuid FOR NO KEY UPDATE`
      const counts = await countAnswers(tx, id)
      // Versions before this one look for names, and must find a list.
      await tx.post.update({ where: { id }, data: { tally: { ...counts, first: [] } } })
      return counts
    })
  }

  async history(studyId: string, courseSlug: string): Promise<History[]> {
    return this.#prisma.$queryRaw<History[]>`
      SELECT question.slug, count(*) FILTER (WHERE voided_at IS NULL)::int AS asked, max(post.at) AS "lastAskedAt",
        (array_agg(post.asked ORDER BY post.at DESC) FILTER (WHERE voided_at IS NOT NULL))[1] AS "takenBack",
        -- Of answers that became counts nobody knows any more whose they were.
        CASE WHEN max(figure.answered) - sum(past_answered) >= ${LEAST_FOR_KEY} THEN max(figure.expected) END AS known,
        coalesce(sum(coalesce((post.tally ->> 'right')::int, given."right")), 0)::int AS right,
        coalesce(sum(coalesce((post.tally ->> 'answered')::int, given.answered)), 0)::int AS answered,
        bool_or(post.closed_at IS NULL AND post.status IN ('claimed', 'published')) AS open
      FROM post
      JOIN question ON question.id = post.question_id
      LEFT JOIN question_figure AS figure ON figure.study_id = post.study_id AND figure.question_id = post.question_id
      LEFT JOIN LATERAL (
        SELECT count(*) + past_answered AS answered, count(*) FILTER (WHERE answer."right") + past_right AS "right" FROM answer
        WHERE answer.post_id = post.id AND post.tally IS NULL
      ) AS given ON true
      WHERE post.study_id = ${studyId}::uuid AND post.kind = 'question' AND ${isOf(courseSlug)}
        AND post.asked IS NOT NULL AND post.status IN ('claimed', 'published')
      GROUP BY question.slug`
  }

  async askedSince(studyId: string, day: string, until: Date): Promise<boolean> {
    const where = {
      studyId,
      kind: 'question' as const,
      status: 'published' as const,
      day: { gte: dateOf(day) },
      at: { lte: until },
    }
    return (await this.#prisma.post.findFirst({ where, select: { id: true } })) !== null
  }

  async askedBefore(studyId: string, period: 'week' | 'month', start: string): Promise<string | undefined> {
    const [row] = await this.#prisma.$queryRaw<{ start: string | null }[]>`
      SELECT date_trunc(${period}, max(day))::date::text AS start FROM post
      WHERE study_id = ${studyId}::uuid AND kind = 'question' AND status = 'published' AND day < ${start}::date`
    return row?.start ?? undefined
  }

  async answerableSinceBoard(studyId: string, at: Date): Promise<boolean> {
    const [row] = await this.#prisma.$queryRaw<{ answerable: boolean }[]>`
      SELECT EXISTS (
        SELECT FROM post WHERE study_id = ${studyId}::uuid AND kind = 'question' AND status = 'published' AND at <= ${at}
          AND coalesce(closed_at, 'infinity') > coalesce((
            SELECT max(board.at) FROM post AS board WHERE board.study_id = ${studyId}::uuid
              AND board.kind = 'leaderboard' AND board.status = 'published' AND board.at < ${at}), '-infinity')
      ) AS answerable`
    return row?.answerable === true
  }

  async alike(postId: string): Promise<AskedPost[]> {
    const rows = await this.#prisma.$queryRaw<AskedPost[]>`
      SELECT post.id, post.asked FROM post AS this
      JOIN post ON post.id = this.id OR (post.study_id = this.study_id AND post.question_id = this.question_id)
      WHERE this.id = ${postId}::uuid AND post.kind = 'question' AND post.asked IS NOT NULL
        AND post.status IN ('claimed', 'published') AND post.voided_at IS NULL
      ORDER BY post.at, post.id`
    const words = rows.find(each => each.id === postId)?.asked
    return rows.filter(each => words && wordingOf(each.asked) === wordingOf(words))
  }

  async lastAsked(studyId: string, slug: string): Promise<AskedQuestion | undefined> {
    const [row] = await this.#prisma.$queryRaw<{ asked: AskedQuestion }[]>`
      SELECT asked FROM post
      WHERE study_id = ${studyId}::uuid AND question_id = ${questionId(studyId, slug)} AND kind = 'question'
        AND voided_at IS NULL AND asked IS NOT NULL
      ORDER BY at DESC LIMIT 1`
    return row?.asked
  }

  async latestReason(studyId: string, courseSlug: string): Promise<Reason | undefined> {
    const [row] = await this.#prisma.$queryRaw<{ reason: Reason | null }[]>`
      SELECT asked -> 'reason' AS reason FROM post JOIN question ON question.id = post.question_id
      WHERE study_id = ${studyId}::uuid AND post.kind = 'question' AND status = 'published'
        AND ${isOf(courseSlug)}
      ORDER BY at DESC LIMIT 1`
    return row?.reason ?? undefined
  }

  async latestDay(studyId: string): Promise<{ number: number; day: string } | undefined> {
    return (await this.#prisma.$queryRaw<{ number: number; day: string }[]>(latestDayOf(studyId)))[0]
  }
}
