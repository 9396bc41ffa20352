import type { PrismaClient } from '../../generated/prisma/client.ts'
import { UserError } from '../../user-error.ts'
import { pendingMigrations } from '../migrations.ts'
import type { BackupOptions, BackupSummary } from './write-backup.ts'

/** A backup; `unnoted` says why the database does not know of it. */
export type NotedBackup = BackupSummary & { unnoted?: string }

/** How far the clocks of replicas are apart at most. */
const CLOCKS_APART_MS = 60_000

/** Backups of this database, each noted when it was whole. What writes them is loaded with the first. */
export class BackupStore {
  readonly #prisma: PrismaClient
  readonly #url: string

  constructor(prisma: PrismaClient, url: string) {
    this.#prisma = prisma
    this.#url = url
  }

  /** To a file of this name. @throws {UserError} when it cannot be written */
  async write(file: string, options: BackupOptions): Promise<NotedBackup> {
    const { writeBackup } = await import('./write-backup.ts')
    if ((await pendingMigrations(this.#url)).held === 0)
      throw new UserError('The database has no tables of Studyhall: there is nothing in it.')
    return this.#noted(await writeBackup(this.#url, file, options), options.at)
  }

  /** Into a folder where the latest few are kept. @throws {UserError} when it cannot be written */
  async writeInto(folder: string, options: BackupOptions): Promise<NotedBackup> {
    const { backUpInto } = await import('./keep-backups.ts')
    return this.#noted(await backUpInto(folder, this.#url, options), options.at)
  }

  /** The last that was written whole; one of later than now is of a clock that was wrong. */
  async latest(now: Date): Promise<{ at: Date; file: string } | undefined> {
    const where = { at: { lte: new Date(now.getTime() + CLOCKS_APART_MS) } }
    const select = { at: true, file: true }
    return (await this.#prisma.backup.findFirst({ where, orderBy: { at: 'desc' }, select })) ?? undefined
  }

  /** Whoever may only read can back up, too, and so can a newer version what an older one has written. */
  async #noted(summary: BackupSummary, at: Date): Promise<NotedBackup> {
    try {
      await this.#prisma.backup.create({ data: { at, file: summary.file, bytes: summary.bytes } })
      return summary
    } catch (error) {
      return {
        ...summary,
        unnoted:
          String((error as Error).message)
            .trim()
            .split('\n')
            .at(-1) ?? '',
      }
    }
  }
}
