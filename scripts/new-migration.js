// Writes the migration that leads from prisma/migrations to prisma/schema.prisma:
//   npm run db:migration -- add_something
// With --check it writes nothing and fails when the two differ.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../src/store/embedded-postgres.ts'
import { readMigrations, readSchema } from '../src/store/migrations.ts'
import { openSchemaEngine } from '../src/store/schema-engine.ts'

const name = process.argv[2] ?? ''
const checking = name === '--check'
if (!checking && !/^[a-z0-9_]+$/.test(name)) {
  console.error('Name the migration in lower case: npm run db:migration -- add_something')
  process.exit(1)
}

/** The missing SQL, found on an empty database that is gone afterwards. */
async function missingSql() {
  const folder = await mkdtemp(join(tmpdir(), 'studyhall-migration-'))
  const server = await startEmbeddedPostgres(folder)
  try {
    const engine = await openSchemaEngine(server.url, await readSchema())
    return await engine.missing(await readMigrations())
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const sql = await missingSql()
if (sql === '') console.log('schema.prisma and prisma/migrations agree.')
else if (checking) {
  console.error(`schema.prisma and prisma/migrations differ; run npm run db:migration -- NAME\n${sql}`)
  process.exitCode = 1
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join('prisma', 'migrations', `${stamp}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'migration.sql'), `${sql}\n`)
  console.log(`Wrote ${join(folder, 'migration.sql')}`)
}
process.exit()
