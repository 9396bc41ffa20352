import type { PrismaClient } from '../generated/prisma/client.ts'
import type { Holidays } from '../study/ports.ts'

/** The dates on which studies ask nothing. */
export class HolidayStore implements Holidays {
  readonly #prisma: PrismaClient

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  async from(studyId: string, day: string): Promise<string[]> {
    const rows = await this.#prisma.holiday.findMany({
      where: { studyId, day: { gte: new Date(day) } },
      orderBy: { day: 'asc' },
    })
    return rows.map(row => row.day.toISOString().slice(0, 10))
  }

  async add(studyId: string, days: readonly string[]): Promise<void> {
    const data = days.map(day => ({ studyId, day: new Date(day) }))
    await this.#prisma.holiday.createMany({ data, skipDuplicates: true })
  }

  async remove(studyId: string, days: readonly string[]): Promise<number> {
    const where = { studyId, day: { in: days.map(day => new Date(day)) } }
    return (await this.#prisma.holiday.deleteMany({ where })).count
  }
}
