import { statfs } from 'node:fs/promises'
import type { PrismaClient } from '../generated/prisma/client.ts'

/** Below this the database cannot go on for long: Postgres writes its log in files of 16 MB. */
const LEAST_FREE_BYTES = 32 * 1024 * 1024

/**
 * Sees whether the database takes writes: one that only reads (a full disk, a standby) answers `SELECT 1` all the same.
 * @throws what Postgres says
 */
export async function checkWritable(prisma: PrismaClient): Promise<void> {
  await prisma.$executeRaw`INSERT INTO heartbeat (id, at) VALUES (1, now()) ON CONFLICT (id) DO UPDATE SET at = excluded.at`.catch(
    (error: Error) => {
      // Prisma says the whole call above its reason, which it quotes.
      const [said = ''] = error.message.trim().split('\n').slice(-1)
      throw new Error(/Message: `(.*)`/.exec(said)?.[1] ?? said, { cause: error })
    },
  )
}

/**
 * Sees whether there is room on the disk that a folder is on.
 * @param least bytes that must be free
 * @throws {Error} saying how much is left, when that is too little
 */
export async function checkDisk(folder: string, least = LEAST_FREE_BYTES): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free < least)
    throw new Error(`only ${Math.floor(free / 1024 / 1024)} MB are free on the disk of ${folder}: make room`)
}
