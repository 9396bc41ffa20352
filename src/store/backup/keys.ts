import type pg from 'pg'
import { quoted } from './tables.ts'

/** Foreign keys last: they are taken off first, and put back when the keys that they refer to are there. */
const CONSTRAINTS = `
SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
FROM pg_constraint WHERE contype IN ('p', 'u', 'f') AND connamespace = 'public'::regnamespace
ORDER BY contype = 'f'`

/** Those that no constraint stands for. */
const INDEXES = `
SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
FROM pg_index JOIN pg_class AS class ON class.oid = indrelid
WHERE class.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))`

/**
 * Takes all keys and indexes off the tables. Tables refer to one another, some in a circle, so their rows can only be
 * checked when all are there; and an index is made of a million rows in a fraction of the time that they take one by one.
 * @returns puts them back, in the same transaction
 */
export async function takeOffKeys(client: pg.ClientBase): Promise<() => Promise<void>> {
  const { rows: constraints } = await client.query<{ table: string; name: string; definition: string }>(CONSTRAINTS)
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(INDEXES)
  for (const { table, name } of constraints.toReversed())
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`)
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`)
  return async () => {
    await client.query(`SET LOCAL maintenance_work_mem = '128MB'`)
    for (const { definition } of indexes) await client.query(definition)
    for (const { table, name, definition } of constraints)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`)
  }
}
