import { exportFiles } from '../../../src/study/privacy/export-files.ts'
import { startTestBot, type TestBot } from '../../support/bot.ts'
import { CHANNEL, SlackStandIn, TEAM } from '../../support/slack.ts'
import { until } from '../../support/until.ts'

let slack: SlackStandIn
let running: TestBot

beforeAll(async () => {
  slack = await SlackStandIn.start()
  running = await startTestBot(slack.environment)
  slack.botUrl = running.bot.url
  await command('host', '/study setup tiny 09:30 Asia/Seoul en')
})
afterAll(async () => {
  await running.stop()
  await slack.stop()
})
beforeEach(() => {
  slack.fault = undefined
})

const studies = () => running.bot.store.studies
const study = async () => (await studies().inChannel({ platform: 'slack', workspace: TEAM, channel: CHANNEL }))!

async function command(member: string, text: string): Promise<string> {
  const [name = '', ...words] = text.split(' ')
  const user = { team_id: TEAM, channel_id: CHANNEL, user_id: slack.user(member), user_name: member }
  const { id, ...exchange } = await slack.exchange()
  await slack.interact({ command: name, text: words.join(' '), ...user, ...exchange })
  return JSON.stringify(slack.replies.get(id) ?? [])
}

async function press(member: string, action: string): Promise<string> {
  const { id, ...exchange } = await slack.exchange()
  const payload = {
    type: 'block_actions',
    team: { id: TEAM },
    user: { id: slack.user(member), name: member, team_id: TEAM },
    channel: { id: CHANNEL },
    container: { type: 'message', channel_id: CHANNEL },
    ...exchange,
    actions: [{ type: 'button', action_id: action, block_id: 'b' }],
  }
  await slack.interact({ payload: JSON.stringify(payload) })
  return JSON.stringify(slack.replies.get(id) ?? [])
}

async function forget(member: string): Promise<string> {
  const button = /"(forget:[0-9a-f-]{36})"/.exec(await command(member, '/me forget'))?.[1] ?? ''
  return press(member, button)
}

test('a host who is forgotten leaves the study running; the others are told, and then the channel is', async () => {
  await command('host', `/study host <@${slack.user('mina')}>`)
  slack.calls.length = 0
  // The first try meets a limit of the platform.
  let limited = false
  slack.fault = ({ method }) => {
    if (method !== 'chat.postMessage' || limited) return
    limited = true
    return 'limit'
  }
  expect(await forget('host')).toMatch(/is deleted/)
  const told = slack.calls.filter(call => call.method === 'chat.postMessage')
  expect(told.map(({ body }) => body.channel)).toEqual([slack.user('mina'), slack.user('mina')])
  expect(told[0]?.body.text).toMatch(/A host of the study .* has deleted.*goes on/)
  expect(JSON.stringify(told)).not.toContain(slack.user('host'))
  slack.calls.length = 0
  expect(await forget('mina')).toMatch(/is deleted/)
  const channel = slack.calls.filter(call => call.method === 'chat.postMessage')
  expect(channel.map(({ body }) => body.channel)).toEqual([CHANNEL])
  expect(channel[0]?.body.text).toMatch(/no host any more/)
  expect((await study()).pausedAt).toBeNull()
  // Whoever administers the workspace is a host without being named.
  expect(await command('host', `/study host <@${slack.user('mina')}>`)).toContain(slack.user('mina'))
})

test('in the middle of a burst each press is told one true thing, and every sum is right', async () => {
  await command('host', '/study ask')
  await command('host', '/study ask')
  const { prisma } = running.bot.store.database
  const choosing = async () =>
    (await prisma.post.findMany({ where: { kind: 'question', closedAt: null, status: 'published' } })).filter(
      post => ((post.asked as { choices?: unknown[] } | null)?.choices ?? []).length > 0,
    )
  for (let tries = 0; tries < 5 && (await choosing()).length === 0; tries++) await command('host', '/study ask')
  const post = (await choosing())[0]!
  const people = ['mina', 'jun', 'sora', 'theo', 'eve']
  await command('sora', '/me')
  const button = /"(forget:[0-9a-f-]{36})"/.exec(await command('sora', '/me forget'))?.[1] ?? ''
  const presses = people.flatMap(person => [0, 1, 2].map(() => press(person, `answer:${post.id}:0`)))
  const [gone, ...told] = await Promise.all([press('sora', button), ...presses])
  expect(gone).toMatch(/is deleted/)
  for (const each of told) expect(each).toMatch(/Right!|Not this time|already answered|begin anew/)
  expect(await running.bot.store.scores.check()).toEqual([])
  const rows = await prisma.answer.findMany({ where: { postId: post.id }, include: { member: true } })
  const names = rows.map(({ member }) => member.name).filter(name => name !== 'sora')
  expect(names.sort()).toEqual(['eve', 'jun', 'mina', 'theo'])
})

test('an export that cannot be handed over is said, and loses nothing', async () => {
  slack.fault = call => (call.method === 'files.getUploadURLExternal' ? { error: 'missing_scope' } : undefined)
  expect(await command('jun', '/me export')).toMatch(/could not send you the files/)
  slack.fault = undefined
  expect(await command('jun', '/me export')).toMatch(/sent you everything/)
})

test('who is deactivated is on no board, is told nothing, and is back when they are', async () => {
  await command('host', `/study host <@${slack.user('jun')}>`)
  const change = (deleted: boolean) =>
    slack.postEvent({ type: 'user_change', user: { id: slack.user('jun'), team_id: TEAM, name: 'jun', deleted } })
  expect(await command('mina', '/leaderboard all')).toMatch(/jun/)
  const isHost = async () => (await studies().hosts((await study()).id)).some(host => host.name === 'jun')
  expect(await isHost()).toBe(true)
  await change(true)
  await until(async () => !(await isHost()))
  expect(await command('mina', '/leaderboard all')).not.toMatch(/jun/)
  await change(false)
  await until(isHost)
  expect(await command('mina', '/leaderboard all')).toMatch(/jun/)
})

test('an app that is removed pauses its studies and is welcomed back', async () => {
  await slack.postEvent({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } })
  expect((await study()).pausedAt).toBeNull()
  await slack.postEvent({ type: 'app_uninstalled' })
  await until(async () => (await study()).pausedAt !== null)
  const { removedAt } = await running.bot.store.database.prisma.workspace.findFirstOrThrow({
    where: { externalId: TEAM, platform: 'slack' },
  })
  expect(removedAt).not.toBeNull()
  expect(await command('host', '/study resume')).toMatch(/Welcome back.*everything from before is still here/)
  expect(await command('host', '/study status')).not.toMatch(/Welcome back/)
  expect((await study()).pausedAt).toBeNull()
})

test('an export of 100,000 answers is one archive that Discord takes', async () => {
  async function* kept() {
    yield { table: 'member', row: { name: 'mina' } }
    for (let n = 0; n < 100_000; n++)
      yield {
        table: 'answer',
        row: { post_id: `p${n}`, right: true, given: '=HYPERLINK("x")', prompt: `질문 ${n % 500}: "which", and why?` },
      }
  }
  const [file, ...more] = await exportFiles(kept(), new Date('2026-11-30T00:00:00Z'))
  expect(more).toEqual([])
  expect(file?.name).toBe('studyhall.zip')
  expect(file?.content.byteLength).toBeLessThan(10 * 1024 * 1024)
})

test('a table in an export is CSV as spreadsheets read it, and no formula', async () => {
  async function* kept() {
    yield { table: 'answer', row: { given: '=1+1', prompt: 'a "b", c\nd', right: true, points: -5, note: null } }
  }
  const files = await exportFiles(kept(), new Date('2026-11-30T00:00:00Z'))
  const csv = files.find(({ name }) => name === 'answers.csv')?.content.toString()
  expect(csv).toBe(`\ufeffgiven,prompt,right,points,note\r\n'=1+1,"a ""b"", c\nd",true,-5,\r\n`)
})
