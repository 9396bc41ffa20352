import type { Page } from 'playwright-core'
import type { TestBot } from '../support/bot.ts'
import { closeBot, openBot } from '../support/bot-in-chromium.ts'
import { describeInChromium, type OpenPage } from '../support/chromium.ts'
import { openDraft } from '../support/studio.ts'

describeInChromium('a chapter in two languages', () => {
  let running: TestBot
  let opened: OpenPage
  let page: Page

  beforeAll(async () => {
    ;({ running, opened, page } = await openBot())
    await openDraft({ running, page })
  })
  afterAll(async () => {
    await closeBot({ running, opened })
  })

  const card = (id: string) => page.locator(`article[id="${id}"]`)
  const saved = () => page.getByText('✓ Saved').waitFor()
  const half = 'The Korean is not complete'
  /** Says something in the channel, and gives all that the channel shows then. */
  const say = async (text: string) => {
    const response = await fetch(`${running.bot.url}/playground/api/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ viewer: 'mina', text }),
    })
    return response.text()
  }

  test('the other one is written beside, and what of it is not complete is a check', async () => {
    await card('term:container').click()
    await page.keyboard.press('e')
    await card('term:container').getByRole('button', { name: 'In Korean' }).click()
    const korean = card('term:container').getByRole('group', { name: 'In Korean' })
    // The first of its fields is where one writes on.
    await page.keyboard.type('컨테이너')
    expect(await korean.getByLabel('Name', { exact: true }).inputValue()).toBe('컨테이너')
    await page.keyboard.press('Escape')
    await card('term:container').getByText(half).waitFor()
    await page.keyboard.press('e')
    await korean.getByLabel('Definition').fill('벽으로 막은 프로세스')
    await page.keyboard.press('Escape')
    await card('term:container').getByText('벽으로 막은 프로세스').waitFor()
    await card('term:container').getByText(half).waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'In Korean' }).first().click()
    const chapter = page.getByRole('group', { name: 'In Korean' })
    await chapter.getByLabel('Title').fill('첫째 주')
    await page.getByText(half).waitFor()
    await chapter.getByLabel('Summary').fill('컨테이너를 처음 만나는 주입니다.')
    await page.getByText(half).waitFor({ state: 'detached' })
    await saved()
  })

  test('a question has as many choices in both, and one that goes does so in both', async () => {
    const question = page.locator('article[id^="question:container-"]', { hasText: 'one of several' }).first()
    await question.click()
    await page.keyboard.press('e')
    await question.getByRole('button', { name: 'In Korean' }).click()
    const korean = question.getByRole('group', { name: 'In Korean' })
    const choices = korean.locator('.choice input[type=text]')
    const count = await choices.count()
    expect(count).toBeGreaterThan(2)
    expect(await question.locator('.choice input:checked').count()).toBe(2)
    const wrong = question.locator('.choice:not(:has(input:checked))').first()
    await wrong.getByRole('button', { name: 'Remove this choice' }).click()
    expect(await choices.count()).toBe(count - 1)
    await korean.getByLabel('Question', { exact: true }).fill('컨테이너는 무엇인가?')
    for (let at = 0; at < count - 1; at++) await choices.nth(at).fill(`보기 ${at + 1}`)
    await page.keyboard.press('Escape')
    await question.getByText(half).waitFor()
    await page.keyboard.press('e')
    await korean.getByLabel('Explanation').fill('그래서 컨테이너다.')
    await page.keyboard.press('Escape')
    await question.getByText('컨테이너는 무엇인가?').waitFor()
    await question.getByText(half).waitFor({ state: 'detached' })
    await saved()
    await page.reload()
    await question.getByText('컨테이너는 무엇인가?').waitFor()
  })

  test('and is published in both', async () => {
    await page.getByRole('button', { name: 'Publish …' }).click()
    await page.getByText('What changes').waitFor()
    await page.getByLabel(/^Now/).check()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByText(/Published: chapter 2, version 1/).waitFor()
    await say('/study language ko')
    expect(await say('/explain 컨테이너')).toContain('벽으로 막은 프로세스')
    expect(await say('/study summary')).toContain('컨테이너를 처음 만나는 주입니다.')
  })
})
