// Keeps the Postgres of one run of the tests, and the folder of all that they write, for as long as the run holds the other
// end of the standard input. A process of its own, since a run that is killed comes to no teardown.
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../dist/store/embedded-postgres.js'
import { migrate } from '../../dist/store/migrations.js'

/** No test pulls the plug: what is written need not be on the disk when the run ends. */
const IN_HASTE = ['fsync = off', 'full_page_writes = off']

/** What a run takes in memory at most, in bytes, and as much again for what runs beside it. */
const LEAST_ROOM = 4e9

process.stdin.resume()
const released = once(process.stdin, 'close')
const folder = await mkdtemp(join(await roomiestFolder(), 'studyhall-test-'))
const scratch = join(folder, 'scratch')
await mkdir(scratch)
const server = await startEmbeddedPostgres(join(folder, 'server'))
try {
  await prepare(server.url)
  process.stdout.write(`${JSON.stringify({ url: server.url, scratch })}\n`)
  await released
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** Where Linux keeps files in memory, if there is room: hundreds of databases are made, of hundreds of files each. */
async function roomiestFolder() {
  const inMemory = '/dev/shm'
  const room = await statfs(inMemory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  )
  return room < LEAST_ROOM ? tmpdir() : inMemory
}

/** @param {string} url of a server that is new */
async function prepare(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const setting of IN_HASTE) await client.query(`ALTER SYSTEM SET ${setting}`)
  await client.query('SELECT pg_reload_conf()')
  // Thousands of connections are opened in a run, and each would hash the password as often as an attacker should have to.
  await client.query('SET scram_iterations = 1')
  await client.query(`ALTER ROLE studyhall PASSWORD '${new URL(url).password}'`)
  await client.query('CREATE DATABASE studyhall_template')
  await client.end()
  await migrate(url.replace(/postgres$/, 'studyhall_template'))
}
