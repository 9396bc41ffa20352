import type { PrismaClient } from '../generated/prisma/client.ts'
import type { NewReport, Reports } from '../study/asking/ports.ts'

/** What members report of questions. */
export class ReportStore implements Reports {
  readonly #prisma: PrismaClient

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  async file(report: NewReport): Promise<boolean> {
    const { count } = await this.#prisma.report.createMany({ data: [report], skipDuplicates: true })
    return count > 0
  }
}
