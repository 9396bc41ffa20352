// Writes the migration that leads from prisma/migrations to prisma/schema.prisma: npm run db:migration -- add_something
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../dist/store/embedded-postgres.js'
import { readMigrations, readSchema } from '../dist/store/migrations.js'
import { openSchemaEngine } from '../dist/store/schema-engine.js'

const name = process.argv[2]
if (!/^[a-z0-9_]+$/.test(name ?? '')) {
  console.error('Name the migration in lower case: npm run db:migration -- add_something')
  process.exit(1)
}
const folder = await mkdtemp(join(tmpdir(), 'studyhall-migration-'))
const server = await startEmbeddedPostgres(folder)
try {
  const engine = await openSchemaEngine(server.url, await readSchema())
  const sql = await engine.missing(await readMigrations())
  await engine.close()
  if (sql === '') console.log('schema.prisma and prisma/migrations agree; there is nothing to write.')
  else {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const path = join('prisma', 'migrations', `${stamp}_${name}`)
    await mkdir(path, { recursive: true })
    await writeFile(join(path, 'migration.sql'), `${sql}\n`)
    console.log(`Wrote ${join(path, 'migration.sql')}`)
  }
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
