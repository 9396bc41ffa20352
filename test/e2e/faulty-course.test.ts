import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SystemClock } from '../../src/clock.ts'
import { loadCourses } from '../../src/content/load.ts'
import { createLog } from '../../src/log.ts'
import { startTestBot, type TestBot } from '../support/bot.ts'

let folder: string
let running: TestBot
afterAll(async () => {
  await running?.stop()
  await rm(folder, { recursive: true, force: true })
})

test('a faulty course at the first start is told on the page, with file and line, until it is mended', async () => {
  folder = await mkdtemp(join(tmpdir(), 'studyhall-faulty-'))
  await cp('test/fixtures/courses', folder, { recursive: true })
  const file = join(folder, 'tiny/01-first.en.md')
  const source = await readFile(file, 'utf8')
  const faulty = source.replace('- difficulty: 1', '- difficulty: <b>9</b>')
  const line = faulty.split('\n').findIndex(text => text.includes('<b>9</b>')) + 1
  await writeFile(file, faulty)

  running = await startTestBot({ COURSES_DIR: folder })
  const page = async () => (await fetch(running.bot.url)).text()
  expect(await page()).toContain(
    `<code>tiny/01-first.en.md:${line}: expected difficulty: 1 (easy), 2 or 3 (hard)</code>`,
  )
  expect(await page()).toContain('1 problem in its files')

  await writeFile(file, source)
  await loadCourses(folder, running.bot.store.courses, new SystemClock().now(), createLog('silent'))
  expect(await page()).not.toContain('id="problems"')
})
