import { startTestBot, type TestBot } from '../../support/bot.ts'
import { People } from '../../support/discord/people.ts'
import { seeReplies } from '../../support/discord/seen.ts'
import { CHANNEL, channelOf, GUILD } from '../../support/discord/shapes.ts'
import { DiscordStandIn } from '../../support/discord/stand-in.ts'
import { examples } from '../../support/examples.ts'
import { mutated } from '../../support/mutate.ts'
import { fc } from '../../support/properties.ts'
import { until } from '../../support/until.ts'

let discord: DiscordStandIn
let people: People
let running: TestBot
/** Real payloads of every kind of interaction. */
const payloads: Record<string, unknown>[] = []

beforeAll(async () => {
  discord = await DiscordStandIn.start()
  running = await startTestBot(discord.environment)
  people = new People(discord)
  await until(() => discord.gateway.live.length === 1, 'the gateway')
  const dispatch = discord.gateway.dispatch.bind(discord.gateway)
  discord.gateway.dispatch = (event, payload, guild) => {
    if (event === 'INTERACTION_CREATE') payloads.push(structuredClone(payload) as Record<string, unknown>)
    return dispatch(event, payload, guild)
  }
  const host = { user: 'host' }
  await people.command('/study setup tiny 09:30 Asia/Seoul en', host)
  await people.command('/study host add mina', host)
  await people.explain('a container', host, { embeds: [{ title: 'x', fields: [{ name: 'a', value: 'b' }] }] })
  people.press({}, 'term:container', host)
  await people.pick({}, 'answer:1d8a49db-adde-4d81-b2ca-fb9a23195177', ['0'], host)
  const opened = await people.command('/study setup', host)
  await people.submit(opened, {}, host)
  await people.complete('explain', 'term', 'con', host)
  discord.gateway.dispatch = dispatch
})
afterAll(async () => {
  await running.stop()
  await discord.stop()
})

/** Sends a payload as it is, and then something ordinary, which is answered if the bot lives. */
const send = (payload: unknown, event = 'INTERACTION_CREATE') => discord.gateway.dispatch(event, payload, GUILD)
const lives = async () => {
  const { acknowledged } = people.press({}, 'term:container', { user: 'mina' })
  await until(() => acknowledged.length > 0, 'an answer')
}

const kinds = (test: (payload: Record<string, unknown>) => boolean) => payloads.filter(test)
const without = (payload: Record<string, unknown>, ...path: string[]) => {
  const copy = structuredClone(payload)
  let at = copy
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>
  delete at[path.at(-1)!]
  return copy
}

describe('where no server owns an interaction', () => {
  test.each([
    ['a user install in a server that has not added the bot', { authorizing_integration_owners: { 1: '9' } }],
    ['a direct message with the bot', { authorizing_integration_owners: { 0: '0' }, guild_id: undefined, context: 1 }],
    ['a direct message of two people', { authorizing_integration_owners: { 1: '9' }, guild_id: undefined, context: 2 }],
    ['an install in another server', { authorizing_integration_owners: { 0: '200000000000000002' } }],
  ])('%s passes no gate', async (_, more) => {
    const data = { id: '1', name: 'study', type: 1, options: [{ name: 'pause', type: 1, options: [] }], resolved: {} }
    const outside = 'guild_id' in more ? { ...more, member: undefined, user: { id: '9', username: 'eve' } } : more
    const exchange = await discord.interactions.send(2, data, { user: 'eve' }, outside)
    expect(seeReplies(discord, exchange).map(each => each.text)).toEqual([
      expect.stringContaining('in a server that has added me'),
    ])
    expect(
      (await running.bot.store.studies.inChannel({ platform: 'discord', workspace: GUILD, channel: CHANNEL }))
        ?.pausedAt,
    ).toBeNull()
    // And the person is no host afterwards either.
    const pressed = people.press({}, 'setup-form', { user: 'eve' })
    await discord.interactions.dealtWith()
    expect(seeReplies(discord, pressed)[0]?.text).toContain('Only hosts')
  })
})

describe('a thread', () => {
  const thread = (type: number, more: object = {}) => ({
    channel: {
      ...channelOf('399999999999999999', GUILD, 'talk'),
      type,
      parent_id: CHANNEL,
      thread_metadata: {},
      ...more,
    },
    channel_id: '399999999999999999',
  })
  const status = { id: '1', name: 'study', type: 1, options: [{ name: 'status', type: 1, options: [] }], resolved: {} }

  test.each([10, 11, 12])('of type %i, known to nobody, belongs to its channel', async type => {
    const exchange = await discord.interactions.send(2, status, { user: 'host' }, thread(type))
    expect(seeReplies(discord, exchange)[0]!.text).toContain('Study: Tiny')
  })
})

// Last, since the count of what was dealt with is off afterwards.
test('an interaction without member and user, owners, resolved or components goes no further', async () => {
  for (const payload of payloads) {
    send({ ...without(payload, 'member'), user: undefined })
    send({ ...payload, authorizing_integration_owners: null })
    send(without(payload, 'authorizing_integration_owners'))
    send(without(payload, 'data'))
    send({ ...payload, channel: null, channel_id: null })
  }
  for (const payload of kinds(each => (each.data as { type?: number }).type === 3))
    send(without(payload, 'data', 'resolved'))
  for (const payload of kinds(each => each.type === 5)) send(without(payload, 'data', 'components'))
  await lives()
})

test('nor does any other of a new shape', async () => {
  fc.assert(
    fc.property(mutated(payloads), payload => {
      send(payload)
    }),
    { ...examples(100), seed: 8 },
  )
  await lives()
})

test('nor do the events of guilds and channels', async () => {
  const channel = channelOf(CHANNEL, GUILD, 'study')
  const events: [string, object][] = [
    ['GUILD_CREATE', { id: GUILD }],
    ['GUILD_CREATE', {}],
    ['GUILD_DELETE', {}],
    ['GUILD_UPDATE', { id: GUILD, roles: null }],
    ['CHANNEL_CREATE', { ...channel, permission_overwrites: null }],
    ['CHANNEL_DELETE', { ...channel, guild_id: null, id: null }],
    ['CHANNEL_UPDATE', {}],
    ['THREAD_LIST_SYNC', {}],
    ['GUILD_ROLE_DELETE', {}],
    ['MESSAGE_CREATE', {}],
    ['AN_EVENT_OF_NEXT_YEAR', {}],
  ]
  for (const [event, payload] of events) send(payload, event)
  await lives()
})
