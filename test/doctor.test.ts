import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { examine } from '../src/doctor.ts'
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
    detail: expect.stringMatching(/^[^\n]*read-only transaction[^\n]*$/),
  })
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
