import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { packageFile } from '../package-files.ts'
import { UserError } from '../user-error.ts'
import { connectApart } from './database.ts'
import { refuseHalfRestored } from './restore-mark.ts'
import type { Migration } from './schema-engine.ts'
import { notUpToDate, refuseForeign, refuseUnfit } from './unfit.ts'

/** Any number will do, as long as every version of the bot takes the same. */
const LOCK = 7_305_118_901

const PRISMA = packageFile('prisma')

export async function readSchema(): Promise<string> {
  return readFile(join(PRISMA, 'schema.prisma'), 'utf8')
}

/** The migrations that come with this version, oldest first. */
export async function readMigrations(): Promise<Migration[]> {
  const folder = join(PRISMA, 'migrations')
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
  return Promise.all(
    names.sort().map(async name => ({ name, sql: await readFile(join(folder, name, 'migration.sql'), 'utf8') })),
  )
}

/**
 * Brings the database to this version's schema. Processes that start at the same time wait for one another; a
 * database that is up to date is left alone without loading the engine.
 * @param migrations the first so many, for a database that is to become an older version's; all by default
 * @param restoring whether it is part of a restore
 * @returns the names of the migrations applied
 * @throws {UserError} for a database with migrations that this version does not know, that a restore has left by half,
 *   that is another program's, or that refuses it
 */
export async function migrate(
  databaseUrl: string,
  migrations?: readonly Migration[],
  { restoring = false }: { restoring?: boolean } = {},
): Promise<string[]> {
  const all = await readMigrations()
  const wanted = migrations ?? all
  const client = await connectApart(databaseUrl)
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    if (!restoring) await refuseHalfRestored(client)
    const applied = await knownMigrations(client, all)
    const checksums = new Map(applied.map(each => [each.name, each.checksum]))
    if (wanted.every(({ name, sql }) => checksums.get(name) === checksum(sql))) return []
    await refuseUnfit(client)
    const { forgetUnfinished, openSchemaEngine } = await import('./schema-engine.ts')
    if (await notesMigrations(client)) await forgetUnfinished(client)
    const engine = await openSchemaEngine(databaseUrl, await readSchema())
    return await engine.apply(wanted)
  } catch (error) {
    throw notUpToDate(error)
  } finally {
    await client.end()
  }
}

/**
 * How many migrations a database has, and how many of this version's it lacks; nothing is changed.
 * @throws {UserError} for one that `migrate` refuses as it is
 */
export async function pendingMigrations(databaseUrl: string): Promise<{ held: number; missing: number }> {
  const client = await connectApart(databaseUrl)
  try {
    await refuseHalfRestored(client)
    const all = await readMigrations()
    const held = new Set((await knownMigrations(client, all)).map(each => each.name))
    const missing = all.filter(({ name }) => !held.has(name)).length
    if (missing > 0) await refuseUnfit(client)
    return { held: held.size, missing }
  } finally {
    await client.end()
  }
}

/** Refuses a database whose schema is not that of this version, and leaves it as it is. @throws {UserError} saying what helps */
export async function requireSchema(databaseUrl: string): Promise<void> {
  const { held, missing } = await pendingMigrations(databaseUrl)
  if (missing === 0) return
  throw new UserError(
    held === 0
      ? 'The database has no tables of Studyhall yet: studyhall start, or studyhall migrate, makes them.'
      : `The database has the schema of an older version (${missing} migrations are missing): back it up, and run studyhall migrate, or start this version.`,
  )
}

/** Refuses what is no whole database of Studyhall's, or a newer one's. @throws {UserError} */
export async function refuseUnreadable(databaseUrl: string): Promise<void> {
  const client = await connectApart(databaseUrl)
  try {
    await refuseHalfRestored(client)
    await knownMigrations(client, await readMigrations())
  } finally {
    await client.end()
  }
}

/** The migrations that a database has. @throws {UserError} for a newer one, and for another program's */
async function knownMigrations(client: pg.ClientBase, all: readonly Migration[]) {
  const applied = await appliedMigrations(client)
  const known = new Set(all.map(migration => migration.name))
  const unknown = applied.filter(each => !known.has(each.name)).map(each => each.name)
  if (unknown.length === applied.length) await refuseForeign(client)
  if (unknown.length === 0) return applied
  throw new UserError(
    `The database is newer than this version of Studyhall (it has ${unknown.join(', ')}). Update Studyhall, or use another database.`,
  )
}

/** The migrations that a database has, in their order. */
export async function appliedMigrations(client: pg.ClientBase): Promise<{ name: string; checksum: string }[]> {
  if (!(await notesMigrations(client))) return []
  const sql =
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name'
  return (await client.query<{ name: string; checksum: string }>(sql)).rows
}

async function notesMigrations(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
  )
  return rows[0]?.there === true
}

function checksum(sql: string): string {
  return createHash('sha256').update(sql).digest('hex')
}
