import type { ServerResponse } from 'node:http'
import type { Card } from '../../../src/domain/card.ts'
import { discordRest } from '../../../src/platform/discord/discord.ts'
import { DiscordPublisher } from '../../../src/platform/discord/publisher.ts'
import { DeliveryRefused, OutcomeUnknown, TryLater } from '../../../src/study/chat-platform.ts'
import { type AnsweringServer, json, startAnsweringServer } from '../../support/answering-server.ts'

const CARD: Card = { kind: 'summary', tone: 'neutral', fallback: 'x', parts: [{ type: 'text', markdown: 'x' }] }
const PLACE = { platform: 'discord', workspace: '1', channel: '300000000000000001' } as const

let server: AnsweringServer
beforeAll(async () => {
  server = await startAnsweringServer()
})
afterAll(() => server.close())
beforeEach(() => {
  server.calls.length = 0
})

const publisher = () => new DiscordPublisher(discordRest({ token: 'x', apiUrl: `${server.url}/api` }, { once: true }))
const failure = () =>
  publisher()
    .publish(PLACE, CARD, 'p', { replyTo: '1' })
    .catch(error => error)
const edit = () =>
  publisher()
    .update(PLACE, '1', CARD)
    .catch(error => error)
const thread = () =>
  publisher()
    .discuss(PLACE, '1', 'x')
    .catch(error => error)

test.each([
  [50008, 'no-messages'],
  [50024, 'no-messages'],
  [160002, 'refused'],
  [160005, 'read-only'],
  [50083, 'read-only'],
  [50001, 'no-access'],
  [50013, 'no-access'],
  [10003, 'channel-gone'],
  [10008, 'refused'],
  [50035, 'refused'],
  [999999, 'refused'],
])('%i will never change: it is refused (%s)', async (code, reason) => {
  server.answer = (_, response) => json(response, 400, { code, message: 'No, because\nof "what was sent"' })
  for (const attempt of [failure, edit, thread]) {
    const thrown = await attempt()
    expect(thrown).toBeInstanceOf(DeliveryRefused)
    expect(thrown).toMatchObject({ reason, message: `${code} No, because` })
  }
  expect(server.calls).toHaveLength(3)
})

test('a refusal that is no JSON is final, too, and a token that is not taken means signed out', async () => {
  server.answer = (_, response) => response.writeHead(403, { 'content-type': 'text/html' }).end('<h1>No</h1>')
  expect(await failure()).toMatchObject({ reason: 'refused', message: 'HTTP 403' })
  server.answer = (_, response) => json(response, 401, { code: 0, message: '401: Unauthorized' })
  expect(await failure()).toMatchObject({ reason: 'signed-out' })
})

test.each([20016, 20028, 40062, 130000])('%i means too much at once, and passes', async code => {
  server.answer = (_, response) => json(response, 400, { code, message: 'Busy', retry_after: 6.4 })
  expect(await failure()).toBeInstanceOf(TryLater)
  expect(await failure()).toMatchObject({ seconds: 7 })
})

test.each([
  ['HTTP 502', (_: unknown, r: ServerResponse) => r.writeHead(502).end(), 'failing', '502'],
  ['a connection that breaks', (_: unknown, r: ServerResponse) => r.destroy(), 'unreachable', expect.any(String)],
])('%s leaves the outcome in doubt', async (_, answer, trouble, message) => {
  server.answer = answer as never
  const thrown = await failure()
  expect(thrown).toBeInstanceOf(OutcomeUnknown)
  expect(thrown).toMatchObject({ trouble, message })
})
