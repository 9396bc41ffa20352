import type PgBoss from 'pg-boss'
import { QUEUE, REMINDERS } from './job.ts'

/** Where slots go that were tried as often as `RETRY_LIMIT` allows. */
export const DEAD_LETTERS = 'undelivered'
/** A delivery whose process died comes back after this long, and pg-boss looks for such every ten seconds. */
const EXPIRE_SECONDS = 60
/** With the longest back-off, about a day. */
const RETRY_LIMIT = 150

/** Makes the queues, or gives those that are there their options of now. */
export async function createQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(DEAD_LETTERS, { name: DEAD_LETTERS, retryLimit: RETRY_LIMIT, retryDelay: 60 })
  const retries = {
    policy: 'standard',
    retryLimit: RETRY_LIMIT,
    retryDelay: 2,
    retryBackoff: true,
    expireInSeconds: EXPIRE_SECONDS,
  } as const
  // A reminder is of no use after its day, nor what hosts are told after their week: nobody has to hear that it is given up.
  for (const options of [
    { name: QUEUE, ...retries, deadLetter: DEAD_LETTERS },
    { name: REMINDERS, ...retries },
  ]) {
    await boss.createQueue(options.name, options)
    await boss.updateQueue(options.name, options)
  }
}
