import type { PrismaClient } from '../../generated/prisma/client.ts'
import type { BackupOptions, BackupSummary } from './write-backup.ts'

/** Backups of this database, each noted when it was whole. What writes them is loaded with the first. */
export class BackupStore {
  readonly #prisma: PrismaClient
  readonly #url: string

  constructor(prisma: PrismaClient, url: string) {
    this.#prisma = prisma
    this.#url = url
  }

  /** To a file of this name. @throws {UserError} when it cannot be written */
  async write(file: string, options: BackupOptions): Promise<BackupSummary> {
    const { writeBackup } = await import('./write-backup.ts')
    return this.#noted(await writeBackup(this.#url, file, options), options.at)
  }

  /** Into a folder where the latest few are kept. @throws {UserError} when it cannot be written */
  async writeInto(folder: string, options: BackupOptions): Promise<BackupSummary> {
    const { backUpInto } = await import('./keep-backups.ts')
    return this.#noted(await backUpInto(folder, this.#url, options), options.at)
  }

  /** The last that was written whole. */
  async latest(): Promise<{ at: Date; file: string } | undefined> {
    return (
      (await this.#prisma.backup.findFirst({ orderBy: { at: 'desc' }, select: { at: true, file: true } })) ?? undefined
    )
  }

  async #noted(summary: BackupSummary, at: Date): Promise<BackupSummary> {
    await this.#prisma.backup.create({ data: { at, file: summary.file, bytes: summary.bytes } })
    return summary
  }
}
