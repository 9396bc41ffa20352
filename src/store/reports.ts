import type { PrismaClient } from '../generated/prisma/client.ts'
import type { NewReport, Report, Reports } from '../study/asking/ports.ts'

const whole = { member: { select: { externalId: true } } } as const

/** What members report of questions. */
export class ReportStore implements Reports {
  readonly #prisma: PrismaClient

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  async file(report: NewReport): Promise<string | undefined> {
    const [row] = await this.#prisma.report.createManyAndReturn({ data: [report], skipDuplicates: true })
    return row?.id
  }

  async byId(id: string): Promise<Report | undefined> {
    const row = await this.#prisma.report.findUnique({ where: { id }, include: whole })
    return row ? reportOf(row) : undefined
  }

  async resolve(which: Parameters<Reports['resolve']>[0], resolution: string): Promise<Report[]> {
    return this.#prisma.$transaction(async tx => {
      const where = { resolution: null, ...('id' in which ? { id: which.id } : { postId: { in: [...which.posts] } }) }
      const rows = await tx.report.findMany({ where, include: whole })
      await tx.report.updateMany({ where, data: { resolution } })
      return rows.map(reportOf)
    })
  }
}

function reportOf({ member, ...row }: Omit<Report, 'reporter'> & { member: { externalId: string } }): Report {
  const { id, postId, kind, text, resolution } = row
  return { id, postId, kind, text, resolution, reporter: member.externalId }
}
