import { readCourseFolder } from '../../src/content/course-folder.ts'
import type { Card, Part } from '../../src/domain/card.ts'
import type { Question } from '../../src/domain/course.ts'
import { score } from '../../src/domain/scoring.ts'
import { nextMonday, startTestBot, type TestBot } from '../support/bot.ts'

interface Message {
  id: string
  at: string
  author: string
  private: boolean
  card: Card
  updated: string | null
}

let running: TestBot
let questions: Question[]

beforeAll(async () => {
  running = await startTestBot({ COURSES_DIR: 'courses', DEFAULT_LANGUAGE: 'ko' })
  questions = (await readCourseFolder('courses', 'docker')).course!.questions
})
afterAll(() => running.stop())

async function call<T = { messages: Message[]; now: string }>(path: string, body: unknown): Promise<T> {
  const response = await fetch(`${running.bot.url}/playground/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(200)
  return response.json() as Promise<T>
}

const part = <T extends Part['type']>(card: Card, type: T) =>
  card.parts.find(each => each.type === type) as Extract<Part, { type: T }> | undefined

/** What to press and send for a right or a wrong answer, found in the course by the prompt. */
function answerTo(card: Card, right: boolean): { actionId: string; values?: unknown; question: Question } {
  const prompt = part(card, 'text')!.markdown
  const question = questions.find(each => each.texts.ko!.prompt === prompt)!
  const { choices, accepted } = question.texts.ko!
  const shown = part(card, 'choices')
  if (!shown)
    return {
      question,
      actionId: part(card, 'buttons')!.buttons[0]!.action,
      values: { answer: right ? accepted[0] : '전혀 다른 말' },
    }
  const isRight = (place: number) =>
    question.kind === 'true-false'
      ? choices[place]!.right
      : choices.find(choice => choice.text === shown.choices[place]!.text)!.right
  const places = shown.choices.map((_, place) => place)
  if (shown.submit)
    return {
      question,
      actionId: shown.submit.action,
      values: { answer: places.filter(place => isRight(place) === right).map(String) },
    }
  return { question, actionId: shown.choices[places.find(place => isRight(place) === right)!]!.action! }
}

test('a week: summary, five questions, five reveals, one board, in order, each once, with the points of the scoring rule', async () => {
  const monday = nextMonday()
  await call('clock', { to: new Date(monday.getTime() - 60_000).toISOString() })
  const morning = await call('clock', { to: new Date(monday.getTime() + 45 * 60_000).toISOString() })
  expect(morning.messages.map(message => message.card.kind)).toEqual(['summary', 'question'])

  const [, question] = morning.messages
  const mina = answerTo(question!.card, true)
  const jun = answerTo(question!.card, false)
  const minaSaw = await call('actions', {
    viewer: 'mina',
    messageId: question!.id,
    actionId: mina.actionId,
    values: mina.values,
  })
  const junSaw = await call('actions', {
    viewer: 'jun',
    messageId: question!.id,
    actionId: jun.actionId,
    values: jun.values,
  })
  expect(
    [minaSaw, junSaw].map(saw => saw.messages.map(message => [message.private, message.card.kind, message.card.tone])),
  ).toEqual([[[true, 'verdict', 'good']], [[true, 'verdict', 'bad']]])

  const rest = await call('clock', { to: new Date(monday.getTime() + (4 * 24 + 11) * 3600_000).toISOString() })
  const week = [...morning.messages, ...rest.messages]
  expect(week.map(message => message.card.kind)).toEqual([
    'summary',
    ...Array(5).fill(['question', 'reveal']).flat(),
    'leaderboard',
  ])
  expect(week.every(message => !message.private && message.author === 'Studyhall')).toBe(true)
  const prompts = week
    .filter(message => message.card.kind === 'question')
    .map(message => part(message.card, 'text')!.markdown)
  expect(new Set(prompts).size).toBe(5)

  const { points } = score(true, mina.question.difficulty, 1)
  const rows = part(week.at(-1)!.card, 'table')!.rows
  expect(rows.map(row => row.slice(0, 4))).toEqual([
    ['🥇', 'mina', String(points), '1/1'],
    ['2', 'jun', '0', '0/1'],
  ])
  expect(await running.bot.store.scores.check()).toEqual([])
})

test('a summary shows on each clock call once, and nothing is posted twice when the clock stands still', async () => {
  const { now } = await call('clock', { advance: 'PT1S' })
  const { messages } = await call('clock', { to: new Date(new Date(now).getTime() + 1000).toISOString() })
  expect(messages).toEqual([])
})

test.each([
  ['commands', { viewer: 'mina' }, 400, 'invalid_request'],
  ['commands', { viewer: '<script>', text: '/me' }, 400, 'invalid_request'],
  ['commands', { viewer: 'mina', text: '/me', extra: 1 }, 400, 'invalid_request'],
  ['commands', { viewer: 'mina', text: 'x'.repeat(20_000) }, 413, 'too_large'],
  ['actions', { viewer: 'mina', messageId: '999999', actionId: 'quiz' }, 404, 'unknown_message'],
  ['clock', { advance: 'tomorrow' }, 400, 'invalid_request'],
  ['clock', { to: '2020-01-01T00:00:00Z' }, 409, 'clock_backwards'],
  ['clock', { to: '2999-01-01T00:00:00Z' }, 409, 'clock_too_far'],
  ['nothing', {}, 404, 'not_found'],
])('a bad request to %s is refused: %j', async (path, body, status, code) => {
  const response = await fetch(`${running.bot.url}/playground/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(status)
  expect(await response.json()).toEqual({ error: { code, message: expect.any(String) } })
})

test('broken JSON is refused, and another viewer’s private message is out of reach', async () => {
  const broken = await fetch(`${running.bot.url}/playground/api/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{',
  })
  expect([broken.status, await broken.json()]).toEqual([
    400,
    { error: { code: 'bad_json', message: expect.any(String) } },
  ])
  const { messages } = await call('commands', { viewer: 'mina', text: '/me' })
  const peek = await fetch(`${running.bot.url}/playground/api/actions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ viewer: 'jun', messageId: messages[0]!.id, actionId: 'dismiss' }),
  })
  expect(peek.status).toBe(404)
  const seen = (await (await fetch(`${running.bot.url}/playground/api/messages?viewer=jun`)).json()) as {
    messages: Message[]
  }
  expect(seen.messages.map(message => message.id)).not.toContain(messages[0]!.id)
})

test('health, readiness and metrics are served', async () => {
  const get = async (path: string) => (await fetch(running.bot.url + path)).text()
  expect(await get('/healthz')).toBe('ok\n')
  expect(JSON.parse(await get('/readyz'))).toEqual({ database: 'ok' })
  expect(await get('/metrics')).toMatch(/studyhall_posts_total\{kind="question",outcome="published"\} \d/)
})
