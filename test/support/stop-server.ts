import type { Server } from 'node:http'

/**
 * Stops a server and breaks off all its connections: in this order, since one that comes in between, and asks nothing, would
 * be waited for without end.
 */
export async function stopServer(server: Server): Promise<void> {
  const closed = new Promise(done => server.close(done))
  server.closeAllConnections()
  await closed
}
