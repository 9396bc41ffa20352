import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import type { KeptDraft } from '../../src/drafting/kept-draft.ts'
import type { Study } from '../../src/study/ports.ts'
import { startTestBot, type TestBot } from '../support/bot.ts'

const NOTES = readFileSync('test/fixtures/notes/containers.en.md', 'utf8')
const PUBLIC = 'https://study.example.com'

let running: TestBot
let study: Study
let memberId: string
const playground = { platform: 'playground', workspace: 'playground', channel: 'study' } as const
beforeAll(async () => {
  running = await startTestBot({ PUBLIC_URL: PUBLIC })
  const { store } = running.bot
  const place = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const
  memberId = (await store.members.resolve({ ...place, member: 'U1', name: 'Mina', administers: async () => true })).id
  const settings = { courseSlug: 'tiny', language: 'en', timezone: 'Asia/Seoul', chapter: 1 } as const
  study = await store.studies.setUp(place, settings, [], memberId, running.clock.now())
})
afterAll(() => running.stop())

const call = (path: string, options: RequestInit & { cookie?: string } = {}) => {
  const { cookie, headers, ...rest } = options
  return fetch(new URL(path, running.bot.url), {
    redirect: 'manual',
    ...rest,
    headers: { 'x-studyhall': '1', ...(cookie && { cookie }), ...headers },
  })
}
const json = (method: string, body: unknown) => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})
const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
const nowhere = { lines: [], quote: '' }
const host = { id: '', externalId: 'U1', name: 'Mina' }
const link = async () => {
  const url = await running.bot.studio.link(study, { ...host, id: memberId })
  expect(url).toMatch(/^https:\/\/study\.example\.com\/studio\/in\/[\w-]{43}$/)
  return new URL(url as string).pathname
}
const signIn = async () => cookieOf(await call(await link(), { method: 'POST' }))
const draftFrom = async (cookie: string, text = NOTES): Promise<KeptDraft> => {
  const made = await call('/studio/api/drafts', { method: 'POST', body: text, cookie })
  const { id } = (await made.json()) as { id: string }
  return (await (await call(`/studio/api/drafts/${id}`, { cookie })).json()) as KeptDraft
}

describe('signing in', () => {
  test('a link that is looked at is not used up; pressed, it opens a session, once', async () => {
    const path = await link()
    for (const method of ['GET', 'HEAD', 'GET']) expect((await call(path, { method })).status).toBe(200)
    const opened = await call(path, { method: 'POST' })
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/studio'])
    expect(opened.headers.getSetCookie()[0]).toMatch(/; Path=\/studio; .*HttpOnly; Secure; SameSite=Lax/)
    const again = await call(path, { method: 'POST' })
    expect([again.status, await again.text()]).toEqual([410, expect.stringContaining('was used before')])
    expect((await call('/studio', { cookie: cookieOf(opened) })).status).toBe(200)
  })

  test('pressed twice from one page, as on a phone that is slow, it opens one session; from any other page it is used', async () => {
    const path = `${await link()}?question=pod-what`
    const looked = await call(path)
    const [page = ''] = looked.headers.getSetCookie().map(each => each.split(';')[0] as string)
    expect(looked.headers.getSetCookie()[0]).toMatch(/; Path=\/studio\/in; .*HttpOnly; Secure; SameSite=Lax/)
    // The response to the first press is lost: the browser has gone on to the second.
    const presses = await Promise.all([1, 2].map(() => call(path, { method: 'POST', cookie: page })))
    expect(presses.map(each => each.status)).toEqual([303, 303])
    const [session = ''] = presses.map(cookieOf)
    expect(presses.map(cookieOf)).toEqual([session, session])
    expect((await call('/studio', { cookie: session })).status).toBe(200)
    // Looked at again in the same browser, it leads where it led.
    const again = await call(path, { cookie: `${page}; ${session}` })
    expect([again.status, again.headers.get('location')]).toEqual([303, '/studio'])
    // Another browser, one that only knows the link, or one that has a session of another study gets nothing.
    const [other = ''] = (await call(await link())).headers.getSetCookie().map(each => each.split(';')[0] as string)
    for (const cookie of ['', other])
      for (const method of ['GET', 'POST']) expect((await call(path, { method, cookie })).status).toBe(410)
    expect((await call(path, { method: 'POST', cookie: page.split('=')[0] as string })).status).toBe(410)
    // Who signed out, or is no host any more, is out.
    await call('/studio/api/sign-out', { method: 'POST', cookie: session })
    for (const method of ['GET', 'POST']) expect((await call(path, { method, cookie: page })).status).toBe(410)
  })

  test('a link about a question leads to it in its draft; what is no slug is left out', async () => {
    const { id } = await draftFrom(await signIn())
    const linkAt = async (question: string) => {
      const url = new URL((await running.bot.studio.link(study, { ...host, id: memberId }, id, question)) as string)
      const opened = await call(`${url.pathname}${url.search}`, { method: 'POST' })
      return opened.headers.get('location')
    }
    expect(await linkAt('what-is-it-2')).toBe(`/studio#${id}/what-is-it-2`)
    expect(await linkAt('//evil.example')).toBe(`/studio#${id}`)
    const here = await call(`/studio/playground?viewer=mina&draft=${id}&question=what-is-it-2`)
    expect(here.headers.get('location')).toBe(`/studio#${id}/what-is-it-2`)
  })

  test('a link that is late, or none of ours, says so', async () => {
    const path = await link()
    running.clock.moveTo(new Date(running.clock.now().getTime() + 10.5 * 60_000))
    const late = await call(path, { method: 'POST' })
    expect([late.status, await late.text()]).toEqual([410, expect.stringContaining('older than ten minutes')])
    expect((await call('/studio/in/none')).status).toBe(404)
    expect((await call('/studio')).headers.get('location')).toBe('/studio/playground?viewer=mina')
    expect((await call('/studio/api/session')).status).toBe(401)
  })

  test('a host who was removed meanwhile is refused, before the press and after', async () => {
    const { studies, members } = running.bot.store
    const place = { ...study, member: 'U2', name: 'Jun', administers: async () => true }
    const { id } = await members.resolve(place)
    const linkOf = async () => new URL((await running.bot.studio.link(study, { ...host, id })) as string).pathname
    await studies.addHost(study.id, id)
    const cookie = cookieOf(await call(await linkOf(), { method: 'POST' }))
    expect((await call('/studio/api/session', { cookie })).status).toBe(200)
    const path = await linkOf()
    await studies.removeHost(study.id, id)
    const refused = await call('/studio/api/session', { cookie })
    expect(refused.status).toBe(401)
    const pressed = await call(path, { method: 'POST' })
    expect([pressed.status, await pressed.text()]).toEqual([403, expect.stringContaining('no host')])
  })

  test('in the playground it just opens', async () => {
    const opened = await call('/studio/playground?viewer=mina')
    expect(opened.status).toBe(303)
    const session = await (await call('/studio/api/session', { cookie: cookieOf(opened) })).json()
    expect(session).toMatchObject({ name: 'mina', study: { platform: 'playground' } })
    expect((await call('/studio/playground?viewer=%3Cscript%3E')).status).toBe(404)
  })

  test('no other site, and no form of one, gets anything done', async () => {
    const cookie = await signIn()
    const foreign = await call('/studio/api/session', { cookie, headers: { origin: 'https://evil.example' } })
    expect(foreign.status).toBe(403)
    const form = await call('/studio/api/drafts', {
      method: 'POST',
      body: NOTES,
      cookie,
      headers: { 'x-studyhall': '' },
    })
    expect(form.status).toBe(403)
  })
})

describe('drafts', () => {
  test('are saved over what was read; whoever comes second is told, with what is there now', async () => {
    const cookie = await signIn()
    const kept = await draftFrom(cookie)
    expect(kept.draft.terms.length).toBeGreaterThan(3)
    const save = (title: string) =>
      call(`/studio/api/drafts/${kept.id}`, {
        cookie,
        ...json('PUT', { revision: 1, draft: { ...kept.draft, title } }),
      })
    expect(await (await save('Mine')).json()).toEqual({ revision: 2, slugs: {} })
    const second = await save('Yours')
    expect(second.status).toBe(409)
    expect(await second.json()).toMatchObject({
      error: { code: 'overtaken' },
      current: { revision: 2, draft: { title: 'Mine' }, by: 'Mina' },
    })
  })

  test('sent again, since the first response was lost, are the same save, also with what a host added', async () => {
    const cookie = await signIn()
    const { id, draft } = await draftFrom(cookie)
    const term = { slug: 'new-1', name: 'My term', aliases: [], definition: 'Mine.', related: [], ...nowhere }
    const body = { revision: 1, draft: { ...draft, terms: [...draft.terms, term] } }
    const put = async (title = draft.title) => {
      const sent = { ...body, draft: { ...body.draft, title } }
      const response = await call(`/studio/api/drafts/${id}`, { cookie, ...json('PUT', sent) })
      return [response.status, await response.json()]
    }
    const saved = [200, { revision: 2, slugs: { 'new-1': 'my-term' } }]
    expect([await put(), await put()]).toEqual([saved, saved])
    expect((await put('Another title'))[0]).toBe(409)
    expect((await running.bot.store.drafts.get(study.id, id))?.revision).toBe(2)
  })

  test('of which one was deleted in another tab can be kept as new ones, with their notes and their chapter', async () => {
    const cookie = await signIn()
    const { id, lines, draft } = (await draftFrom(cookie)) as KeptDraft & { lines: string[] }
    await call(`/studio/api/drafts/${id}`, { method: 'DELETE', cookie })
    expect((await call(`/studio/api/drafts/${id}`, { ...json('PUT', { revision: 1, draft }), cookie })).status).toBe(
      404,
    )
    const term = { slug: 'new-1', name: 'Pod', aliases: [], definition: 'A group', related: [], ...nowhere }
    const mine = { ...draft, title: 'Mine', terms: [...draft.terms, term] }
    const keep = (given: object) => call('/studio/api/drafts/kept', { ...json('POST', given), cookie })
    const made = await keep({ lines, draft: mine, chapterSlug: null })
    expect(made.status).toBe(201)
    const { id: anew } = (await made.json()) as { id: string }
    const kept = (await (await call(`/studio/api/drafts/${anew}`, { cookie })).json()) as KeptDraft & {
      lines: string[]
    }
    expect(kept).toMatchObject({ lines, revision: 1, draft: { title: 'Mine' } })
    expect(kept.draft.terms.at(-1)).toMatchObject({ slug: 'pod', name: 'Pod' })
    // Its notes are drafted again as those of any other.
    const text = [...lines, '', '**Socket** is a door of a process.'].join('\n')
    const again = await call(`/studio/api/drafts/${anew}/again`, { ...json('POST', { revision: 1, text }), cookie })
    expect(((await again.json()) as KeptDraft).draft.terms.map(each => each.slug)).toContain('socket')
    // A chapter that another draft was published as is not taken from it; one that none has is.
    const { bot } = running
    await bot.store.drafts.published(study.id, anew, 'their-chapter')
    const chapterOf = async (response: Response) =>
      (await bot.store.drafts.get(study.id, ((await response.json()) as { id: string }).id))?.chapterSlug
    expect(await chapterOf(await keep({ lines, draft, chapterSlug: 'their-chapter' }))).toBeNull()
    expect(await chapterOf(await keep({ lines, draft, chapterSlug: 'our-chapter' }))).toBe('our-chapter')
    expect((await keep({ lines, draft: { ...draft, terms: 'many' }, chapterSlug: null })).status).toBe(400)
  })

  test('notes that are sent again, since the first response was lost, are drafted once', async () => {
    const cookie = await signIn()
    const { id } = await draftFrom(cookie)
    const again = (text: string) =>
      call(`/studio/api/drafts/${id}/again`, { cookie, ...json('POST', { revision: 1, text }) })
    const text = `${NOTES}\n- Registry: a server that stores images and hands them out\n`
    const first = await (await again(text)).json()
    expect(await (await again(text)).json()).toEqual(first)
    expect((await again(`${text}\nMore.\n`)).status).toBe(409)
  })

  test('entries that a host adds get slugs of their words', async () => {
    const cookie = await signIn()
    const { id, draft } = await draftFrom(cookie)
    const term = { slug: 'new-1', name: 'My term', aliases: [], definition: 'Mine.', related: [], lines: [], quote: '' }
    const question = { ...draft.questions[0]!, slug: 'new-2', prompt: 'Which one?', terms: ['new-1'] }
    const added = { ...draft, terms: [...draft.terms, term], questions: [question] }
    const put = async (body: object) =>
      (await call(`/studio/api/drafts/${id}`, { cookie, ...json('PUT', body) })).json()
    const half = { ...added, terms: [...draft.terms, { ...term, name: 'M' }] }
    expect(await put({ revision: 1, draft: half, writing: 'new-1' })).toEqual({
      revision: 2,
      slugs: { 'new-2': 'q-which-one' },
    })
    expect(await put({ revision: 2, draft: added })).toEqual({
      revision: 3,
      slugs: { 'new-1': 'my-term', 'new-2': 'q-which-one' },
    })
    const kept = (await (await call(`/studio/api/drafts/${id}`, { cookie })).json()) as KeptDraft
    expect(kept.draft.questions[0]?.terms).toEqual(['my-term'])
  })

  test('and all else that is a host’s alone, is kept by nobody on the way', async () => {
    const cookie = await signIn()
    const { id } = await draftFrom(cookie)
    for (const path of ['session', `drafts/${id}`, 'export/csv', 'drafts/none', 'nothing']) {
      const { headers } = await call(`/studio/api/${path}`, { cookie })
      expect([path, headers.get('cache-control')]).toEqual([path, 'no-store'])
    }
    expect((await call('/studio/api/session')).headers.get('cache-control')).toBe('no-store')
  })

  test('of another study are not there', async () => {
    const { id } = await draftFrom(await signIn())
    const other = cookieOf(await call('/studio/playground?viewer=mina'))
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['PUT', ''],
      ['POST', '/again'],
      ['POST', '/better'],
      ['POST', '/preview'],
      ['POST', '/publish'],
    ]) {
      const refused = await call(`/studio/api/drafts/${id}${path}`, { method, cookie: other })
      expect([method, path, refused.status]).toEqual([method, path, 404])
    }
    expect((await running.bot.store.drafts.get(study.id, id))?.revision).toBe(1)
    expect((await call('/studio/api/drafts/none', { cookie: other })).status).toBe(404)
  })

  test('that are malformed or endless are not saved', async () => {
    const cookie = await signIn()
    const { id, draft } = await draftFrom(cookie)
    const put = (bad: unknown) =>
      call(`/studio/api/drafts/${id}`, { cookie, ...json('PUT', { revision: 1, draft: bad }) })
    expect((await put({ ...draft, terms: 'none' })).status).toBe(400)
    expect((await put({ ...draft, terms: [draft.terms[0], draft.terms[0]] })).status).toBe(400)
    expect((await put({ ...draft, title: 'x'.repeat(26_000_000) })).status).toBe(413)
    const asked = { alone: true, courseTitle: '', start: 'later', text: NOTES, draft }
    for (const revision of [0, 1.5, 2 ** 31 - 1, 2 ** 31, 2 ** 60])
      for (const [method, path] of [
        ['PUT', ''],
        ['POST', '/again'],
        ['POST', '/publish'],
      ] as const) {
        const refused = await call(`/studio/api/drafts/${id}${path}`, {
          cookie,
          ...json(method, { ...asked, revision }),
        })
        expect([revision, path, refused.status]).toEqual([revision, path, 400])
      }
    const kept = (await (await call(`/studio/api/drafts/${id}`, { cookie })).json()) as KeptDraft
    expect(kept.revision).toBe(1)
  })

  test('are previewed and published as text where their marks are tangled, and refused where they are endless', async () => {
    const cookie = await signIn()
    const { id, draft } = await draftFrom(cookie)
    const first = draft.questions[0] as KeptDraft['draft']['questions'][number]
    const preview = async (question: unknown) => {
      const answer = await call(`/studio/api/drafts/${id}/preview`, { cookie, ...json('POST', { question }) })
      return [answer.status, JSON.stringify(await answer.json())] as const
    }
    for (const mark of ['[a](', '> ', '>', '1. ', '![']) {
      const [status, body] = await preview({ ...first, prompt: `Words first. ${mark.repeat(4000)}` })
      expect([mark, status, body.includes('Words first.')]).toEqual([mark, 200, true])
    }
    for (const long of [
      { prompt: '[a]('.repeat(50_000) },
      { prompt: '> '.repeat(50_000) },
      { explanation: 'a'.repeat(20_001) },
      { choices: Array.from({ length: 100_000 }, () => ({ text: '', right: false })) },
    ])
      expect(await preview({ ...first, ...long })).toEqual([422, expect.stringContaining('shorten it to 20,000')])
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const nested = { method: 'POST', headers: { 'content-type': 'application/json' }, cookie }
    for (const body of [`{"question":${deep}}`, `{"question":{"prompt":${deep}}}`, deep])
      expect((await call(`/studio/api/drafts/${id}/preview`, { ...nested, body })).status).toBe(400)
    expect((await call(`/studio/api/drafts/${id}/mark`, { ...nested, body: deep })).status).toBe(400)
    expect(
      (await call(`/studio/api/drafts/${id}`, { ...nested, method: 'PUT', body: `{"draft":${deep}}` })).status,
    ).toBe(400)

    const questions = draft.questions.map((each, at) => (at > 0 ? each : { ...each, prompt: '> '.repeat(50_000) }))
    await call(`/studio/api/drafts/${id}`, { cookie, ...json('PUT', { revision: 1, draft: { ...draft, questions } }) })
    const options = { revision: 2, alone: true, courseTitle: '', start: 'later' }
    const looked = await call(`/studio/api/drafts/${id}/publish?preview`, { cookie, ...json('POST', options) })
    const { hindrances } = (await looked.json()) as { hindrances: { text: string }[] }
    expect(hindrances.map(each => each.text)).toEqual([expect.stringContaining('longer than anybody can be shown')])
    expect((await call(`/studio/api/drafts/${id}/publish`, { cookie, ...json('POST', options) })).status).toBe(422)
  })

  test('whose notes are edited to more than one takes say so, however much that is', async () => {
    const cookie = await signIn()
    const { id } = await draftFrom(cookie)
    const text = NOTES.repeat(Math.ceil(3_000_000 / NOTES.length))
    const again = await call(`/studio/api/drafts/${id}/again`, { cookie, ...json('POST', { revision: 1, text }) })
    const said = expect.stringContaining('up to 400,000 characters')
    expect([again.status, await again.json()]).toEqual([422, { error: { code: 'no_draft', message: said } }])
  })

  test('of which a file could not be read say so, until their notes are edited; so does the chat', async () => {
    const cookie = await signIn()
    const bytes = zipSync({ 'a.md': strToU8(NOTES), 'b.docx': strToU8('this is no Word document') })
    const said = 'Could not be read, so left out: b.docx.'
    const made = await call('/studio/api/drafts?name=week.zip', { method: 'POST', body: new Uint8Array(bytes), cookie })
    const { id } = (await made.json()) as { id: string }
    const opened = async () => (await call(`/studio/api/drafts/${id}`, { cookie })).json()
    expect(await opened()).toMatchObject({ leftOut: said })
    await call(`/studio/api/drafts/${id}/again`, { cookie, ...json('POST', { revision: 1, text: NOTES }) })
    expect(await opened()).not.toHaveProperty('leftOut')
    const brought = { file: { name: 'week.zip', bytes } }
    expect(await running.bot.studio.draft(study, memberId, brought)).toMatchObject({ leftOut: said })
  })

  test('drafted again from edited notes keep what a host did', async () => {
    const cookie = await signIn()
    const { id, draft } = await draftFrom(cookie)
    const edited = {
      ...draft,
      terms: draft.terms.map((term, at) => (at === 0 ? { ...term, definition: 'Our words.' } : term)),
    }
    await call(`/studio/api/drafts/${id}`, { cookie, ...json('PUT', { revision: 1, draft: edited }) })
    const text = `${NOTES}\n- Registry: a server that stores images and hands them out\n`
    const again = await call(`/studio/api/drafts/${id}/again`, { cookie, ...json('POST', { revision: 2, text }) })
    const kept = (await again.json()) as KeptDraft
    expect(kept.draft.terms[0]).toMatchObject({ slug: draft.terms[0]?.slug, definition: 'Our words.' })
    expect(kept.draft.terms.map(term => term.name)).toContain('Registry')
  })
})

test('each platform’s view of a question comes without asking any of them, and <script> stays text', async () => {
  const cookie = await signIn()
  const { id, draft } = await draftFrom(cookie)
  const question = { ...draft.questions[0]!, prompt: 'Is <script>alert(1)</script> **bold**?' }
  const views = await (await call(`/studio/api/drafts/${id}/preview`, { cookie, ...json('POST', { question }) })).json()
  expect(views).toMatchObject({
    playground: expect.stringContaining('&lt;script&gt;'),
    slack: expect.arrayContaining([expect.objectContaining({ type: 'header' })]),
    discord: [expect.objectContaining({ type: 17 })],
  })
})

describe('publishing', () => {
  const publish = (id: string, cookie: string, revision: number, query = '', options = {}) =>
    call(`/studio/api/drafts/${id}/publish${query}`, {
      cookie,
      ...json('POST', { revision, alone: false, courseTitle: '', start: 'now', ...options }),
    })

  test('shows what it would change, then changes it, and is undone by going back', async () => {
    const { studies, courses } = running.bot.store
    const cookie = cookieOf(await call('/studio/playground?viewer=mina'))
    const { id, draft } = await draftFrom(cookie)
    const preview = (await (await publish(id, cookie, 1, '?preview')).json()) as {
      note: { added: { terms: string[] } }
    }
    expect(preview).toMatchObject({ hindrances: [], version: 1, chapter: { number: 2 } })
    expect((await studies.inChannel(playground))?.courseSlug).toBe('tiny')
    const published = (await (await publish(id, cookie, 1)).json()) as { slug: string }
    const followed = await studies.inChannel(playground)
    expect(followed).toMatchObject({ courseSlug: published.slug, chapter: 2 })
    expect(courses.get(published.slug)?.course.chapters.at(-1)?.texts.en?.title).toBe(draft.title)

    const edited = {
      ...draft,
      title: 'Another title',
      terms: draft.terms.map((term, at) => ({ ...term, off: at === 0 })),
    }
    await call(`/studio/api/drafts/${id}`, { cookie, ...json('PUT', { revision: 1, draft: edited }) })
    expect((await publish(id, cookie, 1)).status).toBe(409)
    expect(await (await publish(id, cookie, 2, '', { start: 'later' })).json()).toMatchObject({
      version: 2,
      chapter: { number: 2 },
    })
    expect(courses.get(published.slug)?.course.chapters.at(-1)?.texts.en?.title).toBe('Another title')
    const restored = await call('/studio/api/versions/1/restore', { method: 'POST', cookie })
    expect(await restored.json()).toEqual({ version: 3 })
    expect(courses.get(published.slug)?.course.chapters.at(-1)?.texts.en?.title).toBe(draft.title)
    for (const number of ['9', '4294967297', '99999999999999999999', '1.5', '0x1', '-1', 'x'])
      expect((await call(`/studio/api/versions/${number}/restore`, { method: 'POST', cookie })).status).toBe(404)
  })

  test('an entry that was left while it was written goes by its words', async () => {
    const cookie = await signIn()
    const { id, draft } = await draftFrom(cookie)
    const term = { slug: 'new-9', name: 'Sidecar', aliases: [], definition: 'A helper.', related: [], ...nowhere }
    const left = { revision: 1, draft: { ...draft, terms: [...draft.terms, term] }, writing: 'new-9' }
    await call(`/studio/api/drafts/${id}`, { cookie, ...json('PUT', left) })
    const preview = (await (await publish(id, cookie, 2, '?preview')).json()) as {
      note: { added: { terms: string[] } }
    }
    expect(preview.note.added.terms).toContain('sidecar')
  })

  test('refuses a chapter that lacks something, and says what', async () => {
    const cookie = await signIn()
    const { id, draft } = await draftFrom(cookie)
    const bad = { ...draft, title: ' ', questions: draft.questions.map(each => ({ ...each, off: true })) }
    await call(`/studio/api/drafts/${id}`, { cookie, ...json('PUT', { revision: 1, draft: bad }) })
    const refused = await publish(id, cookie, 2)
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringMatching(/title.*at least one question/s),
    ])
    expect(await running.bot.store.ownCourses.of(study.id)).toBeUndefined()
  })

  test('a draft with the title of another that is published becomes a chapter of its own', async () => {
    const cookie = await signIn()
    const [first, second] = [await draftFrom(cookie), await draftFrom(cookie)]
    expect(await (await publish(first.id, cookie, 1)).json()).toMatchObject({ version: 1, chapter: { number: 2 } })
    const text =
      '# Week 1: Running containers\n\n- **Pod**: a group of containers\n- **Node**: a machine of the cluster\n'
    const other = await draftFrom(cookie, text)
    const summary = [{ text: 'Pods run on nodes.', ...nowhere }]
    const draft = { ...other.draft, title: first.draft.title, summary }
    await call(`/studio/api/drafts/${other.id}`, { cookie, ...json('PUT', { revision: 1, draft }) })
    expect(await (await publish(other.id, cookie, 2)).json()).toMatchObject({
      version: 2,
      chapter: { number: 3 },
      note: { removed: { chapters: [], terms: [], questions: [] } },
    })
    // Where the draft of a chapter is deleted, another of its title takes its place.
    await call(`/studio/api/drafts/${first.id}`, { method: 'DELETE', cookie })
    expect(await (await publish(second.id, cookie, 1)).json()).toMatchObject({ version: 2, chapter: { number: 2 } })
  })
})

test('a file of cards becomes a draft after a preview, and the course can be taken along', async () => {
  const cookie = await signIn()
  const rows = Array.from({ length: 600 }, (_, at) => `word ${at}\tmeaning number ${at}`).join('\n')
  const before = (await running.bot.store.drafts.list(study.id)).length
  const send = (query: string) =>
    call(`/studio/api/import?name=words.txt${query}`, { method: 'POST', body: rows, cookie })
  const lines = (await (await send('')).text())
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(lines.slice(0, 2)).toEqual([
    { done: 250, total: expect.any(Number) },
    { done: 500, total: expect.any(Number) },
  ])
  expect(lines.at(-1)).toMatchObject({
    preview: { headline: expect.stringContaining('600') },
    holds: expect.any(Number),
  })
  expect(await running.bot.store.drafts.list(study.id)).toHaveLength(before)
  const [saving, kept] = (await (await send('&keep=1')).text())
    .trim()
    .split('\n')
    .slice(-2)
    .map(line => JSON.parse(line))
  expect(saving).toEqual({ done: 600, total: 600, saving: true })
  expect((await running.bot.store.drafts.get(study.id, kept.id))?.draft.terms).toHaveLength(600)
  const broken = await call('/studio/api/import?name=a.apkg', { method: 'POST', body: 'PK', cookie })
  expect(JSON.parse(await broken.text())).toEqual({ problem: expect.any(String) })

  for (const format of ['markdown', 'csv', 'gift', 'apkg']) {
    const file = await call(`/studio/api/export/${format}`, { cookie })
    expect([format, file.status]).toEqual([format, 200])
    expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(100)
  }
  expect((await call('/studio/api/export/pdf', { cookie })).status).toBe(404)
})
