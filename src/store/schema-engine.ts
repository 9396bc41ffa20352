import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

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
  override async connect() {
    return readingCatalogue(await super.connect())
  }

  override async connectToShadowDb() {
    return readingCatalogue(await super.connectToShadowDb())
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

/**
 * Prisma's own schema engine, in the WebAssembly form that npm has: what `prisma migrate` runs, without a native
 * binary to download.
 */
export async function openSchemaEngine(databaseUrl: string, schema: string) {
  loading ??= loadEngine()
  const bindings = await loading
  // The engine never closes its connections, so idle ones must go by themselves.
  const options = { connectionString: databaseUrl, idleTimeoutMillis: 50, allowExitOnIdle: true }
  const adapter = bindMigrationAwareSqlAdapterFactory(new EngineAdapter(options))
  const engine = await bindings.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, adapter)
  const target = { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content: schema }] }

  return {
    /** Applies what is missing, in order, and notes it in `_prisma_migrations` as `prisma migrate deploy` does. */
    async apply(migrations: readonly Migration[]): Promise<string[]> {
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
