const OF_SOCKETS = new Set(['EPIPE', 'ECONNRESET'])

/**
 * The error that an operator is told of where a connection to Postgres broke while much went over it: a socket that fails in the
 * middle of a write takes what the server said with it, and its own `write EPIPE` names no database. It keeps its code, by which
 * others know that it passes. Any other error is left as it is.
 */
export function lostConnection(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (!OF_SOCKETS.has(code ?? '')) return error
  return Object.assign(new Error(`The connection to the database was terminated (${message}).`, { cause: error }), {
    code,
  })
}
