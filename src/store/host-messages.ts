import type { PrismaClient } from '../generated/prisma/client.ts'
import type { HostMessages } from '../study/asking/ports.ts'
import { SentOnce } from './sent-once.ts'

/** What hosts were told in private, one row for each of them and slot. */
export class HostMessageStore extends SentOnce implements HostMessages {
  readonly #prisma: PrismaClient

  constructor(prisma: PrismaClient) {
    super(prisma, 'host_message')
    this.#prisma = prisma
  }

  async claim(studyId: string, memberId: string, at: Date): ReturnType<HostMessages['claim']> {
    await this.#prisma.hostMessage.createMany({ data: [{ studyId, memberId, at }], skipDuplicates: true })
    const where = { studyId_memberId_at: { studyId, memberId, at } }
    return this.#prisma.hostMessage.findUniqueOrThrow({ where, select: { id: true, status: true } })
  }

  async ended(id: string, status: 'skipped' | 'refused'): Promise<void> {
    await this.#prisma.hostMessage.updateMany({ where: { id, status: 'claimed' }, data: { status } })
  }
}
