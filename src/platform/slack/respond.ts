import { type ClientRequestArgs, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { setTimeout as wait } from 'node:timers/promises'

/** Pauses before a reply is tried again. */
const PAUSES_MS = [100, 500, 2000]

/** The longest pause that Slack is granted; a reply of later is none. */
const LONGEST_PAUSE_MS = 30_000

/** How long one attempt may take. */
const ATTEMPT_MS = 10_000

/** Connections stay open for the next reply; a reply takes Slack a tenth of a second or two, so there are many. */
const CONNECTIONS = { keepAlive: true, maxSockets: 256, maxFreeSockets: 64 }
const http = new HttpAgent(CONNECTIONS)
const https = new HttpsAgent(CONNECTIONS)

/**
 * Sends a private reply to the address that came with an interaction. A connection that breaks, or a Slack that has no
 * time, is tried again: nobody who pressed is to hear nothing. This goes out for every press, and `fetch` costs four
 * times as much as Node's own request.
 * @throws {ReplyRefused} when Slack does not take what is in it
 * @throws {Error} when it cannot be reached
 */
export async function respond(url: string, body: string): Promise<void> {
  for (const pause of PAUSES_MS) {
    const { taken, retryAfterMs } = await sent(url, body)
    if (taken) return
    await wait(Math.max(pause, retryAfterMs))
  }
  if (!(await sent(url, body)).taken) throw new Error('Slack could not be reached for a private reply')
}

/** Slack answers that it will not show what was sent. */
export class ReplyRefused extends Error {
  /** Slack's name of the reason, where it gave one, in the place where an error of the Web API has it. */
  readonly data: { error: string | undefined }

  /** @param said as JSON, or the name alone */
  constructor(said: string) {
    super(`Slack refused a private reply: ${said}`)
    const [, named] = /"error"\s*:\s*"(\w+)"/.exec(said) ?? /^\s*([a-z]+(?:_[a-z]+)+)\s*$/.exec(said) ?? []
    this.data = { error: named }
  }
}

/** Whether Slack took it, or may the next time, and when it wants to be asked. */
async function sent(url: string, body: string): Promise<{ taken: boolean; retryAfterMs: number }> {
  const heard = await post(url, body).catch(() => undefined)
  if (heard === undefined) return { taken: false, retryAfterMs: 0 }
  const { status, said, retryAfter } = heard
  if (said.includes('"ok":false')) throw new ReplyRefused(said)
  if (status >= 200 && status < 300) return { taken: true, retryAfterMs: 0 }
  if (status >= 500 || status === 429)
    return { taken: false, retryAfterMs: Math.min((Number(retryAfter) || 0) * 1000, LONGEST_PAUSE_MS) }
  throw new ReplyRefused(said || String(status))
}

/** Characters of an answer that are looked at; it is `ok`, mostly. */
const MOST_SAID = 500

interface Heard {
  status: number
  said: string
  /** In seconds. */
  retryAfter: string | undefined
}

function post(url: string, body: string): Promise<Heard> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  const options: ClientRequestArgs = { method: 'POST', headers, timeout: ATTEMPT_MS }
  return new Promise((resolve, reject) => {
    // A body that nobody reads would keep its connection from the next reply.
    const heard = (response: IncomingMessage) => {
      let said = ''
      response.setEncoding('utf8').on('data', (piece: string) => {
        if (said.length < MOST_SAID) said += piece.slice(0, MOST_SAID)
      })
      const { statusCode: status = 0, headers } = response
      response.once('end', () => resolve({ status, said, retryAfter: headers['retry-after'] })).once('error', reject)
    }
    const outgoing = url.startsWith('https:')
      ? httpsRequest(url, { ...options, agent: https }, heard)
      : httpRequest(url, { ...options, agent: http }, heard)
    outgoing.once('timeout', () => outgoing.destroy(new Error('no answer in time')))
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
