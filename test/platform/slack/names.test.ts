import { randomUUID } from 'node:crypto'
import { WebClient } from '@slack/web-api'
import { createLog } from '../../../src/log.ts'
import { Names } from '../../../src/platform/slack/names.ts'
import type { Store } from '../../../src/store/index.ts'
import { openTestStore } from '../../support/database.ts'
import { SlackStandIn, TEAM } from '../../support/slack.ts'
import { until } from '../../support/until.ts'

let slack: SlackStandIn
let store: Store
let names: Names

beforeAll(async () => {
  slack = await SlackStandIn.start()
  store = await openTestStore()
})
beforeEach(() => {
  slack.calls.length = 0
  slack.fault = ({ method, body }) =>
    method === 'users.info' ? { answer: { user: { id: body.user, name: `name of ${body.user}` } } } : undefined
  const client = new WebClient('test_token_admin', { slackApiUrl: `${slack.url}/api/` })
  names = new Names(client, store.members, createLog('silent'), Date.now)
})
afterAll(async () => {
  await store.close()
  await slack.stop()
})

const asked = () => slack.calls.filter(call => call.method === 'users.info').map(call => call.body.user)

test('who is met twice at once is looked up once, and both times called by name', async () => {
  const user = `U${randomUUID()}`
  const called = [1, 2].map(async () => {
    await names.meet(TEAM, user)
    return names.known(user)
  })
  expect(await Promise.all(called)).toEqual([`name of ${user}`, `name of ${user}`])
  expect(asked()).toEqual([user])
})

test('of many who are met at once, those beyond what Slack grants are looked up later, and nobody waits for that', async () => {
  const users = Array.from({ length: 30 }, () => `U${randomUUID()}`)
  await Promise.all(users.map(user => names.meet(TEAM, user)))
  const known = users.filter(user => names.known(user))
  expect(known.length).toBeGreaterThanOrEqual(20)
  expect(known.length).toBeLessThan(30)
  const next = users.find(user => !names.known(user)) ?? ''
  await until(() => names.known(next) !== undefined, 'the next name', 5)
  expect(new Set(asked()).size).toBe(asked().length)
})

test('a name is taken without what may not stand in a text, and one that nobody can see is none', async () => {
  const told = async (profile: { display_name?: string; real_name?: string }) => {
    const id = `U${randomUUID()}`
    await store.members.resolve({
      platform: 'slack',
      workspace: TEAM,
      channel: 'C1',
      member: id,
      name: id,
      administers: async () => false,
    })
    await names.take(TEAM, { id, profile, name: 'mina' })
    const { name } = await store.members.resolve({
      platform: 'slack',
      workspace: TEAM,
      channel: 'C1',
      member: id,
      name: names.known(id) ?? '',
      administers: async () => false,
    })
    const kept = await store.database.prisma.member.findFirst({ where: { externalId: id } })
    expect(kept?.name).toBe(name)
    return name
  }
  expect(await told({ display_name: '\u202Egnp.exe\u2066' })).toBe('gnp.exe')
  expect(await told({ display_name: '\u3164', real_name: 'Mina Kim' })).toBe('Mina Kim')
  expect(await told({ display_name: 'Mi\u0000na' })).toBe('Mina')
  expect(await told({ display_name: ' ', real_name: '\u2800' })).toBe('mina')
})
