import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Express, type RequestHandler, type Response } from 'express'
import { metrics } from './metrics.ts'

/** A part of the bot whose state `/readyz` tells: resolves when well, rejects with what is wrong. */
export type Probe = () => Promise<void>

/** The HTTP server: health, metrics, and what `main.ts` mounts (the playground, Slack's endpoint). */
export class WebServer {
  readonly app: Express = express()
  readonly #server: Server
  readonly #probes = new Map<string, Probe>()

  constructor() {
    this.#server = createServer(this.app)
    this.app.disable('x-powered-by')
    this.app.get('/healthz', (_, response) => void response.type('text').send('ok\n'))
    this.app.get('/readyz', this.#ready)
    this.app.get(
      '/metrics',
      async (_, response) => void response.type(metrics.contentType).send(await metrics.metrics()),
    )
  }

  /** Adds a part to `/readyz`. */
  probe(name: string, probe: Probe): void {
    this.#probes.set(name, probe)
  }

  /**
   * @returns the port, which the system chooses for 0
   * @throws {NodeJS.ErrnoException} `EADDRINUSE`, `EACCES` …
   */
  async listen(port: number, host: string): Promise<number> {
    this.app.use((_, response) => sendError(response, 404, 'not_found', 'There is nothing at this address.'))
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(port, host, resolve)
    })
    return (this.#server.address() as AddressInfo).port
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return
    const closed = new Promise(resolve => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
  }

  readonly #ready: RequestHandler = async (_, response) => {
    const states = await Promise.all(
      [...this.#probes].map(
        async ([name, probe]) =>
          [
            name,
            await probe().then(
              () => 'ok',
              error => String(error.message ?? error),
            ),
          ] as const,
      ),
    )
    const ready = states.every(([, state]) => state === 'ok')
    response.status(ready ? 200 : 503).json(Object.fromEntries(states))
  }
}

/** The shape of every error that the bot's own HTTP answers have. */
export function sendError(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ error: { code, message } })
}
