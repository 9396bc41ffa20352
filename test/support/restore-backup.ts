import { checkBackup, type RestoreSummary, restoreChecked } from '../../src/store/backup/restore-backup.ts'

/** Restores a backup as the command does: nothing is written before the file is known to be whole. */
export async function restoreBackup(
  databaseUrl: string,
  file: string,
  onProgress?: (table: string, rows: number) => void,
): Promise<RestoreSummary> {
  return restoreChecked(databaseUrl, await checkBackup(file), onProgress)
}
