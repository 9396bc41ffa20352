import { execFileSync } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../dist/store/embedded-postgres.js'

/** One real Postgres per run, with a migrated template that every test file clones. */
export default async function globalSetup() {
  const folder = await mkdtemp(join(tmpdir(), 'studyhall-test-'))
  const server = await startEmbeddedPostgres(folder)
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query('CREATE DATABASE studyhall_template')
  await client.end()
  const DATABASE_URL = server.url.replace(/postgres$/, 'studyhall_template')
  execFileSync(process.execPath, ['dist/cli.js', 'migrate'], { env: { ...process.env, DATABASE_URL } })
  process.env.TEST_POSTGRES_URL = server.url
  globalThis.testPostgres = { server, folder }
}
