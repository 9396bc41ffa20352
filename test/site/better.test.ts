import { readFileSync } from 'node:fs'
import type { KeptDraft } from '../../src/drafting/kept-draft.ts'
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
  fetch(new URL(path, running.bot.url), {
    ...options,
    headers: {
      'x-studyhall': '1',
      ...(cookie && { cookie }),
      ...(options.body && path.endsWith('/again') && { 'content-type': 'application/json' }),
    },
  })
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

test('what a model says of notes that were drafted again meanwhile is at the lines where it stands now, or not in them', async () => {
  const kept = (await (await call(`/studio/api/drafts/${id}`)).json()) as KeptDraft & { lines: string[] }
  const [quote, gone] = kept.lines.filter(line => line.length > 30 && /^[\w *-]+/.test(line)).slice(-2) as [
    string,
    string,
  ]
  let release = () => {}
  model.answer = response => {
    release = () =>
      say(response, {
        terms: [
          { name: 'Zebra', aliases: [], definition: 'A horse', quote },
          { name: 'Okapi', aliases: [], definition: 'Another', quote: gone },
        ],
      })
  }
  model.asked.length = 0
  const asking = ask()
  await until(() => model.asked.length === 1)
  const text = ['A line more.', '', ...kept.lines.filter(line => line !== gone)].join('\n')
  const body = JSON.stringify({ revision: kept.revision, text })
  const again = await call(`/studio/api/drafts/${id}/again`, { method: 'POST', body })
  expect(again.status).toBe(200)
  release()
  const { draft } = (await (await asking).json()) as KeptDraft
  const now = ((await (await call(`/studio/api/drafts/${id}`)).json()) as { lines: string[] }).lines
  const [zebra, okapi] = draft.terms.slice(-2)
  expect(zebra?.lines.map(line => now[line - 1])).toEqual([quote])
  expect(okapi).toMatchObject({ lines: [], off: true, unsure: 'not-in-notes' })
})
