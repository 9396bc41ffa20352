import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ReplyRefused, respond } from '../../../src/platform/slack/respond.ts'

/** A reply address that does one thing after the other to what it is sent. */
async function replying(steps: ((response: ServerResponse) => unknown)[], run: (url: string) => Promise<void>) {
  let calls = 0
  const server = createServer((_, response) => void (steps[calls++] ?? (each => each.end('ok')))(response))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`).finally(() => server.close())
  return calls
}

const breaks = (response: ServerResponse) => response.destroy()
const status = (code: number) => (response: ServerResponse) => response.writeHead(code).end()

test('a private reply is sent again when the connection breaks or Slack has no time', async () => {
  expect(await replying([breaks, status(503)], url => respond(url, '{}'))).toBe(3)
})

test('a refusal is final', async () => {
  const calls = replying([status(404)], url => expect(respond(url, '{}')).rejects.toThrow('404'))
  expect(await calls).toBe(1)
})

test.each([
  ['an answer that it took', 200, '{"ok":false,"error":"invalid_blocks"}'],
  ['a refusal', 400, 'invalid_blocks'],
])('Slack says in %s that it will not show what is in it, and why', async (_, code, said) => {
  const refuses = (response: ServerResponse) => response.writeHead(code).end(said)
  const calls = replying([refuses], async url => {
    const refused = await respond(url, '{}').catch(error => error)
    expect(refused).toBeInstanceOf(ReplyRefused)
    expect(refused).toMatchObject({ data: { error: 'invalid_blocks' } })
  })
  expect(await calls).toBe(1)
})

test('a limited rate is kept to for as long as Slack says', async () => {
  const limits = (response: ServerResponse) => response.writeHead(429, { 'retry-after': '1' }).end()
  const before = performance.now()
  expect(await replying([limits], url => respond(url, '{}'))).toBe(2)
  expect(performance.now() - before).toBeGreaterThanOrEqual(990)
})
