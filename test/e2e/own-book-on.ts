import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import type { Brought, Rig, Seen } from '../contract/rig.ts'
import { nextMonday } from '../support/bot.ts'
import { describeInChromium, openPage } from '../support/chromium.ts'
import { freePort } from '../support/free-port.ts'

const HOUR = 3600_000
const DAY = 24 * HOUR

/** The notes of the week as people bring them, and what their chapter is then called and explains. */
export const FILE: Ways = {
  way: 'a file',
  notes: { name: 'week-1.md', bytes: readFileSync('test/fixtures/notes/containers.en.md') },
  title: 'Week 1: Running containers',
  term: 'container',
  left: 'overlay',
}
export const TEXT: Ways = {
  way: 'the text of a message',
  notes: {
    text: [
      'Keeping things running',
      '',
      '• *Scheduler*: the part that decides on which machine a container starts',
      '• *Replica*: one of several equal copies of a service',
      '• *Rolling update*: a change that replaces the copies of a service one after another',
      '• *Health check*: a command that tells whether a service can answer',
      '• *Secret*: a value that only the services which need it can read',
    ].join('\n'),
  },
  title: 'Keeping things running',
  term: 'scheduler',
  left: 'secret',
}

interface Ways {
  way: string
  notes: Brought
  title: string
  /** Slugs of the term that the host edits, and of the one left out. */
  term: string
  left: string
}

/** From notes in the chat to the week that is asked from them, with the host's private link opened in a real browser. */
export function describeOwnBook(
  platform: string,
  start: (environment: NodeJS.ProcessEnv) => Promise<Rig>,
  ways: readonly Ways[],
): void {
  describeInChromium(`notes brought on ${platform}`, () => {
    let rig: Rig
    let browser: Browser
    let page: Page
    let monday = nextMonday()
    beforeAll(async () => {
      const port = String(await freePort())
      rig = await start({ PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` })
      ;({ browser, page } = await openPage())
      await rig.moveTo(new Date(monday.getTime() - HOUR))
      await rig.command('host', '/study setup tiny 09:30 Asia/Seoul en')
      // The first Monday is the bundled chapter's.
      await rig.moveTo(new Date(monday.getTime() + 4 * DAY + 10 * HOUR))
    })
    afterAll(async () => {
      await browser?.close()
      await rig?.stop()
    })

    test.each(ways)('as $way become a chapter whose summary and questions the channel gets', async each => {
      const [told] = await rig.bring('host', each.notes)
      expect(told?.text).toContain(`A draft of ${each.title} is made`)
      expect(told?.private).toBe(true)
      const link = /http:\/\/127\.0\.0\.1:\d+\/studio\/in\/[\w-]{43}/.exec(told?.payload ?? '')?.[0] ?? ''
      await publish(page, link, each)
      expect((await rig.channel()).map(message => message.text).join('\n')).not.toContain(each.title)

      const before = (await rig.channel()).length
      monday = new Date(monday.getTime() + 7 * DAY)
      await rig.moveTo(new Date(monday.getTime() + 4 * DAY + HOUR))
      const week = (await rig.channel()).slice(before)
      const summary = week.find(message => message.text.includes('This week:'))
      expect(summary?.text).toContain(`This week: ${each.title}`)
      expect(summary?.text).toContain('Our week in one sentence.')
      const questions = week.filter(message => message.text.includes('Question of the day'))
      expect(questions).toHaveLength(5)
      // Every third question is an older one, asked again.
      const own = questions.filter(message => message.text.includes(each.title))
      expect(own.length).toBeGreaterThanOrEqual(3)
      expect(week.map(message => message.text).join('\n')).toContain('The answer:')
      const [explained] = await rig.command('mina', `/explain ${each.term}`)
      expect(explained?.text).toContain('What our group calls it.')
      expect((await rig.command('mina', `/explain ${each.left}`))[0]?.text).toMatch(/no entry/)

      // The link was good once.
      await page.goto(link)
      await page.getByText('was used before').waitFor()
      await mendReported(rig, page, week, own)
    })
  })
}

/** Somebody reports a question of the chapter; what the host is told of it leads to that question, ready to be mended. */
async function mendReported(rig: Rig, page: Page, week: readonly Seen[], own: readonly Seen[]): Promise<void> {
  const isOf = (reveal: Seen) => (question: Seen) =>
    reveal.text.split(/\n(?:> )?/).some(line => line.length > 20 && question.text.includes(line))
  const reveal = week.find(each => each.text.includes('The answer:') && own.some(isOf(each))) as Seen
  const pressed = (message: Seen | undefined, label: RegExp) =>
    message?.presses.find(press => label.test(press.label) || press.id.startsWith(label.source))?.id ?? ''
  const [menu] = await rig.press('mina', reveal, pressed(reveal, /report:/))
  await rig.press('mina', menu as Seen, pressed(menu, /not clear/))
  const told = (await rig.told('host')).at(-1) as Seen
  const [where] = await rig.press('host', told, pressed(told, /Mend its words/))
  const [link = '', slug] =
    /http:\/\/127[\d.:]+\/studio\/in\/[\w-]{43}\?question=([\w-]+)/.exec(where?.payload ?? '') ?? []
  await page.goto(link)
  await page.getByRole('button', { name: 'Open' }).click()
  await expectOpen(page, slug ?? '')
}

/** The fields of a question are open, in view, with the cursor in its prompt. */
export async function expectOpen(page: Page, slug: string): Promise<void> {
  const card = page.locator(`article[id="question:${slug}"]`)
  await card.locator('textarea:focus').waitFor()
  const { top, bottom } = (await page.evaluate(
    '(({ top, bottom }) => ({ top, bottom }))(document.activeElement.getBoundingClientRect())',
  )) as { top: number; bottom: number }
  expect(top).toBeGreaterThanOrEqual(0)
  expect(bottom).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0)
}

async function publish(page: Page, link: string, { term, left }: Ways): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Open' }).click()
  await page.waitForURL(/\/studio#/)
  const card = (slug: string) => page.locator(`article[id="term:${slug}"]`)
  await card(term).click()
  await page.keyboard.press('e')
  await page.getByLabel('Definition', { exact: true }).fill('What our group calls it.')
  await page.keyboard.press('Escape')
  await page.locator('article[id="sentence:0"]').click()
  await page.keyboard.press('e')
  await page.getByLabel('Summary', { exact: true }).fill('Our week in one sentence.')
  await page.keyboard.press('Escape')
  await card(left).click()
  await page.keyboard.press('x')
  await page.getByText('✓ Saved').waitFor()
  await page.getByRole('button', { name: 'Publish …' }).click()
  await page.getByLabel(/On Monday/).check()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText(/Published: chapter \d, version \d/).waitFor()
}
