import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import pg from 'pg'
import { migrate, readMigrations } from '../../src/store/migrations.ts'
import { createDatabase } from '../support/database.ts'

const run = promisify(execFile)

/** `migrate` in a process of its own. */
async function migrateElsewhere(url: string): Promise<string[]> {
  const code = `import('./dist/store/migrations.js').then(async m => { console.log(JSON.stringify(await m.migrate(process.argv[1]))) })`
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

test('nothing waits for a timer when the engine is done', async () => {
  const { url, drop } = await createDatabase({ empty: true })
  const code =
    "import('./dist/store/migrations.js').then(async m => { await m.migrate(process.argv[1]); console.log(process.getActiveResourcesInfo().join()) })"
  const { stdout } = await run(process.execPath, ['-e', code, url])
  expect(stdout).not.toContain('Timeout')
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

test('what is due stays when it was meant, where the server is in another zone than UTC', async () => {
  const { url, drop } = await createDatabase({ empty: true })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET timezone = 'Asia/Seoul'`)
  const all = await readMigrations()
  await migrate(
    url,
    all.slice(
      0,
      all.findIndex(({ name }) => name.endsWith('question_figures')),
    ),
  )
  // As version 0.1.0 wrote 30 November, 00:30 in UTC: without its zone.
  await client.query(`SET timezone = 'Asia/Seoul'`)
  await client.query(
    `WITH place AS (INSERT INTO workspace (platform, external_id) VALUES ('slack', 'T1') RETURNING id),
       course AS (INSERT INTO course (slug, titles, revision, loaded_at) VALUES ('tiny', '{}', 'r', now()) RETURNING slug),
       study AS (INSERT INTO study (workspace_id, channel_id, course_slug, language, timezone, created_at)
         SELECT id, 'C1', slug, 'en', 'Asia/Seoul', now() FROM place, course RETURNING id)
     INSERT INTO schedule (study_id, kind, cron, next_at) SELECT id, 'question', '30 9 * * *', '2026-11-30 00:30:00' FROM study`,
  )
  await migrate(url)
  expect((await client.query(`SELECT next_at FROM schedule WHERE kind = 'question'`)).rows).toEqual([
    { next_at: new Date('2026-11-30T00:30:00Z') },
  ])
  // What the upgrade itself adds it places right, and that stays: Mondays at eight, by the study's clock.
  const { rows } = await client.query(`
    SELECT to_char(next_at AT TIME ZONE 'Asia/Seoul', 'ID HH24:MI') AS at FROM schedule WHERE kind = 'mending'`)
  expect(rows).toEqual([{ at: '1 08:00' }])
  await client.end()
  await drop()
})
