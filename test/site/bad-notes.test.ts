import type { KeptDraft } from '../../src/drafting/kept-draft.ts'
import { translator } from '../../src/i18n/catalogue.ts'
import type { Brought } from '../contract/rig.ts'
import { BAD_NOTES, SCRIPT } from '../support/bad-notes.ts'
import { startTestBot, type TestBot } from '../support/bot.ts'

const t = translator('en')
const RIGHT = 'Kernel: the core of a system that manages the memory'

let running: TestBot
let cookie: string
beforeAll(async () => {
  running = await startTestBot()
  const opened = await fetch(`${running.bot.url}/studio/playground?viewer=mina`, { redirect: 'manual' })
  cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
})
afterAll(() => running.stop())

const call = (path: string, options: RequestInit = {}) =>
  fetch(`${running.bot.url}/studio/api/${path}`, {
    ...options,
    headers: { cookie, 'x-studyhall': '1', ...options.headers },
  })
const post = (path: string, notes: Brought, more = '') => {
  const [name, body] = 'text' in notes ? ['', notes.text] : [notes.name, new Uint8Array(notes.bytes)]
  return call(`${path}?name=${encodeURIComponent(name)}${more}`, { method: 'POST', body })
}
const drafts = () => running.bot.store.database.prisma.draft.findMany()

describe.each(BAD_NOTES)('$what', ({ notes, key, parameters }) => {
  test('becomes no draft, and the page says what to do', async () => {
    const before = await drafts()
    const refused = await post('drafts', notes)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toEqual({ error: { code: 'no_draft', message: t(key, parameters) } })
    expect(await drafts()).toEqual(before)
  })

  test('is no file of cards either', async () => {
    const before = await drafts()
    const news = (await (await post('import', notes, '&keep=1')).text()).trim().split('\n')
    const last = JSON.parse(news.at(-1) ?? '')
    expect(Object.keys(last)).toEqual(['problem'])
    expect(last.problem).toMatch(/^[A-Z][^\n]+\.$/)
    expect(await drafts()).toEqual(before)
  })
})

test('notes that are edited into none leave the draft as it was', async () => {
  const { id } = (await (await post('drafts', { text: RIGHT })).json()) as { id: string }
  const before = await drafts()
  for (const { notes, key, parameters } of BAD_NOTES) {
    const text = 'text' in notes ? notes.text : new TextDecoder().decode(notes.bytes)
    // What is refused for its format is a file, and no text that somebody types.
    const isFormat = text.startsWith('%PDF') || key === 'notes.other-format'
    if (text.length > 2_000_000 || text.includes('\0') || isFormat) continue
    const refused = await call(`drafts/${id}/again`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ revision: 1, text }),
    })
    expect(await refused.json()).toEqual({ error: { code: 'no_draft', message: t(key, parameters) } })
  }
  expect(await drafts()).toEqual(before)
})

test('what no file may be as large as is refused before it is read', async () => {
  const refused = await post('drafts', { name: 'a.txt', bytes: new Uint8Array(65 * 1024 * 1024) })
  expect(refused.status).toBe(413)
  expect(await refused.json()).toEqual({
    error: { code: 'too_large', message: t('studio.too-large', { most: 64 }) },
  })
})

test('a script in notes is text, and stays so until members see it', async () => {
  const { id } = (await (await post('drafts', SCRIPT)).json()) as { id: string }
  const { draft } = (await (await call(`drafts/${id}`)).json()) as KeptDraft
  expect(draft.terms.map(term => term.name)).toEqual(['XSS', 'CSRF'])
  expect(draft.terms[0]?.definition).toContain('script')
  const question = { ...draft.questions[0], prompt: 'What is <script>alert(1)</script>?' }
  const preview = await call(`drafts/${id}/preview`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question }),
  })
  const { playground } = (await preview.json()) as { playground: string }
  expect(playground).toContain('alert(1)')
  expect(playground).not.toContain('<script')
})
