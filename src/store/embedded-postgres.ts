import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { UserError } from '../user-error.ts'
import { type DataFolder, prepareDataFolder, refuseUnlessHeld } from './data-folder.ts'
import { type Lock, LockStore } from './locks.ts'
import { postgresBinaries } from './postgres-binaries.ts'
import { PostgresServer } from './postgres-server.ts'

/** A Postgres server in a folder. */
export interface EmbeddedPostgres {
  /** Of its database `postgres`. */
  url: string
  /** The folder that holds it and what belongs to it. */
  folder: string
  /** Since when the server has been gone and could not be started again, in milliseconds of `performance.now()`. */
  downSince(): number | undefined
  /** Stops the server, unless another process uses it, which stops it then. */
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

/** A bot holds this lock; it ends with its process, however that ends. */
const OWNER = 'studyhall owns this server'
/** One-off commands have a share in this one while they work: the last of them stops the server, where no bot is there. */
const USERS = 'studyhall uses this server'

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
  readonly #server: PostgresServer
  readonly #password: string
  #port = 0
  /** A bot's, or a command's share. */
  #lock: Lock | undefined
  #share = false
  #stopping = false
  #downSince: number | undefined
  #restarting: Promise<void> = Promise.resolve()

  constructor(bin: string, { folder, data, password }: DataFolder) {
    this.folder = folder
    this.#server = new PostgresServer(bin, data)
    this.#password = password
  }

  get url(): string {
    return `postgresql://studyhall:${this.#password}@127.0.0.1:${this.#port}/postgres`
  }

  downSince(): number | undefined {
    return this.#downSince
  }

  async begin({ share = false, port, onGone, onWay }: EmbeddedPostgresOptions): Promise<void> {
    this.#share = share
    const until = performance.now() + PATIENCE_MS
    let started = false
    for (;;) {
      const running = await this.#server.port()
      this.#port = running ?? (await this.#server.start(port, onWay)) ?? 0
      started ||= running === undefined && this.#port > 0
      const lock = await this.#take().catch((error: Error) => error)
      if (lock && !(lock instanceof Error)) return this.#hold(lock, onGone)
      if (performance.now() > until || isRefused(lock)) {
        if (lock === undefined) throw await this.#refusal()
        // Nobody else has it either.
        if (started) await this.#server.stop()
        throw this.#unanswered(lock)
      }
      await wait(LOOK_AGAIN_MS)
    }
  }

  async stop(): Promise<void> {
    this.#stopping = true
    await this.#restarting
    const held = this.#lock
    if (!held) return
    // A command gives up its share before it asks whether it was the last.
    if (this.#share) await held.release()
    const locks = new LockStore(this.url)
    const acquire = (name: string) => locks.acquire(name).catch(() => undefined)
    const unused = await acquire(USERS)
    const unowned = this.#share ? unused && (await acquire(OWNER)) : held
    if (unused && unowned) await this.#server.stop()
    await Promise.all([unused?.release(), unowned?.release(), held.release()])
    if (!this.#share) await rm(this.#pidFile, { force: true })
  }

  get #pidFile(): string {
    return join(this.folder, 'bot.pid')
  }

  /** What this process has to hold; undefined while another bot runs, or the last command stops the server. */
  async #take(): Promise<Lock | undefined> {
    if (this.#port === 0) return undefined
    const locks = new LockStore(this.url)
    return this.#share ? locks.share(USERS) : locks.acquire(OWNER)
  }

  async #hold(lock: Lock, onGone: EmbeddedPostgresOptions['onGone']): Promise<void> {
    this.#lock = lock
    this.#downSince = undefined
    if (!this.#share) await writeFile(this.#pidFile, String(process.pid))
    if (onGone && !this.#share) void lock.lost.then(() => this.#restart(onGone))
  }

  #restart(onGone: (problem: string) => void): void {
    if (this.#stopping) return
    // Another bot may have the server from now on.
    this.#lock = undefined
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

  #unanswered(error: Error): UserError {
    if (isRefused(error))
      return new UserError(
        `The database in ${this.folder} has another password than ${join(this.folder, 'postgres.password')}: the file and the folder postgres belong together. Put both there from the same copy.`,
      )
    return new UserError(`The embedded Postgres in ${this.folder} does not answer: ${error.message}.`)
  }

  async #refusal(): Promise<UserError> {
    const pid = (await readFile(this.#pidFile, 'utf8').catch(() => '')).trim() || '?'
    return new UserError(
      `Another Studyhall (process ${pid}) is running in ${this.folder}. Stop it first, or set DATA_DIR to another folder.`,
    )
  }
}

/** Postgres' code for a wrong password. */
const isRefused = (error: Lock | Error | undefined): boolean =>
  (error as { code?: string } | undefined)?.code === '28P01'
