import type { PrismaClient } from '../generated/prisma/client.ts'
import type { Lookups } from '../study/ports.ts'

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
    await this.#prisma.miss.upsert({
      where,
      create: { studyId, query, count: 1, lastAt: at },
      update: { count: { increment: 1 }, lastAt: at },
    })
  }

  async misses(studyId: string, most: number): Promise<{ query: string; count: number }[]> {
    const orderBy = [{ count: 'desc' as const }, { lastAt: 'desc' as const }]
    return this.#prisma.miss.findMany({ where: { studyId }, orderBy, take: most, select: { query: true, count: true } })
  }
}
