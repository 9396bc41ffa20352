import type { RequestHandler } from 'express'

/** A handler that is loaded with its first request, for pages that most starts are never asked for. */
export function later(load: () => Promise<RequestHandler>): RequestHandler {
  let loading: Promise<RequestHandler> | undefined
  return async (request, response, next) => {
    loading ??= load()
    const handler = await loading
    return handler(request, response, next)
  }
}
