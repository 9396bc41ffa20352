import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { freePort } from '../../test/support/free-port.ts'
import type { ClockCourse } from './fast-clock.ts'

const SCRIPT = fileURLToPath(new URL('bot.ts', import.meta.url))
const PROJECT = fileURLToPath(new URL('../../', import.meta.url))

/** The script as plain JavaScript, made once: a loader that compiles takes longer to start than the bot itself. */
async function compiledInto(folder: string): Promise<string> {
  const outfile = join(folder, 'bot.mjs')
  await build({ entryPoints: [SCRIPT], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' })
  return outfile
}

/** Bots in processes of their own, which are killed and started again. */
export class Bots {
  readonly #script: string
  readonly #environment: NodeJS.ProcessEnv
  readonly #clock: ClockCourse
  readonly #children: (ChildProcess | undefined)[]
  readonly ports: number[]
  kills = 0
  /** Exits that nobody asked for. */
  crashes = 0
  #stopping = false
  #older: ChildProcess | undefined
  readonly #ready = new Set<ChildProcess>()

  private constructor(script: string, environment: NodeJS.ProcessEnv, clock: ClockCourse, ports: number[]) {
    this.#script = script
    this.#environment = environment
    this.#clock = clock
    this.ports = ports
    this.#children = ports.map(() => undefined)
  }

  /** @param folder takes what they are started from */
  static async prepare(
    count: number,
    folder: string,
    environment: NodeJS.ProcessEnv,
    clock: ClockCourse,
  ): Promise<Bots> {
    const ports = await Promise.all(Array.from({ length: count }, freePort))
    return new Bots(await compiledInto(folder), environment, clock, ports)
  }

  /** Starts those that are not running yet. */
  async start(): Promise<void> {
    await Promise.all(this.ports.map((_, index) => this.#children[index] ?? this.#spawn(index)))
  }

  /** Starts the first of them in an older version; whenever it ends, this version takes its place. */
  async startOlder(folder: string): Promise<void> {
    await this.#spawn(0, folder)
    if (!this.#children[0] || !this.#ready.has(this.#children[0]))
      throw new Error(`${folder} does not start; is it built?`)
    this.#older = this.#children[0]
  }

  /** Whether a bot is still in the older version. */
  isOlder(index: number): boolean {
    return this.#older !== undefined && this.#children[index] === this.#older
  }

  url(index: number): string {
    return `http://127.0.0.1:${this.ports[index]}`
  }

  /** Waits until a bot is at work: on a busy machine a start takes longer than the next kill is away. */
  async untilOneIsReady(): Promise<void> {
    while (!this.#children.some(child => child && this.#ready.has(child))) await wait(50)
  }

  /** Kills a bot with no chance to say goodbye, and starts it again. */
  async kill(index: number): Promise<void> {
    const child = this.#children[index]
    if (!child) return
    this.kills++
    this.#children[index] = undefined
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    void this.#spawn(index)
  }

  async stop(): Promise<void> {
    this.#stopping = true
    for (const child of this.#children) {
      if (!child || child.exitCode !== null || child.signalCode !== null) continue
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  }

  #spawn(index: number, folder = PROJECT): Promise<void> {
    const child = spawn(process.execPath, [this.#script, JSON.stringify(this.#clock), folder], {
      env: { ...this.#environment, PORT: String(this.ports[index]) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.#children[index] = child
    return new Promise(resolve => {
      child.once('message', () => {
        this.#ready.add(child)
        resolve()
      })
      child.once('exit', () => {
        this.#ready.delete(child)
        resolve()
        if (this.#children[index] !== child || this.#stopping) return
        // As an operator's supervisor would: a bot that ends by itself (Postgres was away at its start) starts again.
        this.crashes++
        setTimeout(() => void this.#spawn(index), 500)
      })
    })
  }
}
