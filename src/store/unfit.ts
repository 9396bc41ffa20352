import type pg from 'pg'
import { UserError } from '../user-error.ts'

/**
 * Refuses a database whose schema cannot be brought up to date, before anything is begun: one that takes no writes, or in
 * which this user may make nothing.
 * @throws {UserError} saying which it is, and what helps
 */
export async function refuseUnfit(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; user: string; reads: boolean; may: boolean }>(
    `SELECT current_database() AS name, current_user AS user, current_setting('transaction_read_only') = 'on' AS reads,
       has_database_privilege(current_database(), 'CREATE') AND has_schema_privilege('public', 'CREATE') AS may`,
  )
  const { name = '', user = '', reads = false, may = false } = rows[0] ?? {}
  if (reads) throw readOnly(name)
  if (!may)
    throw new UserError(
      `The user ${user} may not make tables and schemas in the database ${name}. Make it theirs (ALTER DATABASE "${name}" OWNER TO "${user}"), or set DATABASE_URL to one that is.`,
    )
}

/** @throws {UserError} for a database that takes no writes */
export async function refuseReadOnly(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; reads: boolean }>(
    `SELECT current_database() AS name, current_setting('transaction_read_only') = 'on' AS reads`,
  )
  if (rows[0]?.reads) throw readOnly(rows[0].name)
}

const readOnly = (name: string) =>
  new UserError(
    `The database ${name} takes no writes: it is a standby, or set to be read only. Set DATABASE_URL to one that takes them.`,
  )

/** Refuses a database that another program keeps its tables in. @throws {UserError} naming one */
export async function refuseForeign(client: pg.ClientBase): Promise<void> {
  const table = await someTable(client)
  if (table !== undefined)
    throw new UserError(
      `The database has tables of another program (such as ${table}). Studyhall needs one of its own: make an empty one, and set DATABASE_URL to it.`,
    )
}

/** The name of a table or view in a database that was never migrated; undefined where there is none. */
export async function someTable(client: pg.ClientBase): Promise<string | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
       AND relname <> '_prisma_migrations' ORDER BY relname LIMIT 1`,
  )
  return rows[0]?.name
}

/**
 * What a database answered that cannot be brought up to date, as a sentence: engines and drivers add to it where in their
 * own code they were.
 */
export function notUpToDate(error: unknown): unknown {
  if (error instanceof UserError || !isAnswer(error)) return error
  const [said = ''] = error.message.split(/\n\s+\d+: /)
  const migration = /migration_name="(\w+)"/.exec(error.message)?.[1]
  const where = migration === undefined ? '' : ` (migration ${migration})`
  const words = said
    .trim()
    .split('\n')
    .at(-1)
    ?.replace(/^.*\bERROR: /, '')
  return new UserError(`The database cannot be brought up to date${where}: ${words}`, { cause: error })
}

/** Whether it was Postgres, or Prisma's engine, that said no; anything else is a fault of the program's. */
function isAnswer(error: unknown): error is Error {
  const { severity, name } = error as { severity?: unknown; name?: unknown }
  return error instanceof Error && (severity !== undefined || name === 'SchemaConnectorError')
}
