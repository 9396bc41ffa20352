import { createTask } from 'node-cron'
import type { Log } from '../log.ts'
import { VERSION } from '../package-files.ts'
import { lastBackup } from '../web/metrics.ts'

interface Backups {
  writeInto(folder: string, options: { version: string; at: Date }): Promise<{ file: string; bytes: number }>
  latest(): Promise<{ at: Date } | undefined>
}

/** What backups are made with; `main.ts` hands it in. */
export interface BackUpParts {
  backups: Backups
  /** A lock across all replicas, of which one makes the backup. */
  locks: { acquire(name: string): Promise<{ release(): Promise<void> } | undefined> }
  now: () => Date
  log: Log
  folder: string
  /** Cron expression, on the wall clock of `timezone`. */
  cron: string
  timezone: string
}

/** Backs up on a schedule. @returns how to stop */
export async function backUpRegularly(parts: BackUpParts): Promise<() => Promise<void>> {
  const task = createTask(parts.cron, () => backUpOnce(parts), {
    name: 'backup',
    noOverlap: true,
    timezone: parts.timezone,
  })
  await task.start()
  return async () => void (await task.destroy())
}

/** One backup; a failure is logged and leaves the earlier ones. */
export async function backUpOnce({ backups, locks, now, log, folder }: BackUpParts): Promise<void> {
  const lock = await locks.acquire('backup').catch(() => undefined)
  if (!lock) return
  try {
    const { file, bytes } = await backups.writeInto(folder, { version: VERSION, at: now() })
    log.info({ file, bytes }, 'backed up')
    await tellAge(backups)
  } catch (error) {
    log.error({ err: error, folder }, 'the backup failed')
  } finally {
    await lock.release()
  }
}

/** Takes the time of the last whole backup into the metrics. */
export async function tellAge(backups: Pick<Backups, 'latest'>): Promise<void> {
  lastBackup.set(((await backups.latest())?.at.getTime() ?? 0) / 1000)
}
