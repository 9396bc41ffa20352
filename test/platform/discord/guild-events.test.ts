import { BAD_TOKEN } from '../../../src/platform/discord/identity.ts'
import { startTestBot, type TestBot } from '../../support/bot.ts'
import { People } from '../../support/discord/people.ts'
import { see, seeReplies } from '../../support/discord/seen.ts'
import { APPLICATION, BOT, CHANNEL, channelOf, ELSEWHERE, GUILD, guildOf } from '../../support/discord/shapes.ts'
import { DiscordStandIn } from '../../support/discord/stand-in.ts'
import { heardLog } from '../../support/heard-log.ts'
import { until } from '../../support/until.ts'

const { log, lines } = heardLog()
let discord: DiscordStandIn
let people: People
let running: TestBot

beforeAll(async () => {
  discord = await DiscordStandIn.start()
  running = await startTestBot({ ...discord.environment, DEFAULT_LANGUAGE: 'ko' }, undefined, log)
  people = new People(discord)
  await until(() => discord.gateway.live.length === 1, 'the gateway')
  await people.command('/study setup tiny 09:30 Asia/Seoul en', { user: 'host', channel: ELSEWHERE })
})
afterAll(async () => {
  discord.fault = undefined
  await running.stop()
  await discord.stop()
})
afterEach(() => {
  discord.fault = undefined
})

const workspace = () => running.bot.store.database.prisma.workspace.findFirstOrThrow({ where: { externalId: GUILD } })
const study = () => running.bot.store.studies.inChannel({ platform: 'discord', workspace: GUILD, channel: ELSEWHERE })
const said = (channel: string) => discord.messages(channel).map(message => see(discord, message, false).text)
async function kicked(): Promise<void> {
  discord.gateway.dispatch('GUILD_DELETE', { id: GUILD })
  await until(async () => (await study())?.pausedAt !== null, 'the pause', 5)
}
/** The system channel is another than the one of the study. */
function added(): void {
  const channels = [channelOf(CHANNEL, GUILD, 'general'), channelOf(ELSEWHERE, GUILD, 'study')]
  discord.gateway.dispatch('GUILD_CREATE', guildOf(GUILD, 'Readers', channels, new Date().toISOString()))
}

test('added again after it was kicked, the bot says so where the study is', async () => {
  await kicked()
  added()
  await until(() => said(ELSEWHERE).some(text => text.includes('Welcome back')), 'the hello', 5)
  expect(said(ELSEWHERE).at(-1)).toMatch(/\/study resume/)
  expect(said(CHANNEL)).toEqual([])
  await people.command('/study resume', { user: 'host', channel: ELSEWHERE })
})

test('where no hello can be posted the app is back all the same', async () => {
  await kicked()
  discord.fault = call =>
    call.path.endsWith('/messages') ? { status: 403, code: 50001, message: 'Missing Access' } : undefined
  added()
  await until(async () => (await workspace()).removedAt === null, 'the return', 5)
  await people.command('/study resume', { user: 'host', channel: ELSEWHERE })
})

test('where it may open a thread and not write in it, a mention is answered in the channel', async () => {
  discord.fault = ({ path }) =>
    discord.threads.some(({ message }) => path === `/channels/${message}/messages`)
      ? { status: 403, code: 50013, message: 'Missing Permissions' }
      : undefined
  const { id } = people.say(`<@${BOT.id}> container`, { user: 'mina', channel: ELSEWHERE })
  await discord.interactions.dealtWith()
  const answer = discord.messages(ELSEWHERE).at(-1)
  expect(JSON.stringify(answer)).toContain('process')
  expect(answer?.message_reference?.message_id).toBe(id)
})

describe('what goes wrong', () => {
  const rename = (from: string, to: string) =>
    running.bot.store.database.pool.query(`ALTER TABLE ${from} RENAME TO ${to}`)
  beforeEach(() => rename('miss', 'miss_away'))
  afterEach(() => rename('miss_away', 'miss'))

  test('is told in the language of the study', async () => {
    const exchange = await people.command('/explain qwertz', { user: 'mina', channel: ELSEWHERE })
    await until(() => exchange.replies.length > 0, 'the reply', 5)
    expect(seeReplies(discord, exchange)[0]?.text).toMatch(/Something went wrong/)
  })

  test('is told to whoever mentions the bot, too', async () => {
    people.say(`<@${BOT.id}> qwertz`, { user: 'mina', channel: ELSEWHERE })
    await discord.interactions.dealtWith()
    expect(said(ELSEWHERE).at(-1)).toMatch(/Something went wrong/)
  })
})

test.each([
  ['its fifteen minutes are over', '/webhooks', 401, 50027],
  ['its private message was dismissed', '/webhooks', 404, 10008],
  ['it is not known any more', '/interactions', 404, 10062],
  ['another session has answered it', '/interactions', 400, 40060],
])('an interaction that cannot be answered since %s is no error', async (_, path, status, code) => {
  discord.fault = call => (call.path.startsWith(path) ? { status, code, message: 'over' } : undefined)
  lines.length = 0
  await people.command('/me', { user: 'mina', channel: ELSEWHERE })
  await discord.interactions.dealtWith()
  expect(lines).toEqual([expect.objectContaining({ level: 30, msg: 'interaction is over' })])
})

test('a form that holds spaces alone says so, and is offered again', async () => {
  await people.command('/study ask', { user: 'host', channel: ELSEWHERE })
  const modal = { custom_id: 'write:1d8a49db-adde-4d81-b2ca-fb9a23195177', title: 'x', components: [] }
  const answer = { type: 18, component: { type: 4, custom_id: 'answer', value: '  ' } }
  const form = { modal: { ...modal, components: [answer] } } as unknown as Parameters<People['submit']>[0]
  const exchange = await people.submit(form, {}, { user: 'mina', channel: ELSEWHERE })
  const [reply] = seeReplies(discord, exchange)
  expect(reply?.text).toContain('Nothing was written')
  expect(reply?.presses.map(({ id }) => id)).toEqual([modal.custom_id])
})

test('added again while it was not running, the bot says so when it is', async () => {
  await kicked()
  const before = said(ELSEWHERE).length
  await running.restart()
  await until(() => said(ELSEWHERE).length > before, 'the hello', 5)
  expect(said(ELSEWHERE).at(-1)).toContain('Welcome back')
  expect((await workspace()).removedAt).toBeNull()
  await running.restart()
  await until(() => discord.gateway.live.length === 1, 'the gateway')
  expect(said(ELSEWHERE)).toHaveLength(before + 1)
})

test('a study that was paused since the token was refused goes on when it is taken', async () => {
  await people.command('/study resume', { user: 'host', channel: ELSEWHERE })
  discord.fault = call =>
    call.method === 'POST' && call.path === `/channels/${ELSEWHERE}/messages`
      ? { status: 401, code: 0, message: '401: Unauthorized' }
      : undefined
  await people.command('/study ask', { user: 'host', channel: ELSEWHERE })
  await until(async () => (await study())?.pauseReason === 'signed-out', 'the pause', 5)
  discord.fault = undefined
  await running.restart()
  await until(async () => (await study())?.pausedAt === null, 'the study to go on', 5)
})

test.each([
  ['at once', () => discord.gateway.revoke()],
  [
    'when it connects again',
    () => {
      discord.gateway.isValid = () => false
      discord.gateway.drop()
    },
  ],
])(
  'a token that is revoked while it runs is told once, and leaves the shard to another replica: found out %s',
  async (_, revoke) => {
    const { isValid } = discord.gateway
    await running.restart()
    await until(() => discord.gateway.live.length === 1, 'the gateway')
    lines.length = 0
    const unauthorised = { status: 401, code: 0, message: '401: Unauthorized' }
    discord.fault = ({ path }) => (path === '/gateway/bot' || path.startsWith('/users') ? unauthorised : undefined)
    revoke()
    const name = `studyhall discord ${APPLICATION} shard 0 of 1`
    await until(
      async () => {
        const lock = await running.bot.store.locks.acquire(name)
        await lock?.release()
        return lock !== undefined
      },
      'the lock',
      5,
    )
    await until(() => lines.some(({ level }) => level === 50), 'the line', 5)
    expect(lines.filter(({ level }) => level === 50).map(({ msg }) => msg)).toEqual([BAD_TOKEN])
    Object.assign(discord.gateway, { isValid })
    discord.fault = undefined
  },
)
