import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

/** A migration as the engine takes it. */
export interface Migration {
  /** Folder name, such as `20261124000000_init`. */
  name: string
  sql: string
}

const filters = { externalTables: [], externalEnums: [] }

/**
 * Prisma's own schema engine, in the WebAssembly form that npm has: what `prisma migrate` runs, without a native
 * binary to download.
 */
export async function openSchemaEngine(databaseUrl: string, schema: string) {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const directory = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = new WebAssembly.Module(readFileSync(directory.replace(/\.js$/, '.wasm')))
  const instance = new WebAssembly.Instance(wasm, { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports })
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  const pool = new pg.Pool({ connectionString: databaseUrl })
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool))
  const engine = await bindings.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, adapter)
  const target = { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content: schema }] }

  return {
    close: () => pool.end(),
    /** Applies what is missing, in order, and notes it in `_prisma_migrations` as `prisma migrate deploy` does. */
    async apply(migrations: readonly Migration[]): Promise<string[]> {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: listOf(migrations), filters })
      return appliedMigrationNames
    },
    /** The SQL that leads from the migrations to schema.prisma; empty when they agree. The database serves as shadow and must be empty. */
    async missing(migrations: readonly Migration[]): Promise<string> {
      const from = migrations.length === 0 ? ({ tag: 'empty' } as const) : ({ tag: 'migrations', ...listOf(migrations) } as const)
      const { stdout } = await engine.diff({ from, to: target, script: true, exitCode: null, filters })
      return stdout?.replace('-- This is an empty migration.', '').trim() ?? ''
    },
  }
}

function listOf(migrations: readonly Migration[]) {
  return {
    baseDir: '/migrations',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({ path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } } })),
  }
}
