import { defineConfig } from 'prisma/config'

// Only `prisma generate` is used; it looks for a native engine it does not need, and any existing file will do.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } })
