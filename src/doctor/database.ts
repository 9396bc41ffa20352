import { dirname, resolve } from 'node:path'
import { SystemClock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Finding } from '../doctor.ts'
import { counted } from '../domain/counted.ts'
import { isThere, whyNotWritable } from '../files.ts'
import { holdsDatabase } from '../store/data-folder.ts'
import { openStore, type Store } from '../store/index.ts'
import { pendingMigrations } from '../store/migrations.ts'
import { refusalOf } from '../store/refusal.ts'
import type { Study } from '../study/ports.ts'

/** What was found, and the studies that are to run, which the platforms are asked about. */
interface Found {
  findings: Finding[]
  studies: Study[]
}

/** Looks at the database as it is: what a start would make or bring up to date is said, and not done. */
export async function checkDatabase(config: Config): Promise<Found> {
  const { databaseUrl, dataDir } = config
  const only = (ok: boolean, detail: string): Found => ({ findings: [{ ok, what: 'Database', detail }], studies: [] })
  const where = databaseUrl ? 'DATABASE_URL' : `embedded, in ${dataDir}`
  try {
    if (!databaseUrl && !(await holdsDatabase(dataDir))) {
      const why = await whyNotWritable(dataDir)
      if (why) return only(false, `${dataDir} cannot be written to (${why}); check DATA_DIR`)
      return withBackups(config, only(true, `${where}: none yet, a start makes it`))
    }
    const store = await openStore(config, () => {}, { share: true, toWrite: true, schema: 'any' })
    try {
      const pending = await pendingIn(store.database.url)
      if (!pending) return await lookInside(config, store, where)
      const found = only(true, `${where}, ${pending}`)
      return databaseUrl ? await withBackups(config, found) : found
    } finally {
      await store.close()
    }
  } catch (error) {
    return only(false, (refusalOf(error) ?? (error as Error)).message)
  }
}

/** With the folder of backups, of a database that has none noted yet. */
async function withBackups(config: Config, { findings, studies }: Found): Promise<Found> {
  return { findings: [...findings, await checkBackups(config, undefined)], studies }
}

/** What a start would do first; undefined for nothing. */
async function pendingIn(url: string): Promise<string | undefined> {
  const { held, missing } = await pendingMigrations(url)
  if (missing === 0) return undefined
  if (held === 0) return 'empty: a start makes its tables'
  return `the schema of an older version: a start brings it up to date (${counted(missing, 'migration')})`
}

async function lookInside(config: Config, store: Store, where: string): Promise<Found> {
  await store.checkWritable()
  const studies = (await store.studies.all()).filter(study => !study.pausedAt)
  const findings = [
    { ok: true, what: 'Database', detail: `${where}, schema up to date` },
    await checkBackups(config, await store.backups.latest(new SystemClock().machine())),
  ]
  return { findings, studies }
}

async function checkBackups(
  { backupCron, backupDir, databaseUrl }: Config,
  latest: { at: Date; file: string } | undefined,
): Promise<Finding> {
  const why = backupCron && (await whyNotWritable(backupDir))
  if (why) return { ok: false, what: 'Backup', detail: `${backupDir} cannot be written to (${why}); check BACKUP_DIR` }
  if (!latest) return { ok: true, what: 'Backup', detail: 'none yet; make one with studyhall backup FILE' }
  const isGone = dirname(latest.file) === resolve(backupDir) && !(await isThere(latest.file).catch(() => true))
  // A replica on another machine may have made it, where there is a database that several share.
  if (isGone && databaseUrl) return { ok: true, what: 'Backup', detail: `${sayAge(latest)}, not on this machine` }
  if (isGone) return { ok: false, what: 'Backup', detail: `${sayAge(latest)} is not there any more; make one anew` }
  return { ok: true, what: 'Backup', detail: sayAge(latest) }
}

function sayAge({ at, file }: { at: Date; file: string }): string {
  const hours = Math.max(0, Math.floor((new SystemClock().machine().getTime() - at.getTime()) / 3_600_000))
  return `the last whole one is ${hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`} old: ${file}`
}
