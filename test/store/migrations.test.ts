import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import pg from 'pg'
import { migrate, readMigrations } from '../../src/store/migrations.ts'
import { openSchemaEngine } from '../../src/store/schema-engine.ts'
import { UserError } from '../../src/user-error.ts'
import { createDatabase, onServer } from '../support/database.ts'
import { until } from '../support/until.ts'

const run = promisify(execFile)

/** `migrate` in a process of its own. */
async function migrateElsewhere(url: string): Promise<string[]> {
  const code = `import('./dist/store/migrations.js').then(async m => { console.log(JSON.stringify(await m.migrate(process.argv[1]))) })`
  return JSON.parse((await run(process.execPath, ['-e', code, url])).stdout)
}

test('schema.prisma and the migrations agree', async () => {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'scripts/new-migration.js', '--check'])
  expect(stdout).toContain('agree')
})

test('a migration with a function in it is read whole by what compares it with the schema, too', async () => {
  const { url, drop } = await createDatabase({ empty: true })
  const body = "BEGIN NEW.name := 'a;b'; RETURN NEW; END"
  const sql = `CREATE TABLE thing (id INT PRIMARY KEY);\nCREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ ${body} $$;`
  const schema = `datasource db {\n provider = "postgresql"\n}\nmodel thing {\n id Int @id\n more Int?\n}\n`
  const engine = await openSchemaEngine(url, schema)
  expect(await engine.missing([{ name: '1_thing', sql }])).toContain('ADD COLUMN     "more" INTEGER')
  await drop()
})

test('two processes may migrate at once; a third time there is nothing to do', async () => {
  const { url, drop } = await createDatabase({ empty: true })
  const applied = await Promise.all([migrateElsewhere(url), migrateElsewhere(url)])
  expect(applied.flat()).toEqual((await readMigrations()).map(migration => migration.name))
  expect(await migrate(url)).toEqual([])
  await drop()
})

test.each([
  ['its process is killed', undefined],
  ['its connection breaks', 'pg_terminate_backend'],
  ['Postgres refuses it', 'pg_cancel_backend'],
])('a migration is there whole or not at all where %s, and the next start applies it', async (_, end) => {
  const { url, drop } = await createDatabase({ empty: true })
  const all = await readMigrations()
  const place = all.findIndex(({ name }) => name.endsWith('reports_and_voids'))
  await migrate(url, all.slice(0, place))
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // The enum is changed first, and then the table, which somebody holds.
  await client.query('BEGIN; LOCK TABLE post IN ACCESS SHARE MODE')
  const code = "import('./dist/store/migrations.js').then(m => m.migrate(process.argv[1]))"
  const migrating = execFile(process.execPath, ['-e', code, url])
  const waiting = `FROM pg_locks WHERE relation = 'post'::regclass AND NOT granted`
  await until(async () => (await client.query(`SELECT pid ${waiting}`)).rows.length > 0)
  const ended = once(migrating, 'close')
  if (end) await client.query(`SELECT ${end}(pid) ${waiting}`)
  else migrating.kill('SIGKILL')
  await ended
  const again = migrate(url)
  await client.query('COMMIT')
  await again
  const { rows } = await client.query(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
  )
  expect(rows.map(({ name }) => name)).toEqual(all.map(({ name }) => name))
  await client.end()
  await drop()
})

/** What a start says of a database that it can do nothing with. */
const refusalOf = (url: string) => migrate(url).then(String, (error: Error) => [error.constructor, error.message])

describe('a database that cannot be brought up to date is a sentence for the operator', () => {
  let place: Awaited<ReturnType<typeof createDatabase>>
  let client: pg.Client
  let name: string
  beforeEach(async () => {
    place = await createDatabase({ empty: true })
    name = new URL(place.url).pathname.slice(1)
    client = new pg.Client({ connectionString: place.url })
    await client.connect()
  })
  afterEach(async () => {
    await client.end()
    await place.drop()
    await onServer(server => server.query(`DROP ROLE IF EXISTS ${name}`))
  })

  /** The same database, as a user who may make tables in it and no schemas. */
  async function asGuest(): Promise<string> {
    await client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'hunter2'; GRANT CREATE ON SCHEMA public TO ${name}`)
    return Object.assign(new URL(place.url), { username: name, password: 'hunter2' }).href
  }

  test('that of another program', async () => {
    await client.query('CREATE TABLE users (id int)')
    expect(await refusalOf(place.url)).toEqual([
      UserError,
      expect.stringMatching(/of another program \(such as users\)/),
    ])
    // Also of one that keeps its migrations as we do.
    await client.query(
      `CREATE TABLE _prisma_migrations (checksum text, migration_name text, finished_at timestamptz, rolled_back_at timestamptz);
       INSERT INTO _prisma_migrations VALUES ('x', '20200101000000_shop', now())`,
    )
    expect(await refusalOf(place.url)).toEqual([
      UserError,
      expect.stringMatching(/of another program \(such as users\)/),
    ])
  })

  test('one that takes no writes', async () => {
    await client.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`)
    expect(await refusalOf(place.url)).toEqual([UserError, expect.stringMatching(/takes no writes/)])
  })

  test('one in which the user may make nothing; once they may, they start', async () => {
    const url = await asGuest()
    expect(await refusalOf(url)).toEqual([UserError, expect.stringMatching(/may not make .*OWNER TO/)])
    await client.query(`ALTER DATABASE ${name} OWNER TO ${name}`)
    expect((await migrate(url)).length).toBeGreaterThan(5)
    await client.query(`REASSIGN OWNED BY ${name} TO CURRENT_USER; DROP OWNED BY ${name}`)
  })

  test('one with tables that are somebody else’s', async () => {
    await migrate(place.url, (await readMigrations()).slice(0, 1))
    const url = await asGuest()
    expect(await refusalOf(url)).toEqual([
      UserError,
      expect.stringMatching(/permission denied for table _prisma_migrations$/),
    ])
    await client.query(
      `GRANT CREATE ON DATABASE ${name} TO ${name}; GRANT ALL ON ALL TABLES IN SCHEMA public TO ${name}`,
    )
    expect(await refusalOf(url)).toEqual([
      UserError,
      expect.stringMatching(/\(migration \w+\): must be owner of \w+ \w+$/),
    ])
    await client.query(`DROP OWNED BY ${name}`)
  })

  test('one whose very first migration was refused is migrated when nothing refuses it any more', async () => {
    const [first, ...others] = await readMigrations()
    const broken = { ...first!, sql: `${first!.sql};\nSELECT 1 / 0` }
    await expect(migrate(place.url, [broken, ...others])).rejects.toThrow(/division by zero$/)
    expect((await migrate(place.url)).length).toBe(others.length + 1)
  })
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
