import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { ErrorRequestHandler, Response } from 'express'
import type { Log } from '../log.ts'

/** The shape of every error that the bot's own HTTP answers have. */
export function sendError(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ error: { code, message } })
}

/** The same where there is no Express. */
export function sendPlainError(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify({ error: { code, message } }))
}

/**
 * The last handler: whatever a route threw becomes JSON. What the client did wrong is told; of what went wrong here it
 * learns an id, under which the log has the rest.
 */
export function handleErrors(log: Log): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const status = statusOf(error)
    if (response.headersSent) return void response.destroy()
    if (status < 500) return sendError(response, status, 'bad_request', 'The request cannot be understood.')
    const id = randomUUID()
    log.error({ id, err: error, method: request.method, path: request.path }, 'HTTP request failed')
    sendError(response, 500, 'internal', `Something went wrong here; the log has it under ${id}.`)
  }
}

function statusOf(error: unknown): number {
  const status = Number((error as { status?: unknown } | undefined)?.status)
  return status >= 400 && status < 500 ? status : 500
}
