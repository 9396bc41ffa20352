import { startTestBot } from '../support/bot.ts'
import { createDatabase } from '../support/database.ts'
import { People } from '../support/discord/people.ts'
import { seeReplies } from '../support/discord/seen.ts'
import { DiscordStandIn } from '../support/discord/stand-in.ts'
import { until } from '../support/until.ts'

let discord: DiscordStandIn
let people: People
let database: Awaited<ReturnType<typeof createDatabase>>
const start = (more: NodeJS.ProcessEnv = {}) =>
  startTestBot({ ...discord.environment, DATABASE_URL: database.url, ...more })

beforeEach(async () => {
  database = await createDatabase()
  discord = await DiscordStandIn.start()
  people = new People(discord)
})
afterEach(async () => {
  await discord.stop()
  await database.drop()
})

test('two replicas started at once hold one gateway session; when its holder goes, the other takes over', async () => {
  const replicas = await Promise.all([start(), start()])
  await until(() => discord.gateway.live.length === 1, 'the gateway')
  const said = seeReplies(discord, await people.command('/study setup tiny 09:30 Asia/Seoul en', { user: 'host' }))
  expect(said[0]!.text).toContain('Ready')
  expect(discord.gateway.identified).toHaveLength(1)
  const [idle] = replicas.sort((a, b) => a.bot.discordShards().length - b.bot.discordShards().length)
  const [, holder] = replicas
  await holder!.stop()
  await until(() => discord.gateway.live.length === 1, 'the takeover')
  expect(seeReplies(discord, await people.command('/help', { user: 'mina' }))[0]!.text).toContain('What I can do')
  await idle!.stop()
})

test('interactions and deliveries scale apart: a web replica answers, a worker posts', async () => {
  const web = await start({ ROLE: 'web' })
  await until(() => discord.gateway.live.length === 1, 'the gateway')
  await people.command('/study setup tiny 09:30 Asia/Seoul en', { user: 'host' })
  const before = discord.messages().length
  const said = seeReplies(discord, await people.command('/study summary', { user: 'host' }))
  expect(said[0]!.text).toContain('On its way')
  expect(discord.messages()).toHaveLength(before)
  const worker = await start({ ROLE: 'worker' })
  await until(() => discord.messages().length > before, 'the post')
  expect(discord.gateway.identified).toHaveLength(1)
  await Promise.all([web.stop(), worker.stop()])
})
