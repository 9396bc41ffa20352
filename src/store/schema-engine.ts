import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter, type SqlQuery } from '@prisma/driver-adapter-utils'
import type pg from 'pg'

/** A migration as the engine takes it. */
export interface Migration {
  /** Folder name, such as `20261124000000_init`. */
  name: string
  sql: string
}

const filters = { externalTables: [], externalEnums: [] }

/** Numbers in pg_type of Postgres' internal type "char" (with quotes), and of `character`. */
const INTERNAL_CHAR = 18
const CHARACTER = 1042

/**
 * The adapter as the engine needs it to read the catalogue of Postgres 18. The adapter refuses "char" columns, and the
 * engine does not know constraints of type "n": NOT NULL, which it learns from the columns all the same.
 */
class EngineAdapter extends PrismaPg {
  /** Scripts of migrations, which are applied whole or not at all. */
  readonly migrations = new Set<string>()

  override async connect() {
    return readingCatalogue(applyingWhole(await super.connect(), this.migrations))
  }

  override async connectToShadowDb() {
    return readingCatalogue(sendingWhole(await super.connectToShadowDb()))
  }
}

interface RawResult {
  fields: { name: string; dataTypeID: number }[]
  rows: unknown[][]
}

function readingCatalogue<T extends object>(adapter: T): T {
  const connection = adapter as T & { performIO(query: unknown): Promise<RawResult> }
  const perform = connection.performIO.bind(connection)
  connection.performIO = async query => {
    const result = await perform(query)
    for (const [column, field] of result.fields.entries()) {
      if (field.dataTypeID !== INTERNAL_CHAR) continue
      field.dataTypeID = CHARACTER
      if (field.name === 'constraint_type') result.rows = result.rows.filter(row => row[column] !== 'n')
    }
    return result
  }
  return adapter
}

/** A script as one query: the adapter would cut it at every semicolon, also at those inside a function. */
function sendingWhole<T extends SqlDriverAdapter>(adapter: T): T {
  const connection = adapter as T & { performIO(query: SqlQuery): Promise<unknown> }
  const perform = connection.performIO.bind(connection)
  connection.executeScript = async script => void (await perform({ sql: script, args: [], argTypes: [] }))
  return connection
}

/**
 * By itself the adapter sends a script statement by statement, so that one that is broken off is there by half: as one
 * query it is one transaction.
 */
function applyingWhole<T extends SqlDriverAdapter>(adapter: T, migrations: ReadonlySet<string>): T {
  const connection = adapter as T & { performIO(query: SqlQuery): Promise<unknown> }
  const perform = connection.performIO.bind(connection)
  const execute = connection.executeScript.bind(connection)
  connection.executeScript = async script => {
    if (migrations.has(script)) await perform({ sql: withItsNote(script), args: [], argTypes: [] })
    else await execute(script)
  }
  return connection
}

/** What the engine would note a moment later: without it nobody could tell whether a script that was broken off is there. */
const withItsNote = (script: string) => `SELECT pg_advisory_xact_lock(${UNDER_WAY});
${script};
UPDATE _prisma_migrations SET finished_at = now() WHERE ${UNFINISHED}`

/** Whoever lets go of what was broken off waits for a script whose process is gone and that Postgres still works on. */
const UNDER_WAY = 7_305_118_902
const UNFINISHED = 'finished_at IS NULL AND rolled_back_at IS NULL'

/**
 * Lets go of the notes of migrations that were broken off, which the engine would take for half of one: by a process that
 * was killed, a server that restarted, or an error.
 */
export async function forgetUnfinished(client: pg.ClientBase): Promise<void> {
  await client.query('BEGIN')
  await client.query('SELECT pg_advisory_xact_lock($1)', [UNDER_WAY])
  await client.query(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE ${UNFINISHED}`)
  await client.query('COMMIT')
}

/**
 * Prisma's own schema engine, in the WebAssembly form that npm has: what `prisma migrate` runs, without a native
 * binary to download.
 */
export async function openSchemaEngine(databaseUrl: string, schema: string) {
  loading ??= loadEngine().catch(error => {
    loading = undefined
    throw error
  })
  const bindings = await loading
  // The engine never closes its connections, so idle ones must go by themselves.
  const options = { connectionString: databaseUrl, idleTimeoutMillis: 50, allowExitOnIdle: true }
  const adapter = new EngineAdapter(options)
  const bound = bindMigrationAwareSqlAdapterFactory(adapter)
  const engine = await bindings.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, bound)
  const target = { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content: schema }] }

  return {
    /** Applies what is missing, in order, and notes it in `_prisma_migrations` as `prisma migrate deploy` does. */
    async apply(migrations: readonly Migration[]): Promise<string[]> {
      for (const { sql } of migrations) adapter.migrations.add(sql)
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: listOf(migrations), filters })
      return appliedMigrationNames
    },
    /** The SQL that leads from the migrations to schema.prisma; empty when they agree. The database serves as shadow and must be empty. */
    async missing(migrations: readonly Migration[]): Promise<string> {
      const from =
        migrations.length === 0 ? ({ tag: 'empty' } as const) : ({ tag: 'migrations', ...listOf(migrations) } as const)
      const { stdout } = await engine.diff({ from, to: target, script: true, exitCode: null, filters })
      return stdout?.replace('-- This is an empty migration.', '').trim() ?? ''
    },
  }
}

let loading: ReturnType<typeof loadEngine> | undefined

/** The module keeps its memory in a global, so it is instantiated once per process. */
async function loadEngine() {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = new WebAssembly.Module(readFileSync(file.replace(/\.js$/, '.wasm')))
  const instance = new WebAssembly.Instance(wasm, { './schema_engine_bg.js': withoutWaiting(bindings) })
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return bindings
}

/** The engine leaves behind the timer of its lock, ten seconds long, which nothing is to wait for. */
function withoutWaiting(bindings: object): WebAssembly.ModuleImports {
  const imports = { ...bindings } as Record<string, (...given: unknown[]) => unknown>
  for (const [name, start] of Object.entries(imports))
    if (name.startsWith('__wbg_setTimeout_')) imports[name] = (...given) => (start(...given) as NodeJS.Timeout).unref()
  return imports as WebAssembly.ModuleImports
}

function listOf(migrations: readonly Migration[]) {
  return {
    baseDir: '/migrations',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
}
