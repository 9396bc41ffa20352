import { nextSlot } from '../domain/schedule.ts'
import type { Log } from '../log.ts'
import { VERSION } from '../package-files.ts'
import { lastBackup } from '../web/metrics.ts'
import { CronTask } from './cron-task.ts'

interface Backups {
  writeInto(
    folder: string,
    options: { version: string; at: Date },
  ): Promise<{ file: string; bytes: number; unnoted?: string }>
  latest(now: Date): Promise<{ at: Date } | undefined>
}

/** What backups are made with; `main.ts` hands it in. */
export interface BackUpParts {
  backups: Backups
  /** A lock across all replicas, of which one makes the backup. */
  locks: { acquire(name: string): Promise<{ release(): Promise<void> } | undefined> }
  /** The machine's own time: files are named for it. */
  now: () => Date
  log: Log
  folder: string
  /** Cron expression, on the wall clock of `timezone`. */
  cron: string
  timezone: string
}

/** Backs up on a schedule. @returns how to stop */
export async function backUpRegularly(parts: BackUpParts): Promise<() => Promise<void>> {
  // One that is under way holds its lock.
  const task = new CronTask('backup', '* * * * *', backUpWhenDue(parts), { log: parts.log, noOverlap: false })
  await task.start()
  return () => task.stop()
}

/**
 * Backs up once for each time that the schedule comes round from now on, when it is asked to look. The expression means
 * what it means for a study, and a minute that nobody looked in is made up for.
 */
export function backUpWhenDue(parts: BackUpParts): () => Promise<void> {
  const { now, cron, timezone } = parts
  let since = now()
  return async () => {
    const looked = now()
    // After a clock that was ahead for a while.
    if (since > looked) since = looked
    if (nextSlot(cron, timezone, since) > looked) return
    since = looked
    await backUpOnce(parts)
  }
}

/** One backup, unless another replica has just made it; a failure is logged and leaves the earlier ones. */
export async function backUpOnce(parts: BackUpParts): Promise<void> {
  const { backups, locks, now, log, folder } = parts
  const lock = await locks.acquire('backup').catch(() => undefined)
  if (!lock) return
  try {
    if (await isMade(parts)) return
    const { file, bytes, unnoted } = await backups.writeInto(folder, { version: VERSION, at: now() })
    log.info({ file, bytes }, 'backed up')
    if (unnoted) log.warn({ file, reason: unnoted }, 'the database takes no note of the backup')
    await tellAge(backups, now())
  } catch (error) {
    log.error({ err: error, folder }, 'the backup failed')
  } finally {
    await lock.release()
  }
}

/** Whether the schedule has not come round since the last backup. */
async function isMade({ backups, now, cron, timezone }: BackUpParts): Promise<boolean> {
  const latest = (await backups.latest(now()))?.at
  return latest !== undefined && nextSlot(cron, timezone, latest) > now()
}

/** Keeps the metrics told of the last whole backup, whoever makes it: another replica, or a command. @returns how to stop */
export async function tellAgeRegularly(parts: Pick<BackUpParts, 'log' | 'now'> & { backups: Pick<Backups, 'latest'> }) {
  const { backups, log, now } = parts
  await tellAge(backups, now())
  const again = () => tellAge(backups, now()).catch(error => log.warn({ err: error }, 'the age of the last backup'))
  const task = new CronTask('age of the backup', '*/10 * * * *', again, parts)
  await task.start()
  return () => task.stop()
}

/** Takes the time of the last whole backup into the metrics. */
export async function tellAge(backups: Pick<Backups, 'latest'>, now: Date): Promise<void> {
  lastBackup.set(((await backups.latest(now))?.at.getTime() ?? 0) / 1000)
}
