import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** No system gives these out by itself, as it does for the connections of all that runs beside the tests. */
const FIRST = 15_000
/** To each worker of the tests its own. */
const OF_A_WORKER = 1000
const WORKERS = 16

const given = new Set<number>()

/** A port that nothing listens on now, for what must know its address before it starts, or start there again. */
export async function freePort(): Promise<number> {
  const from = FIRST + (Number(process.env.JEST_WORKER_ID ?? 0) % WORKERS) * OF_A_WORKER
  for (;;) {
    const port = from + randomInt(OF_A_WORKER)
    if (given.has(port)) continue
    given.add(port)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise(resolve => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
