import { startTestBot, type TestBot } from '../../support/bot.ts'
import { CHANNEL, SlackStandIn, TEAM } from '../../support/slack.ts'
import { until } from '../../support/until.ts'

let slack: SlackStandIn
let running: TestBot
let bot: string

beforeAll(async () => {
  slack = await SlackStandIn.start()
  running = await startTestBot(slack.environment)
  slack.botUrl = running.bot.url
  bot = (await slack.ask<{ user_id: string }>('auth.test', {})).user_id
  await command('/study setup tiny 09:30 Asia/Seoul en')
})
afterAll(async () => {
  slack.fault = undefined
  await running.stop()
  await slack.stop()
})
afterEach(() => {
  slack.fault = undefined
})

async function command(text: string): Promise<string> {
  const [name = '', ...words] = text.split(' ')
  const { id, ...exchange } = await slack.exchange()
  const where = { team_id: TEAM, channel_id: CHANNEL, user_id: slack.user('host'), user_name: 'host' }
  await slack.interact({ command: name, text: words.join(' '), ...where, ...exchange })
  return JSON.stringify(slack.replies.get(id))
}

let arrivals = 0
/** The bot is invited; each time is another event. */
const arrival = () => ({
  ...{ type: 'member_joined_channel', user: bot, channel: CHANNEL, team: TEAM },
  event_ts: `${Math.floor(Date.now() / 1000)}.${String(++arrivals).padStart(6, '0')}`,
})
const hellos = async () =>
  (await slack.messages()).filter(message => message.metadata?.event_payload.post_id.startsWith('hello-'))
const study = () => running.bot.store.studies.inChannel({ platform: 'slack', workspace: TEAM, channel: CHANNEL })
const workspace = () => running.bot.store.database.prisma.workspace.findFirstOrThrow({ where: { externalId: TEAM } })
const removed = async () => {
  await slack.postEvent({ type: 'channel_left', channel: CHANNEL, actor_id: 'U1' })
  await until(async () => (await study())?.pauseReason === 'no-access', 'the pause')
}

test('invited again after it was removed, the bot says hello again, and how the study goes on', async () => {
  await slack.postEvent(arrival())
  await until(async () => (await hellos()).length === 1, 'the hello')
  expect(JSON.stringify(await hellos())).not.toContain('/study resume')
  await removed()
  const again = arrival()
  await slack.postEvent(again)
  await until(async () => (await hellos()).length === 2, 'the second hello')
  const [, second] = await hellos()
  expect(JSON.stringify(second)).toMatch(/paused since .*not in the channel.*\/study resume/)

  const looked = () => slack.calls.filter(call => call.method === 'conversations.history').length
  for (let time = 0; time < 2; time++) {
    const before = looked()
    await slack.postEvent(again)
    await until(() => looked() > before, 'a look for the hello')
  }
  expect(await hellos()).toHaveLength(2)
  await command('/study resume')
})

test('it looks for its hello no further back than its arrival', async () => {
  const before = slack.calls.length
  const joined = arrival()
  await slack.postEvent(joined)
  await until(async () => (await hellos()).length === 3, 'the hello')
  const look = slack.calls.slice(before).find(call => call.method === 'conversations.history')
  expect(Number(look?.body.oldest)).toBeGreaterThan(Number(joined.event_ts) - 3600)
})

test('where no hello can be posted the app is back all the same', async () => {
  await slack.postEvent({ type: 'app_uninstalled' })
  await until(async () => (await study())?.pauseReason === 'signed-out', 'the pause')
  expect((await workspace()).removedAt).not.toBeNull()
  slack.fault = call => (call.method === 'conversations.history' ? { error: 'missing_scope' } : undefined)
  await slack.postEvent(arrival())
  await until(async () => (await workspace()).removedAt === null, 'the return')
  await command('/study resume')
})

test('a private channel that is deleted pauses its study', async () => {
  await slack.postEvent({ type: 'group_deleted', channel: CHANNEL, date_deleted: 1, actor_id: 'U1' })
  await until(async () => (await study())?.pauseReason === 'channel-gone', 'the pause')
  await command('/study resume')
})

test('it knows itself also where Slack was not there at the start', async () => {
  slack.fault = call => (call.method === 'auth.test' ? { error: 'internal_error' } : undefined)
  await running.restart()
  await until(() => slack.calls.at(-1)?.method === 'auth.test', 'the question who it is')
  slack.fault = undefined
  running.clock.moveTo(new Date(running.clock.now().getTime() + 60_000))
  const before = (await hellos()).length
  await slack.postEvent(arrival())
  await until(async () => (await hellos()).length === before + 1, 'the hello')
})

test('a study that was paused since the token was refused goes on when it is taken, but not where the app was removed', async () => {
  await command('/study resume')
  slack.fault = call => (call.method === 'chat.postMessage' ? { error: 'invalid_auth' } : undefined)
  await command('/study ask')
  await until(async () => (await study())?.pauseReason === 'signed-out', 'the pause', 5)
  slack.fault = undefined
  await running.restart()
  await until(async () => (await study())?.pausedAt === null, 'the study to go on', 5)

  await slack.postEvent({ type: 'app_uninstalled' })
  await until(async () => (await study())?.pauseReason === 'signed-out', 'the pause', 5)
  const before = slack.calls.length
  await running.restart()
  await until(() => slack.calls.slice(before).some(call => call.method === 'auth.test'), 'the question who it is')
  expect((await study())?.pauseReason).toBe('signed-out')
})
