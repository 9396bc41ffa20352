import type { Page } from 'playwright-core'
import type { TestBot } from '../support/bot.ts'
import { closeBot, openBot } from '../support/bot-in-chromium.ts'
import { describeInChromium, type OpenPage } from '../support/chromium.ts'
import { openDraft } from '../support/studio.ts'
import { until } from '../support/until.ts'

describeInChromium('terms and their questions in the studio', () => {
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

  const term = (slug: string) => page.locator(`article[id="term:${slug}"]`)
  const off = (slug: string) => page.locator(`article.is-off[id^="question:${slug}-"]`).count()
  const asked = (slug: string) => page.locator(`article[id^="question:${slug}-"]`).count()

  test('questions go with their term, come back with it, and undo is one step', async () => {
    const all = await asked('overlay')
    expect(all).toBeGreaterThan(0)
    await term('overlay').click()
    await page.keyboard.press('x')
    expect(await off('overlay')).toBe(all)
    await page.keyboard.press('u')
    expect(await off('overlay')).toBe(0)
    await page.keyboard.press('x')
    await page.getByText('✓ Saved').waitFor()
    await page.reload()
    await term('overlay').waitFor()
    expect(await off('overlay')).toBe(all)
    await term('overlay')
      .getByRole('button', { name: /Take back|Keep|back/ })
      .click()
    await until(async () => (await off('overlay')) === 0, 'its questions')
  })

  test('a question that is taken in without its term is marked', async () => {
    await term('overlay').click()
    await page.keyboard.press('x')
    const question = page.locator('article[id^="question:overlay-"]').first()
    await question.click()
    await page.keyboard.press('x')
    await question.getByText('The term that it asks for is left out.').waitFor()
    await page.keyboard.press('u')
    await page.keyboard.press('u')
  })

  test('a choice that is merged into the right one goes', async () => {
    const which = page.locator('article[id^="question:container-which"]')
    const texts = async () => (await which.locator('.answers li').allTextContents()).map(each => each.trim())
    const before = await texts()
    const wrong = before.find(each => each !== 'Container') ?? ''
    await page
      .locator('article[id^="term:"]', { has: page.locator('h3', { hasText: wrong }) })
      .first()
      .click()
    await page.keyboard.press('m')
    await term('container').click()
    await page.keyboard.press('m')
    await until(async () => !(await texts()).includes(wrong), 'the choice')
    expect(await texts()).toEqual(before.filter(each => each !== wrong))
  })

  test('the first page stands without holes, and reads its own download', async () => {
    for (let version = 1; version < 6; version++) {
      await page.getByLabel('Title').fill(`Week ${version}`)
      await page.getByText('✓ Saved').waitFor()
      await page.getByRole('button', { name: 'Publish …' }).click()
      await page.getByText('What changes').waitFor()
      await page.getByRole('button', { name: 'Publish', exact: true }).click()
      await page.getByText(`version ${version}.`).waitFor()
      await page.getByRole('button', { name: 'Close' }).last().click()
    }
    await page.goto(`${running.bot.url}/studio/playground?viewer=mina`)
    await page.getByRole('link', { name: '← Playground' }).waitFor()
    await page.getByText('Version 5').waitFor()
    const button = await page.getByRole('button', { name: 'Go back to this' }).first().boundingBox()
    expect(button?.height).toBeLessThan(45)
    const bring = await page.locator('.bring').boundingBox()
    const cards = await page.locator('main.home > section').last().boundingBox()
    expect((cards?.y ?? 0) - (bring?.y ?? 0) - (bring?.height ?? 0)).toBeLessThan(30)
    const file = await page.request.get(`${running.bot.url}/studio/api/export/markdown`)
    const input = page.locator('main.home > section').last().locator('input[type=file]')
    expect(await input.getAttribute('accept')).toContain('.zip')
    await input.setInputFiles({ name: 'course-markdown.zip', mimeType: 'application/zip', buffer: await file.body() })
    await page.getByRole('button', { name: 'Open as a draft' }).click()
    await page.getByText('This draft came from cards, not from notes.').waitFor()
    expect(await page.getByText('Key sentences of the notes, word for word.').count()).toBe(0)
  })
})
