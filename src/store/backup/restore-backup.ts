import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { UserError } from '../../user-error.ts'
import { connectApart } from '../database.ts'
import { migrate, readMigrations } from '../migrations.ts'
import { emptyAgain, emptySchema, markRestore, takeToRestore, unmarkRestore } from '../restore-mark.ts'
import { refuseUnfit, someTable } from '../unfit.ts'
import { type BackupEnd, type BackupHead, type BackupTable, readBackup } from './backup-file.ts'
import { takeOffKeys } from './keys.ts'
import { lostConnection } from './lost-connection.ts'
import { quoted } from './tables.ts'

/** What a restore put into the database. */
export interface RestoreSummary {
  head: BackupHead
  rows: Record<string, number>
}

/** A file that was read whole and is a backup which this version can restore. */
export interface CheckedBackup {
  file: string
  head: BackupHead
  end: BackupEnd
}

/**
 * Reads a backup to its end, and touches no database.
 * @throws {UserError} for a file that is no whole backup, or one of a newer version
 */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  const { head, end } = await verify(file)
  const known = await readMigrations()
  const unknown = head.migrations.filter(name => !known.some(each => each.name === name))
  if (unknown.length > 0)
    throw new UserError(
      `${file} was written by a newer Studyhall (${head.version}; it has ${unknown.join(', ')}). Update this one, then restore.`,
    )
  return { file, head, end }
}

/**
 * Puts a backup into an empty database, or one that a restore which was killed has left: all of it or nothing. Data of an
 * older version is migrated on the way.
 * @throws {UserError} for a database that is not empty
 */
export async function restoreChecked(
  databaseUrl: string,
  { file, head, end }: CheckedBackup,
  onProgress: (table: string, rows: number) => void = () => {},
): Promise<RestoreSummary> {
  const known = await readMigrations()
  const client = await connectApart(databaseUrl)
  try {
    if (await takeToRestore(client)) await emptySchema(client)
    else await refuseUnlessEmpty(client)
    await refuseUnfit(client)
    try {
      await markRestore(client)
      const first = known.filter(each => head.migrations.includes(each.name))
      await migrate(databaseUrl, first, { restoring: true })
      await load(client, file, end, onProgress)
      await migrate(databaseUrl, known, { restoring: true })
      await unmarkRestore(client)
    } catch (error) {
      await client.end()
      await empty(databaseUrl)
      throw lostConnection(error)
    }
  } finally {
    await client.end()
  }
  return { head, rows: end.rows }
}

/** Reads the whole file, so that nothing is begun with one that does not hold. */
async function verify(file: string): Promise<{ head: BackupHead; end: BackupEnd }> {
  let head: BackupHead | undefined
  const counted: Record<string, number> = {}
  const end = await readBackup(file, {
    head: read => {
      head = read
    },
    table: async ({ table }, rows) => {
      counted[table] = 0
      for await (const block of rows) counted[table] += linesIn(block)
    },
  })
  const agrees = Object.entries(end.rows).every(([table, rows]) => counted[table] === rows)
  if (!head || !agrees) throw new UserError(`${file} is damaged: it has not the rows that it says. Use another backup.`)
  return { head, end }
}

async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  const table = await someTable(client)
  if (table !== undefined)
    throw new UserError(
      `The database is not empty (it has a table ${table}). A backup is restored into an empty one: set DATA_DIR to a new folder, or DATABASE_URL to a new database.`,
    )
}

async function load(
  client: pg.Client,
  file: string,
  end: BackupEnd,
  onProgress: (table: string, rows: number) => void,
): Promise<void> {
  await client.query('BEGIN')
  const putBack = await takeOffKeys(client)
  await readBackup(file, {
    table: async (table, rows) => {
      await loadTable(client, table, rows)
      onProgress(table.table, end.rows[table.table] ?? 0)
    },
  })
  for (const [table, rows] of Object.entries(end.rows)) {
    const counted = await client.query<{ count: string }>(`SELECT count(*) FROM public.${quoted(table)}`)
    if (Number(counted.rows[0]?.count) !== rows)
      throw new Error(`table ${table} has ${counted.rows[0]?.count} rows after the restore, not ${rows}`)
  }
  await putBack()
  await client.query(RESET_SEQUENCES)
  await client.query('COMMIT')
}

async function loadTable(
  client: pg.Client,
  { table, columns }: BackupTable,
  rows: AsyncIterable<Buffer>,
): Promise<void> {
  const names = columns.map(quoted).join(', ')
  const input = client.query(copyFrom(`COPY public.${quoted(table)} (${names}) FROM STDIN`))
  const done = finished(input)
  done.catch(() => {})
  // What has failed is neither destroyed by that nor may it be written to.
  let failed = false
  input.once('error', () => {
    failed = true
  })
  for await (const block of rows) {
    if (failed) break
    if (!input.write(block)) await Promise.race([once(input, 'drain'), done])
  }
  if (!failed) input.end()
  await done
}

/** Numbers that the database gives go on after the highest that came with the backup. */
const RESET_SEQUENCES = `
DO $$
DECLARE owned record;
BEGIN
  FOR owned IN
    SELECT seq.oid::regclass AS sequence, class.oid::regclass AS "table", attname AS "column"
    FROM pg_class AS seq JOIN pg_depend ON objid = seq.oid AND deptype IN ('a', 'i')
    JOIN pg_class AS class ON class.oid = refobjid JOIN pg_attribute ON attrelid = class.oid AND attnum = refobjsubid
    WHERE seq.relkind = 'S' AND seq.relnamespace = 'public'::regnamespace
  LOOP
    EXECUTE format('SELECT setval(%L, (SELECT coalesce(max(%I), 0) + 1 FROM %s), false)', owned.sequence, owned."column", owned."table");
  END LOOP;
END $$`

/** By a connection of its own: that of the restore may be what failed. */
async function empty(databaseUrl: string): Promise<void> {
  const client = await connectApart(databaseUrl)
  await emptyAgain(client).finally(() => client.end())
}

function linesIn(block: Buffer): number {
  let lines = 0
  for (let at = block.indexOf(10); at >= 0; at = block.indexOf(10, at + 1)) lines++
  return lines
}
