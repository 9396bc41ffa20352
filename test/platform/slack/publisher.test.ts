import { setImmediate as turn } from 'node:timers/promises'
import FakeTimers, { type Clock } from '@sinonjs/fake-timers'
import type { Card } from '../../../src/domain/card.ts'
import { createLog } from '../../../src/log.ts'
import { SlackPublisher } from '../../../src/platform/slack/publisher.ts'
import { slackClient } from '../../../src/platform/slack/slack.ts'
import { type AnsweringServer, json, startAnsweringServer } from '../../support/answering-server.ts'

const CARD: Card = { kind: 'summary', tone: 'neutral', fallback: 'x', parts: [{ type: 'text', markdown: 'x' }] }
const IN = { platform: 'slack', workspace: 'T1' } as const

let server: AnsweringServer
let publisher: SlackPublisher
let time = 0
let clock: Clock

beforeAll(async () => {
  server = await startAnsweringServer()
  server.answer = (_, response) => json(response, 200, { ok: true, ts: '1.1' })
})
afterAll(() => server.close())
beforeEach(() => {
  server.calls.length = 0
  const config = { botToken: 'xoxb-x', apiUrl: `${server.url}/api/` }
  publisher = new SlackPublisher(slackClient(config, createLog('silent'), { once: true }), () => time)
  clock = FakeTimers.install({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => clock.uninstall())

const post = (channel: string, id: string) => publisher.publish({ ...IN, channel }, CARD, id)
const posted = () => server.calls.map(({ body }) => /post_id%22%3A%22(\w+)/.exec(body)?.[1])

/** So much time goes by, and what is under way then has its chance. */
async function pass(ms: number): Promise<void> {
  time += ms
  clock.tick(ms)
  for (let turns = 0; turns < 200; turns++) await turn()
}

test('a channel has a message a second at most, in the order of the posts, and others do not wait for it', async () => {
  const all = [post('C1', 'a'), post('C1', 'b'), post('C1', 'c'), post('C2', 'd')]
  await Promise.all([all[0], all[3]])
  await pass(999)
  expect(posted().sort()).toEqual(['a', 'd'])
  await pass(1)
  await all[1]
  expect(posted().slice(2)).toEqual(['b'])
  await pass(1000)
  await all[2]
  expect(posted().slice(2)).toEqual(['b', 'c'])
})

test('what is refused keeps its place, and the next one is sent after its second', async () => {
  server.answer = (_, response) => json(response, 200, { ok: false, error: 'restricted_action' })
  const refused = post('C1', 'a').catch(error => error.message)
  const next = post('C1', 'b').catch(error => error.message)
  expect(await refused).toBe('restricted_action')
  await pass(500)
  expect(posted()).toEqual(['a'])
  await pass(500)
  await next
  expect(posted()).toEqual(['a', 'b'])
  server.answer = (_, response) => json(response, 200, { ok: true, ts: '1.1' })
})

test('a clock that was moved ahead has the second behind it; one that was set back lengthens it by nothing', async () => {
  await post('C1', 'a')
  time += 86_400_000
  await post('C1', 'b')
  expect(posted()).toEqual(['a', 'b'])
  time -= 2 * 86_400_000
  const back = post('C1', 'c')
  await pass(1000)
  await back
  expect(posted()).toEqual(['a', 'b', 'c'])
})
