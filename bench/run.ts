// Measures the bot on this machine: npm run bench -- [NAME] [--json] [ARGUMENT…]. Machines differ, so compare only
// figures of one run. A line that misses its target is printed as missed, and the exit code is 1.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../src/store/embedded-postgres.ts'
import { BENCHMARKS } from './benchmarks.ts'
import type { BenchResult } from './result.ts'

const words = process.argv.slice(2).filter(word => word !== '--json')
const json = process.argv.includes('--json')
const [name, ...args] = words
if (name !== undefined && !Object.hasOwn(BENCHMARKS, name)) {
  process.stderr.write(`There is no benchmark ${name}: expected one of ${Object.keys(BENCHMARKS).join(', ')}\n`)
  process.exit(1)
}

const folder = await mkdtemp(join(tmpdir(), 'studyhall-bench-'))
let server: ReturnType<typeof startEmbeddedPostgres> | undefined
const postgres = async () => {
  server ??= startEmbeddedPostgres(folder)
  return (await server).url
}
const results: BenchResult[] = []
try {
  for (const each of name === undefined ? Object.keys(BENCHMARKS) : [name]) {
    for await (const result of await BENCHMARKS[each]!({ postgres, args })) {
      results.push(result)
      if (!json) process.stdout.write(`${inWords(result)}\n`)
    }
  }
} finally {
  await (await server)?.stop()
  await rm(folder, { recursive: true, force: true })
}
if (json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
process.exit(results.some(result => result.held === false) ? 1 : 0)

function inWords({ line, value, unit, reference, ratio, target, held }: BenchResult): string {
  const beside = reference === null ? '' : `, beside ${short(reference)} ${unit} (× ${short(ratio ?? 0)})`
  const verdict = held === null ? '' : held ? ` ✓ ${target}` : ` ✗ missed: ${target}`
  return `${line}: ${short(value)}${unit && ` ${unit}`}${beside}${verdict}`
}

function short(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(3)
}
