import { UserError } from '../user-error.ts'

/** What helps, by the beginning of Postgres' code: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const REMEDIES: [code: RegExp, remedy: string][] = [
  [
    /^42501/,
    'The user of DATABASE_URL has to own the database and its schemas: ALTER DATABASE … OWNER TO …, or name another user.',
  ],
  [
    /^53300/,
    'Raise max_connections, or the CONNECTION LIMIT of the user: a bot takes up to 24 connections, and a command a few.',
  ],
  [/^53100/, 'Make room on the disk of the server.'],
  [/^(?:57P0|08)/, 'Start again when the server runs.'],
  [/^(?:28|3D)/, 'Check DATABASE_URL.'],
]

/** Something that Postgres answered, by itself or inside of what Prisma makes of it. */
interface Answered {
  code?: unknown
  originalCode?: unknown
  message?: unknown
  originalMessage?: unknown
  cause?: unknown
  meta?: { driverAdapterError?: unknown }
}

/** What a server refuses for a reason that an operator can remove, as a sentence; undefined for a fault of the program's. */
export function refusalOf(error: unknown): UserError | undefined {
  for (let each = error as Answered | undefined, depth = 0; each && depth < 5; depth++) {
    const code = String(each.originalCode ?? each.code ?? '')
    const remedy = REMEDIES.find(([codes]) => codes.test(code))?.[1]
    const message = String(each.originalMessage ?? each.message ?? '').trim()
    if (remedy) return new UserError(`The database refuses: ${message.split('\n').at(-1)}. ${remedy}`, { cause: error })
    each = (each.cause ?? each.meta?.driverAdapterError) as Answered | undefined
  }
  return undefined
}
