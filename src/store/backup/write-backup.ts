import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { UserError } from '../../user-error.ts'
import { connectApart } from '../database.ts'
import { appliedMigrations } from '../migrations.ts'
import { FORMAT } from './backup-file.ts'
import { lostConnection } from './lost-connection.ts'
import { quoted, tablesOf } from './tables.ts'

export interface BackupOptions {
  /** Of the bot. */
  version: string
  at: Date
  /** Hears of each table, and within a large one of the rows so far. */
  onProgress?: (table: string, rows: number) => void
}

/** What a backup holds. */
export interface BackupSummary {
  file: string
  bytes: number
  /** Of each table. */
  rows: Record<string, number>
}

/** How often a large table's progress is told, in rows. */
const TELL_EVERY = 100_000
/** Compression that keeps up with Postgres; more of it saves a tenth and takes thrice as long. */
const GZIP_LEVEL = 3

/**
 * Writes everything in the database to one file, in one snapshot, while the bot runs. The file is there only when it
 * is whole: it is written beside its place first.
 * @throws {UserError} when it cannot be written, on a full disk for instance; nothing is left then
 */
export async function writeBackup(databaseUrl: string, file: string, options: BackupOptions): Promise<BackupSummary> {
  const there = await stat(file).catch(() => undefined)
  if (there && !there.isFile()) throw new UserError(`The backup cannot be written to ${file}: that is no file.`)
  const partial = `${file}.partial`
  const client = await connectApart(databaseUrl)
  try {
    const rows = await writeSnapshot(client, partial, options)
    await flushed(partial)
    await rename(partial, file)
    return { file, bytes: (await stat(file)).size, rows }
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {})
    const { code, message } = error as NodeJS.ErrnoException
    if (FILE_ERRORS.has(code ?? '')) throw new UserError(`The backup cannot be written to ${file}: ${message}.`)
    throw lostConnection(error)
  } finally {
    await client.end()
  }
}

const FILE_ERRORS = new Set([
  'ENOSPC',
  'EACCES',
  'ENOENT',
  'EISDIR',
  'EROFS',
  'EDQUOT',
  'EPERM',
  'ENOTDIR',
  'ENAMETOOLONG',
  'ELOOP',
  'EIO',
])

async function writeSnapshot(client: pg.Client, partial: string, options: BackupOptions) {
  const { version, at, onProgress = () => {} } = options
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const output = new Output(partial)
  try {
    const migrations = (await appliedMigrations(client)).map(each => each.name)
    await output.line({ studyhall: 'backup', format: FORMAT, version, migrations, at: at.toISOString() })
    const rows: Record<string, number> = {}
    for (const { table, columns } of await tablesOf(client)) {
      await output.line({ table, columns })
      rows[table] = await writeRows(client, output, table, columns, onProgress)
    }
    await output.line({ rows, sha256: output.digest() })
    await output.end()
    return rows
  } catch (error) {
    output.abandon()
    throw error
  }
}

async function writeRows(
  client: pg.Client,
  output: Output,
  table: string,
  columns: readonly string[],
  onProgress: (table: string, rows: number) => void,
): Promise<number> {
  let rows = 0
  let told = 0
  const names = columns.map(quoted).join(', ')
  for await (const block of client.query(copyTo(`COPY public.${quoted(table)} (${names}) TO STDOUT`))) {
    await output.block(block as Buffer)
    // A line feed within a value is escaped, so each one ends a row.
    for (let at = block.indexOf(10); at >= 0; at = block.indexOf(10, at + 1)) rows++
    if (rows - told >= TELL_EVERY) {
      told = rows
      onProgress(table, rows)
    }
  }
  await output.block(Buffer.alloc(0))
  onProgress(table, rows)
  return rows
}

/** The file, compressed, with a checksum over what went into it. */
class Output {
  readonly #gzip = createGzip({ level: GZIP_LEVEL })
  readonly #hash = createHash('sha256')
  readonly #file
  #failed: Error | undefined

  constructor(path: string) {
    this.#file = createWriteStream(path, { mode: 0o600 })
    const fail = (error: Error) => {
      this.#failed ??= error
      this.#gzip.destroy(error)
    }
    this.#file.on('error', fail)
    this.#gzip.on('error', fail)
    this.#gzip.pipe(this.#file)
  }

  digest(): string {
    return this.#hash.copy().digest('hex')
  }

  line(value: unknown): Promise<void> {
    return this.#write(Buffer.from(`${JSON.stringify(value)}\n`))
  }

  async block(data: Buffer): Promise<void> {
    await this.#write(Buffer.from(`${data.length}\n`))
    if (data.length > 0) await this.#write(data)
  }

  async end(): Promise<void> {
    this.#gzip.end()
    await finished(this.#file).catch(error => {
      throw this.#failed ?? error
    })
  }

  abandon(): void {
    this.#gzip.destroy()
    this.#file.destroy()
  }

  async #write(data: Buffer): Promise<void> {
    if (this.#failed) throw this.#failed
    this.#hash.update(data)
    if (this.#gzip.write(data)) return
    // A file that fails takes the compression with it, so there is nothing else to listen to.
    await once(this.#gzip, 'drain').catch(error => {
      throw this.#failed ?? error
    })
  }
}

async function flushed(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  await handle.sync()
  await handle.close()
}
