import type { Page, Route } from 'playwright-core'
import type { KeptDraft } from '../../src/drafting/kept-draft.ts'
import type { TestBot } from '../support/bot.ts'
import { closeBot, openBot } from '../support/bot-in-chromium.ts'
import { describeInChromium, type OpenPage } from '../support/chromium.ts'
import { CONTAINER_NOTES } from '../support/studio.ts'
import { until } from '../support/until.ts'

const DRAFTS = '**/studio/api/drafts/**'
const SLOW_MS = 1500

describeInChromium('the studio’s page on a network that is slow or fails', () => {
  let running: TestBot
  let opened: OpenPage
  let page: Page
  let id: string
  /** What the page asked in dialogues of the browser, and whether it is told to go on. */
  let asked: string[] = []
  let goesOn = false

  beforeAll(async () => {
    ;({ running, opened, page } = await openBot())
    page.setDefaultTimeout(10_000)
    page.on('dialog', dialog => {
      asked.push(dialog.type())
      void (goesOn ? dialog.accept() : dialog.dismiss())
    })
    await page.goto(`${running.bot.url}/studio/playground?viewer=mina`)
  })
  afterAll(async () => {
    await closeBot({ running, opened })
  })
  beforeEach(async () => {
    id = await newDraft()
    asked = []
    goesOn = false
    await page.evaluate(`location.hash = '${id}'`)
    await page.locator('article').first().waitFor()
  })
  afterEach(async () => {
    await page.unroute(DRAFTS)
    goesOn = true
    await page.evaluate(`location.hash = ''`)
    await page.locator('main.home').waitFor()
  })

  const call = (path: string, init: RequestInit = {}) =>
    page.evaluate(
      `fetch('/studio/api/${path}', ${JSON.stringify({ ...init, headers: { 'x-studyhall': '1' } })}).then(each => each.json())`,
    ) as Promise<unknown>
  const newDraft = async () => ((await call('drafts', { method: 'POST', body: CONTAINER_NOTES })) as { id: string }).id
  const onServer = async (of = id) => ((await call(`drafts/${of}`)) as KeptDraft).draft
  const title = () => page.getByLabel('Title')
  const saved = () => page.getByText('✓ Saved').waitFor()
  const isSaving = () => page.waitForRequest(request => request.method() === 'PUT')
  /** Answers come late: what is saved is so long before the page knows. */
  const slow = () =>
    page.route(DRAFTS, async (route: Route) => {
      const response = await route.fetch()
      await new Promise(resolve => setTimeout(resolve, route.request().method() === 'PUT' ? SLOW_MS : 0))
      await route.fulfill({ response })
    })

  test('what is changed while it saves is saved after that, and is nobody else’s', async () => {
    await slow()
    const [first] = await Promise.all([isSaving(), title().fill('First')])
    await title().fill('Second')
    await first.response()
    await saved()
    expect((await onServer()).title).toBe('Second')
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('what is published is what was changed last', async () => {
    await slow()
    await Promise.all([isSaving(), title().fill('Published at once')])
    await page.getByRole('button', { name: 'Publish …' }).click()
    await page.getByText('What changes').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.getByRole('button', { name: 'Publish', exact: true }).dblclick()
    await page.getByText(/Published: chapter/).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.keyboard.press('Escape')
  })

  test('what cannot be saved is not published without it', async () => {
    const refusal = { error: { code: 'invalid_request', message: 'That cannot be saved.' } }
    await page.route(DRAFTS, route => route.fulfill({ status: 400, json: refusal }))
    await title().fill('Refused')
    await page.getByRole('alert').waitFor()
    await page.getByRole('button', { name: 'Publish …' }).click()
    await page.locator('dialog').getByText('What you changed last could not be saved.').waitFor()
    expect(await page.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
  })

  test('whoever leaves while it saves leaves nothing behind', async () => {
    await slow()
    await Promise.all([isSaving(), title().fill('Left while saving')])
    await page.getByRole('link', { name: 'All drafts' }).click()
    await page.locator('main.home').waitFor()
    expect((await onServer()).title).toBe('Left while saving')
    await page.reload()
    await page.locator('main.home').waitFor()
    expect(asked).toEqual([])
  })

  test('whoever goes on to another draft leaves nothing behind', async () => {
    const other = await newDraft()
    await title().fill('Before another')
    await page.evaluate(`location.hash = '${other}'`)
    await until(async () => (await title().inputValue()) !== 'Before another', 'the other draft')
    expect((await onServer(id)).title).toBe('Before another')
  })

  test('what cannot be saved is not left without a word', async () => {
    await page.route(DRAFTS, route => route.abort())
    await title().fill('Written offline')
    await page.getByRole('link', { name: 'All drafts' }).click()
    await until(() => asked.length > 0, 'asked')
    expect(asked).toEqual(['confirm'])
    expect(await title().inputValue()).toBe('Written offline')
    expect(new URL(page.url()).hash).toBe(`#${id}`)
    await page.unroute(DRAFTS)
    await saved()
    expect((await onServer()).title).toBe('Written offline')
  })

  test('a save whose response is lost is nobody else’s, whatever is changed after it', async () => {
    let lost = 0
    await page.route(DRAFTS, async route => {
      if (route.request().method() !== 'PUT' || lost > 0) return route.continue()
      await route.fetch()
      lost++
      await title().fill('Changed after the one that was lost')
      await route.abort()
    })
    await page.getByRole('button', { name: 'Add a term' }).click()
    await page.keyboard.type('Sidecar')
    await page.keyboard.press('Escape')
    await page.getByText('The bot cannot be reached.').waitFor()
    await page.getByRole('button', { name: 'Publish …' }).click()
    await page.getByText('What changes').waitFor()
    expect(await page.getByRole('alert').filter({ hasText: 'saved' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await saved()
    const { title: there, terms } = await onServer()
    expect([lost, there, terms.at(-1)?.slug]).toEqual([1, 'Changed after the one that was lost', 'sidecar'])
  })

  test('a response that breaks off is none', async () => {
    let broken = 0
    await page.route(DRAFTS, async route => {
      if (route.request().method() !== 'PUT' || broken > 0) return route.continue()
      const response = await route.fetch()
      broken++
      await route.fulfill({ response, body: '{"revis' })
    })
    await title().fill('Answered by half')
    await until(() => broken === 1, 'broken off')
    await title().fill('And more')
    await saved()
    expect([(await onServer()).title, await page.getByRole('alert').count()]).toEqual(['And more', 0])
  })

  test('where the bot is away behind a proxy, what is changed is saved once it is back', async () => {
    await page.route(DRAFTS, route => route.fulfill({ status: 502, contentType: 'text/html', body: 'Bad Gateway' }))
    await title().fill('Written while the bot was away')
    await page.getByText('The bot cannot be reached.').waitFor()
    await page.unroute(DRAFTS)
    await saved()
    expect((await onServer()).title).toBe('Written while the bot was away')
  })

  test('what a proxy refuses is said, whatever words it has for it', async () => {
    await page.route(DRAFTS, route => route.fulfill({ status: 413, contentType: 'text/html', body: 'Too large' }))
    await title().fill('Too large for a proxy')
    await page.getByRole('alert').getByText('That did not work: 413').waitFor()
  })

  test('cards that do not get through are told of', async () => {
    await page.evaluate(`location.hash = ''`)
    await page.locator('main.home').waitFor()
    await page.route('**/import**', route => route.abort())
    const file = { name: 'cards.csv', mimeType: 'text/csv', buffer: Buffer.from('term,definition\nPod,Containers\n') }
    await page.locator('input[type=file]').last().setInputFiles(file)
    await page.getByRole('alert').getByText('The bot cannot be reached.').waitFor()
    await page.unroute('**/import**')
  })

  test('on a chat platform it says who is signed in, and names no channel after them', async () => {
    await page.route('**/studio/api/session', async route => {
      const response = await route.fetch()
      const session = await response.json()
      await route.fulfill({ response, json: { ...session, study: { ...session.study, platform: 'slack' } } })
    })
    await page.evaluate(`location.hash = ''`)
    await page.getByText('Signed in as mina').waitFor()
    expect(await page.locator('header.top').textContent()).not.toContain('Study in')
    await page.unroute('**/studio/api/session')
  })

  test('notes that are edited stay where they cannot be drafted again', async () => {
    await page.getByRole('button', { name: 'Edit the notes' }).click()
    const notes = page.locator('dialog textarea')
    await notes.fill(`${CONTAINER_NOTES}\n\n**Socket** is a door of a process.\n`)
    await page.route('**/again', route => route.abort())
    await page.getByRole('button', { name: 'Draft again' }).click()
    await page.locator('dialog').getByRole('alert').waitFor()
    expect(await notes.inputValue()).toContain('Socket')
    await page.unroute('**/again')
    await page.getByRole('button', { name: 'Draft again' }).click()
    await page.locator('article[id="term:socket"]').waitFor()
  })

  test('a draft that cannot be deleted is told of', async () => {
    await page.evaluate(`location.hash = ''`)
    await page.locator('main.home').waitFor()
    goesOn = true
    await page.route(DRAFTS, route => route.abort())
    await page
      .getByRole('button', { name: /^Delete/ })
      .first()
      .click()
    await page.locator('section.bring').getByRole('alert').waitFor()
  })

  test('a draft that is deleted in another tab can be kept as a new one, with what was changed since', async () => {
    const remove = () => call(`drafts/${id}`, { method: 'DELETE' })
    await remove()
    await title().fill('Mine, still')
    await page.getByRole('alert').getByText('deleted').waitFor()
    await page.getByText('Not saved').waitFor()
    await page.getByRole('button', { name: 'Keep it as a new draft' }).click()
    await saved()
    const kept = new URL(page.url()).hash.slice(1)
    expect(kept).not.toBe(id)
    expect(asked).toEqual([])
    await title().fill('Mine, and going on')
    await saved()
    expect((await onServer(kept)).title).toBe('Mine, and going on')
    expect(await page.getByRole('button', { name: 'Keep it as a new draft' }).count()).toBe(0)
    await page.reload()
    await title().waitFor()
    expect(await title().inputValue()).toBe('Mine, and going on')
  })

  test('that a draft was deleted in another tab is told of wherever it shows, with a way to keep it', async () => {
    await call(`drafts/${id}`, { method: 'DELETE' })
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.locator('dialog').getByText('deleted').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Edit the notes' }).click()
    const notes = `${CONTAINER_NOTES}\n\n**Socket** is a door of a process.\n`
    await page.locator('dialog textarea').fill(notes)
    await page.getByRole('button', { name: 'Draft again' }).click()
    await page.locator('dialog').getByText('deleted').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Keep it as a new draft' }).click()
    await page.getByRole('button', { name: 'Keep it as a new draft' }).waitFor({ state: 'detached' })
    // What was edited of the notes is there, too.
    await page.getByRole('button', { name: 'Edit the notes' }).click()
    expect(await page.locator('dialog textarea').inputValue()).toBe(notes)
    await page.getByRole('button', { name: 'Draft again' }).click()
    await page.locator('article[id="term:socket"]').waitFor()
  })

  test('what another host saved meanwhile is not left undecided without a word', async () => {
    const { revision, draft } = (await call(`drafts/${id}`)) as KeptDraft
    await page.evaluate(
      `fetch('/studio/api/drafts/${id}', ${JSON.stringify({
        method: 'PUT',
        headers: { 'x-studyhall': '1', 'content-type': 'application/json' },
        body: JSON.stringify({ revision, draft: { ...draft, title: 'Theirs' } }),
      })})`,
    )
    await title().fill('Mine')
    await page.getByRole('button', { name: 'Save mine over it' }).waitFor()
    await page.goBack()
    await until(() => asked.length > 0, 'asked')
    expect(await title().inputValue()).toBe('Mine')
    await page.getByRole('button', { name: 'Save mine over it' }).click()
    await saved()
    expect((await onServer()).title).toBe('Mine')
  })

  test('a draft stays where its session ends, and is saved once there is another', async () => {
    await page.context().clearCookies()
    await title().fill('Written after the session')
    await page.getByText('You are signed out.').waitFor()
    expect(await title().inputValue()).toBe('Written after the session')
    // As in another tab.
    await page.evaluate(`fetch('/studio/playground?viewer=mina').then(each => each.text())`)
    await saved()
    await page.getByText('You are signed out.').waitFor({ state: 'detached' })
    expect((await onServer()).title).toBe('Written after the session')
  })

  test.each(['term', 'question'] as const)(
    'a new %s that is saved while it is written stays under the hands',
    async kind => {
      await page.getByRole('button', { name: kind === 'term' ? 'Add a term' : 'Add a question' }).click()
      // Whoever types sees the field first.
      await until(() => page.evaluate<boolean>('document.activeElement.matches("input, textarea")'), 'the field')
      await page.keyboard.type('What is a registry')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      const field = () => page.evaluate('document.activeElement.closest("label, fieldset").textContent')
      const before = await field()
      await page.evaluate('window.held = document.activeElement')
      await saved()
      expect(await field()).toBe(before)
      expect(await page.evaluate('window.held === document.activeElement')).toBe(true)
      await page.keyboard.press('Escape')
      await page.getByText('Saving').waitFor()
      await saved()
      const { terms, questions } = await onServer()
      expect((kind === 'term' ? terms : questions).at(-1)?.slug).toMatch(/what-is-a-registry/)
    },
  )
})
