import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ask } from '../../../src/domain/question.ts'
import { discordRest } from '../../../src/platform/discord/discord.ts'
import { examineDiscord } from '../../../src/platform/discord/examine.ts'
import { startTestBot, type TestBot } from '../../support/bot.ts'
import type { Exchange } from '../../support/discord/interactions.ts'
import { People } from '../../support/discord/people.ts'
import { see, seeReplies } from '../../support/discord/seen.ts'
import { CHANNEL, channelOf, ELSEWHERE, GUILD, guildOf, OTHER_GUILD } from '../../support/discord/shapes.ts'
import { blankMessage, DiscordStandIn, TOKEN } from '../../support/discord/stand-in.ts'
import { reviewOnce } from '../../support/reviewed.ts'
import { until } from '../../support/until.ts'

let discord: DiscordStandIn
let people: People
let running: TestBot

beforeAll(async () => {
  discord = await DiscordStandIn.start()
  running = await startTestBot({ ...discord.environment, PUBLIC_URL: 'https://study.example.com' })
  people = new People(discord)
  await connected()
})
afterAll(async () => {
  discord.fault = undefined
  await running.stop()
  await discord.stop()
})
afterEach(() => {
  discord.fault = undefined
})

const connected = () => until(() => discord.gateway.live.length === 1, 'the gateway')
const textOf = (exchange: Exchange) =>
  seeReplies(discord, exchange)
    .map(reply => reply.text)
    .join('\n')
const command = async (text: string, user = 'host') => textOf(await people.command(text, { user }))
const questions = () => discord.messages().filter(message => /Question of the day/.test(JSON.stringify(message)))
const prisma = () => running.bot.store.database.prisma
/** Lets what waits in the queue be tried again at once, as if the time had passed. */
async function untilPublished(): Promise<void> {
  await until(async () => {
    await prisma()
      .$executeRaw`UPDATE post SET leased_until = now() - interval '1 second' WHERE leased_until IS NOT NULL`
    await prisma().$executeRaw`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`
    const [post] = await prisma().post.findMany({ where: { kind: 'question' }, orderBy: { at: 'desc' }, take: 1 })
    return post?.status === 'published'
  }, 'the post')
}

describe('connecting', () => {
  test('asks for the Guilds intent and nothing else', () => {
    expect(discord.gateway.identified).toEqual([{ intents: 1 | (1 << 9) | (1 << 12), shard: [0, 1] }])
  })

  test('commands are registered once, and again only when they differ', async () => {
    const puts = () => discord.calls.filter(call => call.method === 'PUT').length
    expect(puts()).toBe(1)
    await running.restart()
    await connected()
    expect(puts()).toBe(1)
    discord.commands = discord.commands.slice(1)
    await running.restart()
    await connected()
    expect(puts()).toBe(2)
  })

  test('a token that is wrong is told by readiness, and the rest of the bot runs', async () => {
    const other = await startTestBot({ ...discord.environment, DISCORD_TOKEN: 'not-the-token', PLAYGROUND: 'on' })
    const ready = await (await fetch(`${other.bot.url}/readyz`)).json()
    expect(ready).toEqual({ database: 'ok', discord: expect.stringContaining('DISCORD_TOKEN is not valid') })
    expect((await fetch(`${other.bot.url}/playground/api/messages`)).status).toBe(200)
    await other.stop()
  })

  test('a worker posts without a gateway; several shards are held side by side', async () => {
    const sessions = discord.gateway.identified.length
    const worker = await startTestBot({ ...discord.environment, ROLE: 'worker' })
    expect(await (await fetch(`${worker.bot.url}/readyz`)).json()).toMatchObject({ discord: 'ok' })
    await worker.stop()
    expect(discord.gateway.identified).toHaveLength(sessions)
    const sharded = await startTestBot({ ...discord.environment, DISCORD_SHARDS: '3', DISCORD_SHARD_IDS: '0,2' })
    await until(() => discord.gateway.identified.length === sessions + 2, 'both shards')
    expect(discord.gateway.identified.slice(-2).map(each => each.shard)).toEqual([
      [0, 3],
      [2, 3],
    ])
    await sharded.stop()
  })
})

describe('a study', () => {
  test('is set up by whom the server lets use /study; a button of the hello asks for Manage Server', async () => {
    const pressed = people.press({}, 'setup-form', { user: 'mina' })
    await discord.interactions.dealtWith()
    expect(textOf(pressed)).toContain('Only hosts')
    expect(await command('/study setup tiny 09:30 Asia/Seoul en')).toContain('Ready')
    expect(await command('/study host add mina')).toContain('Hosts of this study: host, mina')
    expect(await command('/study host remove mina')).toContain('Hosts of this study: host.')
  })

  test('setup without options opens a modal; a mistake offers it again as it was filled in', async () => {
    const opened = await people.command('/study setup', { user: 'host' })
    expect(opened.modal).toMatchObject({ custom_id: 'setup', components: { length: 5 } })
    const refused = await people.submit(opened, { timezone: 'Mars/Olympus', time: '10:15' }, { user: 'host' })
    const [reply] = seeReplies(discord, refused)
    expect(reply!.text).toContain('Asia/Seoul')
    const again = people.press({}, reply!.presses[0]!.id, { user: 'host' })
    await discord.interactions.dealtWith()
    expect(JSON.stringify(again.modal)).toMatch(/Mars\/Olympus.*10:15/)
    const [asked] = seeReplies(discord, await people.submit(again, { timezone: 'Asia/Seoul' }, { user: 'host' }))
    expect(asked!.text).toMatch(/weekdays at 09:30.*weekdays at 10:15/s)
    people.press({}, asked!.presses[0]!.id, { user: 'host' })
    await discord.interactions.dealtWith()
    expect(await command('/study status')).toContain('weekdays at 10:15')
    const changed = await people.command('/study setup', { user: 'host' })
    expect(JSON.stringify(changed.modal)).toMatch(/Change the study.*"10:15"/)
  })

  test('whom the server lets use /study may also send in the form that it opens', async () => {
    const opened = await people.command('/study setup', { user: 'dana' })
    expect(textOf(await people.submit(opened, {}, { user: 'dana' }))).toContain('so already')
    expect(textOf(await people.submit(opened, {}, { user: 'eve' }))).toContain('Only hosts')
  })

  const everything = 0x7fffffffffffn
  const but = (...bits: bigint[]) => String(bits.reduce((has, bit) => has & ~bit, everything))
  const VIEW = 1n << 10n
  const SEND = 1n << 11n
  const HISTORY = 1n << 16n

  test.each([
    ['may not see', but(VIEW), /may not post here.*View Channel/],
    ['may not write', but(SEND), /may not post here.*Send Messages/],
    ['may do nothing', '0', /may not post here.*View Channel, Send Messages, Read Message History/],
  ])('is refused where the bot %s, and says what to give it', async (_, appPermissions, said) => {
    const actor = { user: 'host', channel: ELSEWHERE, appPermissions }
    expect(textOf(await people.command('/study setup tiny en', actor))).toMatch(said)
    expect(await prisma().study.count({ where: { channelId: ELSEWHERE } })).toBe(0)
  })

  test.each([
    ['a voice channel', { type: 2 }],
    ['a category', { type: 4 }],
    ['a stage', { type: 13 }],
    ['a forum', { type: 15 }],
    ['a media channel', { type: 16 }],
    ['a thread of a channel that nobody names', { type: 12, parent_id: null }],
  ])('is refused in %s', async (_, more) => {
    const id = '300000000000000077'
    const channel = { ...channelOf(id, GUILD, 'odd'), ...more }
    const setup = { name: 'setup', type: 1, options: [{ name: 'course', type: 3, value: 'tiny' }] }
    const data = { id: '1', name: 'study', type: 1, options: [setup], resolved: {} }
    const exchange = await discord.interactions.send(2, data, { user: 'host', channel: id }, { channel })
    expect(textOf(exchange)).toMatch(/takes no posts of mine|cannot see this channel/)
    expect(await prisma().study.count({ where: { channelId: id } })).toBe(0)
  })

  test('begins where only a reply would be refused, and says what a week needs besides', async () => {
    const actor = { user: 'host', channel: ELSEWHERE, appPermissions: but(HISTORY) }
    expect(textOf(await people.command('/study setup tiny en', actor))).toMatch(
      /Ready[\s\S]*give me Read Message History/,
    )
  })

  test('holidays come from a calendar file', async () => {
    const text =
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20281225\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\nEND:VCALENDAR'
    const server = createServer((_, response) => response.end(text.replace('2028', '2025')))
    await new Promise<void>(done => server.listen(0, done))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/holidays.ics`
    const file = { filename: 'holidays.ics', size: text.length, url }
    expect(textOf(await people.addFile(file, { user: 'host' }))).toMatch(/Holidays ahead: \d{4}-12-25, \d{4}-12-25/)
    expect(textOf(await people.addFile({ ...file, size: 1e9 }, { user: 'host' }))).toContain('not a holiday')
    server.close()
  })

  test('notes come as a file with /study notes, whose reply has a link for the host alone', async () => {
    const bytes = readFileSync('test/fixtures/notes/containers.en.md')
    const url = discord.attach({ name: 'week-1.md', bytes })
    const file = { filename: 'week-1.md', size: bytes.length, url }
    const told = await people.bringFile(file, { user: 'host' })
    expect(textOf(told)).toMatch(/A draft of Week 1: Running containers is made: 1\d terms/)
    expect(JSON.stringify(told)).toMatch(/https:\/\/study\.example\.com\/studio\/in\/[\w-]{43}/)
    const drafts = await prisma().draft.count()
    expect(textOf(await people.bringFile({ ...file, size: 1e9 }, { user: 'host' }))).toContain(
      'far more than a chapter',
    )
    expect(await prisma().draft.count()).toBe(drafts)
  })

  test('/me has the calendar as a picture that goes with the private reply', async () => {
    const place = { platform: 'discord' as const, workspace: GUILD, channel: CHANNEL }
    await reviewOnce(running.bot.store, place, discord.interactions.user('mina'), running.clock.now())
    const { replies } = await people.command('/me', { user: 'mina' })
    expect(replies).toHaveLength(1)
    expect(JSON.stringify(replies[0])).toMatch(
      /"url":"attachment:\/\/calendar-1\.png"\},"description":"The last 12 weeks: 1 day of study/,
    )
    expect((replies[0] as { handed?: { name: string }[] }).handed?.map(file => file.name)).toEqual(['calendar-1.png'])
  })

  test('posts once although the answer of Discord was lost after sending, and nothing pings', async () => {
    let lost = 0
    discord.fault = call =>
      call.method === 'POST' && call.path === `/channels/${CHANNEL}/messages` && lost++ === 0
        ? 'drop the answer'
        : undefined
    const before = questions().length
    await command('/study ask')
    await untilPublished()
    expect(lost).toBe(1)
    expect(questions()).toHaveLength(before + 1)
    expect(questions().at(-1)!.allowed_mentions).toEqual({ parse: [], users: [] })
  })

  test('a nonce keeps Discord from taking the same post twice', async () => {
    const [post] = await prisma().post.findMany({ where: { kind: 'question' }, orderBy: { at: 'desc' }, take: 1 })
    await until(async () => (await prisma().slot.count()) === 0, 'the end of the delivery')
    const before = questions().length
    // As if nobody knew that it was ever sent, and so nobody looked for it.
    const forgotten = { status: 'claimed', messageRef: null, attemptedAt: null, leasedUntil: null } as const
    await prisma().post.update({ where: { id: post!.id }, data: forgotten })
    const slot = { studyId: post!.studyId, kind: 'question' as const, at: post!.at }
    await running.bot.store.slots.add([{ ...slot, scheduled: false }])
    await command('/study summary')
    await until(async () => (await prisma().post.findUnique({ where: { id: post!.id } }))!.status === 'published')
    expect(questions()).toHaveLength(before)
  })

  test('waits while Discord limits the rate, and goes out once', async () => {
    let limited = 0
    discord.fault = call =>
      call.method === 'POST' && call.path === `/channels/${CHANNEL}/messages` && limited++ === 0 ? 'limit' : undefined
    const before = questions().length
    await command('/study ask')
    await until(() => questions().length === before + 1)
    expect(limited).toBeGreaterThanOrEqual(2)
  })

  test('opens a thread for discussion at the reveal, once, where the study says so', async () => {
    expect(await command('/study discussion on')).toContain('opens a thread')
    const question = questions().at(-1)!
    const due = await prisma().schedule.findFirstOrThrow({ where: { kind: 'reveal' }, orderBy: { nextAt: 'asc' } })
    running.clock.moveTo(due.nextAt)
    await running.bot.tick()
    await until(() => discord.threads.some(thread => thread.message === question.id), 'the thread')
    expect(see(discord, questions().find(each => each.id === question.id)!, false).text).toMatch(/Closed/)
    const reveal = discord.messages().findLast(message => /The answer/.test(JSON.stringify(message)))!
    expect(reveal.message_reference?.message_id).toBeDefined()
  })

  test.each([
    [50001, 'Missing Access', 'may not post there'],
    [50013, 'Missing Permissions', 'may not post there'],
    [10003, 'Unknown Channel', 'the channel is gone'],
    [10004, 'Unknown Guild', 'the channel is gone'],
  ])('pauses when Discord refuses for good (%d), and its host is told directly', async (code, message, reason) => {
    const before = discord.directs(discord.interactions.user('host')).length
    discord.fault = call =>
      call.method === 'POST' && call.path === `/channels/${CHANNEL}/messages`
        ? { status: 403, code, message }
        : undefined
    await command('/study ask')
    discord.fault = undefined
    expect(await command('/study status')).toContain(reason)
    expect(discord.directs(discord.interactions.user('host'))).toHaveLength(before + 1)
    await command('/study resume')
  })
})

describe('interactions', () => {
  test('what is none of ours, stale or foreign gets a private friendly line', async () => {
    const said = async (id: string) => {
      const pressed = people.press({}, id, { user: 'mina' })
      await discord.interactions.dealtWith()
      return pressed
    }
    expect(textOf(await said('another-bot:1'))).toContain('do not know this button')
    expect(textOf(await said('answer:1d8a49db-adde-4d81-b2ca-fb9a23195177:0'))).toContain('do not know this question')
    const post = await prisma().post.findFirstOrThrow({ where: { kind: 'question', status: 'published' } })
    const foreign = people.press({}, `answer:${post.id}:0`, {
      user: 'eve',
      guild: OTHER_GUILD,
      channel: '300000000000000003',
    })
    await discord.interactions.dealtWith()
    expect(textOf(foreign)).toContain('another channel')
    expect(await prisma().answer.count({ where: { member: { externalId: discord.interactions.user('eve') } } })).toBe(0)
  })

  test('options of any size are answered within the limits of a message', async () => {
    const long = 'x'.repeat(6000)
    expect(await command(`/explain ${long}`, 'mina')).toContain('no entry')
    expect(await command(`/study schedule question "${long}"`)).toContain('as a schedule')
    expect(await command(`/study holiday add ${long}`)).toContain('not a holiday')
    expect(await command(`/study setup ${long}`)).toContain('no course')
  })

  test('one that Discord delivers twice counts once', async () => {
    await command('/study ask')
    await until(async () => (await prisma().slot.count()) === 0)
    const question = see(discord, questions().at(-1)!, false)
    const press = question.presses[0]!
    const id = press.id.includes('=') ? `${press.id.split('=')[0]}:0` : press.id
    const twice = people.press({ id: question.id }, id, { user: 'twin' }, 2)
    await discord.interactions.dealtWith()
    expect(twice.acknowledged.length).toBe(2)
    expect(
      await prisma().answer.count({ where: { member: { externalId: discord.interactions.user('twin') } } }),
    ).toBeLessThanOrEqual(1)
  })

  /** A question with choices, as one that was put to the channel a while ago. */
  async function openChoice(minute: number): Promise<string> {
    const { posts, courses, studies } = running.bot.store
    const study = await studies.inChannel({ platform: 'discord', workspace: GUILD, channel: CHANNEL })
    const question = courses.get('tiny')!.course.questions.find(each => each.kind === 'single-choice')
    const slot = { studyId: study!.id, kind: 'question', at: new Date(Date.UTC(2026, 0, 5, 0, minute)) } as const
    const day = '2026-01-05'
    const post = await posts.claim({ slot, day, week: day, asked: ask(question!, 'en', 1), dayNumber: null })
    await posts.published(post.id, '1', slot.at)
    return `answer:${post.id}:0`
  }

  test('an answer is scored and told in the first answer to its press', async () => {
    const button = await openChoice(1)
    const exchange = people.press({}, button, { user: 'quick' })
    await discord.interactions.dealtWith()
    expect(exchange.acknowledged).toEqual([4])
    expect(textOf(exchange)).toMatch(/Right!|Not this time/)
    const again = people.press({}, button, { user: 'quick' })
    await discord.interactions.dealtWith()
    expect(again.acknowledged).toEqual([4])
    expect(textOf(again)).toContain('answered')
  })

  test('an answer that cannot be recorded at once is acknowledged meanwhile, and told when it is', async () => {
    const button = await openChoice(2)
    const { pool } = running.bot.store.database
    const lock = await pool.connect()
    await lock.query('BEGIN')
    await lock.query('LOCK TABLE answer')
    const exchange = people.press({}, button, { user: 'patient' })
    await until(() => exchange.acknowledged.length > 0, 'the acknowledgement')
    expect(exchange.acknowledged).toEqual([5])
    expect(exchange.replies).toEqual([])
    await lock.query('COMMIT')
    lock.release()
    await discord.interactions.dealtWith()
    expect(exchange.acknowledged).toEqual([5])
    expect(textOf(exchange)).toMatch(/Right!|Not this time/)
  })

  test('the acknowledgement is the first call, and an expired token is no error', async () => {
    discord.calls.length = 0
    await command('/me', 'mina')
    expect(discord.calls[0]!.path).toMatch(/^\/interactions\/\d+\/.*\/callback$/)
    discord.fault = call =>
      call.path.startsWith('/interactions') ? { status: 404, code: 10062, message: 'Unknown interaction' } : undefined
    await command('/me', 'mina')
    discord.fault = undefined
    expect(await command('/me', 'mina')).toContain('this is where you stand')
  })

  test('options are completed from memory: terms, chapters, courses and time zones', async () => {
    const actor = { user: 'mina' }
    expect((await people.complete('explain', 'term', 'contain', actor)).map(each => each.value)).toContain('Container')
    discord.calls.length = 0
    let queries = 0
    const { studies } = running.bot.store
    const inChannel = studies.inChannel.bind(studies)
    studies.inChannel = place => {
      queries++
      return inChannel(place)
    }
    expect((await people.complete('explain', 'term', '컨테', actor)).map(each => each.value)).toContain('Container')
    expect(queries).toBe(0)
    expect(await people.complete('quiz', 'chapter', '', actor)).toEqual([{ name: '1. First steps', value: 1 }])
    expect(await people.complete('study', 'course', 'ti', actor, ['setup'])).toEqual([{ name: 'Tiny', value: 'tiny' }])
    const zones = await people.complete('study', 'timezone', 'seo', actor, ['setup'])
    expect(zones[0]!.value).toBe('Asia/Seoul')
    expect(await people.complete('study', 'timezone', 'nowhere', actor, ['setup'])).toEqual([])
  })

  test('"Explain this" explains the terms that a message names', async () => {
    const said = seeReplies(discord, await people.explain('So containers start from an image?', { user: 'mina' }))
    expect(said.map(each => each.text.split('\n')[0])).toEqual(['Container · Image'])
  })

  const says = (content: string) => ({ ...blankMessage(CHANNEL), id: '1', content })
  test.each([
    ['an embed', { embeds: [{ title: 'News', description: 'of the container' }] }],
    ['a field of an embed', { embeds: [{ fields: [{ name: 'Topic', value: 'container' }] }] }],
    ['the footer of an embed', { embeds: [{ footer: { text: 'on the container' } }] }],
    ['a forward', { message_snapshots: [{ message: says('Forwarded: a container') }] }],
    ['an embed of a forward', { message_snapshots: [{ message: { ...says(''), embeds: [{ title: 'container' }] } }] }],
    [
      'a poll',
      {
        poll: {
          question: { text: 'What do you run?' },
          answers: [{ answer_id: 1, poll_media: { text: 'a container' } }],
          allow_multiselect: false,
          layout_type: 1,
          expiry: null,
        },
      },
    ],
    [
      'the description of a file',
      { attachments: [{ id: '1', filename: 'a.png', size: 1, url: 'x', proxy_url: 'x', description: 'a container' }] },
    ],
    [
      'a button',
      { components: [{ type: 1, components: [{ type: 2, style: 2, custom_id: 'x', label: 'Container' }] }] },
    ],
  ])('"Explain this" reads %s', async (_, more) => {
    expect(textOf(await people.explain('', { user: 'mina' }, more))).toContain('A boxed process')
  })

  test('"Explain this" reads a card of the bot’s own, which answers a command (type 20)', async () => {
    const components = [{ type: 17, id: 1, components: [{ type: 10, id: 2, content: 'All about the container' }] }]
    const said = await people.explain('', { user: 'mina' }, { type: 20, flags: 1 << 15, components })
    expect(textOf(said)).toContain('A boxed process')
  })
})

describe('outages', () => {
  test('a gateway that drops is resumed, and nothing is missed', async () => {
    const before = discord.gateway.resumed
    discord.gateway.drop()
    const asked = people.command('/help', { user: 'mina' })
    expect(textOf(await asked)).toContain('What I can do')
    expect(discord.gateway.resumed).toBe(before + 1)
  })

  test('a session that Discord no longer knows is opened anew', async () => {
    const before = discord.gateway.identified.length
    discord.gateway.drop({ invalid: true })
    await until(() => discord.gateway.identified.length > before, 'a new session')
    expect(await command('/help', 'mina')).toContain('What I can do')
  })

  test('scheduled posts need no gateway', async () => {
    const before = discord.messages().length
    await command('/study summary')
    discord.gateway.drop()
    await until(() => discord.messages().length > before)
    await connected()
  })
})

describe('guilds and channels', () => {
  test('on joining a guild the bot says hello once, with a way to set up', async () => {
    const id = '200000000000000009'
    const channel = '300000000000000009'
    discord.channels.set(channel, [])
    const guild = guildOf(id, 'New', [channelOf(channel, id, 'general')], new Date().toISOString())
    discord.gateway.dispatch('GUILD_CREATE', guild)
    await until(() => discord.messages(channel).length === 1, 'the hello')
    expect(JSON.stringify(discord.messages(channel))).toContain('setup-form')
    discord.gateway.dispatch('GUILD_DELETE', { id })
    discord.gateway.dispatch('GUILD_CREATE', guild)
    const looked = discord.calls.length
    await until(() => discord.calls.slice(looked).some(call => call.path === `/channels/${channel}/messages`))
    expect(discord.messages(channel)).toHaveLength(1)
  })

  test('a channel that is deleted pauses its study, and its host is told', async () => {
    const before = discord.directs(discord.interactions.user('host')).length
    discord.gateway.dispatch('CHANNEL_DELETE', channelOf(CHANNEL, GUILD, 'study'))
    await until(() => discord.directs(discord.interactions.user('host')).length > before, 'the message to the host')
    const [told] = discord.directs(discord.interactions.user('host')).slice(-1)
    expect(JSON.stringify(told)).toContain(`The study in <#${CHANNEL}> is paused`)
    const study = await prisma().study.findFirstOrThrow({ where: { channelId: CHANNEL } })
    expect(study.pauseReason).toBe('channel-gone')
  })

  test('a removal from the guild pauses all its studies', async () => {
    discord.gateway.dispatch('GUILD_DELETE', { id: GUILD })
    await until(async () => (await prisma().study.count({ where: { pausedAt: null } })) === 0, 'the pause')
    expect((await prisma().study.findFirstOrThrow({ where: { channelId: ELSEWHERE } })).pauseReason).toBe('no-access')
  })

  test('when the app is back, the guild is told that all of it is still there', async () => {
    expect((await prisma().workspace.findFirstOrThrow({ where: { externalId: GUILD } })).removedAt).not.toBeNull()
    const channels = [channelOf(CHANNEL, GUILD, 'study'), channelOf(ELSEWHERE, GUILD, 'elsewhere')]
    discord.gateway.dispatch('GUILD_CREATE', guildOf(GUILD, 'Readers', channels, new Date().toISOString()))
    await until(
      () => JSON.stringify(discord.messages()).includes('everything from before is still here'),
      'the welcome',
    )
    expect((await prisma().workspace.findFirstOrThrow({ where: { externalId: GUILD } })).removedAt).toBeNull()
  })
})

test('the doctor checks the token, the gateway and the channels', async () => {
  const rest = discordRest({ token: TOKEN, apiUrl: discord.environment.DISCORD_API_URL })
  const where = { workspace: GUILD, channel: CHANNEL, discussion: false }
  const findings = await examineDiscord(rest, [
    where,
    { ...where, discussion: true },
    { ...where, channel: '999999999999999999' },
  ])
  expect(findings.map(finding => [finding.ok, finding.detail])).toEqual([
    [true, 'signed in as Studyhall'],
    [true, expect.stringContaining('Guilds intent only')],
    [true, 'may post in #study'],
    [false, expect.stringContaining('may not Create Public Threads in #study')],
    [false, expect.stringContaining('Unknown Channel')],
  ])
  discord.shapes.set(CHANNEL, { type: 15 })
  const [forum] = (await examineDiscord(rest, [where])).slice(-1)
  expect(forum).toMatchObject({ ok: false, detail: expect.stringContaining('GuildForum') })
  discord.shapes.set(CHANNEL, { permission_overwrites: [{ id: GUILD, type: 0, allow: '0', deny: String(1n << 16n) }] })
  const [unread] = (await examineDiscord(rest, [where])).slice(-1)
  expect(unread).toMatchObject({ ok: false, detail: expect.stringContaining('may not Read Message History') })
  discord.shapes.clear()
  const wrong = discordRest({ token: 'wrong', apiUrl: discord.environment.DISCORD_API_URL })
  expect(await examineDiscord(wrong, [])).toEqual([
    { ok: false, what: 'Discord', detail: expect.stringContaining('DISCORD_TOKEN is not valid') },
  ])
})
