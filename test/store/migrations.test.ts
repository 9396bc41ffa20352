import pg from 'pg'
import { migrate, readMigrations, readSchema } from '../../src/store/migrations.ts'
import { openSchemaEngine } from '../../src/store/schema-engine.ts'
import { createDatabase } from '../support/database.ts'

test('schema.prisma and the migrations agree', async () => {
  const { url, drop } = await createDatabase({ empty: true })
  const engine = await openSchemaEngine(url, await readSchema())
  expect(await engine.missing(await readMigrations())).toBe('')
  await engine.close()
  await drop()
})

test('two processes may migrate at once; a third time there is nothing to do', async () => {
  const { url, drop } = await createDatabase({ empty: true })
  const applied = await Promise.all([migrate(url), migrate(url)])
  expect(applied.flat()).toEqual((await readMigrations()).map(migration => migration.name))
  expect(await migrate(url)).toEqual([])
  await drop()
})

test('a database newer than the code is refused', async () => {
  const { url, drop } = await createDatabase()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101000000_future', now())`)
  await client.end()
  await expect(migrate(url)).rejects.toThrow(/newer than this version of Studyhall \(it has 29990101000000_future\)/)
  await drop()
})
