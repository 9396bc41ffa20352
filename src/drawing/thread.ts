import { ThreadApart } from '../apart.ts'
import type { CalendarPicture, Look } from '../domain/study-calendar.ts'
import type { ToDraw } from './worker.ts'

/** How long one picture may take, the loading of everything that draws included. */
const PATIENCE_MS = 20_000
/** Pictures that may wait; beyond that the text has to do. */
const MOST_WAITING = 20

/** A thread that draws: begun with the first picture, ended when none was wanted for a while, so that a bot at rest pays nothing. */
export class DrawingThread {
  readonly #thread: ThreadApart<ToDraw, Uint8Array>
  readonly #mostWaiting: number
  #waiting = 0

  constructor({ idleMs = 60_000, mostWaiting = MOST_WAITING } = {}) {
    this.#thread = new ThreadApart('drawing/worker.js', { idleMs })
    this.#mostWaiting = mostWaiting
  }

  /** Whether it runs now. */
  get runs(): boolean {
    return this.#thread.runs
  }

  /** @throws {Error} where it cannot be drawn, or not in time, or too many wait */
  async draw(picture: CalendarPicture, look: Look): Promise<Uint8Array> {
    if (this.#waiting >= this.#mostWaiting) throw new Error('too many pictures wait')
    this.#waiting++
    try {
      return await this.#thread.run({ picture, look }, AbortSignal.timeout(PATIENCE_MS))
    } finally {
      this.#waiting--
    }
  }

  async stop(): Promise<void> {
    await this.#thread.end()
  }
}
