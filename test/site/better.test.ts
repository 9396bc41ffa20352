import { readFileSync } from 'node:fs'
import { startTestBot, type TestBot } from '../support/bot.ts'
import { ModelStandIn, say } from '../support/model-stand-in.ts'
import { until } from '../support/until.ts'

const NOTES = readFileSync('test/fixtures/notes/containers.en.md', 'utf8')

let running: TestBot
let model: ModelStandIn
let cookie: string
let id: string
beforeAll(async () => {
  model = await ModelStandIn.start()
  running = await startTestBot({ MODEL_URL: model.url, MODEL_NAME: 'stand-in' })
  const opened = await call('/studio/playground?viewer=mina', { redirect: 'manual' })
  cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const made = await call('/studio/api/drafts', { method: 'POST', body: NOTES })
  id = ((await made.json()) as { id: string }).id
})
afterAll(async () => {
  await running.stop()
  await model.stop()
})

const call = (path: string, options: RequestInit = {}) =>
  fetch(new URL(path, running.bot.url), { ...options, headers: { 'x-studyhall': '1', ...(cookie && { cookie }) } })
const ask = (signal?: AbortSignal) =>
  call(`/studio/api/drafts/${id}/better`, { method: 'POST', ...(signal && { signal }) })

test('of two hosts who ask at once, the second is told; whoever closes the page lets the next one ask', async () => {
  let isEnded = false
  model.answer = response => {
    response.on('close', () => {
      isEnded = true
    })
  }
  const page = new AbortController()
  const first = ask(page.signal).catch(() => undefined)
  await until(() => model.asked.length === 1)
  expect((await ask()).status).toBe(409)
  page.abort()
  await first
  await until(() => isEnded, 'the model is let go')
  model.answer = response => say(response, {})
  let status = 0
  await until(async () => {
    status = (await ask()).status
    return status !== 409
  })
  expect(status).toBe(200)
})
