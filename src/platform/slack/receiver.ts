import type { IncomingMessage, ServerResponse } from 'node:http'
import { parse } from 'node:querystring'
import { type App, type Receiver, type ReceiverEvent, verifySlackRequest } from '@slack/bolt'
import type { Log } from '../../log.ts'
import { sendPlainError } from '../../web/errors.ts'

const BODY_LIMIT = 1024 * 1024

/** Slack waits three seconds; what nobody acknowledged by then is logged, and lets go of. */
const UNACKNOWLEDGED_MS = 3001

type Body = ReceiverEvent['body']

export interface RequestReceiverParts {
  signingSecret: string
  log: Log
  /** Deals with what there is no room for; true where it did, and Bolt need not see it. */
  turnAway: (body: Body) => boolean
}

/**
 * Takes Slack's requests straight from the HTTP server: their signature, their body, and on to Bolt. Bolt's own receiver
 * goes through a second Express application for that, which costs more than all else that Bolt does with a press; and
 * what is to be refused is refused here, before anything is done for it.
 */
export class RequestReceiver implements Receiver {
  readonly #parts: RequestReceiverParts
  #app: App | undefined

  constructor(parts: RequestReceiverParts) {
    this.#parts = parts
  }

  init(app: App): void {
    this.#app = app
  }

  /** The bot's own server listens, and stops. */
  async start(): Promise<void> {}
  async stop(): Promise<void> {}

  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== 'POST')
      return void sendPlainError(response, 404, 'not_found', 'There is nothing at this address.')
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= BODY_LIMIT) chunks.push(chunk)
      else chunks.length = 0
    })
    request.on('error', () => response.destroy())
    request.on('end', () => {
      if (length > BODY_LIMIT) return sendPlainError(response, 400, 'too_large', 'A body of at most 1 MB is taken.')
      void this.#take(request, response, Buffer.concat(chunks).toString())
    })
  }

  async #take(request: IncomingMessage, response: ServerResponse, raw: string): Promise<void> {
    const { headers } = request
    const body = parsed(raw, headers['content-type'])
    if (body && 'ssl_check' in body) return void response.end()
    if (!this.#isSlack(headers, raw))
      return sendPlainError(response, 401, 'bad_signature', 'The signature is not of this app, or too old.')
    if (!body) return sendPlainError(response, 400, 'bad_request', 'The request cannot be understood.')
    if (body.type === 'url_verification') return answerWith(response, { challenge: body.challenge })
    if (this.#parts.turnAway(body)) return void response.end()
    const { event, over } = this.#eventOf(request, response, body)
    try {
      await this.#app?.processEvent(event)
    } catch (error) {
      this.#parts.log.error({ err: error }, 'Slack listener')
      if (!response.headersSent) sendPlainError(response, 500, 'internal', 'Something went wrong here.')
      over()
    }
  }

  #isSlack(headers: IncomingMessage['headers'], body: string): boolean {
    const signature = headers['x-slack-signature']
    const timestamp = Number(headers['x-slack-request-timestamp'] ?? Number.NaN)
    if (typeof signature !== 'string' || !Number.isFinite(timestamp)) return false
    try {
      const signed = { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp }
      verifySlackRequest({ signingSecret: this.#parts.signingSecret, body, headers: signed })
      return true
    } catch {
      return false
    }
  }

  #eventOf({ headers }: IncomingMessage, response: ServerResponse, body: Body) {
    const unacknowledged = setTimeout(() => {
      this.#parts.log.warn({ type: body.type }, 'nothing acknowledged what Slack sent')
      if (!response.headersSent) sendPlainError(response, 404, 'unhandled', 'Nothing here deals with this.')
    }, UNACKNOWLEDGED_MS)
    const over = () => clearTimeout(unacknowledged)
    const ack: ReceiverEvent['ack'] = async said => {
      over()
      if (!response.headersSent) answerWith(response, said)
    }
    const retry = headers['x-slack-retry-num']
    const reason = headers['x-slack-retry-reason']
    const event: ReceiverEvent = {
      body,
      ack,
      ...(retry !== undefined && { retryNum: Number(retry) }),
      ...(typeof reason === 'string' && { retryReason: reason }),
    }
    return { event, over }
  }
}

function answerWith(response: ServerResponse, said: unknown): void {
  if (said === undefined || said === null || said === '') return void response.end()
  const isText = typeof said === 'string'
  response.setHeader('content-type', isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8')
  response.end(isText ? said : JSON.stringify(said))
}

/** Undefined for what is no body of Slack's. */
function parsed(raw: string, type = ''): Body | undefined {
  try {
    if (!type.startsWith('application/x-www-form-urlencoded')) return object(JSON.parse(raw))
    const form = parse(raw)
    return typeof form.payload === 'string' ? object(JSON.parse(form.payload)) : { ...form }
  } catch {
    return undefined
  }
}

function object(value: unknown): Body | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Body) : undefined
}
