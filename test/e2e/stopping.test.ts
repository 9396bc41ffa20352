import pg from 'pg'
import { ask } from '../../src/domain/question.ts'
import type { Place } from '../../src/study/ports.ts'
import { startTestBot, type TestBot } from '../support/bot.ts'
import { People } from '../support/discord/people.ts'
import { seeReplies } from '../support/discord/seen.ts'
import { CHANNEL as DISCORD_CHANNEL, GUILD } from '../support/discord/shapes.ts'
import { DiscordStandIn } from '../support/discord/stand-in.ts'
import { CHANNEL, SlackStandIn, TEAM } from '../support/slack.ts'
import { until } from '../support/until.ts'

let discord: DiscordStandIn
let slack: SlackStandIn
let running: TestBot

beforeAll(async () => {
  discord = await DiscordStandIn.start()
  slack = await SlackStandIn.start()
  running = await startTestBot({ ...discord.environment, ...slack.environment })
  slack.botUrl = running.bot.url
  await until(() => discord.gateway.live.length === 1, 'the gateway')
})
afterAll(async () => {
  await running.stop()
  await slack.stop()
  await discord.stop()
})

/** A study in a channel, with a question to which a button of the first choice belongs. */
async function openChoice(place: Place): Promise<string> {
  const { posts, courses, studies, members } = running.bot.store
  const host = await members.resolve({ ...place, member: 'U1', name: 'host', administers: async () => true })
  const settings = { courseSlug: 'tiny', language: 'en', timezone: 'Asia/Seoul', chapter: 1 } as const
  const study = await studies.setUp(place, settings, [], host.id, new Date())
  const question = courses.get('tiny')!.course.questions.find(each => each.kind === 'single-choice')
  const slot = { studyId: study.id, kind: 'question', at: new Date('2026-01-05T00:00:00Z') } as const
  const day = '2026-01-05'
  const post = await posts.claim({ slot, day, week: day, asked: ask(question!, 'en', 1), dayNumber: null })
  await posts.published(post.id, '1', slot.at)
  return `answer:${post.id}:0`
}

/** Presses a button on Slack. @returns under which its replies are found */
async function pressOnSlack(button: string, member: string): Promise<string> {
  const { id, ...exchange } = await slack.exchange()
  const payload = {
    type: 'block_actions',
    team: { id: TEAM },
    user: { id: member, name: member },
    channel: { id: CHANNEL },
    container: { channel_id: CHANNEL },
    ...exchange,
    actions: [{ type: 'button', action_id: button, block_id: 'b' }],
  }
  expect((await slack.post({ payload: JSON.stringify(payload) })).status).toBe(200)
  return id
}

test('presses that were acknowledged are recorded and told before the bot has stopped', async () => {
  const discordButton = await openChoice({ platform: 'discord', workspace: GUILD, channel: DISCORD_CHANNEL })
  const slackButton = await openChoice({ platform: 'slack', workspace: TEAM, channel: CHANNEL })
  const other = new pg.Client(running.bot.store.database.url)
  await other.connect()
  await other.query('BEGIN')
  await other.query('LOCK TABLE answer')
  const held = async () =>
    (await other.query(`SELECT FROM pg_locks WHERE relation = 'answer'::regclass AND NOT granted`)).rowCount

  const onDiscord = new People(discord).press({}, discordButton, { user: 'patient' })
  await until(async () => (await held()) === 1, 'the first statement')
  const second = await pressOnSlack(slackButton, 'U7')
  await until(async () => (await held()) === 2, 'the second statement')
  // No more than two are under way at once.
  const third = await pressOnSlack(slackButton, 'U8')

  const order: string[] = []
  const stopping = running.bot.stop().then(() => order.push('stopped'))
  await until(() => discord.gateway.live.length === 0, 'the gateway to be left')
  order.push('released')
  await other.query('COMMIT')
  await stopping
  expect(order).toEqual(['released', 'stopped'])
  const told = [
    seeReplies(discord, onDiscord)
      .map(({ text }) => text)
      .join(),
    JSON.stringify(slack.replies.get(second)),
    JSON.stringify(slack.replies.get(third)),
  ]
  const { rows } = await other.query('SELECT count(*)::int AS count FROM answer')
  await other.end()
  expect(rows[0].count).toBe(3)
  for (const each of told) expect(each).toMatch(/Right!|Not this time/)
})
