import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { nextMonday, type TestBot, travel } from '../support/bot.ts'
import { closeBot, openBot } from '../support/bot-in-chromium.ts'
import { describeInChromium, type OpenPage } from '../support/chromium.ts'
import { until } from '../support/until.ts'
import { expectOpen } from './own-book-on.ts'

const NOTES = readFileSync('test/fixtures/notes/containers.en.md', 'utf8')

describeInChromium('from notes to Monday’s summary', () => {
  let running: TestBot
  let opened: OpenPage
  let page: Page

  beforeAll(async () => {
    ;({ running, opened, page } = await openBot())
  })
  afterAll(async () => {
    await closeBot({ running, opened })
  })

  const saved = () => page.getByText('✓ Saved').waitFor()
  const card = (id: string) => page.locator(`article[id="${id}"]`)

  test('/study notes in the playground leads to the page, without any account', async () => {
    await page.goto(running.bot.url)
    await page.fill('#composer-text', '/study notes')
    await page.press('#composer-text', 'Escape')
    await page.press('#composer-text', 'Enter')
    await page.getByRole('link', { name: 'Open the drafts of this study' }).click()
    await page.getByRole('heading', { name: 'Make a chapter of your notes' }).waitFor()
  })

  test('pasted notes become a draft whose entries light up the lines that they are from', async () => {
    await page.fill('#paste', NOTES)
    await page.getByRole('button', { name: 'Make a draft' }).click()
    await card('term:container').waitFor()
    await card('term:container').hover()
    const line = NOTES.split('\n').findIndex(each => each.includes('**Container**')) + 1
    await until(async () => (await page.locator('.notes li.is-lit').getAttribute('id')) === `line-${line}`, 'the line')
  })

  test('three entries are edited and one is left out, with the keyboard alone', async () => {
    const edit = async (id: string, field: string, text: string) => {
      await card(id).click()
      await page.keyboard.press('e')
      await page.getByLabel(field, { exact: true }).fill(text)
      await page.keyboard.press('Escape')
    }
    await edit('term:container', 'Definition', 'What our group calls a walled process.')
    await edit('term:image', 'Definition', 'What containers start from, we say.')
    await edit('sentence:0', 'Summary', 'Our week in one sentence.')
    await card('term:overlay').click()
    await page.keyboard.press('x')
    await saved()
    await page.reload()
    await card('term:container').getByText('What our group calls a walled process.').waitFor()
    expect(await card('term:overlay').getAttribute('class')).toContain('is-off')
    await page.getByText('Our week in one sentence.').waitFor()
  })

  test('a question that gives itself away is told of at once, and is seen as three platforms show it', async () => {
    const first = page.locator('article[id^="question:"]', { hasText: 'one of several' }).first()
    await first.click()
    await page.keyboard.press('e')
    const prompt = page.getByLabel('Question', { exact: true })
    const before = await prompt.inputValue()
    const right = await first.locator('.choice:has(input:checked) input[type=text]').inputValue()
    await prompt.fill(`What is ${right}?`)
    await page.keyboard.press('Escape')
    await first.getByText('The question names its answer.').waitFor()
    await page.keyboard.press('u')
    await first.getByText('The question names its answer.').waitFor({ state: 'detached' })
    expect(before).not.toContain(`What is ${right}?`)
    await page.keyboard.press('p')
    for (const name of ['Playground', 'Slack', 'Discord']) await page.getByRole('heading', { name }).waitFor()
    await page.locator('.slack .chip', { hasText: right }).waitFor()
    await page.locator('.discord .chip', { hasText: right }).waitFor()
    await page.keyboard.press('Escape')
    await saved()
  })

  test('what is looked at stays in sight in a narrower and a lower window, and so does its line in the notes', async () => {
    const last = page.locator('article.entry').last()
    await last.scrollIntoViewIfNeeded()
    await last.click({ position: { x: 5, y: 5 } })
    const inSight = (what: string) =>
      page.evaluate<boolean>(`(({ top, bottom }) => top < innerHeight && bottom > 0 && bottom > top)(
        document.querySelector('${what}').getBoundingClientRect())`)
    for (const size of [
      { width: 390, height: 780 },
      { width: 390, height: 420 },
    ]) {
      await page.setViewportSize(size)
      await until(() => inSight('.entry.is-selected'), `the entry at ${size.width} × ${size.height}`)
    }
    await page.getByRole('tab', { name: 'Notes' }).click()
    await until(() => inSight('.notes .is-lit'), 'the line')
    await page.getByRole('tab', { name: 'Draft' }).click()
    await page.setViewportSize({ width: 1280, height: 720 })
  })

  test('of two hosts at once, the second is told, and nothing is overwritten', async () => {
    const other = await opened.browser.newPage()
    await other.goto(`${running.bot.url}/studio/playground?viewer=jun&draft=${new URL(page.url()).hash.slice(1)}`)
    await other.getByLabel('Title').fill('Week 1 as jun calls it')
    await other.getByText('✓ Saved').waitFor()
    await page.getByLabel('Title').fill('Week 1 as mina calls it')
    await page.getByRole('alert').getByText('jun saved this draft meanwhile').waitFor()
    await page.getByRole('button', { name: 'Take theirs' }).click()
    expect(await page.getByLabel('Title').inputValue()).toBe('Week 1 as jun calls it')
    await other.close()
  })

  test('it is published for Monday, and Monday’s summary and questions come from it', async () => {
    await page.getByRole('button', { name: 'Publish …' }).click()
    await page.getByText('What changes').waitFor()
    await page.getByLabel(/On Monday/).check()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByText(/Published: chapter 2, version 1/).waitFor()
    const monday = nextMonday(running.clock.now())
    const latest = async (kind: string) => {
      const { messages } = (await (await fetch(`${running.bot.url}/playground/api/messages`)).json()) as {
        messages: { card: { kind: string; parts: unknown } }[]
      }
      return JSON.stringify(messages.filter(message => message.card.kind === kind).at(-1) ?? null)
    }
    // After days with questions of the chapter before, the first may be an earlier one in turn.
    for (let day = 0; day < 3 && !(await latest('question')).includes('Week 1 as jun calls it'); day++)
      await travel(running, new Date(monday.getTime() + day * 24 * 3600_000 + 31 * 60_000))
    expect(await latest('summary')).toContain('Week 1 as jun calls it')
    expect(await latest('summary')).toContain('Our week in one sentence.')
    expect(await latest('question')).toContain('Week 1 as jun calls it')
    const explained = await fetch(`${running.bot.url}/playground/api/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ viewer: 'mina', text: '/explain container' }),
    })
    expect(await explained.text()).toContain('What our group calls a walled process.')
  })

  test('a version can be gone back to, and the page keeps within a phone’s width', async () => {
    await page.getByRole('button', { name: 'Close' }).last().click()
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    // Days have passed in the study, and the session with them; in the playground the page just opens again.
    await page.goto(`${running.bot.url}/studio`)
    await page.getByText('Version 1').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  })

  test('a question that was reported opens from where hosts are told of it, on a phone too', async () => {
    const { url } = running.bot
    await travel(running, new Date(running.clock.now().getTime() + 9 * 3600_000))
    const act = async (viewer: string, messageId: string, actionId: string) => {
      const body = JSON.stringify({ viewer, messageId, actionId })
      const headers = { 'content-type': 'application/json' }
      const reply = await fetch(`${url}/playground/api/actions`, { method: 'POST', headers, body })
      return ((await reply.json()) as { messages: { id: string; card: unknown }[] }).messages
    }
    const seen = (await (await fetch(`${url}/playground/api/messages`)).json()) as { messages: typeof menu }
    const actionIn = (message: { card: unknown } | undefined, pattern: RegExp) =>
      pattern.exec(JSON.stringify(message?.card))?.[0] ?? ''
    const reveal = seen.messages.findLast(message => actionIn(message, /report:[\w-]+/) !== '')
    const menu = await act('jun', reveal?.id ?? '', actionIn(reveal, /report:[\w-]+/))
    await act('jun', menu[0]?.id ?? '', actionIn(menu[0], /report:[\w-]+:unclear/))
    for (const size of [
      { width: 1280, height: 720 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size)
      await page.goto(url)
      await page.getByRole('button', { name: 'Mend its words' }).last().click()
      await page.getByRole('link', { name: 'Open the question' }).last().click()
      await page.waitForURL(/\/studio#/)
      await expectOpen(page, new URL(page.url()).hash.split('/')[1] ?? '')
    }
  })
})
