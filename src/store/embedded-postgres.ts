import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { UserError } from '../user-error.ts'
import { type DataFolder, prepareDataFolder, refuseUnlessHeld } from './data-folder.ts'
import { type Lock, LockStore } from './locks.ts'
import { postgresBinaries } from './postgres-binaries.ts'
import { runPostgresProgram } from './postgres-programs.ts'

/** A Postgres server in a folder. */
export interface EmbeddedPostgres {
  /** Of its database `postgres`. */
  url: string
  /** The folder that holds it and what belongs to it. */
  folder: string
  /** Since when the server has been gone and could not be started again, in milliseconds of `performance.now()`. */
  downSince(): number | undefined
  /** Stops the server, unless another process runs it. */
  stop(): Promise<void>
}

export interface EmbeddedPostgresOptions {
  /** Use the server of a bot that runs in this folder now, instead of refusing. */
  share?: boolean
  /** False: refuse a folder that holds no server's data yet, instead of making it. */
  create?: boolean
  /** Port to listen on; a free one by default. */
  port?: number
  /** Starts the server again whenever it is gone, and says so here. */
  onGone?: (problem: string) => void
  /** Called when Postgres' own programs are at work: what keeps this process busy from then on holds nothing up. */
  onWay?: () => void
}

/** Whoever holds this lock runs the server; it ends with its process, however that ends. */
const OWNER = 'studyhall owns this server'

/** How long a start waits for another process that starts, stops or has just died. */
const PATIENCE_MS = 5000
const LOOK_AGAIN_MS = 200

/**
 * Starts Postgres in `<dataDir>/postgres`, creating it at first. A server that outlived a bot that was killed is
 * taken over, with all that it holds; processes that start at the same moment agree on one.
 * @throws {UserError} when the folder cannot be used or another bot runs in it
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  options: EmbeddedPostgresOptions = {},
): Promise<EmbeddedPostgres> {
  if (options.create === false) await refuseUnlessHeld(dataDir)
  const bin = await postgresBinaries()
  const server = new Server(bin, await prepareDataFolder(dataDir, bin, options.onWay))
  await server.begin(options)
  return server
}

class Server implements EmbeddedPostgres {
  readonly folder: string
  readonly #bin: string
  readonly #data: string
  readonly #password: string
  #port = 0
  #lock: Lock | undefined
  #stopping = false
  #downSince: number | undefined
  #restarting: Promise<void> = Promise.resolve()

  constructor(bin: string, { folder, data, password }: DataFolder) {
    this.#bin = bin
    this.folder = folder
    this.#data = data
    this.#password = password
  }

  get url(): string {
    return `postgresql://studyhall:${this.#password}@127.0.0.1:${this.#port}/postgres`
  }

  downSince(): number | undefined {
    return this.#downSince
  }

  async begin({ share = false, port, onGone, onWay }: EmbeddedPostgresOptions): Promise<void> {
    const until = performance.now() + PATIENCE_MS
    for (;;) {
      const found = await this.#up(port, onWay)
      const lock = found && (await new LockStore(this.url).acquire(OWNER).catch(() => undefined))
      if (lock) return this.#own(lock, onGone)
      // A shared server needs only to answer; whose it is does not matter.
      if (found && share && (await this.#answers())) return
      if (performance.now() > until) throw await this.#refusal()
      await wait(LOOK_AGAIN_MS)
    }
  }

  async stop(): Promise<void> {
    this.#stopping = true
    await this.#restarting
    const owned = this.#lock !== undefined
    await this.#lock?.release()
    if (!owned) return
    await this.#program('pg_ctl', ['-D', this.#data, '-m', 'fast', '-w', 'stop'])
    await rm(this.#pidFile, { force: true })
  }

  get #pidFile(): string {
    return join(this.folder, 'bot.pid')
  }

  #program(name: string, args: string[]): Promise<string> {
    return runPostgresProgram(this.#bin, name, args)
  }

  /** Sees to it that the server runs; false while that is another process's business and not done yet. */
  async #up(port: number | undefined, onWay: (() => void) | undefined): Promise<boolean> {
    if (await this.#find()) return true
    const wanted = port ?? (await freePort())
    try {
      const options = `-p ${wanted} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100`
      const starting = this.#program('pg_ctl', [
        ...['-D', this.#data, '-l', join(this.#data, 'server.log')],
        ...['-o', options, '-w', '-t', '60', 'start'],
      ])
      onWay?.()
      await starting
    } catch (error) {
      // Another process may have started it at this moment.
      if (await this.#find()) return true
      if (await this.#isRunning()) return false
      throw error
    }
    this.#port = wanted
    return true
  }

  /** Takes up the port of a server that already runs in the folder; a stale pid file, as after a crash, counts as none. */
  async #find(): Promise<boolean> {
    if (!(await this.#isRunning())) return false
    // Line 4 of postmaster.pid is the port (src/include/utils/pidfile.h of Postgres).
    const lines = (await readFile(join(this.#data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
    this.#port = Number(lines[3] ?? 0)
    return this.#port > 0
  }

  #isRunning(): Promise<boolean> {
    return this.#program('pg_ctl', ['-D', this.#data, 'status']).then(
      () => true,
      () => false,
    )
  }

  async #answers(): Promise<boolean> {
    const lock = await new LockStore(this.url).acquire(`${OWNER}, asks ${process.pid}`).catch(() => undefined)
    await lock?.release()
    return lock !== undefined
  }

  async #own(lock: Lock, onGone: EmbeddedPostgresOptions['onGone']): Promise<void> {
    this.#lock = lock
    this.#downSince = undefined
    await writeFile(this.#pidFile, String(process.pid))
    if (onGone) void lock.lost.then(() => this.#restart(onGone))
  }

  #restart(onGone: (problem: string) => void): void {
    if (this.#stopping) return
    this.#downSince ??= performance.now()
    onGone('the connection to the embedded Postgres is gone; it is started again where it does not run')
    this.#restarting = this.#beginAgain(onGone)
  }

  async #beginAgain(onGone: (problem: string) => void): Promise<void> {
    while (!this.#stopping) {
      try {
        return await this.begin({ port: this.#port, onGone })
      } catch (error) {
        onGone(String((error as Error).message))
        await wait(LOOK_AGAIN_MS * 5)
      }
    }
  }

  async #refusal(): Promise<UserError> {
    const pid = (await readFile(this.#pidFile, 'utf8').catch(() => '')).trim() || '?'
    return new UserError(
      `Another Studyhall (process ${pid}) is running in ${this.folder}. Stop it first, or set DATA_DIR to another folder.`,
    )
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise(done => server.close(done))
  return typeof address === 'object' && address ? address.port : 0
}
