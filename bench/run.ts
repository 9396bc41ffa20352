// Measures the bot on this machine: npm run bench -- [NAME] [--json | --markdown] [ARGUMENT…]. Machines differ, so compare
// only figures of one run. A line that misses its target is printed as missed, and the exit code is 1. How long each
// benchmark took is said on stderr.
import { startEmbeddedPostgres } from '../src/store/embedded-postgres.ts'
import { BENCHMARKS } from './benchmarks.ts'
import { clearUp, endChildren, withFolder } from './children.ts'
import { inMarkdown, inWords, MARKDOWN_HEAD } from './print.ts'
import type { BenchContext, Benchmark, BenchResult } from './result.ts'

/** No benchmark takes as long on a quiet machine; one that does is broken off, and the next one has its turn. */
const LONGEST_MS = Number(process.env.BENCH_LONGEST_MS ?? 120_000)

const LATE = ['uncaughtException', 'unhandledRejection'] as const
const FORMS = ['--json', '--markdown']
const [name, ...args] = process.argv.slice(2).filter(word => !FORMS.includes(word))
const json = process.argv.includes('--json')
const markdown = process.argv.includes('--markdown')
if (name !== undefined && !Object.hasOwn(BENCHMARKS, name)) {
  process.stderr.write(`There is no benchmark ${name}: expected one of ${Object.keys(BENCHMARKS).join(', ')}\n`)
  process.exit(1)
}

const results: BenchResult[] = []
const failed: string[] = []
let stopServer = async () => {}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void clearUp()
      .then(() => stopServer())
      .finally(() => process.exit(130))
  })
}

if (markdown) process.stdout.write(MARKDOWN_HEAD)
await withFolder(async folder => {
  let server: ReturnType<typeof startEmbeddedPostgres> | undefined
  const postgres = async () => {
    server ??= startEmbeddedPostgres(folder)
    return (await server).url
  }
  stopServer = async () => (await server?.catch(() => undefined))?.stop()
  try {
    const later: (() => Promise<void>)[] = []
    for (const each of name === undefined ? Object.keys(BENCHMARKS) : [name]) {
      const context: BenchContext = { postgres, args, later: lines => void later.push(resting(each, lines)) }
      await measure(each, () => BENCHMARKS[each]!(context))
    }
    for (const wait of later) await wait()
  } finally {
    await stopServer()
  }
})
if (json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
if (failed.length > 0) process.stderr.write(`not measured: ${failed.join(', ')}\n`)
process.exit(failed.length > 0 || results.some(result => result.held === false) ? 1 : 0)

/** Lines that come later; should they fail before somebody waits for them, they are known to have. */
function resting(each: string, lines: Promise<BenchResult[]>): () => Promise<void> {
  lines.catch(() => {})
  return () => measure(`${each}, at rest`, () => lines)
}

/** One benchmark, its lines printed as they come. One that fails or takes too long keeps no other from its turn. */
async function measure(each: string, begin: () => ReturnType<Benchmark>): Promise<void> {
  const start = performance.now()
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`broken off after ${LONGEST_MS / 1000} s`)), LONGEST_MS)
  })
  const lines = async () => {
    for await (const result of await begin()) take(result)
  }
  try {
    const under = lines()
    // What is broken off fails once its processes are gone; nobody waits for that.
    under.catch(() => {})
    await Promise.race([under, tooLong])
  } catch (error) {
    // What was broken off may go on for a while, and fails when its server is gone.
    if (failed.length === 0) for (const event of LATE) process.on(event, sayLate)
    failed.push(each)
    process.stderr.write(`${each}: ${(error as Error).stack ?? error}\n`)
    await endChildren()
  } finally {
    clearTimeout(timer)
    process.stderr.write(`${each}: ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
  }
}

function sayLate(error: unknown): void {
  process.stderr.write(`later: ${error}\n`)
}

function take(result: BenchResult): void {
  results.push(result)
  if (!json) process.stdout.write(markdown ? inMarkdown(result) : `${inWords(result)}\n`)
}
