import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { readBackup } from '../../src/store/backup/backup-file.ts'
import { writeBackup } from '../../src/store/backup/write-backup.ts'
import { openDatabase } from '../../src/store/database.ts'
import { openStore, type Store, storeOf } from '../../src/store/index.ts'
import { migrate, pendingMigrations, readMigrations } from '../../src/store/migrations.ts'
import { UserError } from '../../src/user-error.ts'
import { answerTo, putQuestion, startStudy } from '../support/answering.ts'
import { createDatabase, openTestStore } from '../support/database.ts'
import { examples } from '../support/examples.ts'
import { restoreBackup } from '../support/restore-backup.ts'
import { until } from '../support/until.ts'

const AT = new Date('2026-11-25T00:00:00Z')
const options = { version: '0.0.0', at: AT }

let folder: string
let store: Store
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studyhall-backup-'))
  store = await openTestStore()
  const studyId = await startStudy(store)
  for (let day = 1; day <= 5; day++) {
    const post = await putQuestion(store, studyId, day)
    for (const member of ['mina', 'jun\\', 'so\tra', 'theo\n😀'])
      await store.answers.record(await answerTo(store, post, member, { given: { text: `\\. ${member}` } }))
  }
  await store.playground.add('study', {
    at: AT,
    author: 'mina',
    card: { kind: 'message', tone: 'neutral', fallback: '', parts: [] },
  })
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

/** Every row of every table, as JSON. */
async function contents(url: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'`,
  )
  const all: Record<string, string[]> = {}
  for (const { name } of rows)
    all[name] = (await client.query(`SELECT to_jsonb(t)::text AS row FROM "${name}" AS t ORDER BY 1`)).rows.map(
      each => each.row,
    )
  await client.end()
  return all
}

/** Every index, and every key with what it says, by name. */
async function keys(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ key: string }>(
    `SELECT indexdef AS key FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     ORDER BY 1`,
  )
  await client.end()
  return rows.map(({ key }) => key)
}

const into = async (file: string) => {
  const database = await createDatabase({ empty: true })
  return { database, restored: restoreBackup(database.url, file) }
}

test('everything comes back, and numbers go on where they were', async () => {
  const file = join(folder, 'whole.backup')
  const summary = await writeBackup(store.database.url, file, options)
  expect(summary.rows.answer).toBe(20)
  expect(await readdir(folder)).toEqual(['whole.backup'])
  const { database, restored } = await into(file)
  expect((await restored).rows).toEqual(summary.rows)
  expect(await contents(database.url)).toEqual(await contents(store.database.url))
  expect(await keys(database.url)).toEqual(await keys(store.database.url))

  const copy = storeOf(openDatabase(database.url, () => {}))
  expect(await copy.scores.check()).toEqual([])
  const message = {
    at: AT,
    author: 'jun',
    card: { kind: 'message', tone: 'neutral', fallback: '', parts: [] },
  } as const
  expect((await copy.playground.add('study', { ...message, card: { ...message.card, parts: [] } })).id).toBeGreaterThan(
    await store.playground.latestId(),
  )
  await copy.close()
  await database.drop()
})

test('a backup under way misses no answer acknowledged before it, and holds no half of one', async () => {
  const studyId = await startStudy(store, 'busy')
  const post = await putQuestion(store, studyId, 1)
  let acknowledged = 0
  let going = true
  const answering = Promise.all(
    Array.from({ length: 8 }, async (_, lane) => {
      for (let member = 0; going && member < 200; member++) {
        await store.answers.record(await answerTo(store, post, `busy-${lane}-${member}`))
        acknowledged++
      }
    }),
  )
  await until(() => acknowledged > 20, 'some answers')
  const before = acknowledged
  const file = join(folder, 'busy.backup')
  await writeBackup(store.database.url, file, options)
  going = false
  await answering
  const { database, restored } = await into(file)
  await restored
  const copy = storeOf(openDatabase(database.url, () => {}))
  expect(await copy.scores.check()).toEqual([])
  const [{ count }] = await copy.database.prisma.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM answer WHERE post_id = ${post.id}::uuid`
  expect(count).toBeGreaterThanOrEqual(before)
  await copy.close()
  await database.drop()
})

test('of the bot’s own backups the latest three are kept, each noted', async () => {
  const own = join(folder, 'own')
  for (let day = 1; day <= 5; day++)
    await store.backups.writeInto(own, { version: '0', at: new Date(Date.UTC(2026, 10, day)) })
  expect((await readdir(own)).sort()).toEqual([3, 4, 5].map(day => `studyhall-2026-11-0${day}T00-00-00.000Z.backup`))
  expect(await store.backups.latest(new Date(Date.UTC(2026, 10, 5)))).toEqual({
    at: new Date(Date.UTC(2026, 10, 5)),
    file: expect.stringContaining('11-05'),
  })
  expect(await pendingMigrations(store.database.url)).toMatchObject({ missing: 0 })
})

test('what was just written stays, whatever else is in the folder: files of others, and of a clock that was ahead', async () => {
  const own = join(folder, 'mixed')
  await mkdir(own)
  for (const name of ['a', 'b', 'c']) await writeFile(join(own, `studyhall-before-${name}.backup`), 'by hand')
  for (const day of [1, 2, 3])
    await store.backups.writeInto(own, { version: '0', at: new Date(Date.UTC(2031, 0, day)) })
  const at = (day: number) => new Date(Date.UTC(2026, 10, day))
  for (const day of [7, 8]) await store.backups.writeInto(own, { version: '0', at: at(day) })
  const kept = async () =>
    (await readdir(own))
      .filter(name => /T/.test(name))
      .map(name => name.slice(10, 20))
      .sort()
  expect(await kept()).toEqual(['2026-11-07', '2026-11-08', '2031-01-03'])
  await store.backups.writeInto(own, { version: '0', at: at(9) })
  expect(await kept()).toEqual(['2026-11-07', '2026-11-08', '2026-11-09'])
  expect((await readdir(own)).filter(name => name.includes('before'))).toHaveLength(3)
  expect((await store.backups.latest(at(9)))?.file).toContain('2026-11-09')
})

test('what a backup that was killed has left makes room for the next', async () => {
  const own = join(folder, 'killed')
  await store.backups.writeInto(own, { version: '0', at: AT })
  await writeFile(join(own, 'studyhall-2026-11-24T00-00-00.000Z.backup.partial'), 'half of one')
  await writeFile(join(own, 'notes.backup.partial'), 'of somebody else')
  await store.backups.writeInto(own, { version: '0', at: new Date('2026-11-26T00:00:00Z') })
  expect((await readdir(own)).sort()).toEqual([
    'notes.backup.partial',
    'studyhall-2026-11-25T00-00-00.000Z.backup',
    'studyhall-2026-11-26T00-00-00.000Z.backup',
  ])
})

/** Whoever copies a table whole loses the connection, as when Postgres restarts. */
async function breakCopying(url: string, table: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const found = `FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY public."${table}"%'`
  await until(async () => (await client.query(`SELECT pg_terminate_backend(pid) ${found}`)).rows.length > 0)
  await client.end()
}

test('a connection that breaks ends a backup in an error, and nothing half-done is there', async () => {
  const holder = new pg.Client({ connectionString: store.database.url })
  await holder.connect()
  await holder.query('BEGIN; LOCK TABLE miss IN ACCESS EXCLUSIVE MODE')
  const written = writeBackup(store.database.url, join(folder, 'broken'), options)
  await Promise.all([expect(written).rejects.toThrow(/terminat/), breakCopying(store.database.url, 'miss')])
  await holder.end()
  expect((await readdir(folder)).filter(name => name.startsWith('broken'))).toEqual([])
})

test('a connection that breaks ends a restore in an error, and the database is empty for the next', async () => {
  const { prisma } = store.database
  await prisma.$executeRaw`
    INSERT INTO miss (study_id, query, count, last_at)
    SELECT id, md5(number::text), 1, now() FROM study, generate_series(1, 100000) AS number`
  const file = join(folder, 'large')
  const { rows } = await writeBackup(store.database.url, file, options)
  await prisma.miss.deleteMany()
  const database = await createDatabase({ empty: true })
  await Promise.all([
    expect(restoreBackup(database.url, file)).rejects.toThrow(/terminat/),
    breakCopying(database.url, 'miss'),
  ])
  expect((await tablesOf(database.url)).rowCount).toBe(0)
  expect((await restoreBackup(database.url, file)).rows).toEqual(rows)
  await database.drop()
})

describe('a restore that was killed', () => {
  const whole = join(tmpdir(), `studyhall-killed-${process.pid}.backup`)
  let rows: Record<string, number>
  beforeAll(async () => {
    const { prisma } = store.database
    await prisma.$executeRaw`
      INSERT INTO miss (study_id, query, count, last_at)
      SELECT id, md5(number::text), 1, now() FROM study, generate_series(1, 100000) AS number`
    rows = (await writeBackup(store.database.url, whole, options)).rows
    await prisma.miss.deleteMany()
  })
  afterAll(() => rm(whole, { force: true }))

  /** Restores in a process of its own, which is killed as soon as there is a row. */
  async function killedAt(url: string, moment: string): Promise<void> {
    const code = `import('./test/support/restore-backup.ts').then(m => m.restoreBackup(process.argv[1], process.argv[2]))`
    const child = spawn(process.execPath, ['--import', 'tsx', '-e', code, url, whole], { stdio: 'ignore' })
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await until(async () => (await client.query(moment)).rows.length > 0, 'the moment')
    child.kill('SIGKILL')
    await once(child, 'exit')
    await client.end()
  }

  test.each([
    ['as it made the tables', `SELECT WHERE to_regclass('_prisma_migrations') IS NOT NULL`],
    [
      'as it filled them',
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY public."miss"%'`,
    ],
  ])('%s leaves a database that no bot takes for its own, and that the next restore takes', async (_, moment) => {
    const database = await createDatabase({ empty: true })
    await killedAt(database.url, moment)
    expect((await tablesOf(database.url)).rowCount).toBeGreaterThan(0)
    await expect(openStore({ databaseUrl: database.url, dataDir: '' }, () => {})).rejects.toThrow(/was broken off/)
    let restored: Record<string, number> | undefined
    await until(async () => {
      restored = await restoreBackup(database.url, whole).then(
        summary => summary.rows,
        error => {
          // Postgres may not have heard of the death yet.
          if (/under way/.test(error.message)) return undefined
          throw error
        },
      )
      return restored !== undefined
    }, 'the restore')
    expect(restored).toEqual(rows)
    // Now it is in use like any other.
    await (await openStore({ databaseUrl: database.url, dataDir: '' }, () => {})).close()
    await expect(restoreBackup(database.url, whole)).rejects.toThrow(/not empty/)
    await database.drop()
  })

  test('is not one that is under way', async () => {
    const database = await createDatabase({ empty: true })
    const one = restoreBackup(database.url, whole)
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await until(
      async () => (await client.query(`SELECT to_regclass('_prisma_migrations') AS there`)).rows[0].there !== null,
    )
    await client.end()
    await expect(restoreBackup(database.url, whole)).rejects.toThrow(/under way/)
    expect((await one).rows).toEqual(rows)
    await database.drop()
  })
})

test('data of an older version is migrated on the way', async () => {
  const migrations = await readMigrations()
  const old = await createDatabase({ empty: true })
  await migrate(old.url, migrations.slice(0, 2))
  const client = new pg.Client({ connectionString: old.url })
  await client.connect()
  await client.query(`INSERT INTO workspace (id, platform, external_id) VALUES (gen_random_uuid(), 'slack', 'T-old')`)
  await client.end()
  const file = join(folder, 'old.backup')
  await writeBackup(old.url, file, options)
  const { database, restored } = await into(file)
  expect((await restored).head.migrations).toHaveLength(2)
  expect(await migrate(database.url)).toEqual([])
  expect((await contents(database.url)).workspace).toEqual([expect.stringContaining('T-old')])
  await database.drop()
  await old.drop()
})

describe('what is no whole backup is refused in a sentence, and nothing is left', () => {
  let file: string
  let bytes: Buffer
  beforeAll(async () => {
    file = join(folder, 'good.backup')
    await writeBackup(store.database.url, file, options)
    bytes = await readFile(file)
  })

  const changed = (at: number) => {
    const copy = Buffer.from(bytes)
    copy[at] = (copy[at] ?? 0) ^ 1
    return copy
  }
  const unpacked = (packed: Buffer) => {
    try {
      return gunzipSync(packed)
    } catch {
      return undefined
    }
  }
  test.each<[string, () => Buffer, RegExp]>([
    ['cut off', () => bytes.subarray(0, Math.floor(bytes.length / 2)), /is cut off|is damaged/],
    ['cut off at its end', () => bytes.subarray(0, -20), /is cut off|is damaged/],
    ['a flipped bit in the middle', () => changed(Math.floor(bytes.length / 2)), /is damaged|is cut off/],
    ['a flipped bit near the end', () => changed(bytes.length - 6), /is damaged/],
    ['one with a line behind its end', () => Buffer.concat([bytes, Buffer.from('\n')]), /is damaged|is cut off/],
    ['one with a text behind its end', () => Buffer.concat([bytes, Buffer.from('and more of it')]), /is damaged/],
    ['something else', () => Buffer.from('no backup at all '.repeat(100)), /is no backup/],
    ['another gzip file', () => gzipSync('hello\nworld\n'), /is damaged|is no backup/],
    ['an empty file', () => Buffer.alloc(0), /is cut off/],
    [
      'one of a newer format',
      () =>
        gzipSync(
          `${JSON.stringify({ studyhall: 'backup', format: 99, version: '9', migrations: [], at: AT.toISOString() })}\n`,
        ),
      /newer Studyhall/,
    ],
    [
      'one of a newer schema',
      () => {
        const head = {
          studyhall: 'backup',
          format: 1,
          version: '9.9.9',
          migrations: ['29990101000000_future'],
          at: AT.toISOString(),
        }
        return withEnd(`${JSON.stringify(head)}\n`)
      },
      /newer Studyhall \(9\.9\.9; it has 29990101000000_future\)/,
    ],
  ])('%s', async (name, contents, message) => {
    const bad = join(folder, `${name}.backup`)
    await writeFile(bad, contents())
    const { database, restored } = await into(bad)
    await expect(restored).rejects.toThrow(message)
    const { rows } = await tablesOf(database.url)
    expect(rows).toEqual([])
    await database.drop()
  })

  test('a flipped bit wherever it is, and a file that can still be unpacked is never taken for something else', async () => {
    const headerEnds = 10
    const bad = join(folder, 'flipped.backup')
    // The first lines say whose file it is, and are looked at closely; the rest here and there.
    const apart = Math.ceil(bytes.length / examples(100).numRuns)
    const whole = gunzipSync(bytes)
    for (let at = headerEnds; at < bytes.length; at += at < 300 ? 11 : apart) {
      // Between its blocks the format has bits that mean nothing: with one of them turned nothing is damaged.
      if (unpacked(changed(at))?.equals(whole)) continue
      await writeFile(bad, changed(at))
      const read = readBackup(bad, { table: async () => {} })
      await expect(read).rejects.toThrow(UserError)
      // A bit of the first line may have been what says whose file it is.
      if (at > 300) await expect(read).rejects.toThrow(/is damaged|is cut off/)
    }
  })

  test('a database that is not empty', async () => {
    await expect(restoreBackup(store.database.url, file)).rejects.toThrow(/database is not empty/)
  })

  test('a place that cannot be written to, and nothing half-done is there', async () => {
    await expect(writeBackup(store.database.url, join(folder, 'no', 'such', 'x'), options)).rejects.toThrow(
      /cannot be written/,
    )
  })

  test.each([0, 50_000])('a disk that is full after %i more rows, and nothing half-done is there', async many => {
    const { prisma } = store.database
    await prisma.$executeRaw`
      INSERT INTO miss (study_id, query, count, last_at)
      SELECT id, md5(number::text), 1, now() FROM study, generate_series(1, ${many}::int) AS number`
    // Whatever is written to this device finds no room.
    const full = join(folder, 'full')
    await symlink('/dev/full', `${full}.partial`)
    await expect(writeBackup(store.database.url, full, options)).rejects.toThrow(/cannot be written.*no space left/)
    expect((await readdir(folder)).filter(name => name.startsWith('full'))).toEqual([])
    await prisma.miss.deleteMany()
  })
})

function withEnd(text: string): Buffer {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return gzipSync(`${text}${JSON.stringify({ rows: {}, sha256 })}\n`)
}

async function tablesOf(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const result = await client.query(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  )
  await client.end()
  return result
}
