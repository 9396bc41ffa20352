import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { stopServer } from './stop-server.ts'

/** The body of a request, where it was sent, and with which key. */
export interface Asked {
  path: string
  authorization: string | undefined
  model: string
  messages: { role: string; content: string }[]
  response_format?: { type: string; json_schema?: { schema: object } }
  max_tokens?: number
}

/** A server that speaks as much of OpenAI's chat completions as a draft asks of it, on this machine alone. */
export class ModelStandIn {
  /** What it was asked, latest last. */
  readonly asked: Asked[] = []
  /** How it answers; by default with an empty object. */
  answer: (response: ServerResponse, asked: Asked) => void = response => say(response, {})
  readonly #server: Server

  private constructor(server: Server) {
    this.#server = server
  }

  static async start(): Promise<ModelStandIn> {
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', chunk => {
        body += chunk
      })
      request.on('end', () => {
        const { url: path = '', headers } = request
        const asked = { ...JSON.parse(body), path, authorization: headers.authorization }
        standIn.asked.push(asked)
        standIn.answer(response, asked)
      })
    })
    const standIn = new ModelStandIn(server)
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    return standIn
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`
  }

  async stop(): Promise<void> {
    await stopServer(this.#server)
  }
}

/** An answer with an object, or a text, as what the model says. */
export function say(response: ServerResponse, content: unknown, reason = 'stop'): void {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(
    JSON.stringify({
      id: '1',
      object: 'chat.completion',
      created: 1,
      model: 'stand-in',
      choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: reason }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    }),
  )
}

/** Why it does not answer, in the form that servers say it in. */
export function refuse(response: ServerResponse, status: number, message: string, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify({ error: { message, type: 'invalid_request_error', code: null } }))
}
