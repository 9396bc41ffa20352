import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../../files.ts'
import { type BackupOptions, type BackupSummary, writeBackup } from './write-backup.ts'

/** Backups that the bot makes by itself are kept so many; older ones make room. */
const BACKUPS_KEPT = 3

/** What is named for a time; whatever else is in the folder is somebody's own. */
const OWN = /^studyhall-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z\.backup$/
/** What a process that was killed has left. */
const UNFINISHED = /^studyhall-\d{4}-\d\d-\d\dT\S+Z\.backup\.partial$/

/**
 * Writes a backup into a folder, named for its time, and removes the oldest of those that were made so, and what was not
 * finished; only one process at a time does so.
 * @throws {UserError} when it cannot be written; then none is removed
 */
export async function backUpInto(folder: string, databaseUrl: string, options: BackupOptions): Promise<BackupSummary> {
  await makeFolder(folder, 0o700)
  const name = `studyhall-${options.at.toISOString().replaceAll(':', '-')}.backup`
  await removeAll(folder, await namesIn(folder, UNFINISHED))
  const summary = await writeBackup(databaseUrl, join(folder, name), options)
  const own = await namesIn(folder, OWN)
  // What is named for a later time was made by a clock that was wrong, and goes first.
  const kept = [...own.filter(each => each > name), ...own.filter(each => each <= name)]
  await removeAll(folder, kept.slice(0, -BACKUPS_KEPT))
  return summary
}

/** What cannot be removed stays: it keeps no backup from being made, nor one that was made from being one. */
async function removeAll(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(join(folder, name), { force: true }).catch(() => {})
}

/** Files, the oldest first. */
async function namesIn(folder: string, names: RegExp): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter(each => each.isFile() && names.test(each.name))
    .map(each => each.name)
    .sort()
}
