import type pg from 'pg'
import { UserError } from '../user-error.ts'

/**
 * A schema that is there for as long as a restore is not over, beside what it restores: so the next one knows what a
 * restore that was killed has left, and no bot takes that for its own.
 */
const MARK = 'studyhall_restore'
/** Any number will do: whoever restores into a database holds it, and its connection ends with its process. */
const RESTORING = 7_305_118_903

/**
 * Takes a database to restore into.
 * @returns whether an earlier restore that was broken off has left something there
 * @throws {UserError} where another restore is under way
 */
export async function takeToRestore(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [RESTORING])
  if (!rows[0]?.held)
    throw new UserError('A restore into this database is under way. Wait for its end, or stop it, then try again.')
  return isMarked(client)
}

/** Says that a restore begins. */
export async function markRestore(client: pg.ClientBase): Promise<void> {
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${MARK}`)
}

/** Says that a restore is over. */
export async function unmarkRestore(client: pg.ClientBase): Promise<void> {
  await client.query(`DROP SCHEMA ${MARK}`)
}

/** Takes off all that a restore has put into a database, unless another is at it by now. */
export async function emptyAgain(client: pg.ClientBase): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [RESTORING])
  if (!(await isMarked(client))) return
  await emptySchema(client)
  await unmarkRestore(client)
}

export async function emptySchema(client: pg.ClientBase): Promise<void> {
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
}

/** @throws {UserError} for a database in which a restore is not over */
export async function refuseHalfRestored(client: pg.ClientBase): Promise<void> {
  if (await isMarked(client))
    throw new UserError(
      'A restore into this database was broken off, or is under way. Restore the backup again, or use another database.',
    )
}

async function isMarked(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>('SELECT to_regnamespace($1) IS NOT NULL AS there', [MARK])
  return rows[0]?.there === true
}
