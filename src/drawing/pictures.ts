import { createHmac, randomBytes } from 'node:crypto'
import { Router } from 'express'
import { LRUCache } from 'lru-cache'
import type { CalendarPicture, Look } from '../domain/study-calendar.ts'
import type { Log } from '../log.ts'
import { sendError } from '../web/errors.ts'
import { open, seal } from './address.ts'
import { DrawingThread } from './thread.ts'

/** Where pictures are fetched. */
const PATH = '/pictures'
/** Addresses are good until the end of the day after, so that those of one day are the same. */
const DAY_MS = 24 * 60 * 60 * 1000
/** Pictures that are kept, some 30 kB each. */
const KEPT = 32

export interface PictureParts {
  log: Pick<Log, 'warn'>
  now: () => number
  /** Where the bot is reached from outside, if it is. */
  publicUrl: string | undefined
  /** What all replicas of a bot have, and nobody else; without it addresses end with the process. */
  secret: string | undefined
  thread?: DrawingThread
}

/** Pictures as members get them: drawn on a thread of their own, for whoever has the address. */
export class PictureBook {
  readonly #parts: PictureParts
  readonly #thread: DrawingThread
  readonly #key: Buffer
  readonly #kept = new LRUCache<string, Uint8Array>({ max: KEPT })

  constructor(parts: PictureParts) {
    this.#parts = parts
    this.#thread = parts.thread ?? new DrawingThread()
    this.#key = createHmac('sha256', parts.secret ?? randomBytes(32))
      .update('studyhall pictures')
      .digest()
  }

  async draw(picture: CalendarPicture, { theme, shape }: Look): Promise<Uint8Array | undefined> {
    const key = JSON.stringify([picture, theme, shape])
    const kept = this.#kept.get(key)
    if (kept) return kept
    try {
      const png = await this.#thread.draw(picture, { theme, shape })
      this.#kept.set(key, png)
      return png
    } catch (error) {
      this.#parts.log.warn({ reason: String(error) }, 'a picture could not be drawn; its text stands')
      return undefined
    }
  }

  address(picture: CalendarPicture, look: Look): string | undefined {
    const { publicUrl } = this.#parts
    return publicUrl && new URL(this.path(picture, look), publicUrl).href
  }

  path(picture: CalendarPicture, look: Look): string {
    const until = (Math.floor(this.#parts.now() / DAY_MS) + 2) * DAY_MS
    return `${PATH}/${seal({ picture, ...look, until }, this.#key)}.png`
  }

  router(): Router {
    const router = Router()
    router.get(`${PATH}/:name`, async (request, response) => {
      const addressed = open(request.params.name.replace(/\.png$/, ''), this.#key, this.#parts.now())
      const png = addressed && (await this.draw(addressed.picture, addressed))
      if (!addressed) return sendError(response, 404, 'picture_gone', 'There is no such picture, or not any more.')
      if (!png) return sendError(response, 503, 'not_drawn', 'The picture cannot be drawn now.')
      const headers = { 'cache-control': 'private, max-age=3600', 'cross-origin-resource-policy': 'cross-origin' }
      response.set(headers).type('png').send(Buffer.from(png))
    })
    return router
  }

  stop(): Promise<void> {
    return this.#thread.stop()
  }
}
