import { pathToFileURL } from 'node:url'
import type { Transferable } from 'node:worker_threads'
import type { Piscina } from 'piscina'
import { packageFile } from './package-files.ts'

/** How a thread apart is bounded. */
export interface ApartOptions {
  /** How long the thread stays when there is nothing to do, in milliseconds: at rest it would cost memory for nothing. */
  idleMs?: number
  /** Memory of the thread's heap. */
  megabytes?: number
  /**
   * Memory for what is new in it. A parser makes a hundred times what it keeps: the smaller this is, the more of what is still
   * in use is copied again and again.
   */
  youngMegabytes?: number
}

/**
 * A thread for work that would hold everybody else up: one, begun with the first work, ended a while after the last. What
 * runs it is loaded with the first work, too.
 */
export class ThreadApart<Work, Result> {
  readonly #module: string
  readonly #options: ApartOptions
  #loading: Promise<Piscina<Work, Result>> | undefined
  #pool: Piscina<Work, Result> | undefined

  /**
   * @param module what works, as it is built (not every Node runs sources in threads), from `dist/`: its default export
   *   takes the work and returns what comes of it
   */
  constructor(module: string, options: ApartOptions = {}) {
    this.#module = module
    this.#options = options
  }

  /** Whether the thread is there now, or is being begun. */
  get runs(): boolean {
    return this.#loading !== undefined && (this.#pool?.threads.length ?? 1) > 0
  }

  /**
   * @param handed parts of the work that go over to the thread, such as a port
   * @throws {Error} what the work threw, or when the signal came before it was done
   */
  async run(work: Work, signal: AbortSignal, handed: Transferable[] = []): Promise<Result> {
    this.#loading ??= this.#load().catch(error => {
      this.#loading = undefined
      throw error
    })
    return (await this.#loading).run(work, { signal, transferList: handed })
  }

  async end(): Promise<void> {
    const loading = this.#loading
    this.#loading = undefined
    this.#pool = undefined
    await (await loading)?.destroy()
  }

  async #load(): Promise<Piscina<Work, Result>> {
    const { Piscina } = await import('piscina')
    const { idleMs = 30_000, megabytes, youngMegabytes } = this.#options
    this.#pool = new Piscina<Work, Result>({
      filename: pathToFileURL(packageFile(`dist/${this.#module}`)).href,
      execArgv: [],
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: idleMs,
      resourceLimits: {
        ...(megabytes !== undefined && { maxOldGenerationSizeMb: megabytes }),
        ...(youngMegabytes !== undefined && { maxYoungGenerationSizeMb: youngMegabytes }),
      },
    })
    return this.#pool
  }
}

/** Whether an error of `run` says that the work took too long, or too much memory. */
export function ranOut(error: unknown): boolean {
  const { name, code } = error as { name?: string; code?: string }
  return name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY'
}
