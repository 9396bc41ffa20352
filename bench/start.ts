import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from 'esbuild'
import { freePort } from '../test/support/free-port.ts'
import { endChild, spawnNode, withFolder } from './children.ts'
import { type BenchResult, beside, median } from './result.ts'

const ROUNDS = 3

/** Imports the packages that the bot imports, starts Postgres on a folder that has one, and says when that is done. */
const REFERENCE = `
  const packages = JSON.parse(process.env.PACKAGES)
  const [{ startEmbeddedPostgres }] = await Promise.all(['./dist/store/embedded-postgres.js', ...packages].map(name => import(name)))
  const server = await startEmbeddedPostgres(process.env.DATA_DIR)
  process.stdout.write('ready')
  await server.stop()
  process.exit()`

/** From a second start to the first \`/readyz\` that says so, beside a process that imports the same packages, as they are installed, and starts Postgres. */
export function benchStart(): Promise<BenchResult> {
  return withFolder(async folder => {
    const times = { ours: [] as number[], theirs: [] as number[] }
    const packages = await packagesOf('src/main.ts')
    await ours(folder)
    for (let round = 0; round < ROUNDS; round++) {
      times.theirs.push(await theirs(folder, packages))
      times.ours.push(await ours(folder))
    }
    return beside('second start, until ready', median(times.ours), 'ms', median(times.theirs), { atMost: 1.5 })
  })
}

async function ours(folder: string): Promise<number> {
  const port = await freePort()
  const start = performance.now()
  const child = spawnNode(['dist/cli.js', 'start'], {
    stdio: 'ignore',
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '', PORT: String(port), LOG_LEVEL: 'error' },
  })
  try {
    while (!(await isReady(port))) {
      if (child.exitCode !== null || performance.now() - start > 60_000) throw new Error('the bot did not get ready')
      await wait(5)
    }
    return performance.now() - start
  } finally {
    await endChild(child)
  }
}

async function theirs(folder: string, packages: readonly string[]): Promise<number> {
  const start = performance.now()
  const child = spawnNode(['--input-type=module', '-e', REFERENCE], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATA_DIR: folder, PACKAGES: JSON.stringify(packages) },
  })
  const ended = once(child, 'exit')
  await Promise.race([once(child.stdout ?? child, 'data'), ended])
  const time = performance.now() - start
  const [code] = await ended
  if (code !== 0) throw new Error('the reference of a start did not start')
  return time
}

/** What a file and all that it imports, but for what waits until it is needed, import from packages. */
async function packagesOf(file: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [file],
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    write: false,
    metafile: true,
  })
  const packages = new Set<string>()
  const seen = new Set([file])
  for (const each of seen)
    for (const { path, kind, external } of metafile.inputs[each]?.imports ?? [])
      if (kind === 'import-statement') (external ? packages : seen).add(path)
  return [...packages]
}

const isReady = (port: number) =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    response => response.ok,
    () => false,
  )
