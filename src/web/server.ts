import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import type { Log } from '../log.ts'
import { handleErrors, sendError } from './errors.ts'
import { metrics, partUp } from './metrics.ts'
import { type Probe, Probes } from './probes.ts'

export interface WebServerOptions {
  /** Whether browsers reach it by HTTPS, so that they may be told to stay with it. */
  secure: boolean
  /** False when nothing but a new start may help. */
  alive: () => boolean
  /** How long a part may take to say how it is. */
  probeMs?: number
}

/** Whoever asks waits five seconds or so. */
const PROBE_MS = 3000

/** The HTTP server: health, metrics, and what `main.ts` mounts (the playground, Slack's endpoint). */
export class WebServer {
  readonly app: Express = express()
  readonly #server: Server
  readonly #direct = new Map<string, RequestListener>()
  readonly #probes: Probes
  readonly #log: Log

  constructor(log: Log, { secure, alive, probeMs = PROBE_MS }: WebServerOptions) {
    this.#log = log
    this.#probes = new Probes(probeMs)
    this.#server = createServer((request, response) => {
      const direct = this.#direct.get((request.url ?? '').replace(/\/?(?:\?.*)?$/, ''))
      if (direct) return direct(request, response)
      this.app(request, response)
    })
    this.app.use(helmet({ contentSecurityPolicy: { directives: directives(secure) }, strictTransportSecurity: secure }))
    this.app.get('/healthz', (_, response) => {
      response
        .status(alive() ? 200 : 503)
        .type('text')
        .send(alive() ? 'ok\n' : 'not ok\n')
    })
    this.app.get('/readyz', this.#ready)
    this.app.get('/metrics', this.#measured)
  }

  /** Has requests for exactly this path dealt with outside Express, for what comes by the thousand. */
  direct(path: string, listener: RequestListener): void {
    this.#direct.set(path, listener)
  }

  /**
   * Adds a part to `/readyz`.
   * @param essential whether nothing can be answered without it: a balancer sends nothing here while it is not well
   */
  probe(name: string, probe: Probe, { essential = false }: { essential?: boolean } = {}): void {
    this.#probes.add(name, probe, essential)
  }

  /**
   * @returns the port, which the system chooses for 0
   * @throws {NodeJS.ErrnoException} `EADDRINUSE`, `EACCES` …
   */
  async listen(port: number, host: string): Promise<number> {
    this.app.use((_, response) => sendError(response, 404, 'not_found', 'There is nothing at this address.'))
    this.app.use(handleErrors(this.#log))
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
    const states = await this.#probes.states()
    response.status(this.#probes.isReady(states) ? 200 : 503).json(states)
  }

  readonly #measured: RequestHandler = async (_, response) => {
    for (const [part, state] of Object.entries(await this.#probes.states()))
      partUp.set({ part }, state === 'ok' ? 1 : 0)
    response.type(metrics.contentType).send(await metrics.metrics())
  }
}

/** Pages run their own scripts only, and nobody frames them; pictures in a course may come from anywhere safe. */
function directives(secure: boolean) {
  return {
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'https:', 'data:'],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: secure ? [] : null,
  }
}
