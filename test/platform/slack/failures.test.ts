import type { Card } from '../../../src/domain/card.ts'
import { createLog } from '../../../src/log.ts'
import { SlackPublisher } from '../../../src/platform/slack/publisher.ts'
import { slackClient } from '../../../src/platform/slack/slack.ts'
import { DeliveryRefused, OutcomeUnknown, TryLater } from '../../../src/study/chat-platform.ts'
import { type AnsweringServer, json, startAnsweringServer } from '../../support/answering-server.ts'

const CARD: Card = { kind: 'summary', tone: 'neutral', fallback: 'x', parts: [{ type: 'text', markdown: 'x' }] }
const POST = '1d8a49db-adde-4d81-b2ca-fb9a23195177'

let server: AnsweringServer
let publisher: SlackPublisher
let channels = 0
const place = () => ({ platform: 'slack', workspace: 'T1', channel: `C${++channels}` }) as const

beforeAll(async () => {
  server = await startAnsweringServer()
  const config = { botToken: 'xoxb-x', apiUrl: `${server.url}/api/` }
  publisher = new SlackPublisher(slackClient(config, createLog('silent'), { once: true }), Date.now)
})
afterAll(() => server.close())
beforeEach(() => {
  server.calls.length = 0
})

const failure = () => publisher.publish(place(), CARD, POST).catch(error => error)
const edit = () => publisher.update(place(), '1.1', CARD).catch(error => error)

test.each([
  ['restricted_action_read_only_channel', 'read-only'],
  ['restricted_action_thread_only_channel', 'read-only'],
  ['restricted_action', 'read-only'],
  ['is_archived', 'channel-gone'],
  ['not_in_channel', 'no-access'],
  ['missing_scope', 'no-access'],
  ['token_expired', 'signed-out'],
  ['cant_update_message', 'refused'],
  ['msg_too_long', 'refused'],
  ['invalid_arguments', 'refused'],
  ['some_error_of_next_year', 'refused'],
])('%s will never change: it is refused (%s)', async (error, reason) => {
  server.answer = (_, response) => json(response, 200, { ok: false, error })
  for (const attempt of [failure, edit]) {
    const thrown = await attempt()
    expect(thrown).toBeInstanceOf(DeliveryRefused)
    expect(thrown).toMatchObject({ reason, message: error })
  }
  expect(server.calls).toHaveLength(2)
})

test.each([400, 403, 404, 413])('HTTP %i is final', async status => {
  server.answer = (_, response) => response.writeHead(status).end('no')
  expect(await failure()).toMatchObject({ reason: 'refused', message: `HTTP ${status}` })
})

test.each([
  ['a limited rate', (_: unknown, r: never) => json(r, 429, {}, { 'retry-after': '7' }), 7],
  ['a limit in the answer', (_: unknown, r: never) => json(r, 200, { ok: false, error: 'ratelimited' }), 30],
  [
    'a limit of the workspace',
    (_: unknown, r: never) => json(r, 200, { ok: false, error: 'message_limit_exceeded' }),
    30,
  ],
])('%s passes, and nothing is in doubt', async (_, answer, seconds) => {
  server.answer = answer as never
  const thrown = await failure()
  expect(thrown).toBeInstanceOf(TryLater)
  expect(thrown).toMatchObject({ seconds })
})

test.each([
  ['HTTP 503', (_: unknown, r: import('node:http').ServerResponse) => r.writeHead(503).end(), 'failing'],
  ['internal_error', (_: unknown, r: never) => json(r, 200, { ok: false, error: 'internal_error' }), 'failing'],
  ['fatal_error', (_: unknown, r: never) => json(r, 200, { ok: false, error: 'fatal_error' }), 'failing'],
  ['a connection that breaks', (_: unknown, r: import('node:http').ServerResponse) => r.destroy(), 'unreachable'],
])('%s leaves the outcome in doubt', async (_, answer, trouble) => {
  server.answer = answer as never
  const thrown = await failure()
  expect(thrown).toBeInstanceOf(OutcomeUnknown)
  expect(thrown).toMatchObject({ trouble })
})

describe('a reply in doubt', () => {
  const found = { ts: '9.9', metadata: { event_type: 'studyhall_post', event_payload: { post_id: POST } } }
  const inChannel = (messages: object[]) => (call: { path: string }, response: never) =>
    call.path.endsWith('conversations.replies')
      ? json(response, 200, { ok: false, error: 'thread_not_found' })
      : json(response, 200, { ok: true, messages })

  test('whose thread is gone is looked for in the channel', async () => {
    server.answer = inChannel([found]) as never
    expect(await publisher.find(place(), POST, new Date(), '1.1')).toBe('9.9')
    server.answer = inChannel([]) as never
    expect(await publisher.find(place(), POST, new Date(), '1.1')).toBeUndefined()
  })

  test('whose thread is there but has it not is looked for in the channel too', async () => {
    server.answer = (call, response) =>
      json(response, 200, { ok: true, messages: call.path.endsWith('replies') ? [{ ts: '1.1' }] : [found] })
    expect(await publisher.find(place(), POST, new Date(), '1.1')).toBe('9.9')
  })

  test('whose channel cannot be read is refused, and not asked for ever', async () => {
    server.answer = (_, response) => json(response, 200, { ok: false, error: 'not_in_channel' })
    await expect(publisher.find(place(), POST, new Date(), '1.1')).rejects.toMatchObject({ reason: 'no-access' })
  })
})

describe('blocks that the workspace does not take', () => {
  const board: Card = {
    ...CARD,
    kind: 'leaderboard',
    parts: [
      {
        type: 'table',
        columns: [
          { title: '#', align: 'right' },
          { title: 'x', align: 'left' },
        ],
        rows: [['1', 'mina']],
      },
    ],
  }
  const isRich = (body: string) => decodeURIComponent(body).includes('data_table')

  test('are left out, once, of a post and of an edit', async () => {
    server.answer = ({ body }, response) =>
      json(response, 200, isRich(body) ? { ok: false, error: 'invalid_blocks' } : { ok: true, ts: '5.5' })
    expect(await publisher.publish(place(), board, POST)).toBe('5.5')
    await publisher.update(place(), '1.1', board)
    expect(server.calls.map(({ body }) => isRich(body))).toEqual([true, false, true, false])
  })

  test('that are refused without, too, are refused for good', async () => {
    server.answer = (_, response) => json(response, 200, { ok: false, error: 'invalid_blocks' })
    await expect(publisher.publish(place(), board, POST)).rejects.toMatchObject({ message: 'invalid_blocks' })
    expect(server.calls).toHaveLength(2)
  })
})
