import type pg from 'pg'
import { EPOCH_DAY, type Period } from '../domain/calendar.ts'
import { FREE_DAYS } from '../domain/streak.ts'
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts'
import type { Board, BoardQuery, ChapterProgress, Scores } from '../study/ports.ts'
import { aliveFrom } from './alive-from.ts'
import { BOARD_LINES, type BoardLine, boardParameters, ranked } from './board-query.ts'
import { BoardSpreads } from './board-spreads.ts'
import type { Changes } from './changes.ts'
import type { Database } from './database.ts'
import { checkScores, type Difference, repairScores } from './score-check.ts'
import { settleRest } from './settle-rest.ts'

/** Points and streaks, read from sums that are kept as answers come in. */
export class ScoreStore implements Scores {
  readonly #prisma: PrismaClient
  readonly #pool: pg.Pool
  readonly #spreads: BoardSpreads

  constructor({ prisma, pool }: Pick<Database, 'prisma' | 'pool'>, changes: Changes) {
    this.#prisma = prisma
    this.#pool = pool
    this.#spreads = new BoardSpreads(pool, changes)
  }

  async board(studyId: string, query: BoardQuery): Promise<Board> {
    const { period, before } = query
    const statement = { name: 'board lines', text: BOARD_LINES, values: boardParameters(studyId, query) }
    const [{ rows: lines }, now, earlier] = await Promise.all([
      this.#pool.query<BoardLine>(statement),
      this.#spreads.of(studyId, query),
      before === undefined ? undefined : this.#spreads.of(studyId, { period, startsOn: before }),
    ])
    const { members, answered, right } = now
    return { members, answered, right, rows: ranked(lines, now, earlier) }
  }

  async ofMember(studyId: string, memberId: string, week: string) {
    const key = { studyId, memberId }
    const total = (period: Period, startsOn: string) =>
      this.#prisma.total.findUnique({
        where: { studyId_period_startsOn_memberId: { ...key, period, startsOn: new Date(startsOn) } },
        select: { memberId: true, points: true, right: true, answered: true },
      })
    const [ever, weekly, standing] = await Promise.all([
      total('all', EPOCH_DAY),
      total('week', week),
      this.#prisma.standing.findUnique({ where: { studyId_memberId: key }, select: { streak: true, dayNumber: true } }),
    ])
    return { ever: ever ?? undefined, week: weekly ?? undefined, standing: standing ?? undefined }
  }

  async counts(studyId: string): Promise<{ members: number; answers: number }> {
    const where = { studyId, period: 'all' as const, startsOn: new Date(EPOCH_DAY) }
    const { _count, _sum } = await this.#prisma.total.aggregate({ where, _count: true, _sum: { answered: true } })
    return { members: _count, answers: _sum.answered ?? 0 }
  }

  async progress(studyId: string, memberId: string): Promise<ChapterProgress[]> {
    // A question counts once, whether its answers are kept or gone.
    return this.#prisma.$queryRaw<ChapterProgress[]>`
      WITH done AS (
        SELECT post.question_id AS id FROM answer JOIN post ON post.id = answer.post_id
        WHERE answer.member_id = ${memberId}::uuid AND answer."right" AND post.study_id = ${studyId}::uuid
        UNION SELECT unnest(questions) FROM past_progress
        WHERE member_id = ${memberId}::uuid AND study_id = ${studyId}::uuid
      )
      SELECT chapter.number AS chapter, count(*)::int AS right
      FROM done JOIN question USING (id) JOIN chapter ON chapter.id = question.chapter_id
      WHERE question.retired_at IS NULL AND chapter.course_slug IN (
        SELECT unnest(ARRAY[course.slug, course.extends]) FROM study JOIN course ON course.slug = study.course_slug
        WHERE study.id = ${studyId}::uuid)
      GROUP BY chapter.id ORDER BY chapter.number`
  }

  async rest(postId: string): Promise<void> {
    await settleRest(this.#prisma, postId)
  }

  async excuse(day: string, whose: { memberId: string } | { studyId: string }): Promise<void> {
    const standing = await this.#prisma.standing.findMany({
      where: whose,
      distinct: ['studyId'],
      select: { studyId: true },
    })
    const where = { day: new Date(day), studyId: { in: standing.map(each => each.studyId) } }
    const closed = { dayNumber: { not: null }, closedAt: { not: null }, voidedAt: null }
    const posts = await this.#prisma.post.findMany({
      where: { ...where, ...closed, kind: 'question' },
      orderBy: { at: 'asc' },
    })
    await this.#prisma.restDay.updateMany({ where: { ...where, ...whose, free: true }, data: { free: false } })
    for (const post of posts) await this.rest(post.id)
  }

  async freeDays(studyId: string, memberId: string, month: string): Promise<number> {
    const from = new Date(month)
    const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1))
    const where = { studyId, memberId, free: true, day: { gte: from, lt: to } }
    return Math.max(FREE_DAYS - (await this.#prisma.restDay.count({ where })), 0)
  }

  async aliveFrom(studyId: string): Promise<number> {
    const [row] = await this.#prisma.$queryRaw<{ day: number }[]>`
      SELECT ${Prisma.raw(aliveFrom('study.id'))} AS day FROM study WHERE study.id = ${studyId}::uuid`
    return row?.day ?? 0
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
