import { Prisma, type PrismaClient } from '../generated/prisma/client.ts'

/** Tables whose rows are messages, each sent exactly once (see `delivery/send-once.ts`). */
type Messages = 'post' | 'reminder_message' | 'host_message'

/** What sending once asks of a table of messages, the same for all of them. */
export class SentOnce {
  readonly #prisma: PrismaClient
  readonly #table: Prisma.Sql

  constructor(prisma: PrismaClient, table: Messages) {
    this.#prisma = prisma
    this.#table = Prisma.raw(`"${table}"`)
  }

  async lease(id: string, seconds: number): Promise<{ inDoubtSince: Date | null } | undefined> {
    const [row] = await this.#prisma.$queryRaw<{ inDoubtSince: Date | null }[]>`
      WITH free AS (
        SELECT id, attempted_at FROM ${this.#table}
        WHERE id = ${id}::uuid AND status = 'claimed' AND (leased_until IS NULL OR leased_until < now())
        FOR UPDATE
      )
      UPDATE ${this.#table} AS message
      SET attempted_at = coalesce(free.attempted_at, now()), leased_until = now() + ${seconds} * interval '1 second'
      FROM free WHERE message.id = free.id
      RETURNING free.attempted_at AS "inDoubtSince"`
    return row
  }

  async notSent(id: string): Promise<void> {
    await this.#prisma.$executeRaw`
      UPDATE ${this.#table} SET attempted_at = NULL, leased_until = NULL WHERE id = ${id}::uuid`
  }

  async published(id: string, messageRef: string, at: Date): Promise<void> {
    await this.#prisma.$executeRaw`
      UPDATE ${this.#table} SET status = 'published', message_ref = ${messageRef}, published_at = ${at} WHERE id = ${id}::uuid`
  }
}
