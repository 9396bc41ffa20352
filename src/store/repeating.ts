import { type DueNext, dueNextAt } from '../domain/due-next.ts'
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts'

/** Runs SQL inside the transaction, for a queue that joins it. */
export type ExecuteSql = (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>

/** Most that is taken at one tick; the next follows at once when there is more. */
export const MOST_AT_ONCE = 2000

/** How what is due at times that repeat is taken, in one transaction. */
interface Taking<Due> {
  /** At most `MOST_AT_ONCE`, locked; rows that another replica is at are left to it. */
  read: (tx: Prisma.TransactionClient) => Promise<Due[]>
  moveOn: (tx: Prisma.TransactionClient, due: Due[]) => Promise<unknown>
  enqueue: (due: Due[], sql: ExecuteSql) => Promise<void>
}

/** Takes what is due, moves it on, and lets it be queued. @returns how many were taken */
export async function takeDue<Due>(prisma: PrismaClient, { read, moveOn, enqueue }: Taking<Due>): Promise<number> {
  return prisma.$transaction(
    async tx => {
      const due = await read(tx)
      if (due.length === 0) return 0
      await moveOn(tx, due)
      await enqueue(due, async (text, values) => ({ rows: await tx.$queryRawUnsafe(text, ...values) }))
      return due.length
    },
    { timeout: 30_000 },
  )
}

/**
 * Sets right what is due later than it can be: see `Repeating` of the tick.
 * @param last of each time that repeats the one that is due last
 * @param put puts all of that time that are due after `latest` where they belong, and tells how many
 * @returns how many were
 */
export async function setRight<Last extends { cron: string; timezone: string; nextAt: Date }>(
  last: readonly Last[],
  now: Date,
  put: (of: Last, due: DueNext) => Promise<number>,
): Promise<number> {
  let count = 0
  for (const each of last) {
    const due = dueNextAt(each.cron, each.timezone, now)
    if (due && each.nextAt > due.latest) count += await put(each, due)
  }
  return count
}
