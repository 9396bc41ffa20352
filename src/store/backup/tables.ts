import type pg from 'pg'

/** A table of the bot's own schema, with the columns that hold data. */
export interface TableShape {
  table: string
  columns: string[]
}

/** Tables that say how the database is made, and not what is in it. */
const LEFT_OUT = ['_prisma_migrations']

/** Every table, by name. */
export async function tablesOf(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `SELECT class.relname AS table, json_agg(attname ORDER BY attnum) AS columns
     FROM pg_class AS class JOIN pg_attribute ON attrelid = class.oid
     WHERE class.relnamespace = 'public'::regnamespace AND class.relkind = 'r'
       AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND NOT class.relname = ANY ($1)
     GROUP BY class.relname ORDER BY class.relname`,
    [LEFT_OUT],
  )
  return rows
}

/** A name in SQL, whatever it is. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
