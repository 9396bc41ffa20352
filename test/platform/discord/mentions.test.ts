import pg from 'pg'
import { startTestBot, type TestBot } from '../../support/bot.ts'
import { People } from '../../support/discord/people.ts'
import { see } from '../../support/discord/seen.ts'
import { BOT } from '../../support/discord/shapes.ts'
import { DiscordStandIn } from '../../support/discord/stand-in.ts'
import { until } from '../../support/until.ts'

/** How many of what people ask of the bot are under way at once. */
const AT_ONCE = 64

let discord: DiscordStandIn
let people: People
let running: TestBot
let holder: pg.Client

beforeEach(async () => {
  discord = await DiscordStandIn.start()
  running = await startTestBot(discord.environment)
  people = new People(discord)
  await until(() => discord.gateway.live.length === 1, 'the gateway')
  await people.command('/study setup tiny 09:30 Asia/Seoul en', { user: 'host' })
  await ask()()
  holder = new pg.Client(running.bot.store.database.url)
  await holder.connect()
  await holder.query('BEGIN')
  await holder.query('LOCK TABLE visit')
})
afterEach(async () => {
  await holder.end()
  await running.stop()
  await discord.stop()
})

/** Mentions the bot. @returns what it says, waited for */
function ask(): () => Promise<string> {
  const { id } = people.say(`<@${BOT.id}> container`, { user: 'mina' })
  const said = () => discord.messages(id).map(message => see(discord, message, false).text)
  return async () => {
    await until(() => said().length > 0, 'an answer')
    return said().join()
  }
}
const waiting = async () =>
  (await holder.query(`SELECT FROM pg_locks WHERE relation = 'visit'::regclass AND NOT granted`)).rowCount ?? 0

test('a mention that was heard is answered before the bot has stopped', async () => {
  const answer = ask()
  await until(async () => (await waiting()) === 1, 'the statement')
  const order: string[] = []
  const stopping = running.bot.stop().then(() => order.push('stopped'))
  await until(() => discord.gateway.live.length === 0, 'the gateway to be left')
  order.push('released')
  await holder.query('COMMIT')
  await stopping
  expect(order).toEqual(['released', 'stopped'])
  expect(await answer()).toMatch(/A boxed process/)
})

test('of more mentions than are dealt with at once the rest waits for its turn, and is told in time where none comes', async () => {
  const begun = Array.from({ length: AT_ONCE }, ask)
  await until(async () => (await waiting()) > 10, 'the statements')
  const further = ask()
  expect(await further()).toMatch(/So many people/)
  await holder.query('COMMIT')
  expect(await (begun[0] as () => Promise<string>)()).toMatch(/A boxed process/)
})
