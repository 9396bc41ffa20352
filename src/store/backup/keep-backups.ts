import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type BackupOptions, type BackupSummary, writeBackup } from './write-backup.ts'

/** Backups that the bot makes by itself are kept so many; older ones make room. */
export const BACKUPS_KEPT = 3

const PREFIX = 'studyhall-'
const SUFFIX = '.backup'

/**
 * Writes a backup into a folder, named for its time, and removes the oldest of those that were made so.
 * @throws {UserError} when it cannot be written; then none is removed
 */
export async function backUpInto(folder: string, databaseUrl: string, options: BackupOptions): Promise<BackupSummary> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = `${PREFIX}${options.at.toISOString().replaceAll(':', '-')}${SUFFIX}`
  const summary = await writeBackup(databaseUrl, join(folder, name), options)
  const kept = (await readdir(folder)).filter(each => each.startsWith(PREFIX) && each.endsWith(SUFFIX)).sort()
  for (const old of kept.slice(0, -BACKUPS_KEPT)) await rm(join(folder, old), { force: true })
  return summary
}
