import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { createLog } from '../../../src/log.ts'
import { examineSlack } from '../../../src/platform/slack/examine.ts'
import { slackClient } from '../../../src/platform/slack/slack.ts'
import { startTestBot, type TestBot } from '../../support/bot.ts'
import { heardLog } from '../../support/heard-log.ts'
import { reviewOnce } from '../../support/reviewed.ts'
import { CHANNEL, SlackStandIn, TEAM } from '../../support/slack.ts'
import { until } from '../../support/until.ts'

const { log, lines } = heardLog()
let slack: SlackStandIn
let running: TestBot

beforeAll(async () => {
  slack = await SlackStandIn.start()
  running = await startTestBot({ ...slack.environment, PUBLIC_URL: 'https://study.example.com' }, undefined, log)
  slack.botUrl = running.bot.url
})
afterAll(async () => {
  slack.fault = undefined
  await running.stop()
  await slack.stop()
})
afterEach(() => {
  slack.fault = undefined
})

async function command(text: string, user = 'host', channel = CHANNEL): Promise<string> {
  const [name = '', ...words] = text.split(' ')
  const { id, ...exchange } = await slack.exchange()
  await slack.interact({
    command: name,
    text: words.join(' '),
    team_id: TEAM,
    channel_id: channel,
    user_id: slack.user(user),
    user_name: user,
    ...exchange,
  })
  return (slack.replies.get(id) ?? []).map(reply => JSON.stringify(reply)).join('\n')
}

const commandForm = {
  command: '/me',
  text: '',
  team_id: TEAM,
  channel_id: CHANNEL,
  user_id: 'U1',
  user_name: 'u',
  response_url: 'http://127.0.0.1:1/',
  trigger_id: '1.2.a',
}
const count = async (pattern: RegExp) =>
  (await slack.messages()).filter(message => pattern.test(JSON.stringify(message))).length

describe('a request that is not from Slack', () => {
  test.each([
    ['a wrong signature', { secret: 'another' }, 401],
    ['a time-stamp over five minutes old', { timestamp: Math.floor(Date.now() / 1000) - 301 }, 401],
  ])('with %s is refused, and nothing else happens', async (_, options, status) => {
    const before = slack.calls.length
    expect((await slack.post(commandForm, options)).status).toBe(status)
    expect(slack.calls).toHaveLength(before)
  })

  test('that is broken or too large is refused', async () => {
    expect((await slack.send('{"type":', 'application/json')).status).toBe(400)
    expect((await slack.send('x'.repeat(1024 * 1024 + 1), 'application/json')).status).toBe(400)
  })
})

test('an acknowledgement waits for no call to Slack', async () => {
  slack.fault = () => 'hang'
  const started = slack.calls.length
  const { status } = await slack.post({ ...commandForm, response_url: `${slack.url}/respond/held` })
  expect(status).toBe(200)
  const payload = {
    type: 'block_actions',
    team: { id: TEAM },
    user: { id: 'U1', name: 'u' },
    channel: { id: CHANNEL },
    container: { channel_id: CHANNEL },
    response_url: `${slack.url}/respond/held`,
    trigger_id: '1',
    actions: [{ type: 'button', action_id: 'term:container', block_id: 'b' }],
  }
  expect((await slack.post({ payload: JSON.stringify(payload) })).status).toBe(200)
  // Names are looked up afterwards, in the background; nothing else may be asked on the way.
  await until(() => (slack.replies.get('held') ?? []).length >= 2)
  await slack.dealtWith(2)
  expect(
    slack.calls
      .slice(started)
      .map(call => call.method)
      .filter(method => method !== 'users.info'),
  ).toEqual([])
})

describe('a study', () => {
  test('is set up by an admin only, and others are told whom to ask', async () => {
    expect(await command('/study setup tiny 09:30 Asia/Seoul en', 'mina')).toContain('Only hosts')
    expect(await command('/study setup tiny 09:30 Asia/Seoul en', 'host')).toContain('Ready')
    expect(await command('/study pause', 'mina')).toContain('Ask host')
    expect(await command('/study host mina')).toContain('Mention the member')
    expect(await command(`/study host <@${slack.user('mina')}|mina>`)).toContain('Hosts of this study: host, mina')
    expect(await command('/study status', 'mina')).toContain('Study: Tiny')
    expect(await command(`/study host remove <@${slack.user('mina')}>`)).toContain('Hosts of this study: host.')
    expect(await command(`/study host remove <@${slack.user('host')}>`)).toContain('needs at least one host')
  })

  test('setup without arguments opens a modal, which shows a mistake at its field and loses nothing', async () => {
    await command('/study setup')
    const view = slack.openedView()
    expect(view.blocks.map(block => block.block_id)).toEqual(['course', 'chapter', 'language', 'timezone', 'time'])
    const field = (value: string, type = 'plain_text_input') => ({
      type,
      ...(type === 'static_select' ? { selected_option: { value } } : { value }),
    })
    const state = (timezone: string) => ({
      values: {
        course: { course: field('tiny', 'static_select') },
        chapter: { chapter: field('1') },
        language: { language: field('en', 'static_select') },
        timezone: { timezone: field(timezone) },
        time: { time: field('10:15') },
      },
    })
    const submission = (timezone: string) => ({
      payload: JSON.stringify({
        type: 'view_submission',
        team: { id: TEAM },
        user: { id: slack.user('host'), name: 'host' },
        view: { ...view, id: 'V1', state: state(timezone) },
      }),
    })
    const refused = await slack.post(submission('Mars/Olympus'))
    expect(JSON.parse(refused.text)).toEqual({
      response_action: 'errors',
      errors: { timezone: expect.stringContaining('Asia/Seoul') },
    })
    await slack.interact(submission('Asia/Seoul'))
    expect(await command('/study status')).toContain('weekdays at 09:30')
    await command('/study setup 10:15')
    const { id, ...exchange } = await slack.exchange()
    await slack.interact({
      payload: JSON.stringify({
        type: 'block_actions',
        team: { id: TEAM },
        user: { id: slack.user('host'), name: 'host' },
        channel: { id: CHANNEL },
        container: { channel_id: CHANNEL },
        actions: [{ type: 'button', action_id: 'apply:::::1015', block_id: 'b' }],
        ...exchange,
      }),
    })
    expect(JSON.stringify(slack.replies.get(id))).toContain('weekdays at 10:15')
    expect(await command('/study status')).toContain('weekdays at 10:15')
  })

  test('holidays are filled in in a modal, which shows a slip at its field', async () => {
    await command('/study holiday add')
    const view = slack.openedView()
    const submission = (value: string) => ({
      payload: JSON.stringify({
        type: 'view_submission',
        team: { id: TEAM },
        user: { id: slack.user('host'), name: 'host' },
        view: { ...view, id: 'V1', state: { values: { holidays: { holidays: { type: 'plain_text_input', value } } } } },
      }),
    })
    const refused = await slack.post(submission('2028-12-25\nChristmas'))
    expect(JSON.parse(refused.text)).toEqual({
      response_action: 'errors',
      errors: { holidays: expect.stringContaining('Christmas (line 2)') },
    })
    await slack.interact(submission('2028-12-25'))
    expect(await command('/study holiday')).toContain('2028-12-25')
    await command('/study holiday remove 2028-12-25')
  })

  test('posts once although the answer of Slack was lost after sending', async () => {
    let lost = 0
    slack.fault = call =>
      call.method === 'chat.postMessage' && call.body.metadata && lost++ === 0 ? 'drop the answer' : undefined
    const before = await count(/Question of the day/)
    await command('/study ask')
    await until(async () => {
      await running.bot.store.database.pool.query(`UPDATE post SET leased_until = now() WHERE leased_until IS NOT NULL`)
      await running.bot.store.database.pool.query(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`)
      const [post] = await running.bot.store.database.prisma.post.findMany({
        where: { kind: 'question' },
        orderBy: { at: 'desc' },
        take: 1,
      })
      return post?.status === 'published'
    })
    expect(lost).toBeGreaterThanOrEqual(1)
    expect(await count(/Question of the day/)).toBe(before + 1)
  })

  test('waits while Slack limits the rate, and goes out once', async () => {
    let limited = 0
    slack.fault = call =>
      call.method === 'chat.postMessage' && call.body.metadata && limited++ === 0 ? 'limit' : undefined
    const before = await count(/Question of the day/)
    await command('/study ask')
    await until(async () => (await count(/Question of the day/)) === before + 1)
    expect(limited).toBeGreaterThanOrEqual(2)
  })

  test('pauses when Slack refuses for good, with a reason that a host can read', async () => {
    slack.fault = call =>
      call.method === 'chat.postMessage' && call.body.metadata ? { error: 'is_archived' } : undefined
    await command('/study ask')
    slack.fault = undefined
    expect(await command('/study status')).toContain('the channel is gone or archived')
    await command('/study resume')
  })
})

test('a press on a question of another workspace is refused', async () => {
  const post = await running.bot.store.database.prisma.post.findFirstOrThrow({
    where: { kind: 'question', status: 'published' },
  })
  const { id, ...exchange } = await slack.exchange()
  const payload = {
    type: 'block_actions',
    team: { id: 'T0OTHER' },
    user: { id: 'U9', name: 'eve' },
    channel: { id: CHANNEL },
    container: { channel_id: CHANNEL },
    ...exchange,
    actions: [{ type: 'button', action_id: `answer:${post.id}:0`, block_id: 'b' }],
  }
  await slack.interact({ payload: JSON.stringify(payload) })
  expect(JSON.stringify(slack.replies.get(id))).toContain('another channel')
  expect(await running.bot.store.database.prisma.answer.count({ where: { member: { externalId: 'U9' } } })).toBe(0)
})

test('"Explain this" explains the terms that a message names', async () => {
  const { id, ...exchange } = await slack.exchange()
  const message = { text: 'So containers start from an image?', ts: '1.1' }
  const payload = {
    type: 'message_action',
    callback_id: 'explain_this',
    team: { id: TEAM },
    user: { id: slack.user('mina'), name: 'mina' },
    channel: { id: CHANNEL },
    message,
    ...exchange,
  }
  await slack.interact({ payload: JSON.stringify(payload) })
  expect(slack.replies.get(id)!.map(reply => (reply.blocks[0] as { text: { text: string } }).text.text)).toEqual([
    'Container · Image',
  ])
})

describe('"Make a chapter of this"', () => {
  const NOTES = readFileSync('test/fixtures/notes/containers.en.md')
  const makeOf = async (message: Record<string, unknown>, member = 'host') =>
    JSON.stringify(slack.replies.get(await slack.makeChapterOf(message, member)))
  const shared = (name: string, url = `${slack.url}/files/${name}`) => ({
    text: 'The notes of this week',
    files: [
      { name: 'a.png', mimetype: 'image/png' },
      { name, mimetype: 'text/markdown', size: NOTES.length, url_private: url },
    ],
  })

  test('takes the file of a message, fetched with the token, and gives a link for the host alone', async () => {
    slack.shared.set('week-1.md', { bytes: NOTES, type: 'text/markdown' })
    const told = await makeOf(shared('week-1.md'))
    expect(told).toMatch(/A draft of \*Week 1: Running containers\* is made: 1\d terms/)
    expect(told).toMatch(/https:\/\/study\.example\.com\/studio\/in\/[\w-]{43}/)
    expect(told).toContain('"response_type":"ephemeral"')
  })

  test('else its text', async () => {
    const text = '• *Volume*: storage that outlives its containers\n• *Bridge*: a network inside one host &amp; no more'
    expect(await makeOf({ text })).toMatch(/A draft of .* is made: 2 terms/)
    const kept = await running.bot.store.database.prisma.draft.findFirst({ orderBy: { createdAt: 'desc' } })
    expect(JSON.stringify(kept?.draft)).toContain('a network inside one host & no more')
  })

  test('gives the token to nobody but Slack, and says so where a file cannot be had', async () => {
    const before = await running.bot.store.database.prisma.draft.count()
    let asked = 0
    const elsewhere = createServer((_, response) => {
      asked++
      response.end(NOTES)
    })
    await new Promise<void>(done => elsewhere.listen(0, '127.0.0.1', done))
    const { port } = elsewhere.address() as AddressInfo
    expect(await makeOf(shared('week-1.md', `http://127.0.0.1:${port}/week-1.md`))).toContain('No draft was made')
    elsewhere.close()
    expect(asked).toBe(0)
    expect(await makeOf(shared('gone.md'))).toContain('No draft was made')
    expect(await makeOf(shared('week-1.md'), 'jun')).not.toContain('A draft of')
    expect(await running.bot.store.database.prisma.draft.count()).toBe(before)
  })
})

test('names are looked up once, and follow a change', async () => {
  const member = () => running.bot.store.database.prisma.member.findFirst({ where: { externalId: slack.user('theo') } })
  await command('/me', 'theo')
  await until(async () => (await member())?.name === 'theo')
  const lookups = () =>
    slack.calls.filter(call => call.method === 'users.info' && call.body.user === slack.user('theo')).length
  await command('/me', 'theo')
  expect(lookups()).toBe(1)
  await slack.postEvent({
    type: 'user_change',
    user: { id: slack.user('theo'), team_id: TEAM, name: 'theo', profile: { display_name: 'Theodor' } },
  })
  await until(async () => (await member())?.name === 'Theodor')
})

test('/me has the calendar as a picture that Slack fetches, and as text where it cannot', async () => {
  await command('/study setup tiny 09:30 Asia/Seoul en')
  const place = { platform: 'slack' as const, workspace: TEAM, channel: CHANNEL }
  await reviewOnce(running.bot.store, place, slack.user('mina'), running.clock.now())
  const pictured = await command('/me', 'mina')
  const [address] = /https:\/\/study\.example\.com\/pictures\/[\w.-]+/.exec(pictured) ?? []
  expect(pictured).toMatch(/"alt_text":"The last 12 weeks: 1 day of study/)
  expect(pictured).not.toMatch(/⬜/)
  const png = await fetch(running.bot.url + new URL(address!).pathname)
  expect(png.headers.get('content-type')).toBe('image/png')

  slack.refusesPictures = true
  const said = await command('/me', 'mina')
  slack.refusesPictures = false
  expect(said).toMatch(/The last 12 weeks.*⬜.*🟦 Mon|The last 12 weeks.*⬜.*🟦 [TWFS]/s)
  expect(said).not.toMatch(/image_url/)
})

test('a reminder follows the time zone of the profile, but not one that was said', async () => {
  const { prisma } = running.bot.store.database
  const reminder = async (user: string) =>
    prisma.reminder.findFirst({ where: { member: { externalId: slack.user(user) } } })
  const move = (user: string, tz: string) =>
    slack.postEvent({ type: 'user_change', user: { id: slack.user(user), team_id: TEAM, name: user, tz, profile: {} } })
  await command('/remind 08:30 Europe/Berlin', 'jun')
  await command('/remind 08:30 Asia/Seoul', 'sora')
  await prisma.reminder.updateMany({ where: { member: { externalId: slack.user('sora') } }, data: { said: false } })
  await move('jun', 'America/New_York')
  await move('sora', 'America/New_York')
  await until(async () => (await reminder('sora'))?.timezone === 'America/New_York')
  expect(await reminder('jun')).toMatchObject({ timezone: 'Europe/Berlin', said: true })
  await move('sora', 'Mars/Olympus')
  await command('/remind off', 'jun')
  await command('/remind off', 'sora')
  expect(await reminder('sora')).toMatchObject({ timezone: 'America/New_York', nextAt: null })
})

test('a verdict has thumbs where the workspace takes them, else the ordinary button, tried once', async () => {
  const press = async (user: string, action: object) => {
    const { id, ...exchange } = await slack.exchange()
    const payload = {
      ...{ type: 'block_actions', team: { id: TEAM }, user: { id: slack.user(user), name: user }, ...exchange },
      ...{ channel: { id: CHANNEL }, container: { channel_id: CHANNEL }, actions: [{ block_id: 'b', ...action }] },
    }
    await slack.interact({ payload: JSON.stringify(payload) })
    return slack.replies.get(id) ?? []
  }
  await command('/study resume')
  const open = async () => {
    for (let tries = 0; tries < 8; tries++) {
      const found = /answer:[0-9a-f-]{36}:\d/.exec(
        JSON.stringify((await slack.messages()).map(each => each.blocks)),
      )?.[0]
      if (found) return found
      await command('/study ask')
    }
    throw new Error('no question with choices came')
  }
  const action_id = await open()
  const [verdict] = await press('mina', { type: 'button', action_id })
  const thumbs = verdict?.blocks.find(block => block.type === 'context_actions')
  const values = [...JSON.stringify(thumbs).matchAll(/"value":"([^"]+)"/g)].map(match => match[1] ?? '')
  expect(values.map(value => value.split(':')[0])).toEqual(['praise', 'report'])
  const [thanks] = await press('mina', { type: 'feedback_buttons', action_id: 'thumbs', value: values[0] })
  expect(thanks?.text).toMatch(/Thank you/)
  const [menu] = await press('mina', { type: 'feedback_buttons', action_id: 'thumbs', value: values[1] })
  expect(JSON.stringify(menu)).toMatch(/What is wrong with this question.*report:[^"]+:unclear/)

  const offered: boolean[] = []
  slack.refuseReply = blocks => {
    const hasThumbs = JSON.stringify(blocks).includes('context_actions')
    offered.push(hasThumbs)
    return hasThumbs ? 'invalid_blocks' : undefined
  }
  for (const user of ['jun', 'sora']) {
    const [plain] = await press(user, { type: 'button', action_id })
    expect(JSON.stringify(plain?.blocks)).toMatch(/"action_id":"report:/)
  }
  expect(offered).toEqual([true, false, false])
  slack.refuseReply = undefined
})

test('App Home shows points and progress, and to a host the settings', async () => {
  const home = async (user: string) => {
    const before = slack.calls.length
    await slack.postEvent({
      type: 'app_home_opened',
      tab: 'home',
      user: slack.user(user),
      channel: 'D1',
      event_ts: '1',
    })
    await until(() => slack.calls.slice(before).some(call => call.method === 'views.publish'))
    return slack.calls.findLast(call => call.method === 'views.publish')!.body.view!
  }
  expect(await home('mina')).toMatch(/this is where you stand.*Next question/s)
  // Who was never met before has a name at once, too.
  expect(await home('eve')).toMatch(/eve, this is where you stand/)
  const hosts = await home('host')
  expect(hosts).toContain('Study: Tiny')
  expect(hosts).toContain(`<#${CHANNEL}>`)
})

test('a mention, or a direct message, that Slack tells of again is answered once', async () => {
  const user = slack.user('mina')
  const opened = await slack.ask<{ channel: { id: string } }>('conversations.open', { users: user })
  const spoken: Record<string, string>[] = [
    { type: 'app_mention', channel: CHANNEL, text: '<@U0BOT> container', ts: '1700.1' },
    { type: 'message', channel_type: 'im', channel: opened.channel.id, text: 'container', ts: '1700.2' },
  ]
  for (const [at, event] of spoken.entries()) {
    const before = slack.calls.length
    for (let time = 0; time < 4; time++) await slack.postEvent({ ...event, user }, `EvAgain${at}`)
    // What comes after it is dealt with after it.
    await slack.postEvent({ ...event, user, text: '<@U0BOT> image', ts: '1700.3' })
    await slack.dealtWith(2)
    expect(slack.calls.slice(before).filter(({ method }) => method === 'chat.postMessage')).toHaveLength(2)
  }
})

test('on joining a channel the bot says hello, once, with a way to set up', async () => {
  const { user_id } = await slack.ask<{ user_id: string }>('auth.test', {})
  const { channels } = await slack.ask<{ channels: { id: string; name: string }[] }>('conversations.list', {})
  const elsewhere = channels.find(channel => channel.name === 'elsewhere')!.id
  const event_ts = `${Math.floor(Date.now() / 1000)}.000100`
  const event = { type: 'member_joined_channel', user: user_id, channel: elsewhere, team: TEAM, event_ts }
  const join = () => slack.postEvent(event)
  await join()
  await until(async () => (await slack.messages(elsewhere)).length === 1)
  const looked = () => slack.calls.filter(call => call.method === 'conversations.history').length
  const before = looked()
  await join()
  await until(() => looked() > before)
  // Whatever comes of the second look comes before the third.
  await join()
  await until(() => looked() > before + 1)
  const [hello, ...more] = await slack.messages(elsewhere)
  expect(JSON.stringify(hello)).toContain('setup-form')
  expect(more).toEqual([])
})

/** Slack gives a channel another id. */
const renumber = (old_channel_id: string, new_channel_id: string) =>
  slack.postEvent({ type: 'channel_id_changed', old_channel_id, new_channel_id })
const studyIn = (channel: string) =>
  running.bot.store.studies.inChannel({ platform: 'slack', workspace: TEAM, channel })

test('a channel that Slack gives another id keeps its study', async () => {
  const { id } = (await studyIn(CHANNEL))!
  await renumber(CHANNEL, 'C0SHARED')
  await until(async () => (await studyIn('C0SHARED')) !== undefined, 'the study under the new id')
  expect(await studyIn('C0SHARED')).toMatchObject({ id, pausedAt: null })
  expect(await command('/study status', 'host', 'C0SHARED')).toContain('Study: Tiny')
  expect(await studyIn(CHANNEL)).toBeUndefined()
  // Told of once more, nothing is there to move.
  await renumber(CHANNEL, 'C0SHARED')
  await renumber('C0SHARED', CHANNEL)
  await until(async () => (await studyIn(CHANNEL))?.id === id, 'the study under its first id')
})

test('when the channel is archived the study pauses, and its host is told', async () => {
  const before = slack.calls.length
  await slack.postEvent({ type: 'channel_archive', channel: CHANNEL, user: 'U1' })
  await until(() =>
    slack.calls
      .slice(before)
      .some(call => call.method === 'chat.postMessage' && call.body.channel === slack.user('host')),
  )
  const told = slack.calls.findLast(call => call.body.channel === slack.user('host'))
  expect(told!.body.blocks).toContain(`The study in <#${CHANNEL}> is paused`)
  expect(await command('/study status')).toContain('the channel is gone or archived')
})

test('a study that was paused since its channel was not found goes on under the new id', async () => {
  await renumber(CHANNEL, 'C0SHARED')
  await until(async () => (await studyIn('C0SHARED'))?.pausedAt === null, 'the study to go on')
  expect((await studyIn('C0SHARED'))?.pauseReason).toBeNull()
  await renumber('C0SHARED', CHANNEL)
  await until(async () => (await studyIn(CHANNEL)) !== undefined, 'the study under its first id')
})

test('readiness tells of a Slack that is down, and the bot stays up', async () => {
  const ready = async () => (await fetch(`${running.bot.url}/readyz`)).json() as Promise<{ slack: string }>
  expect((await ready()).slack).toBe('ok')
  slack.fault = () => ({ error: 'internal_error' })
  running.clock.moveTo(new Date(running.clock.now().getTime() + 60_000))
  expect((await ready()).slack).toContain('internal_error')
  expect((await fetch(`${running.bot.url}/healthz`)).status).toBe(200)
})

test('the doctor checks token, scopes and channels', async () => {
  const findings = await examineSlack(
    slackClient({ botToken: 'test_token_admin', apiUrl: `${slack.url}/api/` }, createLog('silent')),
    [{ channel: CHANNEL }, { channel: 'C0GONE' }],
  )
  expect(findings.map(finding => [finding.ok, finding.detail])).toEqual(
    expect.arrayContaining([
      [true, expect.stringContaining('signed in to')],
      [true, expect.stringContaining('in #')],
      [false, expect.stringContaining('C0GONE: channel_not_found')],
    ]),
  )
  slack.fault = call =>
    call.method === 'conversations.info' ? { answer: { channel: { is_read_only: true } } } : undefined
  const client = slackClient({ botToken: 'test_token_admin', apiUrl: `${slack.url}/api/` }, createLog('silent'))
  expect((await examineSlack(client, [{ channel: CHANNEL }])).at(-1)).toMatchObject({
    ok: false,
    detail: expect.stringContaining('lets only some members post'),
  })
  slack.fault = () => ({ error: 'invalid_auth' })
  const [bad] = await examineSlack(
    slackClient({ botToken: 'xoxb-wrong', apiUrl: `${slack.url}/api/` }, createLog('silent')),
    [],
  )
  expect(bad).toMatchObject({ ok: false, detail: expect.stringContaining('copy the bot token anew') })
  // What is no word of a token, as of a proxy in between, sends nobody to look for one.
  slack.fault = () => ({ error: 'internal_error' })
  const [busy] = await examineSlack(client, [])
  expect(busy?.detail).toBe('cannot be reached (internal_error); check the network and SLACK_API_URL')
})

test('nothing secret is logged when a request is refused', async () => {
  const script = `import('./dist/log.js').then(({ createLog }) => createLog('info').warn({ config: { botToken: 'xoxb-secret' }, token: 'xoxb-secret' }, 'x'))`
  const { stderr } = await promisify(execFile)(process.execPath, ['-e', script])
  expect(stderr).toContain('[redacted]')
  expect(stderr).not.toContain('xoxb-secret')
})

test('who sends in a form when its reply address is no good any more hears all the same, alone', async () => {
  await command('/study holiday add')
  const state = { values: { holidays: { holidays: { type: 'plain_text_input', value: '2028-12-25' } } } }
  const user = { id: slack.user('host'), name: 'host' }
  const view = { ...slack.openedView(), id: 'V1', state }
  slack.refuseReply = () => 'expired_url'
  const ephemeral: Record<string, string>[] = []
  slack.fault = ({ method, body }) => {
    if (method !== 'chat.postEphemeral') return undefined
    ephemeral.push(body)
    return { answer: { message_ts: '1.1' } }
  }
  await slack.interact({ payload: JSON.stringify({ type: 'view_submission', team: { id: TEAM }, user, view }) })
  slack.refuseReply = undefined
  expect(ephemeral).toEqual([
    expect.objectContaining({ channel: CHANNEL, user: user.id, text: expect.stringContaining('2028-12-25') }),
  ])
})

test.each(['expired_url', 'used_url'])(
  'a reply address that is over (%s) is no error where nothing else reaches the member',
  async over => {
    slack.refuseReply = () => over
    slack.fault = ({ method }) => (method === 'chat.postEphemeral' ? { error: 'user_not_in_channel' } : undefined)
    lines.length = 0
    slack.calls.length = 0
    await command('/me')
    slack.refuseReply = undefined
    expect(lines).toEqual([expect.objectContaining({ level: 30, msg: 'interaction is over' })])
    expect(slack.calls.filter(({ method }) => method === 'chat.postEphemeral')).toHaveLength(1)
  },
)

test.each([
  ['not_in_channel', /not in this channel.*\/invite @Studyhall.*once more/],
  ['restricted_action', /could not share/],
])('who shares a term where the bot may not post (%s) is told so, and nothing of a study', async (error, said) => {
  slack.fault = ({ method }) => (method === 'chat.postMessage' ? { error } : undefined)
  const { id, ...exchange } = await slack.exchange()
  const where = { channel: { id: CHANNEL }, container: { channel_id: CHANNEL } }
  const press = { type: 'block_actions', team: { id: TEAM }, user: { id: slack.user('mina'), name: 'mina' }, ...where }
  const actions = [{ type: 'button', action_id: 'share:container', block_id: 'b' }]
  await slack.interact({ payload: JSON.stringify({ ...press, actions, ...exchange }) })
  const [reply] = slack.replies.get(id) ?? []
  expect(reply?.text).toMatch(said)
  expect(reply?.text).not.toMatch(/ready|resume/)
})
