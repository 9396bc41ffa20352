import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { KeptDraft } from '../../src/drafting/kept-draft.ts'
import type { TestBot } from '../support/bot.ts'
import { closeBot, openBot } from '../support/bot-in-chromium.ts'
import { describeInChromium, type OpenPage } from '../support/chromium.ts'
import { CONTAINER_NOTES } from '../support/studio.ts'
import { until } from '../support/until.ts'

describeInChromium('the studio’s page, when something comes between', () => {
  let running: TestBot
  let opened: OpenPage
  let page: Page
  let id: string

  beforeAll(async () => {
    ;({ running, opened, page } = await openBot())
    page.setDefaultTimeout(10_000)
    page.on('dialog', dialog => void dialog.accept())
    await page.goto(`${running.bot.url}/studio/playground?viewer=mina`)
  })
  afterAll(async () => {
    await closeBot({ running, opened })
  })
  beforeEach(async () => {
    id = await newDraft()
    await open(id)
  })

  const goHome = async () => {
    await page.evaluate(`location.hash = ''`)
    await page.locator('main.home').waitFor()
  }
  const open = async (of: string) => {
    await goHome()
    await page.evaluate(`location.hash = '${of}'`)
    await card('term:container').waitFor()
  }
  const call = (path: string, method = 'GET', body?: string) => {
    const headers = { 'x-studyhall': '1', 'content-type': 'application/json' }
    const init = JSON.stringify({ method, headers, body })
    return page.evaluate(`fetch('/studio/api/${path}', ${init}).then(each => each.json())`) as Promise<unknown>
  }
  const newDraft = async () => ((await call('drafts', 'POST', CONTAINER_NOTES)) as { id: string }).id
  const onServer = async () => (await call(`drafts/${id}`)) as KeptDraft
  /** As another host, or in another tab. */
  const saveElsewhere = async (title: string) => {
    const { revision, draft } = await onServer()
    await call(`drafts/${id}`, 'PUT', JSON.stringify({ revision, draft: { ...draft, title } }))
  }
  const card = (key: string) => page.locator(`article[id="${key}"]`)
  const press = (key: string, name: string) => card(key).getByRole('button', { name }).click()
  const saved = () => page.getByText('✓ Saved').waitFor()
  const isOff = async (key: string) => /\bis-off\b/.test((await card(key).getAttribute('class')) ?? '')
  const dialog = () => page.locator('dialog')

  test('a dialogue and a mark end with the draft that they are of', async () => {
    await press('term:container', 'Merge')
    await page.getByRole('button', { name: 'Publish …' }).click()
    await page.getByText('What changes').waitFor()
    await page.goBack()
    await page.locator('main.home').waitFor()
    await open(await newDraft())
    expect(await dialog().count()).toBe(0)
    expect(await page.getByText('Now choose what').count()).toBe(0)
  })

  test('notes that are edited stay when their dialogue is closed or the draft is left, until they are given up', async () => {
    const notes = page.locator('dialog textarea')
    const edit = () => page.getByRole('button', { name: 'Edit the notes' }).click()
    await edit()
    await notes.fill('Edited for an hour.')
    await page.keyboard.press('Escape')
    await notes.waitFor({ state: 'detached' })
    await goHome()
    await open(id)
    await edit()
    expect(await notes.inputValue()).toBe('Edited for an hour.')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await edit()
    expect(await notes.inputValue()).toBe(CONTAINER_NOTES.trimEnd())
    await page.getByRole('button', { name: 'Cancel' }).click()
  })

  test('what is typed into one field is one step to undo, and keys leave alone what undo took away', async () => {
    await press('term:image', 'Leave out')
    await press('term:container', 'Edit')
    await card('term:container').getByLabel('Definition').press('End')
    await page.keyboard.type('!'.repeat(120))
    await page.keyboard.press('Escape')
    await page.keyboard.press('u')
    expect(await card('term:container').textContent()).not.toContain('!')
    await page.keyboard.press('u')
    expect(await isOff('term:image')).toBe(false)
    await page.getByRole('button', { name: 'Add a term' }).click()
    for (const key of ['Escape', 'u', 'x', 'e', 'p']) await page.keyboard.press(key)
    await saved()
    expect((await onServer()).draft.terms.map(term => term.slug)).not.toContainEqual(expect.stringMatching(/^new-/))
  })

  test('names between commas stand as they are typed', async () => {
    await press('term:container', 'Edit')
    const names = card('term:container').getByLabel('Other names')
    await names.fill('box, crate')
    await names.press('End')
    for (let at = 0; at < ', crate'.length; at++) await page.keyboard.press('Backspace')
    expect(await names.inputValue()).toBe('box')
    await names.press('Home')
    await page.keyboard.type('tin,')
    expect(await names.inputValue()).toBe('tin,box')
    await saved()
    expect((await onServer()).draft.terms.find(term => term.slug === 'container')?.aliases).toEqual(['tin', 'box'])
  })

  test('an entry stays under the hands while its doubts are settled, with the keys of its fields', async () => {
    await page.getByRole('button', { name: 'Add a question' }).click()
    await page.getByRole('button', { name: 'Worth a look' }).click()
    const choices = page.locator('.fields input[type=text]')
    for (const [at, text] of ['one', 'two', 'three'].entries()) await choices.nth(at).fill(text)
    await page.locator('.fields input[type=radio]').first().focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('.fields input[type=radio]:checked').count()).toBe(1)
    await page.getByRole('button', { name: 'Remove this choice' }).last().click()
    await page.keyboard.type('x')
    expect(await choices.evaluateAll(all => all.map(each => (each as { value?: string }).value))).toEqual([
      'one',
      'twox',
    ])
    await page.getByRole('button', { name: 'Everything' }).click()
    await page.keyboard.press('Escape')
  })

  test('among what is worth a look, the next one is selected where one is settled', async () => {
    for (let at = 0; at < 3; at++) await page.getByRole('button', { name: 'Add a question' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Worth a look' }).click()
    const doubtful = page.locator('article[id^="question:"]')
    const [, second, third] = await doubtful.evaluateAll(all => all.map(each => (each as { id?: string }).id))
    await doubtful.nth(1).click({ position: { x: 5, y: 5 } })
    await page.keyboard.press('x')
    const focused = () => page.evaluate<string>('document.activeElement.id')
    await until(async () => (await focused()) === third, 'the next')
    expect(await card(second ?? '').count()).toBe(0)
  })

  test('a button that moves an entry can be pressed again', async () => {
    const down = card('term:container').getByRole('button', { name: 'Move down' })
    await down.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await saved()
    const { draft } = await onServer()
    expect([draft.terms.findIndex(term => term.slug === 'container'), await page.locator('.fields').count()]).toEqual([
      2, 0,
    ])
  })

  test('what another saved meanwhile is looked at before it is published, or drafted again', async () => {
    await page.getByRole('button', { name: 'Publish …' }).click()
    await page.getByText('What changes').waitFor()
    await saveElsewhere('Theirs')
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await dialog().getByText('Somebody else has saved').waitFor()
    await dialog().getByText('added: Theirs').waitFor()
    expect(await page.getByLabel('Title').inputValue()).toBe('Theirs')
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByText(/Published: chapter/).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Publish …')
  })

  test('a chapter that its course no longer has is not called published', async () => {
    const publish = async (title: string) => {
      await page.getByLabel('Title').fill(title)
      await page.getByRole('button', { name: 'Publish …' }).click()
      await page.getByRole('button', { name: 'Publish', exact: true }).click()
      await page.getByText(/Published: chapter/).waitFor()
      await page.keyboard.press('Escape')
    }
    await publish('Stays')
    const { versions } = (await call('session')) as { versions: { number: number }[] }
    const [latest] = versions
    id = await newDraft()
    await open(id)
    await publish('Goes')
    await goHome()
    const entry = (title: string) => page.locator('.list li', { has: page.getByRole('link', { name: title }) })
    await entry('Goes').getByText('published').waitFor()
    const before = page.locator('.versions > li', { hasText: `Version ${latest?.number}` })
    await before.getByRole('button', { name: 'Go back to this' }).click()
    await entry('Goes').getByText('published').waitFor({ state: 'detached' })
    expect(await entry('Stays').getByText('published').count()).toBe(1)
    await open(id)
    await page.getByRole('button', { name: 'Publish …' }).click()
    await dialog().getByText('Not yet').waitFor()
    await page.keyboard.press('Escape')
  })

  test('of more entries than are shown, one that is added or moved is', async () => {
    const many = Array.from({ length: 110 }, (_, at) => `**Entry ${at}** is the thing number ${at} of all.`)
    await page.evaluate(`location.hash = '${((await call('drafts', 'POST', many.join('\n\n'))) as { id: string }).id}'`)
    const last = card('term:entry-99')
    await last.click({ position: { x: 5, y: 5 } })
    expect(await card('term:entry-100').count()).toBe(0)
    await page.keyboard.press('Shift+ArrowDown')
    await until(async () => /is-selected/.test((await last.getAttribute('class')) ?? ''), 'still selected')
    await page.getByRole('button', { name: 'Add a term' }).click()
    await until(() => page.evaluate<boolean>('document.activeElement.matches("textarea")'), 'its field')
    await page.keyboard.press('Escape')
  })

  test('a page that opens while the bot is in trouble goes on to the draft by itself, and says nothing false meanwhile', async () => {
    const json = { error: { code: 'internal', message: 'Something went wrong.' } }
    await page.route('**/api/session', route => route.fulfill({ status: 500, json }))
    await page.reload()
    await page.getByRole('alert').getByText('Something went wrong.').waitFor()
    expect(await page.getByText('No drafts yet').count()).toBe(0)
    await page.unroute('**/api/session')
    await card('term:container').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('a draft that cannot be opened leaves the address with what is open, and one that is gone is told of', async () => {
    const other = await newDraft()
    await page.route(`**/drafts/${other}`, route => route.abort())
    await page.evaluate(`location.hash = '${other}'`)
    await page.getByRole('alert').getByText('The bot cannot be reached.').waitFor()
    expect(new URL(page.url()).hash).toBe(`#${id}`)
    await page.unroute(`**/drafts/${other}`)
    await call(`drafts/${other}`, 'DELETE')
    await goHome()
    await page.evaluate(`location.hash = '${other}'`)
    await page.getByRole('alert').getByText('There is no such draft').waitFor()
    expect(new URL(page.url()).hash).toBe('')
  })

  test('a draft without a title has a name in the list', async () => {
    await page.getByLabel('Title').fill('')
    await saved()
    await goHome()
    await page.getByRole('link', { name: 'Untitled' }).waitFor()
    await page.getByRole('button', { name: 'Delete this draft: Untitled' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Untitled' }).waitFor({ state: 'detached' })
    await until(() => page.evaluate<boolean>('document.activeElement.matches("h2")'), 'the focus on the list')
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('none')
  })

  test('files open nowhere else, and of several none is taken for all', async () => {
    const drop = (target: string, names: string[]) =>
      page.evaluate<boolean>(`(() => {
        const dataTransfer = new DataTransfer()
        for (const name of ${JSON.stringify(names)}) dataTransfer.items.add(new File(['# A\\n\\n**B** is C.'], name))
        const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
        document.querySelector('${target}').dispatchEvent(event)
        return event.defaultPrevented
      })()`)
    expect(await drop('.entries', ['a.md'])).toBe(true)
    await goHome()
    expect(await drop('header.top', ['a.md'])).toBe(true)
    await drop('main.home', ['a.md', 'b.md'])
    await page.getByRole('alert').getByText('One file at a time').waitFor()
  })

  test('cards of which the reading breaks off are told of', async () => {
    await goHome()
    await page.route('**/import**', route => route.fulfill({ status: 200, body: '{"done":5,"total":100}\n' }))
    const file = { name: 'cards.csv', mimeType: 'text/csv', buffer: Buffer.from('term,definition\nPod,Containers\n') }
    const button = page.locator('.button:has(input[type=file])').last()
    const outline = () =>
      page.evaluate<string>(
        `getComputedStyle([...document.querySelectorAll('.button:has(input[type=file])')].at(-1)).outlineStyle`,
      )
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()])
    await chooser.setFiles(file)
    await page.getByRole('alert').getByText('The bot cannot be reached.').waitFor()
    await page.unroute('**/import**')
    // A line is around it for those who come by keyboard alone.
    expect(await outline()).toBe('none')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    expect(await outline()).toBe('solid')
  })

  test.each(['light', 'dark'] as const)('axe finds no serious fault: %s', async colorScheme => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'))
    const faults = () =>
      page.evaluate<string[]>(`axe.run().then(({ violations }) => violations
        .filter(({ impact }) => ['serious', 'critical'].includes(impact))
        .map(({ id, nodes }) => id + ' ' + nodes[0].html))`)
    const found = [await faults()]
    await press('term:container', 'Edit')
    found.push(await faults())
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Publish …' }).click()
    await page.getByText('What changes').waitFor()
    found.push(await faults())
    await page.keyboard.press('Escape')
    await goHome()
    await page.locator('.list').first().waitFor()
    found.push(await faults())
    expect(found.flat()).toEqual([])
  })
})
