import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import pg from 'pg'
import { migrate, readMigrations } from '../../src/store/migrations.ts'
import { createDatabase } from '../support/database.ts'

const run = promisify(execFile)

/** `migrate` in a process of its own. */
async function migrateElsewhere(url: string): Promise<string[]> {
  const code = `import('./dist/store/migrations.js').then(async m => { console.log(JSON.stringify(await m.migrate(process.argv[1]))); process.exit() })`
  return JSON.parse((await run(process.execPath, ['-e', code, url])).stdout)
}

test('schema.prisma and the migrations agree', async () => {
  const { stdout } = await run(process.execPath, ['scripts/new-migration.js', '--check'])
  expect(stdout).toContain('agree')
})

test('two processes may migrate at once; a third time there is nothing to do', async () => {
  const { url, drop } = await createDatabase({ empty: true })
  const applied = await Promise.all([migrateElsewhere(url), migrateElsewhere(url)])
  expect(applied.flat()).toEqual((await readMigrations()).map(migration => migration.name))
  expect(await migrate(url)).toEqual([])
  await drop()
})

test('a database newer than the code is refused', async () => {
  const { url, drop } = await createDatabase()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101000000_future', now())`,
  )
  await client.end()
  await expect(migrate(url)).rejects.toThrow(/newer than this version of Studyhall \(it has 29990101000000_future\)/)
  await drop()
})
