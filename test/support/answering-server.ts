import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { stopServer } from './stop-server.ts'

/** One call that came, with the path and what was sent. */
export interface Call {
  path: string
  body: string
}

export interface AnsweringServer {
  url: string
  calls: Call[]
  /** How each call is answered from now on. */
  answer: (call: Call, response: ServerResponse) => void
  close(): Promise<void>
}

/** An HTTP server that says what a test tells it to, for answers that no stand-in would give by itself. */
export async function startAnsweringServer(): Promise<AnsweringServer> {
  const server = createServer((request, response) => void serve(request, response))
  const answering: AnsweringServer = {
    url: '',
    calls: [],
    answer: (_, response) => response.end(),
    close: () => stopServer(server),
  }
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const call = { path: request.url ?? '', body: Buffer.concat(chunks).toString() }
    answering.calls.push(call)
    answering.answer(call, response)
  }
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  answering.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return answering
}

/** Answers with JSON. */
export function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}
