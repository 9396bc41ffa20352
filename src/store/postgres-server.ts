import { open, readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { UserError } from '../user-error.ts'
import { COMPLAINT, runPostgresProgram } from './postgres-programs.ts'

/** The server of a folder of Postgres' data, which this process or another has started. */
export class PostgresServer {
  readonly #bin: string
  readonly #data: string
  readonly #log: string

  /** @param bin where Postgres' programs are */
  constructor(bin: string, data: string) {
    this.#bin = bin
    this.#data = data
    this.#log = join(data, 'server.log')
  }

  /** The port of a server that runs; a stale pid file, as after a crash, counts as none. */
  async port(): Promise<number | undefined> {
    if (!(await this.isRunning())) return undefined
    // Line 4 of postmaster.pid is the port (src/include/utils/pidfile.h of Postgres).
    const lines = (await readFile(join(this.#data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
    return Number(lines[3] ?? 0) || undefined
  }

  isRunning(): Promise<boolean> {
    return this.#control('status').then(
      () => true,
      () => false,
    )
  }

  /**
   * Starts it, on a free port where none is given.
   * @param onWay called once Postgres' own program is at work
   * @returns its port; undefined where another process has begun to start it at this moment
   * @throws {UserError} with what Postgres said
   */
  async start(port: number | undefined, onWay: () => void = () => {}): Promise<number | undefined> {
    const wanted = port ?? (await freePort())
    const logged = (await stat(this.#log).catch(() => undefined))?.size ?? 0
    try {
      const options = `-p ${wanted} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100`
      const starting = this.#control('start', '-l', this.#log, '-o', options, '-w', '-t', '60')
      onWay()
      await starting
      return wanted
    } catch (error) {
      if (await this.isRunning()) return undefined
      throw await this.#whyNot(error, logged)
    }
  }

  async stop(): Promise<void> {
    await this.#control('stop', '-m', 'fast', '-w')
  }

  #control(does: 'start' | 'stop' | 'status', ...options: string[]): Promise<string> {
    return runPostgresProgram(this.#bin, 'pg_ctl', ['-D', this.#data, ...options, does])
  }

  /** pg_ctl only says that there is a log; the reason stands in it. @param from where this start's part of it begins */
  async #whyNot(error: unknown, from: number): Promise<unknown> {
    const said = (await textFrom(this.#log, from).catch(() => '')).trim().split('\n')
    const complaint = said.findLast(line => COMPLAINT.test(line))?.replace(/^.*?(?=FATAL|PANIC|could not)/, '')
    if (complaint === undefined) return error
    return new UserError(`The embedded Postgres does not start: ${complaint} (${this.#log}).`)
  }
}

async function textFrom(path: string, offset: number): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(64 * 1024), position: offset })
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise(done => server.close(done))
  return typeof address === 'object' && address ? address.port : 0
}
