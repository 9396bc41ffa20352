import type { PrismaClient } from '../generated/prisma/client.ts'
import type { Lookups } from '../study/ports.ts'

/** Queries in vain that are kept of each study, the latest. */
const KEPT_MISSES = 500

/** What is looked up: how much by whom, and what in vain, counted without saying by whom. */
export class LookupStore implements Lookups {
  readonly #prisma: PrismaClient

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  async visited(studyId: string, memberId: string, at: Date, lookedUp: number): Promise<void> {
    await this.#prisma.visit.upsert({
      where: { memberId_studyId: { memberId, studyId } },
      create: { memberId, studyId, lookups: lookedUp, lastAt: at },
      update: { lookups: { increment: lookedUp }, lastAt: at },
    })
  }

  async count(studyId: string, memberId: string): Promise<number> {
    const row = await this.#prisma.visit.findUnique({ where: { memberId_studyId: { memberId, studyId } } })
    return row?.lookups ?? 0
  }

  async missed(studyId: string, query: string, at: Date): Promise<void> {
    const where = { studyId_query: { studyId, query } }
    const { count } = await this.#prisma.miss.upsert({
      where,
      create: { studyId, query, count: 1, lastAt: at },
      update: { count: { increment: 1 }, lastAt: at },
    })
    if (count === 1) await this.#forgetOldest(studyId)
  }

  /** Those that nobody has asked for the longest go where a study has more than are kept. */
  async #forgetOldest(studyId: string): Promise<void> {
    await this.#prisma.$executeRaw`
      DELETE FROM miss WHERE study_id = ${studyId}::uuid AND query IN (
        SELECT query FROM miss WHERE study_id = ${studyId}::uuid ORDER BY last_at DESC, query OFFSET ${KEPT_MISSES} LIMIT 1000)`
  }

  async misses(studyId: string, most: number): Promise<{ query: string; count: number }[]> {
    const orderBy = [{ count: 'desc' as const }, { lastAt: 'desc' as const }]
    return this.#prisma.miss.findMany({ where: { studyId }, orderBy, take: most, select: { query: true, count: true } })
  }
}
