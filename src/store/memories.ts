import type pg from 'pg'
import { longestKnown } from '../domain/calendar.ts'
import { MEMORY_VERSION } from '../domain/memory.ts'
import type { PrismaClient, ReviewLog } from '../generated/prisma/client.ts'
import type { DueMemory, Memories, NewReview } from '../study/ports.ts'
import type { Changes } from './changes.ts'
import type { Database } from './database.ts'
import { rebuildWithin } from './rebuild-memories.ts'
import { nextStates, RECORD_REVIEWS, reviewParameters } from './review-statement.ts'

/** Members whose states are rebuilt in one transaction, and rows of the log that are read at once for an export. */
const AT_ONCE = 200
const PAGE = 5000

/** What members remember, and the reviews that it comes from. */
export class MemoryStore implements Memories {
  readonly #prisma: PrismaClient
  readonly #pool: pg.Pool
  readonly #changes: Changes

  constructor({ prisma, pool }: Pick<Database, 'prisma' | 'pool'>, changes: Changes) {
    this.#prisma = prisma
    this.#pool = pool
    this.#changes = changes
  }

  async review(review: NewReview): Promise<boolean> {
    const values = reviewParameters([review], await nextStates(this.#pool, [review]))
    const { rows } = await this.#pool.query<{ count: number }>({ name: 'record reviews', text: RECORD_REVIEWS, values })
    return (rows[0]?.count ?? 0) > 0
  }

  async due(memberId: string, course: string, now: Date): Promise<DueMemory[]> {
    const rows = await this.#due(memberId, course, now)
    if (!rows.some(row => row.stale)) return rows
    await this.freshen(memberId)
    return this.#due(memberId, course, now)
  }

  async #due(memberId: string, course: string, now: Date) {
    const values = [memberId, course, now, MEMORY_VERSION]
    return (await this.#pool.query<DueMemory & { stale: boolean }>({ name: 'due', text: DUE, values })).rows
  }

  async remembered(memberId: string, course: string): Promise<DueMemory[]> {
    await this.freshen(memberId)
    const select = { item: true, stability: true, lastAt: true, dueAt: true, question: true }
    return this.#prisma.memory.findMany({ where: { memberId, course }, select })
  }

  async activity(memberId: string, studyId: string, timezone: string, since: Date): Promise<Map<string, number>> {
    // An answer and the reviews that it counts as are of one moment.
    const rows = await this.#prisma.$queryRaw<{ day: string; count: number }[]>`
      SELECT (at AT TIME ZONE ${longestKnown(timezone)})::date::text AS day, count(*)::int AS count
      FROM (
        SELECT at FROM review_log WHERE member_id = ${memberId}::uuid AND study_id = ${studyId}::uuid AND at >= ${since}
        UNION
        SELECT answered_at FROM answer JOIN post ON post.id = post_id
        WHERE member_id = ${memberId}::uuid AND study_id = ${studyId}::uuid AND answered_at >= ${since}
      ) AS moment
      GROUP BY 1`
    return new Map(rows.map(({ day, count }) => [day, count]))
  }

  async metSince(memberId: string, since: Date): Promise<number> {
    const [row] = await this.#prisma.$queryRaw<{ count: number }[]>`
      SELECT count(DISTINCT (course, met))::int AS count FROM review_log AS log, unnest(item || also) AS met
      WHERE member_id = ${memberId}::uuid AND at >= ${since} AND source = 'review' AND NOT EXISTS (
        SELECT FROM review_log AS earlier WHERE earlier.member_id = log.member_id AND earlier.course = log.course
          AND met = ANY (earlier.item || earlier.also) AND earlier.id < log.id)`
    return row?.count ?? 0
  }

  async reviewDays(memberId: string, timezone: string, since: Date): Promise<string[]> {
    const rows = await this.#prisma.$queryRaw<{ day: string }[]>`
      SELECT DISTINCT (at AT TIME ZONE ${longestKnown(timezone)})::date::text AS day FROM review_log
      WHERE member_id = ${memberId}::uuid AND at >= ${since} AND source = 'review'`
    return rows.map(({ day }) => day)
  }

  async nextDue(memberId: string, course: string, after: Date): Promise<Date | undefined> {
    const where = { memberId, course, dueAt: { gt: after }, version: { lte: MEMORY_VERSION } }
    return (await this.#prisma.memory.findFirst({ where, orderBy: { dueAt: 'asc' } }))?.dueAt
  }

  /**
   * Recomputes the states of all members from the log; those of a newer version are left alone.
   * @returns how many there are, how many differed, and how many are of a newer version
   */
  async rebuild(): Promise<{ states: number; mended: number; newer: number }> {
    const members = await this.#prisma.$queryRaw<{ id: string }[]>`
      SELECT member_id AS id FROM review_log UNION SELECT member_id FROM memory ORDER BY id`
    const sum = { states: 0, mended: 0, newer: 0 }
    for (let at = 0; at < members.length; at += AT_ONCE) {
      const ids = members.slice(at, at + AT_ONCE).map(member => member.id)
      const { states, mended, newer } = await this.#rebuild(ids)
      sum.states += states
      sum.mended += mended
      sum.newer += newer
    }
    return sum
  }

  /** Rebuilds what became stale of a member. Cheap where nothing did. */
  async freshen(memberId: string): Promise<void> {
    const where = { memberId, stale: true, version: { lte: MEMORY_VERSION } }
    if ((await this.#prisma.memory.count({ where })) > 0) await this.#rebuild([memberId])
  }

  /** The log, oldest first, each item by itself. */
  async *log(): AsyncIterable<ReviewLog> {
    for (let after = 0n; ; ) {
      const where = { id: { gt: after } }
      const rows = await this.#prisma.reviewLog.findMany({ where, orderBy: { id: 'asc' }, take: PAGE })
      yield* rows.flatMap(itemByItem)
      const last = rows.at(-1)
      if (!last) return
      after = last.id
    }
  }

  async #rebuild(memberIds: readonly string[]): Promise<{ states: number; mended: number; newer: number }> {
    const rebuilt = await this.#prisma.$transaction(tx => rebuildWithin(tx, memberIds), { timeout: 60_000 })
    if (rebuilt.mended > 0) this.#changes.tell('memory', 'all')
    return rebuilt
  }
}

/** What is due of a member: of all that the member has met in the course, to which the key leads, however many members there are. */
const DUE = `
SELECT item, stability, last_at AS "lastAt", due_at AS "dueAt", question, stale FROM memory
WHERE member_id = $1 AND due_at <= $3 AND course = $2 AND version <= $4`

/** A row of the log for each of its items. */
function itemByItem(row: ReviewLog): ReviewLog[] {
  return [row.item, ...row.also].map(item => ({ ...row, item }))
}
