import { SystemClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { VERSION } from '../package-files.ts'
import { checkBackup, restoreChecked } from '../store/backup/restore-backup.ts'
import { startEmbeddedPostgres } from '../store/embedded-postgres.ts'
import { openStore } from '../store/index.ts'
import { print, printProgress } from './print.ts'

/** `studyhall backup FILE`: everything in one file, while the bot runs. */
export async function backUp(file: string): Promise<void> {
  const store = await openStore(readConfig(process.env), () => {}, { share: true, schema: 'any' })
  try {
    const at = new SystemClock().now()
    const made = await store.backups.write(file, { version: VERSION, at, onProgress: printProgress })
    const { bytes, rows, unnoted } = made
    print(
      `✓ ${file}: ${total(rows)} rows of ${Object.keys(rows).length} tables, ${(bytes / 1024 / 1024).toFixed(1)} MB`,
    )
    if (unnoted)
      print(
        `! It is whole, but the database takes no note of it (${unnoted}): doctor and the metric know nothing of it.`,
      )
  } finally {
    await store.close()
  }
}

/** `studyhall restore FILE`: into an empty database, all of it or nothing; none is made for a file that is no backup. */
export async function restore(file: string): Promise<void> {
  const config = readConfig(process.env)
  const backup = await checkBackup(file)
  const server = config.databaseUrl ? undefined : await startEmbeddedPostgres(config.dataDir)
  try {
    const url = config.databaseUrl ?? server?.url ?? ''
    const { head, rows } = await restoreChecked(url, backup, printProgress)
    print(
      `✓ ${total(rows)} rows of ${Object.keys(rows).length} tables, as they were at ${head.at} (version ${head.version})`,
    )
  } finally {
    await server?.stop()
  }
}

const total = (rows: Record<string, number>) =>
  Object.values(rows)
    .reduce((sum, count) => sum + count, 0)
    .toLocaleString('en')
