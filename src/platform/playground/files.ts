import { randomBytes } from 'node:crypto'
import { Router } from 'express'
import { LRUCache } from 'lru-cache'
import type { HandedFile } from '../../study/chat-platform.ts'
import { sendError } from '../../web/errors.ts'

/** Where files are fetched from. */
const PATH = '/playground/files'
/** How long they can be, and how many; they hold what is kept of somebody, and are kept nowhere else. */
const GOOD_FOR_MS = 15 * 60_000
const MOST = 50

/** Files for one member, each behind an address that nobody can guess. */
export class HandedFiles {
  readonly #files = new LRUCache<string, HandedFile>({ max: MOST, ttl: GOOD_FOR_MS })

  /** @returns the addresses, in their order */
  add(files: readonly HandedFile[]): string[] {
    return files.map(file => {
      const token = randomBytes(16).toString('hex')
      this.#files.set(token, file)
      return `${PATH}/${token}/${file.name}`
    })
  }

  router(): Router {
    const router = Router()
    router.get(`${PATH}/:token/:name`, (request, response) => {
      const file = this.#files.get(request.params.token)
      if (!file) return sendError(response, 404, 'file_gone', 'This file is not there any more. Type /me export again.')
      response.set({ 'cache-control': 'no-store', 'content-type': file.type }).attachment(file.name).send(file.content)
    })
    return router
  }
}
