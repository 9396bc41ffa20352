import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** One real Postgres per run, with a migrated template that every test file clones, and one folder for all temporary files. */
export default async function globalSetup() {
  const script = fileURLToPath(new URL('postgres-keeper.js', import.meta.url))
  // A group of its own: Ctrl-C is for the run.
  const keeper = spawn(process.execPath, [script], { detached: true, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface(keeper.stdout)
  const failed = once(keeper, 'exit').then(() => Promise.reject(new Error('the Postgres of the tests did not start')))
  const [line] = await Promise.race([once(lines, 'line'), failed])
  failed.catch(() => {})
  const { url, scratch } = JSON.parse(line)
  process.env.TEST_POSTGRES_URL = url
  process.env.TMPDIR = scratch
  globalThis.postgresKeeper = keeper
}
