import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openDatabase } from '../../src/store/database.ts'
import { type Store, storeOf } from '../../src/store/index.ts'

const SERVER = process.env.TEST_POSTGRES_URL ?? ''

/** Runs something on the tests' server, outside all databases of tests. */
export async function onServer<T>(run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: SERVER })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

/** A database of its own for a test file: a clone of the migrated template, or an empty one. */
export async function createDatabase({ empty = false } = {}): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`
  // Cloning a template excludes every other connection to it, so files that start together take turns.
  await onServer(async client => {
    await client.query('SELECT pg_advisory_lock(42)')
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${empty ? 'template0' : 'studyhall_template'}`)
  })
  const drop = () => onServer(async client => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)))
  return { url: SERVER.replace(/postgres$/, name), drop }
}

/** A store on a database of its own, dropped when the store is closed. */
export async function openTestStore(): Promise<Store> {
  const { url, drop } = await createDatabase()
  return storeOf(
    openDatabase(url, () => {}),
    drop,
  )
}
