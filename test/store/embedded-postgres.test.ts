import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../../src/store/embedded-postgres.ts'
import { LockStore } from '../../src/store/locks.ts'
import { postgresBinaries } from '../../src/store/postgres-binaries.ts'
import { PostgresServer } from '../../src/store/postgres-server.ts'

let folder: string
let server: PostgresServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studyhall-embedded-'))
  server = new PostgresServer(await postgresBinaries(), join(folder, 'postgres'))
  await (await startEmbeddedPostgres(folder)).stop()
})
afterEach(async () => {
  if (await server.isRunning()) await server.stop()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const answers = async ({ url }: { url: string }) => {
  const lock = await new LockStore(url).acquire('test').catch(() => undefined)
  await lock?.release()
  return lock !== undefined
}
const command = () => startEmbeddedPostgres(folder, { share: true })

test('the last of several commands stops the server, whichever began it', async () => {
  const [first, second, third] = await Promise.all([command(), command(), command()])
  await first.stop()
  await third.stop()
  expect(await answers(second)).toBe(true)
  await second.stop()
  expect(await server.isRunning()).toBe(false)
})

test('a bot stops it, but not under a command that is at work, which does so then', async () => {
  const bot = await startEmbeddedPostgres(folder)
  const one = await command()
  await one.stop()
  expect(await answers(bot)).toBe(true)
  const other = await command()
  await bot.stop()
  expect(await answers(other)).toBe(true)
  await other.stop()
  expect(await server.isRunning()).toBe(false)
})

test('a second bot is refused, and a command that works is no reason to', async () => {
  const one = await command()
  const bot = await startEmbeddedPostgres(folder)
  await one.stop()
  await expect(startEmbeddedPostgres(folder)).rejects.toThrow(new RegExp(`process ${process.pid}`))
  await bot.stop()
  expect(await server.isRunning()).toBe(false)
})

test('a password that is not the database’s is said to be the reason, and nothing is left running', async () => {
  const path = join(folder, 'postgres.password')
  const password = await readFile(path)
  await writeFile(path, 'another\n')
  await expect(startEmbeddedPostgres(folder)).rejects.toThrow(/has another password than .*belong together/)
  expect(await server.isRunning()).toBe(false)
  await writeFile(path, password)
})

test('why Postgres does not start is told, and where more of it stands', async () => {
  const path = join(folder, 'postgres', 'PG_VERSION')
  const version = await readFile(path)
  await writeFile(path, '15\n')
  await expect(startEmbeddedPostgres(folder)).rejects.toThrow(/does not start: FATAL:.*incompatible.*server\.log/)
  await writeFile(path, version)
})
