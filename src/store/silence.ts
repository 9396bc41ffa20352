import type { Duplex } from 'node:stream'
import type pg from 'pg'

/** Tells passing errors of the network from others, as the system's own do. */
const SILENT = { code: 'ETIMEDOUT', errno: -110, syscall: 'read' }

/**
 * Breaks a connection over which nothing has come for so long while something is under way: the server is gone without a
 * word, as in a failover, which the system finds out after a quarter of an hour; or it takes longer than anybody waits. A
 * timeout of the statement alone would leave it under way, and whoever gets the connection next would wait for it, or be
 * part of its transaction. A pool lets go of what is at rest before.
 * @param milliseconds 0 for however long it takes
 */
export function breakWhenSilent(client: pg.ClientBase, milliseconds: number): void {
  const { stream } = (client as pg.Client).connection as { stream: Duplex & { setTimeout?: SetTimeout } }
  const problem = `the database has said nothing for ${milliseconds / 1000} s`
  stream.setTimeout?.(milliseconds, () => stream.destroy(Object.assign(new Error(problem), SILENT)))
}

/** Of a socket, with or without TLS. */
type SetTimeout = (milliseconds: number, silent: () => void) => void
