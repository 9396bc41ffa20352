import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { EX_CONFIG } from '../../src/config.ts'
import { freePort } from '../support/free-port.ts'
import { until } from '../support/until.ts'

/** The built command line, in processes of its own, with the embedded Postgres. */
const CLI = ['--enable-source-maps', 'dist/cli.js']
let folder: string
const children: ChildProcess[] = []
/** The bot that one test leaves running for the next. */
let left: Started | undefined

interface Started {
  child: ChildProcess
  url: string
  said: string
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studyhall-process-'))
})
afterAll(async () => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL')
  // A Postgres that a killed bot left behind is stopped by the next.
  if (!(await postgresStopped())) await start().then(stop, () => {})
  await rm(folder, { recursive: true, force: true })
})

const environment = (more: NodeJS.ProcessEnv = {}) => ({
  PATH: process.env.PATH,
  DATA_DIR: folder,
  COURSES_DIR: 'test/fixtures/courses',
  PORT: '0',
  LOG_LEVEL: 'warn',
  ...more,
})

function spawnStart(more: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = spawn(process.execPath, [...CLI, 'start'], {
    env: environment(more),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  return child
}

async function start(more: NodeJS.ProcessEnv = {}): Promise<Started> {
  const child = spawnStart(more)
  const said = await outcome(child)
  return { child, url: /http:\/\/\S+/.exec(said)?.[0] ?? '', said }
}

/** The bot that runs in the folder. */
async function running(): Promise<Started> {
  left ??= await start()
  return left
}

/** What a start comes to: the line that says how to stop it, or why it ended. */
async function outcome(child: ChildProcess): Promise<string> {
  let said = ''
  for await (const chunk of child.stdout!) {
    said += chunk
    if (said.includes('Ctrl-C')) return said
  }
  for await (const chunk of child.stderr!) said += chunk
  return said
}

async function stop({ child }: { child: ChildProcess }, signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
  if (left?.child === child) left = undefined
  const exited = once(child, 'exit')
  child.kill(signal)
  const [code] = await exited
  return code
}

function run(args: string[], more: NodeJS.ProcessEnv = {}): Promise<{ code: number; out: string }> {
  return new Promise(resolve => {
    const child = execFile(process.execPath, [...CLI, ...args], { env: environment(more) }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, out: stdout + stderr }),
    )
  })
}

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
/** Postgres removes its pid file when it has stopped; the process may stay a zombie for its init to reap. */
const postgresStopped = async () => !(await isThere(join(folder, 'postgres', 'postmaster.pid')))
const postgresPid = async () =>
  Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
const messages = async (url: string) =>
  ((await (await fetch(`${url}/playground/api/messages?viewer=mina`)).json()) as { messages: unknown[] }).messages
const post = (url: string, path: string, body: unknown) =>
  fetch(`${url}/playground/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

test('starts with nothing set, says where, and stops in order', async () => {
  const bot = await start({ COURSES_DIR: undefined })
  expect(bot.said).toMatch(
    /Playground {2}http:\/\/127\.0\.0\.1:\d+[\s\S]*Next +(?:Summary|Question|Reveal|Leaderboard) for docker in #study/,
  )
  expect(isRunning(await postgresPid())).toBe(true)
  expect(await stop(bot)).toBe(0)
  expect(await postgresStopped()).toBe(true)
})

test('after kill -9 a start takes over its Postgres, with every answer that was acknowledged', async () => {
  const bot = await running()
  expect((await post(bot.url, 'commands', { viewer: 'mina', text: '/study ask' })).status).toBe(200)
  const before = await messages(bot.url)
  const pid = await postgresPid()
  await stop(bot, 'SIGKILL')
  expect(isRunning(pid)).toBe(true)

  expect(await messages((await running()).url)).toEqual(before)
  expect(await postgresPid()).toBe(pid)
})

test('a Postgres that is killed is started again, and the bot goes on', async () => {
  const bot = await running()
  const before = await messages(bot.url)
  const pid = await postgresPid()
  process.kill(pid, 'SIGKILL')
  await until(async () => (await fetch(`${bot.url}/readyz`)).status === 503, 'the outage')
  await until(async () => (await fetch(`${bot.url}/readyz`)).status === 200, 'the recovery')
  expect(await postgresPid()).not.toBe(pid)
  expect(await messages(bot.url)).toEqual(before)
  expect((await post(bot.url, 'commands', { viewer: 'mina', text: '/explain container' })).status).toBe(200)
  expect((await fetch(`${bot.url}/healthz`)).status).toBe(200)
})

test('a second bot in the same folder is refused in one sentence', async () => {
  await running()
  const { code, out } = await run(['start'])
  expect(code).toBe(1)
  expect(out).toMatch(/^Another Studyhall \(process \d+\) is running in .*DATA_DIR to another folder\.\n$/)
  const doctor = await run(['doctor'])
  expect(doctor).toEqual({
    code: 0,
    out: expect.stringMatching(/✓ Node.*✓ Configuration.*✓ Database.*✓ Course.*✓ Port/s),
  })
  expect((await run(['scores', 'check'])).out).toContain('Every total, streak and day number agrees')
  const file = join(folder, 'days.txt')
  await writeFile(file, '2028-12-25\n2028-12-30..2029-01-01\n')
  expect(await run(['holiday', 'add', 'study', file])).toEqual({
    code: 0,
    out: '✓ 4 holidays: 2028-12-25, 2028-12-30, 2028-12-31, 2029-01-01\n',
  })
  await writeFile(file, '2028-12-25\nChristmas\n')
  expect(await run(['holiday', 'add', 'study', file])).toMatchObject({
    code: 1,
    out: expect.stringContaining('days.txt:2: Christmas'),
  })
})

test('a backup of a running bot comes back in a new folder', async () => {
  const bot = await running()
  await post(bot.url, 'commands', { viewer: 'mina', text: '/study ask' })
  const file = join(folder, 'all.backup')
  expect(await run(['backup', file])).toEqual({
    code: 0,
    out: expect.stringMatching(/✓ .*all\.backup: \d.* rows of \d+ tables/),
  })
  expect((await run(['doctor'])).out).toMatch(/✓ Backup: the last whole one is 0 hours old/)
  expect(await run(['restore', file])).toMatchObject({ code: 1, out: expect.stringContaining('Another Studyhall') })
  const before = await messages(bot.url)
  expect(await stop(bot)).toBe(0)
  expect(await postgresStopped()).toBe(true)
  expect(await run(['restore', file])).toMatchObject({ code: 1, out: expect.stringContaining('is not empty') })

  const fresh = join(folder, 'fresh')
  expect(await run(['restore', file], { DATA_DIR: fresh })).toEqual({ code: 0, out: expect.stringMatching(/^✓ \d/) })
  const restored = await start({ DATA_DIR: fresh })
  expect(await messages(restored.url)).toEqual(before)
  await stop(restored)
})

test('two that start at the same moment in a fresh folder agree: one runs, the other says so and harms nothing', async () => {
  const fresh = await mkdtemp(join(tmpdir(), 'studyhall-fresh-'))
  const both = [1, 2].map(() => spawnStart({ DATA_DIR: fresh }))
  const ends = await Promise.all(both.map(outcome))
  expect([...ends].sort()).toEqual([
    expect.stringMatching(/^Another Studyhall \(process \d+\)/),
    expect.stringContaining('Ctrl-C'),
  ])
  const winner = both[ends.findIndex(end => end.includes('Ctrl-C'))]!
  expect(await stop({ child: winner })).toBe(0)
  expect(await readdir(fresh)).toEqual(['postgres', 'postgres.password'])
  await rm(fresh, { recursive: true })
})

test('a signal stops Postgres too, at whatever moment of the start it comes', async () => {
  // When Postgres has been started, and when the bot has made it its own.
  for (const file of ['postgres/postmaster.pid', 'bot.pid']) {
    const child = spawnStart()
    await until(async () => (await isThere(join(folder, file))) || child.exitCode !== null, file)
    await stop({ child }, 'SIGTERM')
    expect(await postgresStopped()).toBe(true)
  }
})

test.each([
  ['a port in use', 1, { PORT: 'taken' }, /^Port \d+ on 127\.0\.0\.1 is in use\. .*PORT/],
  [
    'a database that is down',
    1,
    { DATABASE_URL: 'postgresql://user:hunter2@127.0.0.1:1/studyhall' },
    /^The database studyhall at 127\.0\.0\.1:1 cannot be reached .*DATABASE_URL/,
  ],
  ['a data folder that is a file', 1, { DATA_DIR: 'package.json' }, /^The data folder .*package\.json cannot be used/],
  ['a malformed variable', EX_CONFIG, { DEFAULT_LANGUAGE: 'fr' }, /DEFAULT_LANGUAGE: expected one of ko, en/],
])('%s is one clear sentence and exit code %i', async (_, expected, more, message) => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const { code, out } = await run(['start'], 'PORT' in more ? { PORT: String(port) } : more)
  server.close()
  expect(code).toBe(expected)
  expect(out).toMatch(message)
  expect(out).not.toMatch(/\n\s+at |hunter2/)
})

test('what asks for a bot’s data makes none where there is none', async () => {
  const nowhere = join(folder, 'elsewhere')
  for (const args of [
    ['studies'],
    ['backup', join(folder, 'nothing.backup')],
    ['scores', 'check'],
    ['content', 'load'],
  ])
    expect(await run(args, { DATA_DIR: nowhere })).toEqual({
      code: 1,
      out: `There is no database in ${nowhere}. Set DATA_DIR to the folder of the bot, or DATABASE_URL to its Postgres.\n`,
    })
  expect([await isThere(nowhere), await isThere(join(folder, 'nothing.backup'))]).toEqual([false, false])
})

test('a command whose output cannot be written says so; one whose reader has left ends', async () => {
  const full = await open('/dev/full', 'w')
  const printing = (stdout: 'pipe' | number) =>
    spawn(process.execPath, [...CLI, 'content', 'report'], { env: environment(), stdio: ['ignore', stdout, 'pipe'] })
  const toFull = printing(full.fd)
  const [said, [code]] = await Promise.all([text(toFull.stderr!), once(toFull, 'exit')])
  await full.close()
  expect([code, said]).toEqual([1, expect.stringMatching(/^What this prints cannot be written: .*ENOSPC.*\n$/)])

  const unread = printing('pipe')
  unread.stdout!.destroy()
  const [rest, [end]] = await Promise.all([text(unread.stderr!), once(unread, 'exit')])
  expect([end, rest]).toEqual([0, ''])
})

test('a bot goes on where nobody reads what it prints, and its log has no word of that', async () => {
  const port = await freePort()
  const child = spawnStart({ PORT: String(port) })
  child.stdout!.destroy()
  const said = text(child.stderr!)
  const url = `http://127.0.0.1:${port}`
  await until(async () => (await fetch(`${url}/healthz`).catch(() => undefined))?.ok === true, 'the bot')
  for (const words of ['/help', '/me'])
    expect((await post(url, 'commands', { viewer: 'mina', text: words })).ok).toBe(true)
  expect(await stop({ child }, 'SIGTERM')).toBe(0)
  expect(await said).toBe('')
})

test('content check reports and fails; an unknown command gets the nearest', async () => {
  expect(await run(['content', 'check'])).toEqual({ code: 0, out: expect.stringMatching(/✓ tiny: \d+ chapter/) })
  const courses = await mkdtemp(join(tmpdir(), 'studyhall-broken-'))
  await mkdir(join(courses, 'bad'))
  await writeFile(join(courses, 'bad', 'course.yaml'), 'slug: bad\ntitle: {en: Bad}\nlanguages: [en]\ncolour: red\n')
  expect(await run(['content', 'check', courses])).toEqual({
    code: 1,
    out: expect.stringMatching(/bad\/course\.yaml:4: unknown key colour/),
  })
  await rm(courses, { recursive: true })
  expect((await run(['doktor'])).out).toContain('Did you mean doctor?')
})
