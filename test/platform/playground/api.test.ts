import { request } from 'node:http'
import { nextMonday, startTestBot, type TestBot, travel } from '../../support/bot.ts'

const noon = new Date(nextMonday().getTime() + 3 * 3600_000)
let running: TestBot
beforeAll(async () => {
  running = await startTestBot({}, noon)
})
afterAll(() => running.stop())

function ask(
  path: string,
  { body, headers = {} }: { body?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }> {
  const { hostname, port } = new URL(running.bot.url)
  const more =
    body === undefined ? {} : { 'content-type': 'application/json', 'content-length': `${Buffer.byteLength(body)}` }
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path, method: body === undefined ? 'GET' : 'POST', headers: { ...more, ...headers } },
      response => {
        let text = ''
        response.setEncoding('utf8').on('data', chunk => {
          text += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }))
      },
    )
    asked.once('error', reject).end(body)
  })
}
const command = (text: string, viewer = 'mina') =>
  ask('/playground/api/commands', { body: JSON.stringify({ viewer, text }) })

test.each(['/', '/playground/view', '/playground/api/messages', '/playground/assets/playground.css'])(
  '%s is not for pages of other sites',
  async path => {
    expect((await ask(path, { headers: { host: 'rebound.example' } })).status).toBe(403)
    expect((await ask(path, { headers: { origin: 'https://evil.example' } })).status).toBe(403)
    expect((await ask(path)).status).toBe(200)
  },
)

test('what comes next is what the channel gets, not what hosts alone are told, nor a slot at which nothing is posted', async () => {
  const { schedules } = running.bot.store
  const mending = await schedules.earliest(['playground'], ['mending'])
  // On Monday, after the question: of this week without Wednesday, and of the next without any question.
  const day = (ahead: number) => new Date(noon.getTime() + ahead * 86_400_000).toISOString().slice(0, 10)
  await command(`/study holiday add ${day(2)} ${day(7)}..${day(11)}`)
  const posted = async () => JSON.parse((await ask('/playground/api/messages?viewer=theo')).text).messages.length
  const shown: string[] = []
  for (let times = 0; times < 9; times++) {
    const { next } = JSON.parse((await ask('/playground/view')).text) as { next: { label: string; at: string } }
    shown.push(next.label.replace(/^.*: | · .*/g, ''))
    const before = await posted()
    await travel(running, new Date(next.at))
    expect(await posted()).toBeGreaterThan(before)
  }
  expect(shown.join()).toBe('Question,Reveal,Question,Reveal,Question,Reveal,Leaderboard,Summary,Question')
  expect((await schedules.earliest(['playground'], ['mending']))?.at).not.toEqual(mending?.at)
})

test('what resuming and the set-up promise is what the channel gets', async () => {
  const [hello] = JSON.parse((await ask('/playground/api/messages?viewer=theo')).text).messages
  expect(JSON.stringify(hello)).toMatch(/"Reveal","weekdays at 18:00","Tue /)
  // The course has one chapter, whose summary is out.
  expect((await command('/study status')).text).toMatch(/"Summary","Mondays at 09:00","–"/)
  await command('/study schedule mending "* * * * *"')
  await command('/study pause')
  expect((await command('/study resume')).text).toMatch(/Running again\. Next: Reveal, /)
  await command('/study schedule mending off')
})

test('health is told to whoever asks, under any name', async () => {
  expect((await ask('/healthz', { headers: { host: 'bot-1:3000' } })).status).toBe(200)
})

test('has the usual headers, and says nothing of what it is made of', async () => {
  const { headers } = await ask('/')
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-powered-by']).toBeUndefined()
})

test.each([
  ['NUL in a message', 'hello\u0000world'],
  ['half an emoji in a message', 'hello \uD83D'],
  ['NUL in a look-up', '/explain contai\u0000ner'],
  ['half an emoji in a look-up', '/explain \uDE00'],
  ['a turned direction', '/explain \u202Econtainer'],
  ['a word that every object has', '/study discussion constructor'],
  ['another', '/study holiday __proto__'],
  ['and another', '/constructor'],
  ['as an option', '/study schedule toString'],
  ['as a board', '/leaderboard hasOwnProperty'],
])('%s is taken or refused, and never fails', async (_, text) => {
  const { status } = await command(text)
  expect(status).toBe(200)
})

test('an answer that ends in an emoji at the limit, or holds NUL, is recorded', async () => {
  for (const [viewer, text] of [
    ['jun', `${'a'.repeat(199)}😀`],
    ['sora', 'con\u0000tainer'],
  ] as const) {
    const asked = JSON.parse((await command('/study ask')).text).messages as { id: string; card: { parts: unknown } }[]
    const id = /"action":"(?:answer|write):([0-9a-f-]{36})/.exec(JSON.stringify(asked))?.[1]
    const body = JSON.stringify({
      viewer,
      messageId: asked.at(-1)!.id,
      actionId: `write:${id}`,
      values: { answer: text },
    })
    const { status, text: said } = await ask('/playground/api/actions', { body })
    expect({ status, said }).toEqual({ status: 200, said: expect.stringContaining('"kind"') })
  }
})

test.each([
  ['P99999999999D', 409],
  ['P9999Y', 409],
  ['PT99999999999999999999H', 400],
  ['-P1D', 400],
])('the clock is not moved by %s', async (advance, status) => {
  const { status: given, text } = await ask('/playground/api/clock', { body: JSON.stringify({ advance }) })
  expect(given).toBe(status)
  expect(JSON.parse(text).error.code).toMatch(/clock_too_far|invalid_request/)
})

test.each([
  ['/%E0%A4%A', {}],
  ['/playground/api/messages?viewer=%00', {}],
  ['/playground/view?viewer=%00', {}],
  ['/playground/view?viewer[a]=b', {}],
  ['/playground/completions?text=%00%ED%A0%80', {}],
  ['/playground/assets/..%2f..%2fpackage.json', {}],
  ['/playground/api/commands', { body: '{"viewer":"mina","text":' }],
  ['/playground/api/commands', { body: '{}', headers: { 'content-type': 'application/json; charset=utf-99' } }],
  ['/playground/api/actions', { body: JSON.stringify({ viewer: 'mina', messageId: 999999999999, actionId: 'x' }) }],
  ['/playground/api/actions', { body: JSON.stringify({ viewer: 'mina', messageId: '999999999', actionId: 'x' }) }],
])('%s gets an answer without a path of this machine in it', async (path, options) => {
  const { status, text } = await ask(path, options)
  expect(status).toBeLessThan(500)
  expect(text).not.toMatch(/node_modules|\n\s+at |<!DOCTYPE html>[\s\S]*Error/)
  if (status >= 400) expect(JSON.parse(text).error.code).toEqual(expect.any(String))
})

test('only so many pages are told of changes at once', async () => {
  const stop = new AbortController()
  const open = () => fetch(`${running.bot.url}/playground/api/events`, { signal: stop.signal })
  const streams = await Promise.all(Array.from({ length: 100 }, open))
  expect(streams.every(({ status }) => status === 200)).toBe(true)
  const more = await open()
  expect(more.status).toBe(503)
  expect(await more.json()).toMatchObject({ error: { code: 'too_many_streams' } })
  stop.abort()
})

test('notes that are larger than any may be are refused in a sentence', async () => {
  const refused = await ask('/playground/api/notes?viewer=mina&name=a.txt', { body: 'a'.repeat(13 * 1024 * 1024) })
  expect([refused.status, refused.text]).toEqual([413, expect.stringContaining('at most 12 MB')])
})

test('the button goes to what comes next, be it years ahead', async () => {
  for (const kind of ['summary', 'reveal', 'leaderboard', 'mending']) await command(`/study schedule ${kind} off`)
  await command('/study schedule question 0 9 29 2 *')
  const { next } = JSON.parse((await ask('/playground/view')).text) as { next: { at: string } }
  expect(new Date(next.at).getTime() - running.clock.now().getTime()).toBeGreaterThan(366 * 86_400_000)
  const to = (at: string) => ask('/playground/api/clock', { body: JSON.stringify({ to: at }) })
  const beyond = await to(new Date(new Date(next.at).getTime() + 1000).toISOString())
  expect([beyond.status, JSON.parse(beyond.text).error.code]).toEqual([409, 'clock_too_far'])
  const there = await to(next.at)
  expect([there.status, JSON.parse(there.text).messages.length]).toEqual([200, 1])
})
