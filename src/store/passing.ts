/** Conditions of Postgres that pass by themselves: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const PASSING = new Set(['40001', '40P01', '53300', '55P03', '57P01', '57P02', '57P03'])
/** Of these, and of what the network says, the ones that tell that no statement was carried out. */
const NEVER_ARRIVED = new Set(['40001', '40P01', '53300', '55P03', '57P03', 'ECONNREFUSED', 'ENOENT'])
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT'])
/** node-postgres gives these no code. */
const UNNAMED =
  /^(?:Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** What Prisma's adapter makes of the same, wherever it puts it. */
const BY_PRISMA =
  /DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|TransactionWriteConflict|ECONNREFUSED|ECONNRESET|Connection terminated|\b57P0[123]\b/

interface Failure {
  name?: string
  code?: string
  message?: string
  cause?: unknown
  meta?: unknown
}

/** Whether the same statement may succeed in a moment: the connection broke, or Postgres is on its way up or down. */
export function isPassing(error: unknown): boolean {
  const { name = '', code = '', message = '', cause, meta } = (error ?? {}) as Failure
  if (PASSING.has(code) || code.startsWith('08') || NETWORK.has(code) || UNNAMED.test(message)) return true
  if (/^P1\d\d\d$/.test(code)) return true
  return /^(?:Prisma|DriverAdapter)/.test(name) && BY_PRISMA.test(`${message} ${said(cause)} ${said(meta)}`)
}

function said(part: unknown): string {
  try {
    return part instanceof Error ? `${part.message} ${JSON.stringify(part)}` : (JSON.stringify(part) ?? '')
  } catch {
    return String(part)
  }
}

/** Whether a passing error came before anything was carried out. */
export function neverArrived(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as Failure
  return NEVER_ARRIVED.has(code) || message.startsWith('timeout exceeded when trying to connect')
}
