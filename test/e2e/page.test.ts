import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { CALENDAR_SIZES } from '../../src/domain/study-calendar.ts'
import { startTestBot, type TestBot } from '../support/bot.ts'
import { closeBot, openBot } from '../support/bot-in-chromium.ts'
import { describeInChromium, type OpenPage, openBrowser } from '../support/chromium.ts'
import { until } from '../support/until.ts'

describeInChromium('the playground page', () => {
  let running: TestBot
  let opened: OpenPage
  let page: Page

  beforeAll(async () => {
    ;({ running, opened, page } = await openBot())
    page.on('console', message => message.type() === 'error' && opened.problems.push(message.text()))
    await page.goto(running.bot.url)
  })
  afterAll(async () => {
    await closeBot({ running, opened })
  })

  const message = (text: string | RegExp) => page.locator('.message', { hasText: text })
  const type = async (text: string) => {
    await page.fill('#composer-text', text)
    await page.press('#composer-text', 'Escape')
    await page.press('#composer-text', 'Enter')
  }

  /** A member says something elsewhere than on this page. */
  const sayElsewhere = (viewer: string, text: string) =>
    fetch(`${running.bot.url}/playground/api/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ viewer, text }),
    })
  const say = async (text: string) => {
    await sayElsewhere('jun', text)
    await message(text).last().waitFor()
  }

  /** Where the focus is, and whether a line is drawn around that. */
  const focused = () =>
    page.evaluate<{ isInChannel: boolean; outline: string }>(`({
      isInChannel: document.activeElement.closest('#messages') !== null,
      outline: getComputedStyle(document.activeElement).outlineStyle,
    })`)
  const fromEnd = () =>
    page.evaluate<number>(
      `(log => log.scrollHeight - log.clientHeight - log.scrollTop)(document.querySelector('#messages'))`,
    )

  test('greets, and completes commands from the keyboard', async () => {
    await message('Hello, I am Studyhall').waitFor()
    await page.focus('#composer-text')
    await page.keyboard.type('/exp')
    await page.getByRole('option', { name: '/explain' }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('cont')
    const first = page.getByRole('option').first()
    await until(async () => (await first.textContent()) === '/explain Container', 'the completion')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await message('A boxed process').getByRole('button', { name: 'Image' }).click()
    await message('What a container starts from').waitFor()
  })

  test('is private to one member until shared, and live for the others', async () => {
    const other = await opened.browser.newPage()
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
    // The focus goes on where the form was, without a line around anything; Tab shows it again.
    expect(await focused()).toEqual({ isInChannel: true, outline: 'none' })
    await page.keyboard.press('Tab')
    expect((await focused()).outline).toBe('solid')
    await verdict.getByRole('button', { name: 'Dismiss' }).click()
    await message(/Not this time|Right!/).waitFor({ state: 'detached' })
  })

  test('Enter completes a command that is not whole yet, and sends one that is', async () => {
    await page.fill('#composer-text', '')
    await page.focus('#composer-text')
    await page.keyboard.type('/hel')
    await page.keyboard.press('Enter')
    await until(async () => (await page.inputValue('#composer-text')) === '/help ', 'the completion')
    const before = await message('What I can do').count()
    await page.keyboard.press('Enter')
    await message('What I can do').nth(before).waitFor()
  })

  test('what was chosen stays chosen when a newer list comes late', async () => {
    await page.fill('#composer-text', '')
    await page.focus('#composer-text')
    await page.keyboard.type('/explain c')
    await page.getByRole('option', { name: '/explain Container' }).waitFor()
    let release = () => {}
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    await page.route('**/completions?*', async route => {
      await held
      const newer = await (await route.fetch()).json()
      await route.fulfill({ json: ['/explain Company', ...newer] })
    })
    await page.keyboard.type('o')
    const options = await page.getByRole('option').allTextContents()
    for (let at = options.indexOf('/explain Container'); at >= 0; at--) await page.keyboard.press('ArrowDown')
    release()
    await page.getByRole('option', { name: '/explain Company' }).waitFor()
    await page.unroute('**/completions?*')
    expect(await page.locator('[aria-selected=true]').allTextContents()).toEqual(['/explain Container'])
    await page.keyboard.press('Enter')
    expect(await page.inputValue('#composer-text')).toBe('/explain Container ')
    await page.keyboard.press('Escape')
    await page.fill('#composer-text', '')
  })

  test('says so when nothing is ticked', async () => {
    for (let tries = 0; tries < 12 && (await page.locator('form.choices').count()) === 0; tries++) {
      const before = await message('Question of the day').count()
      await type('/study ask')
      await message('Question of the day').nth(before).waitFor()
    }
    const several = page.locator('form.choices').last()
    await several.getByRole('button').click()
    await several.getByRole('alert').waitFor()
    expect(await several.getByRole('alert').textContent()).toMatch(/Nothing is picked/)
    await several.locator('input').first().check()
    expect(await several.getByRole('alert').count()).toBe(0)
    await several.getByRole('button').click()
    await message(/Not this time|Right!/).waitFor()
  })

  test('what comes of an answer is in sight, though the question is far above it, and what others do moves nothing', async () => {
    // Asked on the page itself, its own reply would still be brought into sight after the first scrolling up.
    await sayElsewhere('mina', '/help study')
    await message('/study status').first().waitFor()
    const top = () => page.evaluate<number>('document.querySelector("#messages").scrollTop')
    const scrollUp = () => page.evaluate('document.querySelector("#messages").scrollTop = 0')
    await say('a word of jun’s')
    await scrollUp()
    await say('another word of jun’s')
    expect(await top()).toBe(0)
    await page.locator('.message').first().getByRole('button').first().click()
    await until(async () => (await top()) > 0, 'the reply in sight')
    await scrollUp()
    await type('/help')
    await until(async () => (await top()) > 0, 'the help in sight')
  })

  test('an old form takes no focus when the page opens', async () => {
    await type('/study setup')
    await page.locator('.form select').first().waitFor()
    await until(
      async () => (await page.evaluate('document.activeElement.tagName')) === 'SELECT',
      'the new form’s focus',
    )
    await page.reload()
    await page.locator('.form select').first().waitFor()
    expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY')
    await page.locator('.form').getByRole('button', { name: 'Cancel' }).click()
    await page.locator('form.form').waitFor({ state: 'detached' })
  })

  test('a message that cannot be sent stays in the box, over a reload too', async () => {
    await page.route('**/playground/api/commands', route => route.abort())
    await type('hello everyone')
    await page.getByText('Not sent').waitFor()
    expect(await page.inputValue('#composer-text')).toBe('hello everyone')
    await page.unroute('**/playground/api/commands')
    await page.reload()
    await until(async () => (await page.inputValue('#composer-text')) === 'hello everyone', 'the message')
    await page.press('#composer-text', 'Enter')
    await message('hello everyone').first().waitFor()
    expect(await page.inputValue('#composer-text')).toBe('')
    await page.reload()
    await message('hello everyone').first().waitFor()
    expect(await page.inputValue('#composer-text')).toBe('')
    const refused = opened.problems.splice(0).filter(problem => !/ERR_FAILED|Failed to load resource/.test(problem))
    expect(refused).toEqual([])
  })

  test('a channel that cannot be fetched is said to be lost, and comes back by itself', async () => {
    await page.route('**/playground/view?*', route => route.fulfill({ status: 500, json: { error: {} } }))
    await type('said meanwhile')
    await page.getByText('Connection lost').waitFor()
    await page.unroute('**/playground/view?*')
    await message('said meanwhile').first().waitFor()
    await page.getByText('Connection lost').waitFor({ state: 'hidden' })
    const refused = opened.problems.splice(0).filter(problem => !/Failed to load resource/.test(problem))
    expect(refused).toEqual([])
  })

  test('what a proxy says where the bot is away is no refusal: the message stays', async () => {
    await page.route('**/playground/api/commands', route => route.fulfill({ status: 502, body: 'Bad Gateway' }))
    await type('through a proxy')
    await page.getByText('Not sent').waitFor()
    expect(await page.inputValue('#composer-text')).toBe('through a proxy')
    await page.unroute('**/playground/api/commands')
    await page.press('#composer-text', 'Enter')
    await message('through a proxy').first().waitFor()
    opened.problems.splice(0)
  })

  test('a refusal is told in the words of the page, and not where another tab was faster', async () => {
    const said: string[] = []
    const accepted: Promise<void>[] = []
    page.on('dialog', dialog => {
      said.push(dialog.message())
      accepted.push(dialog.accept())
    })
    let code = ''
    const refused = () => ({ status: 409, json: { error: { code, message: 'For scripts.' } } })
    await page.route('**/playground/api/clock', route => route.fulfill(refused()))
    for (code of ['clock_backwards', 'clock_locked', 'clock_too_far']) {
      const answered = page.waitForResponse('**/playground/api/clock')
      await page.click('#next-slot')
      await answered
      await page.locator('#next-slot:enabled').waitFor()
    }
    await Promise.all(accepted)
    await page.unroute('**/playground/api/clock')
    page.removeAllListeners('dialog')
    expect(said).toEqual([expect.stringMatching(/keeps real time/), 'That did not work: For scripts.'])
    opened.problems.splice(0)
  })

  test('a message that is dismissed from the keyboard leaves the focus in the channel', async () => {
    const before = await message('What I can do').count()
    await type('/help')
    await message('What I can do').nth(before).getByRole('button', { name: 'Dismiss' }).focus()
    await page.keyboard.press('Enter')
    await message('What I can do').nth(before).waitFor({ state: 'detached' })
    expect(await focused()).toEqual({ isInChannel: true, outline: 'none' })
    // It goes on from there, not from the first message.
    const dismissed = await page.locator('.message[data-id]').last().getAttribute('data-id')
    expect(await page.evaluate('document.activeElement.dataset.id')).toBe(dismissed)
  })

  test('who reads the newest message does so in a window of another size, and who reads an older one keeps that', async () => {
    const before = await message('/study status').count()
    await type('/help study')
    await message('/study status').nth(before).waitFor()
    await until(async () => (await fromEnd()) < 1, 'the end')
    // Narrower, lower as above a keyboard, and turned.
    for (const size of [
      { width: 390, height: 780 },
      { width: 390, height: 420 },
      { width: 780, height: 390 },
      { width: 1280, height: 720 },
    ]) {
      await page.setViewportSize(size)
      await until(async () => (await fromEnd()) < 1, `the end at ${size.width} × ${size.height}`)
    }
    const below = () =>
      page.evaluate<number>(`(log => log.querySelectorAll('.message[data-id]')[3].getBoundingClientRect().top -
        log.getBoundingClientRect().top)(document.querySelector('#messages'))`)
    await page.evaluate(`new Promise(scrolled => {
      const log = document.querySelector('#messages')
      log.addEventListener('scroll', scrolled, { once: true })
      log.querySelectorAll('.message[data-id]')[3].scrollIntoView()
    })`)
    for (const size of [
      { width: 390, height: 420 },
      { width: 1280, height: 720 },
    ]) {
      await page.setViewportSize(size)
      await until(async () => Math.abs(await below()) < 2, `the old message at ${size.width} × ${size.height}`)
      // What is read is edited meanwhile, as a question at its reveal.
      const shown = `document.querySelectorAll('#messages .message[data-id]')[3].dataset.version`
      await page.evaluate(`${shown} = 'before'`)
      await say('a word beside it')
      await until(async () => (await page.evaluate(shown)) !== 'before', 'the edited message')
    }
  })

  test('files open nowhere else, and of several none is taken for all', async () => {
    const said = page.waitForEvent('dialog')
    const isPrevented = page.evaluate(`(() => {
      const dataTransfer = new DataTransfer()
      for (const name of ['a.md', 'b.md']) dataTransfer.items.add(new File(['# A'], name))
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
      document.querySelector('aside').dispatchEvent(event)
      return event.defaultPrevented
    })()`)
    const dialog = await said
    expect(dialog.message()).toMatch(/One file at a time/)
    await dialog.accept()
    expect(await isPrevented).toBe(true)
  })

  test.each(['light', 'dark'] as const)(
    'on a phone nothing is cut off, and axe finds no serious fault: %s',
    async theme => {
      // A message that is still fading in has less contrast than it will have.
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 390, height: 780 })
      const before = await page.locator('.message').count()
      const commands = [
        '/leaderboard',
        '/me',
        '/study status',
        '/study report',
        '/help',
        '/help study',
        '/explain container',
      ]
      for (const [at, command] of commands.entries()) {
        await type(command)
        await page
          .locator('.message')
          .nth(before + at)
          .waitFor()
      }
      expect(await placeholderOver(page)).toBeLessThanOrEqual(0)
      // The calendar of `/me` is there, no wider than its card, and its letters (of 12 pixels at least) can be read.
      for (const width of [700, 730, 1000, 1060, 1100, 390]) {
        await page.setViewportSize({ width, height: 780 })
        const pictures = () =>
          page.evaluate<{ over: number; shown: number; drawn: number }[]>(`
          [...document.querySelectorAll('.card img')].map(each => ({
            over: each.offsetWidth - each.closest('.card').clientWidth,
            shown: each.offsetWidth,
            drawn: each.naturalWidth / 2,
          }))`)
        const wanted = CALENDAR_SIZES[width > 1060 ? 'wide' : 'narrow'].width
        await until(async () => (await pictures()).every(({ drawn }) => drawn === wanted), 'the pictures')
        const shown = await pictures()
        expect(shown.length).toBeGreaterThan(0)
        expect(shown.filter(each => each.over > 0 || (12 * each.shown) / each.drawn < 11)).toEqual([])
      }
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
      expect(await page.evaluate('document.querySelector("#messages").scrollWidth')).toBeLessThanOrEqual(390)
      const tables = await page.evaluate<{ text: string; over: number }[]>(`
      [...document.querySelectorAll('.table')].map(each => ({ text: each.textContent, over: each.scrollWidth - each.clientWidth }))`)
      expect(tables.filter(({ over }) => over > 0)).toEqual([])
      const small = await page.evaluate<string[]>(`
      [...document.querySelectorAll('button, input:not([type=radio], [type=checkbox]), select, label')]
        .filter(each => each.offsetParent && (each.offsetHeight < 24 || each.offsetWidth < 24)).map(each => each.outerHTML)`)
      expect(small).toEqual([])
      await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'))
      const violations = await page.evaluate<{ id: string; impact: string; nodes: string[] }[]>(`
      axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) =>
        ({ id, impact, nodes: nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary) })))`)
      expect(violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))).toEqual([])
    },
  )
})

/** By how many pixels what the empty message box says is longer than it. */
const placeholderOver = (page: Page) =>
  page.evaluate<number>(`(box => {
    const { font, paddingLeft, paddingRight } = getComputedStyle(box)
    const pen = Object.assign(document.createElement('canvas').getContext('2d'), { font })
    const room = box.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
    return pen.measureText(box.placeholder).width - room
  })(document.querySelector('#composer-text'))`)

describeInChromium('the language of a playground that nobody chose one for', () => {
  let running: TestBot
  let browser: Browser
  beforeAll(async () => {
    running = await startTestBot({ DEFAULT_LANGUAGE: '' })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  test('is that of the browser until something was said, and can be asked for', async () => {
    const visit = async (locale: string, query = '') => {
      const context = await browser.newContext({
        locale,
        viewport: { width: 360, height: 640 },
        isMobile: true,
        hasTouch: true,
      })
      const page = await context.newPage()
      await page.goto(running.bot.url + query)
      const hello = await page.locator('.message').first().textContent()
      const language = await page.getAttribute('html', 'lang')
      expect(await placeholderOver(page)).toBeLessThanOrEqual(0)
      // With smaller letters a phone magnifies the page.
      const letters = await page.evaluate<string>('getComputedStyle(document.querySelector("#composer-text")).fontSize')
      expect(Number.parseFloat(letters)).toBeGreaterThanOrEqual(16)
      await context.close()
      return `${language} ${/Hello, I am/.test(hello ?? '') ? 'Hello' : '안녕하세요'}`
    }
    expect(await visit('en-GB')).toBe('en Hello')
    expect(await visit('ko-KR')).toBe('ko 안녕하세요')
    expect(await visit('ko-KR', '/?lang=en')).toBe('en Hello')
    await fetch(`${running.bot.url}/playground/api/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ viewer: 'mina', text: '/help' }),
    })
    expect(await visit('ko-KR')).toBe('en Hello')
  })
})
