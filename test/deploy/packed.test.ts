import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import APART from '../../scripts/apart.json' with { type: 'json' }

const run = promisify(execFile)

/** What `npm pack` makes of the build, unpacked elsewhere, with no other package than those that the bundle leaves apart. */
let copy: string
let child: ChildProcess
let url: string

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'studyhall-packed-'))
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder])
  await run('tar', ['-xzf', join(folder, JSON.parse(stdout)[0].filename), '-C', folder])
  copy = join(folder, 'package')
  for (const name of APART) {
    const link = join(copy, 'node_modules', name)
    await mkdir(dirname(link), { recursive: true })
    await symlink(resolve('node_modules', name), link)
  }
  child = spawn(process.execPath, [join(copy, 'dist/cli.js'), 'start'], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'error', DEFAULT_LANGUAGE: 'en' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  url = await whereItListens(child)
})
afterAll(async () => {
  if (child.exitCode === null) {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  await rm(dirname(copy), { recursive: true, force: true })
})

async function whereItListens({ stdout }: ChildProcess): Promise<string> {
  let said = ''
  for await (const piece of stdout!) {
    said += piece
    if (said.includes('Ctrl-C')) return /http:\/\/\S+/.exec(said)?.[0] ?? ''
  }
  throw new Error(`it did not start: ${said}`)
}

const get = (path: string, options: RequestInit = {}) =>
  fetch(new URL(path, url), { redirect: 'manual', ...options, headers: { 'x-studyhall': '1', ...options.headers } })

test('every page has the script and the styles that it names', async () => {
  const opened = await get('/studio/playground?viewer=mina')
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  for (const path of ['/', '/studio']) {
    const page = await (await get(path, { headers: { cookie } })).text()
    const named = [...page.matchAll(/(?:src|href)="(\/[^"]*\/assets\/[^"]+)"/g)].map(([, asset = '']) => asset)
    expect(named.length).toBeGreaterThan(2)
    for (const asset of named) expect([asset, (await get(asset)).status]).toEqual([asset, 200])
  }
})

test('each thread works: notes are drafted, cards written, pictures drawn', async () => {
  const opened = await get('/studio/playground?viewer=mina')
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const body = await readFile('test/fixtures/notes/containers.en.md', 'utf8')
  expect((await get('/studio/api/drafts', { method: 'POST', body, headers: { cookie } })).status).toBe(201)

  const cards = await get('/studio/api/export/apkg', { headers: { cookie } })
  expect(Buffer.from(await cards.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK')

  const draw = `import(process.argv[1]).then(async ({ default: draw }) => process.stdout.write(await draw(JSON.parse(process.argv[2]))))`
  const picture = { from: '2026-09-07', days: [1, 2, 3], language: 'ko', streak: 3, reviewStreak: 0 }
  const work = [
    join(copy, 'dist/drawing/worker.js'),
    JSON.stringify({ picture, look: { theme: 'light', shape: 'wide' } }),
  ]
  const drawn = await run(process.execPath, ['-e', draw, ...work], { cwd: dirname(copy), encoding: 'latin1' })
  expect(drawn.stdout.slice(1, 4)).toBe('PNG')
})

test('every file that a source names is there', async () => {
  const sources = (await readdir('src', { recursive: true })).filter(file => /\.tsx?$/.test(file))
  const named = (await Promise.all(sources.map(file => readFile(join('src', file), 'utf8')))).flatMap(text => [
    ...[...text.matchAll(/packageFile\('([^']+)'\)/g)].map(([, path = '']) => path),
    ...[...text.matchAll(/new ThreadApart(?:<[^(]*>)?\('([^']+)'/g)].map(([, path]) => `dist/${path}`),
  ])
  expect(named.length).toBeGreaterThan(7)
  for (const path of named) await access(join(copy, path))
})

test('commands find their files', async () => {
  const cli = (args: string[]) => run(process.execPath, [join(copy, 'dist/cli.js'), ...args], { cwd: dirname(copy) })
  expect((await cli(['content', 'check'])).stdout).toMatch(/✓ docker/)
  expect((await cli(['--version'])).stdout).toBe(`${JSON.parse(await readFile('package.json', 'utf8')).version}\n`)
  const file = join(dirname(copy), 'preview.html')
  await cli(['content', 'preview', 'docker', '--html', file])
  expect(await readFile(file, 'utf8')).toContain('.card')
})

test('a stack tells file and line of the source', async () => {
  const script = `import(process.argv[1]).then(({ readConfig }) => readConfig({ PORT: 'x' })).catch(error => console.log(error.stack))`
  const { stdout } = await run(process.execPath, ['--enable-source-maps', '-e', script, join(copy, 'dist/config.js')])
  const [, line] = /src\/config\.ts:(\d+):\d+/.exec(stdout) ?? []
  expect((await readFile('src/config.ts', 'utf8')).split('\n')[Number(line) - 1]).toContain('new ConfigError')
})

test('the licence of every package in the bundle comes with it', async () => {
  const licences = await readFile(join(copy, 'dist/licences.txt'), 'utf8')
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as { dependencies: object }
  // Types alone leave nothing in a bundle.
  const bundled = Object.keys(dependencies).filter(name => !APART.includes(name) && name !== '@slack/types')
  const missing = bundled.filter(name => !new RegExp(`^${name} \\d`, 'm').test(licences))
  expect(missing).toEqual([])
})
