import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { examine } from '../src/doctor.ts'
import { checkBackup } from '../src/store/backup/restore-backup.ts'
import { openStore } from '../src/store/index.ts'
import { migrate, pendingMigrations, readMigrations } from '../src/store/migrations.ts'
import { startTestBot } from './support/bot.ts'
import { createDatabase, onServer } from './support/database.ts'
import { ModelStandIn, say } from './support/model-stand-in.ts'

/** What the doctor says of one thing. */
async function findingOf(what: string, environment: NodeJS.ProcessEnv) {
  const findings = await examine({ COURSES_DIR: 'test/fixtures/courses', ...environment })
  return findings.find(each => each.what === what)
}

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

test('a port that a running bot has is nobody else’s, and one that another program has is in use', async () => {
  const { bot, stop } = await startTestBot()
  ends.push(stop)
  const { port } = new URL(bot.url)
  const environment = { DATABASE_URL: bot.store.database.url, PORT: port }
  expect(await findingOf('Port', environment)).toEqual({
    ok: true,
    what: 'Port',
    detail: `127.0.0.1:${port} is that of a Studyhall that runs`,
  })
  const other = createServer((_, response) => response.end('ok\n')).listen(0, '127.0.0.1')
  ends.push(() => other.close())
  await once(other, 'listening')
  const taken = String((other.address() as AddressInfo).port)
  const { url, drop } = await createDatabase()
  ends.push(drop)
  expect(await findingOf('Port', { DATABASE_URL: url, PORT: taken })).toMatchObject({
    ok: false,
    detail: expect.stringMatching(/cannot be used \(EADDRINUSE\)/),
  })
})

test('a database that takes no writes is not well', async () => {
  const { url, drop } = await createDatabase()
  ends.push(drop)
  const name = new URL(url).pathname.slice(1)
  await onServer(client => client.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`))
  expect(await findingOf('Database', { DATABASE_URL: url, PORT: '0' })).toEqual({
    ok: false,
    what: 'Database',
    detail: expect.stringMatching(/^[^\n]*takes no writes: [^\n]*read only[^\n]*$/),
  })
})

test('it looks and changes nothing: what a start would make, or bring up to date, is said', async () => {
  const { url, drop } = await createDatabase({ empty: true })
  ends.push(drop)
  const database = (environment: NodeJS.ProcessEnv) => findingOf('Database', { PORT: '0', ...environment })
  expect(await database({ DATABASE_URL: url })).toMatchObject({
    ok: true,
    detail: expect.stringMatching(/empty: a start/),
  })
  expect(await pendingMigrations(url)).toMatchObject({ held: 0 })
  const all = await readMigrations()
  await migrate(url, all.slice(0, 20))
  expect(await database({ DATABASE_URL: url })).toMatchObject({
    ok: true,
    detail: expect.stringMatching(/older version: a start brings it up to date \(\d+ migrations\)/),
  })
  expect(await pendingMigrations(url)).toMatchObject({ held: 20 })
  const DATA_DIR = join(tmpdir(), `studyhall-none-${process.pid}`)
  expect(await database({ DATA_DIR })).toMatchObject({
    ok: true,
    detail: expect.stringMatching(/none yet, a start makes it/),
  })
  expect(existsSync(DATA_DIR)).toBe(false)
})

test('commands that work on a database of an older version refuse it, and leave it as it is', async () => {
  const { url, drop } = await createDatabase({ empty: true })
  ends.push(drop)
  const open = (options: object) => openStore({ databaseUrl: url, dataDir: '' }, () => {}, { share: true, ...options })
  await expect(open({})).rejects.toThrow(/no tables of Studyhall yet: studyhall start, or studyhall migrate/)
  const empty = await open({ schema: 'any' })
  await expect(empty.backups.write(join(tmpdir(), 'none'), { version: '0', at: new Date() })).rejects.toThrow(
    /nothing in it/,
  )
  await empty.close()
  await migrate(url, (await readMigrations()).slice(0, 20))
  await expect(open({})).rejects.toThrow(/schema of an older version \(\d+ migrations are missing\)/)
  const store = await open({ schema: 'any' })
  const file = join(tmpdir(), `studyhall-older-${process.pid}.backup`)
  ends.push(() => rm(file))
  // What an older version has written is backed up as it is, for that version to restore.
  const made = await store.backups.write(file, { version: '0', at: new Date('2026-11-30T00:00:00Z') })
  await store.close()
  expect((await checkBackup(file)).head.migrations).toHaveLength(20)
  expect(made.rows).not.toHaveProperty('host_message')
  expect(await pendingMigrations(url)).toMatchObject({ held: 20 })
})

test('an address that this machine does not have is no matter of the port', async () => {
  const { url, drop } = await createDatabase()
  ends.push(drop)
  for (const HOST of ['192.0.2.1', 'nowhere.invalid'])
    expect(await findingOf('Port', { DATABASE_URL: url, HOST })).toMatchObject({
      ok: false,
      detail: expect.stringMatching(/cannot be used \(E[A-Z]+\); check HOST$/),
    })
})

test('a folder that nightly backups cannot be written to is not well', async () => {
  const { url, drop } = await createDatabase()
  ends.push(drop)
  const environment = { DATABASE_URL: url, PORT: '0', BACKUP_DIR: 'package.json/backups' }
  expect(await findingOf('Backup', { ...environment, BACKUP_CRON: '0 3 * * *' })).toMatchObject({
    ok: false,
    detail: expect.stringMatching(/package\.json\/backups cannot be written to \(ENOTDIR\); check BACKUP_DIR$/),
  })
  // Where it makes none, nobody needs the folder.
  expect(await findingOf('Backup', environment)).toMatchObject({ ok: true })
})

test('a group’s own model is asked whether it answers, where there is one', async () => {
  const { url, drop } = await createDatabase()
  ends.push(drop)
  const model = await ModelStandIn.start()
  ends.push(() => model.stop())
  model.answer = response => say(response, 'ok')
  const environment = { DATABASE_URL: url, PORT: '0' }
  const own = { MODEL_URL: model.url, MODEL_NAME: 'llama3.1' }
  expect(await findingOf('Model', environment)).toBeUndefined()
  expect(await findingOf('Model', { ...environment, ...own })).toMatchObject({ ok: true })
  model.answer = response => response.writeHead(401).end('{}')
  expect(await findingOf('Model', { ...environment, ...own })).toMatchObject({
    ok: false,
    detail: expect.stringContaining('set MODEL_KEY'),
  })
})
