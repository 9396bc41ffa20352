import type pg from 'pg'
import { MEMORY_VERSION } from '../domain/memory.ts'
import type { PrismaClient } from '../generated/prisma/client.ts'
import type { NewReview, Place } from '../study/ports.ts'
import type { Reviewing, ReviewSession, Shown } from '../study/reviewing/ports.ts'
import { settledIn } from './answers.ts'
import type { Database } from './database.ts'
import { nextStates, reviewParameters, reviewSteps } from './review-statement.ts'

/** The sessions in which members review. */
export class ReviewingStore implements Reviewing {
  readonly #prisma: PrismaClient
  readonly #pool: pg.Pool

  constructor({ prisma, pool }: Pick<Database, 'prisma' | 'pool'>) {
    this.#prisma = prisma
    this.#pool = pool
  }

  async latest(memberId: string, studyId: string, since: Date): Promise<ReviewSession | undefined> {
    const where = { memberId, studyId, endedAt: null, startedAt: { gte: since } }
    return (await this.#prisma.reviewSession.findFirst({ where, orderBy: { startedAt: 'desc' } })) ?? undefined
  }

  begin(memberId: string, studyId: string, at: Date): Promise<ReviewSession> {
    return this.#prisma.reviewSession.create({ data: { memberId, studyId, startedAt: at } })
  }

  async find(
    id: string,
    { platform, workspace, member }: Omit<Place, 'channel'> & { member: string },
  ): Promise<ReviewSession | undefined> {
    const statement = { name: 'find a review', text: FIND, values: [id, platform, workspace, member] }
    return (await this.#pool.query<ReviewSession>(statement)).rows[0]
  }

  async look(
    id: string,
    { platform, workspace, member }: Omit<Place, 'channel'> & { member: string },
    { studyId, course }: { studyId: string; course: string },
    now: Date,
  ): ReturnType<Reviewing['look']> {
    const values = [id, platform, workspace, member, studyId, course, now, MEMORY_VERSION]
    const [row] = (await this.#pool.query<Looked>({ name: 'look at a review', text: LOOK, values })).rows
    if (!row) return undefined
    const { due, settled, ...session } = row
    if (session.studyId !== studyId || due.some(([, , , , stale]) => stale)) return { session, there: undefined }
    const memories = due.map(([item, stability, last, question]) => ({
      item,
      stability,
      lastAt: new Date(last),
      question,
    }))
    return { session, there: { due: memories, settled: new Set(settled) } }
  }

  async show(id: string, number: number, { item, question, seed, at }: Shown): Promise<ReviewSession | undefined> {
    const statement = { name: 'show an item', text: SHOW, values: [id, number, item, question, seed, at] }
    return (await this.#pool.query<ReviewSession>(statement)).rows[0]
  }

  async answer({ id, number }: ReviewSession, review: NewReview): Promise<number | undefined> {
    const items = await nextStates(this.#pool, [review])
    const values = [id, number, review.rating > 1, ...reviewParameters([review], items)]
    const answered = await this.#pool.query({ name: 'answer a review', text: ANSWER, values })
    return answered.rowCount === 0 ? undefined : Math.min(...items.map(({ state }) => state.scheduledDays))
  }

  async end(id: string, at: Date): Promise<void> {
    await this.#prisma.reviewSession.updateMany({ where: { id, endedAt: null }, data: { endedAt: at } })
  }
}

/** A session as it is handed on. */
const SESSION = `session.id, session.member_id AS "memberId", session.study_id AS "studyId", session.started_at AS "startedAt",
  session.ended_at AS "endedAt", session.number, session.done, session."right", session.item, session.question, session.seed,
  session.shown_at AS "shownAt", session.answered`

/** A direct message on Discord belongs to no server; a member's id is the same in all of them. */
const FIND = `
SELECT ${SESSION} FROM review_session AS session
JOIN member ON member.id = session.member_id JOIN workspace ON workspace.id = member.workspace_id
WHERE session.id = $1::uuid AND workspace.platform = $2::"Platform" AND ($3 = '' OR workspace.external_id = $3) AND member.external_id = $4`

/** A session with what is due of its member, and what may be asked in a study. */
type Looked = ReviewSession & {
  due: [item: string, stability: number, lastMs: number, question: string | null, stale: boolean][]
  settled: string[]
}

/** One row, whatever is due: every value of a row of its own is read for itself. */
const LOOK = `
WITH session AS MATERIALIZED (${FIND})
SELECT session.*, coalesce((
  SELECT json_agg(json_build_array(item, stability, extract(epoch FROM last_at) * 1000, memory.question, stale))
  FROM memory
  WHERE member_id = session."memberId" AND course = $6 AND due_at <= $7 AND version <= $8
), '[]') AS due, array_to_json(ARRAY(${settledIn('$5::uuid', '$7')})) AS settled
FROM session`

/**
 * What is shown waits for no disk: with a server that crashes in that moment it is forgotten, and the next press shows
 * the next item anew. An answer to it waits, and whatever was written before an answer is on the disk with it.
 */
const SHOW = `
WITH unwaited AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
UPDATE review_session AS session
SET number = $2::int + 1, item = $3, question = $4, seed = $5::int, shown_at = $6, answered = false
FROM unwaited
WHERE id = $1::uuid AND number = $2::int AND ended_at IS NULL
RETURNING ${SESSION}`

/** The session is locked first: of two presses on one item the second finds it answered. */
const ANSWER = `
WITH moved AS (
  UPDATE review_session SET answered = true, done = done + 1, "right" = "right" + $3::boolean::int
  WHERE id = $1::uuid AND number = $2::int AND NOT answered
  RETURNING id
), ${reviewSteps(4, 'CROSS JOIN moved')}
SELECT id FROM moved`
