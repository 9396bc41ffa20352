import type { Page } from 'playwright-core'
import { writeChapter } from '../../src/exchange/markdown/write.ts'
import type { TestBot } from '../support/bot.ts'
import { closeBot, openBot } from '../support/bot-in-chromium.ts'
import { describeInChromium, type OpenPage } from '../support/chromium.ts'
import { CONTAINER_NOTES } from '../support/studio.ts'
import { until } from '../support/until.ts'

const ENTRIES = 10_000

/** A chapter of our own format with as many terms as a file may be expected to have. */
const LARGE = writeChapter({
  number: 1,
  slug: 'many',
  language: 'en',
  title: 'Many',
  summary: 'Many.',
  terms: Array.from({ length: ENTRIES }, (_, at) => ({
    slug: `term-${at}`,
    related: [],
    text: { name: `Term ${at}`, aliases: [], definition: `What **number ${at}** is.` },
  })),
  questions: [],
})

describeInChromium('the studio’s page by hand', () => {
  let running: TestBot
  let opened: OpenPage
  let page: Page

  beforeAll(async () => {
    ;({ running, opened, page } = await openBot())
    await page.goto(`${running.bot.url}/studio/playground?viewer=mina`)
  })
  afterAll(async () => {
    await closeBot({ running, opened })
  })

  const saved = () => page.getByText('✓ Saved').waitFor()
  const card = (slug: string) => page.locator(`article[id="term:${slug}"]`)
  const press = (slug: string, name: string) => card(slug).getByRole('button', { name }).click()
  const isOff = async (slug: string) => /\bis-off\b/.test((await card(slug).getAttribute('class')) ?? '')
  const order = async () => {
    const articles = await page.locator('article[id^="term:"]').all()
    return Promise.all(articles.map(async each => ((await each.getAttribute('id')) ?? '').slice('term:'.length)))
  }
  /** What the server has, as a page opened anew shows it. */
  const reload = async () => {
    await saved()
    await page.reload()
    await page.locator('article[id^="term:"]').first().waitFor()
  }

  test('a file that is dropped on it becomes a draft', async () => {
    await page.locator('main.home').waitFor()
    const files = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([${JSON.stringify(CONTAINER_NOTES)}], 'week-1.md', { type: 'text/markdown' }))
      return transfer
    })()`)
    await page.dispatchEvent('main.home', 'dragover', { dataTransfer: files })
    await page.getByText('Let go to make a draft of it').waitFor()
    await page.dispatchEvent('main.home', 'drop', { dataTransfer: files })
    await card('container').waitFor()
    expect(await page.getByLabel('Title').inputValue()).toBe('Week 1: Running containers')
  })

  test.each([
    ['as macOS has them', { x: 'ㅌ', j: 'ㅓ', u: 'ㅕ' }],
    ['as Windows has them', { x: 'Process', j: 'Process', u: 'Process' }],
    ['with Caps Lock', { x: 'X', j: 'J', u: 'U' }],
  ])('keys work while the keyboard writes Hangul, %s', async (_, typed) => {
    const type = (letter: keyof typeof typed) =>
      page.locator('body').dispatchEvent('keydown', {
        key: typed[letter],
        code: `Key${letter.toUpperCase()}`,
        bubbles: true,
        cancelable: true,
      })
    const [first = '', second = ''] = await order()
    await card(first).click({ position: { x: 5, y: 5 } })
    await type('j')
    await type('x')
    expect([await isOff(first), await isOff(second)]).toEqual([false, true])
    await type('u')
    expect(await isOff(second)).toBe(false)
  })

  test('entries change places, by their buttons and by the keyboard alone', async () => {
    const [first = '', second = '', third = ''] = await order()
    await press(first, 'Move down')
    expect((await order()).slice(0, 3)).toEqual([second, first, third])
    await page.keyboard.press('Shift+ArrowDown')
    expect((await order()).slice(0, 3)).toEqual([second, third, first])
    await page.keyboard.press('Shift+K')
    await press(first, 'Move up')
    expect((await order()).slice(0, 3)).toEqual([first, second, third])
    await page.keyboard.press('j')
    await page.keyboard.press('Shift+J')
    expect((await order()).slice(0, 3)).toEqual([first, third, second])
    await reload()
    expect((await order()).slice(0, 3)).toEqual([first, third, second])
  })

  test('two entries are merged: names and lines of both, the words of the second; undo parts them', async () => {
    const lines = async (slug: string) => (await card(slug).locator('.lines').textContent()) ?? ''
    const [before, other] = [await lines('image'), await lines('container')]
    await press('container', 'Merge')
    await page.getByText('Now choose what “Container” is to be merged into').waitFor()
    await press('image', 'Merge into this one')
    await card('image').getByText('Container').first().waitFor()
    expect(await isOff('container')).toBe(true)
    const merged = await lines('image')
    for (const [number] of [...before.matchAll(/\d+/g), ...other.matchAll(/\d+/g)]) expect(merged).toContain(number)
    await page.keyboard.press('u')
    await until(async () => !(await isOff('container')), 'undone')

    await card('container').click()
    await page.keyboard.press('m')
    await page.keyboard.press('Escape')
    await page.getByText('Now choose what').waitFor({ state: 'detached' })
    await page.keyboard.press('m')
    const all = await order()
    const step = all.indexOf('image') > all.indexOf('container') ? 'ArrowDown' : 'ArrowUp'
    while ((await page.locator('article.is-selected').getAttribute('id')) !== 'term:image')
      await page.keyboard.press(step)
    await page.keyboard.press('m')
    await until(() => isOff('container'), 'merged')
    await reload()
    expect(await isOff('container')).toBe(true)
    expect(await card('image').locator('h3').textContent()).toContain('Container')
  })

  test('an entry is left out and taken back in, by its button and by the keyboard alone', async () => {
    await press('overlay', 'Leave out')
    await until(() => isOff('overlay'), 'left out')
    await reload()
    expect(await isOff('overlay')).toBe(true)
    await press('overlay', 'Take back in')
    await until(async () => !(await isOff('overlay')), 'back in')
    await page.keyboard.press('Delete')
    await until(() => isOff('overlay'), 'left out again')
    await page.keyboard.press('x')
    await until(async () => !(await isOff('overlay')), 'back in again')
  })

  test('a new entry is called by all its words, though it is saved while they are written', async () => {
    await page.getByRole('button', { name: 'Add a term' }).click()
    await page.keyboard.type('K')
    await saved()
    await page.keyboard.type('ubernetes')
    await saved()
    await page.keyboard.press('Escape')
    await card('kubernetes').waitFor()
    await reload()
    expect(await order()).toContain('kubernetes')
    await page.getByRole('button', { name: 'Add a question' }).click()
    await page.keyboard.type('What is a pod')
    await saved()
    await page.getByRole('link', { name: 'All drafts' }).click()
    await page.locator('main.home').waitFor()
    await page.goBack()
    await page.locator('article[id="question:q-what-is-a-pod"]').waitFor()
  })

  test('what could not be published is among the checks while it is written', async () => {
    const shown = async () =>
      Number(/\d+/.exec((await page.locator('.counts .warning, .counts .good').textContent()) ?? '')?.[0] ?? 0)
    const before = await shown()
    await page.getByRole('button', { name: 'Add a term' }).click()
    await page.keyboard.type('Sidecar')
    // It has no definition, and no question asks for it.
    await until(async () => (await shown()) === before + 2, 'both checks')
    await page.getByLabel('Definition', { exact: true }).fill('A container beside another one.')
    await until(async () => (await shown()) === before + 1, 'the definition')
    await page.keyboard.press('Escape')
    await saved()
  })

  test('what is left out is to be looked at no longer, and notes of which no sentence came say nothing of sentences', async () => {
    const url = page.url()
    await page.goto(`${running.bot.url}/studio`)
    await page.fill(
      '#paste',
      '커피 추출\n\n에스프레소: 높은 압력으로 짧게 뽑은 커피\n\n드립: 중력으로 물을 통과시켜 뽑은 커피\n\n콜드 브루: 찬물에 오래 우려낸 커피\n',
    )
    await page.getByRole('button', { name: 'Make a draft' }).click()
    const some = page.getByRole('button', { name: /Worth a look/ })
    await some.waitFor()
    const count = async () => Number(/\d+/.exec((await some.textContent()) ?? '')?.[0])
    const before = await count()
    expect(before).toBeGreaterThan(0)
    await page.locator('article:has(.marks)').first().getByRole('button', { name: 'Leave out' }).click()
    expect(await count()).toBe(before - 1)
    expect(await page.locator('article[id^="sentence:"]').count()).toBe(0)
    expect(await page.getByText('Key sentences of the notes').count()).toBe(0)
    await page.getByText('Write at least one sentence').waitFor()
    await page.goto(url)
    await card('container').waitFor()
  })

  test('a question says a term as a host words it', async () => {
    await press('container', 'Edit')
    await page.getByLabel('Definition', { exact: true }).fill('Our own words for it.')
    await page.keyboard.press('Escape')
    await page.locator('article[id^="question:"]', { hasText: 'Our own words for it.' }).first().waitFor()
    await page.keyboard.press('u')
    await page.getByText('Our own words for it.').first().waitFor({ state: 'detached' })
  })

  test('of two questions with one right answer each, merged, several are right', async () => {
    const picked = page.locator('article[id^="question:"]:not(.is-off)', { hasText: 'one of several' })
    const [from, into] = [await picked.nth(0).getAttribute('id'), await picked.nth(1).getAttribute('id')]
    const at = (id: string | null) => page.locator(`article[id="${id}"]`)
    await at(from).getByRole('button', { name: 'Merge' }).click()
    await at(into).getByRole('button', { name: 'Merge into this one' }).click()
    await at(into).getByText('all that apply').waitFor()
    expect(await at(into).locator('.answers .right').count()).toBe(2)
    await page.keyboard.press('u')
    await at(into).getByText('one of several').waitFor()
  })

  test('a file of 10,000 entries tells how far it is while it is read and saved, and opens as a draft', async () => {
    await page.goto(`${running.bot.url}/studio`)
    await page.getByRole('heading', { name: 'Cards from elsewhere' }).waitFor()
    await page.evaluate(`{
      window.seen = []
      const look = () => window.seen.push(document.querySelector('[role=status]')?.textContent ?? '')
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    }`)
    const seen = async () => (await page.evaluate('window.seen')) as string[]
    const file = { name: 'many.md', mimeType: 'text/markdown', buffer: Buffer.from(LARGE) }
    await page.getByLabel('Import a file').setInputFiles(file)
    await page.getByText('10,000 terms').waitFor()
    const done = (await seen()).flatMap(text => /Reading: ([\d,]+) of 10,000/.exec(text)?.[1]?.replace(',', '') ?? [])
    expect(done.length).toBeGreaterThan(3)
    expect(done.map(Number)).toEqual(done.map(Number).sort((a, b) => a - b))
    await page.getByRole('button', { name: 'Open as a draft' }).click()
    await card('term-0').waitFor()
    expect(await seen()).toContain('All 10,000 are read. Saving …')
    await page.getByText('10,000 terms').waitFor()
  })
})
