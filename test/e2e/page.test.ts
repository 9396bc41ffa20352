import type { Browser, Page } from 'playwright-core'
import { startTestBot, type TestBot } from '../support/bot.ts'
import { CHROMIUM, openBrowser } from '../support/chromium.ts'
import { until } from '../support/until.ts'

const wanted = CHROMIUM !== undefined || process.env.REQUIRE_CHROMIUM === '1'
if (!wanted)
  console.warn('Skipped: the page is tested in Chromium, and none is installed. Install it, or set CHROMIUM_PATH.')
const describeInChromium = wanted ? describe : describe.skip

describeInChromium('the playground page', () => {
  let running: TestBot
  let browser: Browser
  let page: Page
  const problems: string[] = []

  beforeAll(async () => {
    running = await startTestBot()
    browser = await openBrowser()
    page = await browser.newPage()
    page.on('pageerror', error => problems.push(error.message))
    page.on('console', message => message.type() === 'error' && problems.push(message.text()))
    await page.goto(running.bot.url)
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
    expect(problems).toEqual([])
  })

  const message = (text: string | RegExp) => page.locator('.message', { hasText: text })
  const type = async (text: string) => {
    await page.fill('#composer-text', text)
    await page.press('#composer-text', 'Escape')
    await page.press('#composer-text', 'Enter')
  }

  test('greets, and completes commands from the keyboard', async () => {
    await message('Hello, I am Studyhall').waitFor()
    await page.focus('#composer-text')
    await page.keyboard.type('/exp')
    await page.getByRole('option', { name: '/explain' }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('cont')
    await page.getByRole('option', { name: '/explain Container' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await message('A boxed process').getByRole('button', { name: 'Image' }).click()
    await message('What a container starts from').waitFor()
  })

  test('is private to one member until shared, and live for the others', async () => {
    const other = await browser.newPage()
    await other.goto(running.bot.url)
    await other.getByText('jun', { exact: true }).click()
    await other.locator('.message', { hasText: 'Hello, I am Studyhall' }).waitFor()
    expect(await other.locator('.message', { hasText: 'A boxed process' }).count()).toBe(0)
    await message('A boxed process').getByRole('button', { name: 'Share in channel' }).click()
    await other.locator('.message', { hasText: 'mina shared a term' }).waitFor()
    await other.close()
  })

  test('moves the clock to the next slot, takes a written answer in a form, and dismisses', async () => {
    // Whatever the time of day is, a weekday's question is at most five slots away.
    for (let slots = 0; slots < 6 && (await message('Question of the day').count()) === 0; slots++) {
      const slot = await page.textContent('#next-slot')
      await page.click('#next-slot')
      await until(async () => (await page.textContent('#next-slot')) !== slot, 'the next slot')
    }
    await message('Question of the day').first().waitFor()
    for (
      let tries = 0;
      tries < 12 && (await page.getByRole('button', { name: 'Write your answer' }).count()) === 0;
      tries++
    ) {
      const before = await message('Question of the day').count()
      await type('/study ask')
      await message('Question of the day').nth(before).waitFor()
    }
    await page.getByRole('button', { name: 'Write your answer' }).last().click()
    const field = page.locator('.form input[name=answer]')
    await field.fill('something else')
    await field.press('Enter')
    const verdict = message(/Not this time|Right!/).last()
    await verdict.waitFor()
    await until(async () => (await page.locator('.form').count()) === 0, 'the form’s end')
    await verdict.getByRole('button', { name: 'Dismiss' }).click()
    await message(/Not this time|Right!/).waitFor({ state: 'detached' })
  })

  test('keeps within a phone’s width', async () => {
    await page.setViewportSize({ width: 360, height: 720 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  })
})
