import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { table } from '../../domain/table.ts'
import { UserError } from '../../user-error.ts'

/*
 * A backup is one gzip file: a line of JSON about it, then each table: a line of JSON, blocks of rows as Postgres' COPY writes them (a line with the length in bytes, then so many bytes), and a
 * block of length 0; at last a line of JSON with the count of rows of each table and the SHA-256 of all before that line.
 */

export const FORMAT = 1

const Head = z.object({
  studyhall: z.literal('backup'),
  format: z.number(),
  /** Of the bot that wrote it. */
  version: z.string(),
  /** Names of the migrations that the database had. */
  migrations: z.array(z.string()),
  at: z.iso.datetime(),
})
export type BackupHead = z.infer<typeof Head>
const BEGINNING = '{"studyhall":'

const Table = z.object({ table: z.string(), columns: z.array(z.string()) })
export type BackupTable = z.infer<typeof Table>

const End = z.object({ rows: z.record(z.string(), z.number()), sha256: z.string() })
export type BackupEnd = z.infer<typeof End>

/** The longest line, and the longest block: a row is far shorter, and a file that says otherwise is not ours. */
const LONGEST_LINE = 64 * 1024
const LONGEST_BLOCK = 256 * 1024 * 1024

/** What a backup is read into. */
export interface BackupVisitor {
  head?(head: BackupHead): void | Promise<void>
  /** @param rows blocks of COPY's text; each has to be taken before the next is read */
  table(table: BackupTable, rows: AsyncIterable<Buffer>): Promise<void>
}

/**
 * Reads a backup from its beginning to its end.
 * @throws {UserError} for a file that is none, is cut off, was changed, or comes from a newer version
 */
export async function readBackup(file: string, visitor: BackupVisitor): Promise<BackupEnd> {
  const source = createReadStream(file)
  const gunzip = createGunzip()
  source.once('error', error => gunzip.destroy(error))
  const bytes = new ByteReader(source.pipe(gunzip) as AsyncIterable<Buffer>)
  let begun = false
  try {
    const first = await bytes.line()
    begun = first.startsWith(BEGINNING)
    return await read(bytes, json(first), visitor)
  } catch (error) {
    throw explain(file, error, begun)
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}

async function read(bytes: ByteReader, first: unknown, visitor: BackupVisitor): Promise<BackupEnd> {
  const head = Head.safeParse(first)
  if (!head.success) throw new Damage('damaged')
  if (head.data.format > FORMAT) throw new Damage('newer')
  await visitor.head?.(head.data)
  for (;;) {
    const sum = bytes.digest()
    const line = json(await bytes.line())
    const end = End.safeParse(line)
    if (end.success) {
      if (end.data.sha256 !== sum || !(await bytes.ended())) throw new Damage('damaged')
      return end.data
    }
    const table = Table.safeParse(line)
    if (!table.success) throw new Damage('damaged')
    const rows = blocks(bytes)
    await visitor.table(table.data, rows)
    // Whatever the visitor left is read past.
    for await (const _ of rows);
  }
}

async function* blocks(bytes: ByteReader): AsyncGenerator<Buffer> {
  for (;;) {
    const length = Number(await bytes.line())
    if (!Number.isInteger(length) || length < 0 || length > LONGEST_BLOCK) throw new Damage('damaged')
    if (length === 0) return
    yield await bytes.exactly(length)
  }
}

function json(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Damage('damaged')
  }
}

/** What is wrong with the file itself. */
class Damage extends Error {}

function explain(file: string, error: unknown, begun: boolean): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return new UserError(`There is no file ${file}.`)
  if (code === 'EISDIR' || code === 'EACCES') return new UserError(`${file} cannot be read (${code}).`)
  const kind = error instanceof Damage ? message : code?.startsWith('Z_') ? zlibKind(code, message, begun) : undefined
  if (kind === undefined) return error
  // What was unpacked whole and begins otherwise is something else; what cannot be unpacked may have begun as ours does.
  if (!begun && error instanceof Damage && kind === 'damaged')
    return new UserError(SENTENCES['no backup']?.(file) ?? message)
  return new UserError(SENTENCES[kind]?.(file) ?? `${file} is damaged.`)
}

const SENTENCES = table<(file: string) => string>({
  'no backup': file => `${file} is no backup that Studyhall wrote.`,
  newer: file => `${file} was written by a newer Studyhall. Update this one, then restore.`,
  'cut off': file =>
    `${file} is cut off: it has no end. Use another backup; this one was not finished, or not copied whole.`,
  damaged: file => `${file} is damaged: its contents do not agree with their checksum. Use another backup.`,
})

/** zlib tells a file that is no gzip at all from a damaged one by its message alone. */
const zlibKind = (code: string, message: string, begun: boolean) =>
  code === 'Z_BUF_ERROR' ? 'cut off' : message === 'incorrect header check' && !begun ? 'no backup' : 'damaged'

/** Bytes of a stream, by line or by count, with a checksum over all that were taken. */
class ByteReader {
  readonly #source: AsyncIterator<Buffer>
  readonly #hash: Hash = createHash('sha256')
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** Of all bytes taken so far. */
  digest(): string {
    return this.#hash.copy().digest('hex')
  }

  async line(): Promise<string> {
    for (;;) {
      const at = this.#held.indexOf(10)
      if (at >= 0)
        return this.#take(at + 1)
          .subarray(0, at)
          .toString('utf8')
      if (this.#held.length > LONGEST_LINE) throw new Damage('no backup')
      await this.#more()
    }
  }

  async exactly(length: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let left = length; left > 0; ) {
      if (this.#held.length === 0) await this.#more()
      const part = this.#take(Math.min(left, this.#held.length))
      parts.push(part)
      left -= part.length
    }
    return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)
  }

  async ended(): Promise<boolean> {
    return this.#held.length === 0 && (await this.#source.next()).done === true
  }

  #take(length: number): Buffer {
    const taken = this.#held.subarray(0, length)
    this.#held = this.#held.subarray(length)
    this.#hash.update(taken)
    return taken
  }

  async #more(): Promise<void> {
    const { value, done } = await this.#source.next()
    if (done) throw new Damage('cut off')
    this.#held = this.#held.length === 0 ? value : Buffer.concat([this.#held, value])
  }
}
