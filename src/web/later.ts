import type { RequestHandler } from 'express'

/**
 * A handler that is loaded with its first request, for pages that most starts are never asked for. A load that fails is an
 * error of the requests that waited for it: the next one tries again. A module that Node could not read it refuses from then
 * on, until the process starts anew.
 */
export function later(load: () => Promise<RequestHandler>): RequestHandler {
  let loading: Promise<RequestHandler> | undefined
  return async (request, response, next) => {
    loading ??= load().catch(error => {
      loading = undefined
      throw error
    })
    const handler = await loading
    return handler(request, response, next)
  }
}
