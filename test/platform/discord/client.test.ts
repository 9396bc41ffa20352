import { Routes } from 'discord.js'
import { Agent, type Dispatcher, getGlobalDispatcher, setGlobalDispatcher } from 'undici'
import { discordRest } from '../../../src/platform/discord/discord.ts'
import { CHANNEL } from '../../support/discord/shapes.ts'
import { DiscordStandIn } from '../../support/discord/stand-in.ts'

let discord: DiscordStandIn
let before: Dispatcher

beforeAll(async () => {
  discord = await DiscordStandIn.start()
  before = getGlobalDispatcher()
})
afterAll(async () => {
  setGlobalDispatcher(before)
  await discord.stop()
})

test('files go up also where Slack’s client was loaded first, and with it an undici of another version', async () => {
  setGlobalDispatcher(new Agent())
  const { DISCORD_TOKEN: token = '', DISCORD_API_URL: apiUrl } = discord.environment
  const files = [{ name: 'what.txt', data: Buffer.from('Kept: 가'), contentType: 'text/plain' }]
  const rest = discordRest({ token, apiUrl })
  await rest.post(Routes.channelMessages(CHANNEL), { body: { content: 'Here' }, files })
  const sent = discord.messages(CHANNEL).at(-1)
  expect(sent).toMatchObject({ content: 'Here', handed: [{ name: 'what.txt', text: 'Kept: 가' }] })
})
