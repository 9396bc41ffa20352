import type { Page } from 'playwright-core'
import type { TestBot } from '../support/bot.ts'
import { closeBot, openBot } from '../support/bot-in-chromium.ts'
import { describeInChromium, type OpenPage } from '../support/chromium.ts'
import { CONTAINER_NOTES, openDraft } from '../support/studio.ts'
import { until } from '../support/until.ts'

const LINE = CONTAINER_NOTES.split('\n').findIndex(each => each.includes('Our reading group')) + 1

describeInChromium('words that are marked in the notes', () => {
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
  const button = (words: string) => page.getByRole('button', { name: `Make “${words}” a term` })
  const terms = () =>
    page.locator('article[id^="term:"]').evaluateAll(all => all.map(each => (each as { id?: string }).id))
  /** Marks words in the first line of prose, as a mouse does. */
  const mark = async (words: string) => {
    await page.evaluate(`(() => {
      const text = document.querySelector('#line-${LINE}').firstChild
      const from = text.data.indexOf(${JSON.stringify(words)})
      document.getSelection().setBaseAndExtent(text, from, text, from + ${words.length})
    })()`)
    await button(words).waitFor()
  }

  test('become a term with its question, which is saved', async () => {
    const before = await terms()
    await mark('walls')
    await button('walls').click()
    await card('term:walls').getByText('it is a process with walls around it').waitFor()
    await button('walls').waitFor({ state: 'detached' })
    expect(await terms()).toEqual(['term:walls', ...before])
    await card('question:walls-gap').waitFor()
    await page.getByText('✓ Saved').waitFor()
    await page.reload()
    await card('question:walls-gap').waitFor()
  })

  test('are the term that they are already, taken back in, by a key', async () => {
    await card('term:walls').getByRole('button', { name: 'Leave out' }).click()
    const isOff = async () => (await card('term:walls').getAttribute('class'))?.includes('is-off') === true
    await until(isOff, 'left out')
    await mark('walls')
    await page.keyboard.press('t')
    await until(async () => !(await isOff()), 'taken back in')
  })

  test('are taken out again by undo', async () => {
    await mark('machine')
    await button('machine').click()
    await card('term:machine').waitFor()
    await page.keyboard.press('u')
    await card('term:machine').waitFor({ state: 'detached' })
    await page.getByText('✓ Saved').waitFor()
  })

  test('are told where no term can be made of them', async () => {
    const before = await terms()
    await mark('.')
    await button('.').click()
    await page.getByRole('alert').getByText('No term can be made of that').waitFor()
    expect(await terms()).toEqual(before)
  })

  test.each([0, 1])('over several lines, to letter %s of the last, offer nothing', async offset => {
    await mark('walls')
    await page.evaluate(`document.getSelection().setBaseAndExtent(
      document.querySelector('#line-${LINE}').firstChild, 0, document.querySelector('#line-${LINE + 4}'), ${offset})`)
    await page.getByRole('button', { name: '” a term' }).waitFor({ state: 'detached' })
  })

  test('offer what fits on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 780 })
    await page.getByRole('tab', { name: 'Notes' }).click()
    for (const words of ['machine', 'around it', 'small machine; it is a process with walls']) {
      await page.evaluate(`(() => {
        const text = document.querySelector('#line-${LINE}').firstChild
        const from = text.data.indexOf(${JSON.stringify(words)})
        document.getSelection().setBaseAndExtent(text, from, text, from + ${words.length})
      })()`)
      await page.locator('.mark').waitFor()
      await until(
        () => page.evaluate(`document.querySelector('.mark').title === ${JSON.stringify(words)}`),
        'the button for these words',
      )
      expect(
        await page.evaluate(`(() => {
          const [notes, box] = [document.querySelector('.notes'), document.querySelector('.mark').getBoundingClientRect()]
          return [notes.scrollWidth <= notes.clientWidth, box.left >= 0, box.right <= innerWidth, document.querySelector('.mark').scrollWidth <= box.width + 1]
        })()`),
      ).toEqual([true, true, true, true])
    }
  })
})
