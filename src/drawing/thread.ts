import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { CalendarPicture, Theme } from '../domain/study-calendar.ts'

/** What the thread is sent, and what it sends back. */
export interface ToDraw {
  id: number
  picture: CalendarPicture
  theme: Theme
}
export type Drawn = { id: number; png: Uint8Array } | { id: number; problem: string }

/** As it is built: from sources it could not be run by every Node. */
const WORKER = fileURLToPath(new URL('../../dist/drawing/worker.js', import.meta.url))

/** How long one picture may take, the loading of everything that draws included. */
const PATIENCE_MS = 20_000
/** Pictures that may wait; beyond that the text has to do. */
const MOST_WAITING = 20

/** A thread that draws: begun with the first picture, ended when none was wanted for a while, so that a bot at rest pays nothing. */
export class DrawingThread {
  readonly #idleMs: number
  readonly #mostWaiting: number
  #worker: Worker | undefined
  #idle: NodeJS.Timeout | undefined
  #next = 0
  readonly #waiting = new Map<number, (drawn: Uint8Array | Error) => void>()

  constructor({ idleMs = 60_000, mostWaiting = MOST_WAITING } = {}) {
    this.#idleMs = idleMs
    this.#mostWaiting = mostWaiting
  }

  /** Whether it runs now. */
  get runs(): boolean {
    return this.#worker !== undefined
  }

  /** @throws {Error} where it cannot be drawn, or not in time */
  draw(picture: CalendarPicture, theme: Theme): Promise<Uint8Array> {
    if (this.#waiting.size >= this.#mostWaiting) return Promise.reject(new Error('too many pictures wait'))
    const id = this.#next++
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.#settle(id, new Error('a picture took too long')), PATIENCE_MS)
      this.#waiting.set(id, drawn => {
        clearTimeout(late)
        drawn instanceof Error ? reject(drawn) : resolve(drawn)
      })
      clearTimeout(this.#idle)
      const sent: ToDraw = { id, picture, theme }
      this.#running().postMessage(sent)
    })
  }

  async stop(): Promise<void> {
    clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = undefined
    for (const id of [...this.#waiting.keys()]) this.#settle(id, new Error('the bot stops'))
    await worker?.terminate()
  }

  #running(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(WORKER, { execArgv: [], env: {} })
    const gone = (error: Error) => {
      if (this.#worker !== worker) return
      this.#worker = undefined
      for (const id of [...this.#waiting.keys()]) this.#settle(id, error)
    }
    worker.on('message', (drawn: Drawn) =>
      this.#settle(drawn.id, 'png' in drawn ? drawn.png : new Error(drawn.problem)),
    )
    worker.on('error', gone)
    worker.on('exit', () => gone(new Error('the drawing thread ended')))
    worker.unref()
    this.#worker = worker
    return worker
  }

  #settle(id: number, drawn: Uint8Array | Error): void {
    const settle = this.#waiting.get(id)
    this.#waiting.delete(id)
    settle?.(drawn)
    if (this.#waiting.size > 0) return
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => void this.stop(), this.#idleMs).unref()
  }
}
