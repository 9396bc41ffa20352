import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../generated/prisma/client.ts'
import { UserError } from '../user-error.ts'

/** One pool of connections, and Prisma on top of it. */
export interface Database {
  url: string
  prisma: PrismaClient
  pool: pg.Pool
  close(): Promise<void>
}

/** @param onError hears of idle connections that break, such as when the server restarts */
export function openDatabase(url: string, onError: (error: Error) => void): Database {
  const pool = new pg.Pool({ connectionString: url, max: 16, connectionTimeoutMillis: 10_000 })
  pool.on('error', onError)
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: statementNames() }) })
  const close = async () => {
    await prisma.$disconnect()
    if (!pool.ended) await pool.end()
  }
  return { url, prisma, pool, close }
}

/** Most statements that each connection keeps prepared. */
const MOST_STATEMENTS = 300

/**
 * Names the statements that Prisma sends, so that Postgres parses and plans each once per connection. The first ones have
 * a name for good; what comes after so many (a list of another length, say) goes without.
 */
export function statementNames(most = MOST_STATEMENTS): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined || names.size >= most) return known ?? ''
    const name = `s${names.size + 1}`
    names.set(sql, name)
    return name
  }
}

/**
 * Asks the server for a sign of life.
 * @throws {UserError} saying what is wrong, without the password
 */
export async function ping(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    await client.query('SELECT 1')
  } catch (error) {
    const { host, pathname } = new URL(url)
    const { message, code } = error as Error & { code?: string }
    throw new UserError(
      `The database ${pathname.slice(1)} at ${host} cannot be reached (${message || code}). Check DATABASE_URL and that the server runs.`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}
