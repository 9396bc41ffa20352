import type pg from 'pg'
import type { PrismaClient } from '../generated/prisma/client.ts'
import type { NewReview, Place } from '../study/ports.ts'
import type { FoundSession, Reviewing, ReviewSession, Shown } from '../study/reviewing/ports.ts'
import type { Database } from './database.ts'
import { nextStates, reviewParameters, reviewSteps } from './review-statement.ts'
import { studyOf } from './studies.ts'

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
  ): Promise<FoundSession | undefined> {
    // A direct message on Discord belongs to no server; a member's id is the same in all of them.
    const within = { platform, ...(workspace && { externalId: workspace }) }
    const row = await this.#prisma.reviewSession.findFirst({
      where: { id, member: { externalId: member, workspace: within } },
      include: { study: { include: { workspace: true } } },
    })
    return row ? { session: row, study: studyOf(row.study) } : undefined
  }

  async show(id: string, number: number, { item, question, seed, at }: Shown): Promise<ReviewSession | undefined> {
    const where = { id, number, endedAt: null }
    const data = { number: number + 1, item, question, seed, shownAt: at, answered: false }
    return (await this.#prisma.reviewSession.updateManyAndReturn({ where, data }))[0]
  }

  async answer({ id, number }: ReviewSession, review: NewReview): Promise<number | undefined> {
    const rows = await nextStates(this.#pool, [review])
    const values = [id, number, review.rating > 1, ...reviewParameters(rows)]
    const answered = await this.#pool.query({ name: 'answer a review', text: ANSWER, values })
    return answered.rowCount === 0 ? undefined : Math.min(...rows.map(row => row.state.scheduledDays))
  }

  async end(id: string, at: Date): Promise<void> {
    await this.#prisma.reviewSession.updateMany({ where: { id, endedAt: null }, data: { endedAt: at } })
  }
}

/** The session is locked first: of two presses on one item the second finds it answered. */
const ANSWER = `
WITH moved AS (
  UPDATE review_session SET answered = true, done = done + 1, "right" = "right" + $3::boolean::int
  WHERE id = $1::uuid AND number = $2::int AND NOT answered
  RETURNING id
), ${reviewSteps(4, 'CROSS JOIN moved')}
SELECT id FROM moved`
