import { Prisma, type PrismaClient } from '../generated/prisma/client.ts'
import type { Lease } from '../study/ports.ts'

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

  async lease(id: string, seconds: number): Promise<Lease | undefined> {
    const [row] = await this.#prisma.$queryRaw<Lease[]>`
      WITH free AS (
        SELECT id, attempted_at FROM ${this.#table}
        WHERE id = ${id}::uuid AND status = 'claimed' AND (leased_until IS NULL OR leased_until < now())
        FOR UPDATE
      )
      UPDATE ${this.#table} AS message
      SET attempted_at = coalesce(free.attempted_at, now()), leased_until = now() + ${seconds} * interval '1 second'
      FROM free WHERE message.id = free.id
      RETURNING message.leased_until AS until, free.attempted_at AS "inDoubtSince"`
    return row
  }

  async extend(id: string, seconds: number, until: Date): Promise<Date | undefined> {
    const [row] = await this.#prisma.$queryRaw<Pick<Lease, 'until'>[]>`
      UPDATE ${this.#table} SET leased_until = now() + ${seconds} * interval '1 second'
      WHERE id = ${id}::uuid AND status = 'claimed' AND leased_until = ${until} AND leased_until > now()
      RETURNING leased_until AS until`
    return row?.until
  }

  async notSent(id: string, until: Date): Promise<void> {
    await this.#prisma.$executeRaw`
      UPDATE ${this.#table} SET attempted_at = NULL, leased_until = NULL WHERE id = ${id}::uuid AND leased_until = ${until}`
  }

  async published(id: string, messageRef: string, at: Date): Promise<void> {
    await this.#prisma.$executeRaw`
      UPDATE ${this.#table} SET status = 'published', message_ref = ${messageRef}, published_at = ${at} WHERE id = ${id}::uuid`
  }
}
