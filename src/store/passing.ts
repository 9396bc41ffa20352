/** Conditions of Postgres that pass by themselves: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const PASSING = new Set(['40001', '40P01', '53300', '55P03', '57P01', '57P02', '57P03'])
/** Of these, and of what the network says, the ones that tell that no statement was carried out. */
const NEVER_ARRIVED = new Set(['40001', '40P01', '53300', '55P03', '57P03', 'ECONNREFUSED', 'ENOENT'])
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT'])
/** node-postgres gives these no code. */
const UNNAMED =
  /^(?:Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** Whether the same statement may succeed in a moment: the connection broke, or Postgres is on its way up or down. */
export function isPassing(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string }
  return PASSING.has(code) || code.startsWith('08') || NETWORK.has(code) || UNNAMED.test(message)
}

/** Whether a passing error came before anything was carried out. */
export function neverArrived(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string }
  return NEVER_ARRIVED.has(code) || message.startsWith('timeout exceeded when trying to connect')
}
