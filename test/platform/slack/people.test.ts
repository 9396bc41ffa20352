import { startTestBot, type TestBot } from '../../support/bot.ts'
import { examples } from '../../support/examples.ts'
import { mutated } from '../../support/mutate.ts'
import { fc } from '../../support/properties.ts'
import { CHANNEL, SlackStandIn, TEAM } from '../../support/slack.ts'
import { until } from '../../support/until.ts'

let slack: SlackStandIn
let running: TestBot
let post: string

beforeAll(async () => {
  slack = await SlackStandIn.start()
  running = await startTestBot(slack.environment)
  slack.botUrl = running.bot.url
  await command('/study setup tiny 09:30 Asia/Seoul en')
  post = await writtenQuestion()
})
afterAll(async () => {
  slack.fault = undefined
  await running.stop()
  await slack.stop()
})
beforeEach(() => {
  slack.fault = undefined
  slack.calls.length = 0
})

async function command(text: string, user = slack.user('host'), channel = CHANNEL): Promise<string> {
  const [name = '', ...words] = text.split(' ')
  const { id, ...exchange } = await slack.exchange()
  const form = {
    command: name,
    text: words.join(' '),
    team_id: TEAM,
    channel_id: channel,
    user_id: user,
    user_name: 'u',
  }
  await slack.interact({ ...form, ...exchange })
  return (slack.replies.get(id) ?? []).map(reply => JSON.stringify(reply)).join('\n')
}

/** Asks until a question with a written answer is open. */
async function writtenQuestion(): Promise<string> {
  for (let tries = 0; tries < 12; tries++) {
    await command('/study ask')
    const messages = JSON.stringify(await slack.messages())
    const id = /write:([0-9a-f-]{36})/.exec(messages)?.[1]
    if (id) return id
  }
  throw new Error('no question with a written answer came')
}

const pressed = (user: { id: string; team_id?: string }, exchange: object) => ({
  type: 'block_actions',
  team: { id: TEAM },
  user: { name: 'u', ...user },
  channel: { id: CHANNEL },
  container: { type: 'message', channel_id: CHANNEL },
  ...exchange,
  actions: [{ type: 'button', action_id: `write:${post}`, block_id: 'b' }],
})

async function press(user: { id: string; team_id?: string }): Promise<string> {
  const { id, ...exchange } = await slack.exchange()
  await slack.interact({ payload: JSON.stringify(pressed(user, exchange)) })
  return id
}

describe('a member of another organisation', () => {
  const stranger = { id: 'U0STRANGER', team_id: 'T0OTHER' }
  const submission = (view: object, more: object) => ({
    type: 'view_submission',
    team: { id: 'T0OTHER' },
    user: { name: 'u', ...stranger },
    view: {
      ...view,
      id: 'V1',
      state: { values: { answer: { answer: { type: 'plain_text_input', value: 'container' } } } },
      ...more,
    },
  })

  test('sends in the form of a study of this workspace, and is heard', async () => {
    const id = await press(stranger)
    const payload = submission(slack.openedView(), { team_id: 'T0OTHER', app_installed_team_id: TEAM })
    await slack.interact({ payload: JSON.stringify(payload) })
    expect(JSON.stringify(slack.replies.get(id))).toMatch(/Right!|Not this time/)
  })

  test('does so, too, with a form that an earlier version opened', async () => {
    await press({ id: 'U0STRANGER2', team_id: 'T0OTHER' })
    const view = slack.openedView()
    const { workspace, ...memory } = JSON.parse(view.private_metadata ?? '{}')
    expect(workspace).toBe(TEAM)
    const old = { ...view, private_metadata: JSON.stringify(memory) }
    const payload = submission(old, { team_id: 'T0OTHER', app_installed_team_id: TEAM })
    payload.user.id = 'U0STRANGER2'
    await slack.interact({ payload: JSON.stringify(payload) })
    expect(JSON.stringify([...slack.replies.values()].at(-1))).toMatch(/Right!|Not this time/)
  })

  test.each([
    ['an admin there', { is_admin: true, team_id: 'T0OTHER' }],
    ['an owner there', { is_owner: true, team_id: 'T0OTHER' }],
    ['a stranger whose home is not told', { is_admin: true, is_stranger: true }],
    [
      'an admin of another workspace of an organisation',
      { is_admin: true, team_id: 'T0OTHER', enterprise_user: { teams: ['T0THIRD'] } },
    ],
  ])('is no host here: %s', async (what, user) => {
    slack.fault = call => (call.method === 'users.info' ? { answer: { user: { id: 'U', ...user } } } : undefined)
    expect(await command('/study pause', `U${what.length}`)).toContain('Only hosts')
  })

  test('but an admin of this workspace of the same organisation is', async () => {
    const user = { id: 'U', is_admin: true, team_id: 'T0HOME', enterprise_user: { teams: ['T0HOME', TEAM] } }
    slack.fault = call => (call.method === 'users.info' ? { answer: { user } } : undefined)
    expect(await command('/study status', 'U0GRID')).toContain('Study: Tiny')
  })
})

test.each(['user_not_found', 'user_not_visible', 'missing_scope'])(
  'whom users.info answers with %s is no host, and no mishap',
  async error => {
    slack.fault = call => (call.method === 'users.info' ? { error } : undefined)
    expect(await command('/study status', `U0${error.toUpperCase()}`)).toContain('Only hosts')
  },
)

describe('a people’s directory that is limited', () => {
  test('keeps no form waiting, and is left alone until it may be asked again', async () => {
    slack.fault = call => (call.method === 'users.info' ? { limit: 20 } : undefined)
    const asked = () => slack.calls.filter(call => call.method === 'users.info').length
    const before = Date.now()
    for (const user of ['U0A', 'U0B', 'U0C']) await press({ id: user })
    expect(slack.calls.filter(call => call.method === 'views.open')).toHaveLength(3)
    // Slack said to come again in twenty seconds.
    expect(Date.now() - before).toBeLessThan(20_000)
    expect(asked()).toBeLessThanOrEqual(1)
  })

  test('tells whom it cannot judge to try again, and a host goes on', async () => {
    slack.fault = call => (call.method === 'users.info' ? { limit: 20 } : undefined)
    expect(await command('/study status', 'U0UNJUDGED')).toMatch(/does not tell me just now/)
    expect(await command('/study status')).toContain('Study: Tiny')
  })

  test('or that never answers keeps no form waiting either', async () => {
    running.clock.moveTo(new Date(running.clock.now().getTime() + 60_000))
    slack.fault = call => (call.method === 'users.info' ? 'hang' : undefined)
    const before = Date.now()
    await press({ id: 'U0D' })
    expect(slack.calls.some(call => call.method === 'views.open')).toBe(true)
    expect(Date.now() - before).toBeLessThan(2000)
  })
})

test('a form that opens too late says so', async () => {
  slack.fault = call => (call.method === 'views.open' ? { error: 'expired_trigger_id' } : undefined)
  const id = await press({ id: 'U0LATE' })
  expect(JSON.stringify(slack.replies.get(id))).toContain('did not open in time')
})

test('a form that holds spaces alone says so at its field, and counts as no answer', async () => {
  await press({ id: slack.user('theo') })
  const state = { values: { answer: { answer: { type: 'plain_text_input', value: '   ' } } } }
  const view = { ...slack.openedView(), id: 'V1', state }
  const user = { id: slack.user('theo'), name: 'theo' }
  const sent = await slack.post({
    payload: JSON.stringify({ type: 'view_submission', team: { id: TEAM }, user, view }),
  })
  const errors = { answer: expect.stringContaining('Nothing was written') }
  expect(JSON.parse(sent.text)).toEqual({ response_action: 'errors', errors })
})

describe('a set-up', () => {
  test.each([
    ['a channel that only some may write in', { is_read_only: true }, 'Only some may post'],
    ['a channel of threads alone', { is_thread_only: true }, 'Only some may post'],
    [
      'a channel for its admins',
      { properties: { posting_restricted_to: { type: ['admin'], user: [] } } },
      'Only some may post',
    ],
    ['an archived channel', { is_archived: true }, 'archived'],
    ['a group message', { is_mpim: true }, 'needs a channel'],
  ])('is refused in %s', async (_, channel, said) => {
    slack.fault = call => (call.method === 'conversations.info' ? { answer: { channel } } : undefined)
    expect(await command('/study setup tiny', slack.user('host'), 'C0ODD')).toContain(said)
    expect(await running.bot.store.database.prisma.study.count({ where: { channelId: 'C0ODD' } })).toBe(0)
  })

  test('is refused in a direct message', async () => {
    expect(await command('/study setup tiny', slack.user('host'), 'D0DIRECT')).toContain('needs a channel')
  })

  test('whose first message is refused says why', async () => {
    slack.fault = call => {
      if (call.method === 'conversations.info') return { answer: { channel: {} } }
      return call.method === 'chat.postMessage' ? { error: 'restricted_action' } : undefined
    }
    const said = await command('/study setup tiny en', slack.user('host'), 'C0NOPOST')
    expect(said).toMatch(/could not post here: I may not post in this channel.*restricted.*Put that right/)
  })
})

test('a reveal is shown in the channel too, unless a host turns that off', async () => {
  const broadcasts = async () => {
    slack.calls.length = 0
    await command('/study ask')
    running.clock.moveTo(new Date(running.clock.now().getTime() + 4 * 24 * 3600_000))
    await running.bot.tick()
    const posts = slack.calls.filter(call => call.method === 'chat.postMessage' && call.body.thread_ts)
    return posts.map(call => call.body.reply_broadcast)
  }
  expect(new Set(await broadcasts())).toEqual(new Set(['true']))
  expect(await command('/study broadcast off')).toContain('stay in the question')
  expect(new Set(await broadcasts())).toEqual(new Set(['false']))
  expect(await command('/study broadcast maybe')).toContain('on')
})

test('a menu that comes without an option is answered like any press that is none', async () => {
  const { id, ...exchange } = await slack.exchange()
  const action = { type: 'static_select', action_id: `answer:${post}`, block_id: 'b', selected_option: null }
  const payload = { ...pressed({ id: 'U0MENU' }, exchange), actions: [action] }
  await slack.post({ payload: JSON.stringify(payload) })
  await until(() => slack.replies.has(id), 'the reply', 5)
  await slack.dealtWith(1)
  expect(JSON.stringify(slack.replies.get(id))).toContain('do not know this button')
})

test('a host is named by a mention with spaces in it, and called by the name that Slack tells', async () => {
  expect(await command('/study host <@W0123ABCDE|정 민아>')).toContain('Hosts of this study: host, 정 민아')
  expect(await command('/study host remove <@W0123ABCDE|정 민아>')).toContain('Hosts of this study: host.')
  const { user } = await slack.ask<{ user: object }>('users.info', { user: slack.user('sora') })
  slack.fault = ({ method, body }) =>
    method === 'users.info' && body.user === 'W0123ABCDF' ? { answer: { user: { ...user, id: body.user } } } : undefined
  await command('/study host <@W0123ABCDF>')
  const member = () => running.bot.store.database.prisma.member.findFirst({ where: { externalId: 'W0123ABCDF' } })
  await until(async () => (await member())?.name === 'sora', 'the name', 5)
})

test('what goes wrong is told in the language of the study', async () => {
  await command('/study language ko')
  slack.fault = call => (call.method === 'views.open' ? { error: 'expired_trigger_id' } : undefined)
  const id = await press({ id: 'U0LATE2' })
  await command('/study language en')
  expect(JSON.stringify(slack.replies.get(id))).toMatch(/[가-힣]/)
})

test('payloads of a new shape go no further', async () => {
  const { id, ...exchange } = await slack.exchange()
  const user = { id: slack.user('mina'), name: 'mina', team_id: TEAM }
  const message = { text: 'a container', ts: '1.1', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'x' } }] }
  const payloads = [
    pressed(user, exchange),
    {
      type: 'message_action',
      callback_id: 'explain_this',
      team: { id: TEAM },
      user,
      channel: { id: CHANNEL },
      message,
      ...exchange,
    },
    {
      type: 'view_submission',
      team: { id: TEAM },
      user,
      view: {
        id: 'V',
        callback_id: 'setup',
        private_metadata: '{}',
        state: { values: { a: { a: { type: 'x', value: 'y' } } } },
      },
    },
  ]
  // What Bolt has no listener for is never answered: nobody waits for all of them.
  const sent = fc
    .sample(mutated(payloads), { ...examples(100), seed: 8 })
    .map(payload => slack.post({ payload: JSON.stringify(payload) }).catch(() => {}))
  for (const body of ['null', '[]', '"x"', '{}', '{"type":"event_callback"}', '{"type":"event_callback","event":null}'])
    sent.push(slack.send(body, 'application/json').catch(() => {}))
  await Promise.race([Promise.all(sent), new Promise(done => setTimeout(done, 2000))])
  expect((await fetch(`${running.bot.url}/healthz`)).status).toBe(200)
})
