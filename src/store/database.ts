import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../generated/prisma/client.ts'
import { UserError } from '../user-error.ts'
import { breakWhenSilent } from './silence.ts'
import { refuseReadOnly } from './unfit.ts'

/** One pool of connections with Prisma on top of it, and a small one for what is written in groups. */
export interface Database {
  url: string
  prisma: PrismaClient
  pool: pg.Pool
  /** For statements of many rows, prepared (`GroupedWriter`): each is planned once a connection, by index. */
  grouped: pg.Pool
  close(): Promise<void>
}

/**
 * How long a statement of many rows may take: nobody waits for it any more. A server that is gone without a word, as in a
 * failover, is else found out after a quarter of an hour, and two such statements would keep all others from the next one.
 */
const SILENT_MS = 5000
/** How long any other statement may keep silent: longer than each of those that a bot needs, shorter than anybody waits. */
const LONGEST_SILENCE_MS = 30_000
/** How soon a connection on which nothing is under way is looked after by the system. */
const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: SILENT_MS }
/** A lock is given up before: the server knows then that nobody waits for it. */
const LOCKED_MS = 4000

/**
 * @param onError hears of idle connections that break, such as when the server restarts
 * @param silentMs how long a statement may keep silent; 0, for commands that take their time, without end
 */
export function openDatabase(
  url: string,
  onError: (error: Error) => void,
  { silentMs = LONGEST_SILENCE_MS }: { silentMs?: number } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 16,
    connectionTimeoutMillis: 10_000,
    ...KEEP_ALIVE,
    onConnect: client => {
      breakWhenSilent(client, silentMs)
      return inUtc(client)
    },
  })
  const grouped = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 0,
    allowExitOnIdle: true,
    query_timeout: SILENT_MS,
    ...KEEP_ALIVE,
    onConnect: planOnce,
  })
  // A server that stops once the last connection is being closed cuts it off, which is nothing to tell of.
  let closing = false
  for (const each of [pool, grouped]) each.on('error', error => closing || onError(error))
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: statementNames() }) })
  const close = async () => {
    closing = true
    await prisma.$disconnect()
    for (const each of [pool, grouped]) if (!each.ended) await each.end()
  }
  return { url, prisma, pool, grouped, close }
}

/**
 * Prisma leaves the zone off what it writes and reads, and means UTC. A server takes that for its own zone, which the
 * embedded one has from the machine: all else that reads the same rows would be hours off.
 */
async function inUtc(client: pg.ClientBase): Promise<void> {
  await client.query(`SET timezone = 'UTC'`)
}

/**
 * Planning a statement that does ten things takes Postgres longer than writing a few rows with it, and a plan from when
 * the tables were small reads them whole: it is made once, and by index.
 */
async function planOnce(client: pg.ClientBase): Promise<void> {
  await client.query(
    `SET timezone = 'UTC'; SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET jit = off; SET lock_timeout = ${LOCKED_MS}`,
  )
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

/** A connection for one task alone. That it breaks is told by what is asked of it, and by nothing else. */
export async function connectApart(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, ...KEEP_ALIVE })
  client.on('error', () => {})
  await client.connect()
  return client
}

/**
 * Asks the server for a sign of life.
 * @param toWrite whether it has to take writes, too
 * @throws {UserError} saying what is wrong, without the password
 */
export async function ping(url: string, { toWrite = false }: { toWrite?: boolean } = {}): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 5000 })
  try {
    await client.connect()
    await client.query('SELECT 1')
    if (toWrite) await refuseReadOnly(client)
  } catch (error) {
    if (error instanceof UserError) throw error
    const { database, host, port } = client
    const { message, code } = error as Error & { code?: string }
    throw new UserError(
      `The database ${database} at ${host}:${port} cannot be reached (${message || code}). Check DATABASE_URL and that the server runs.`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}
