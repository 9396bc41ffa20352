import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PLAYGROUND } from '../../../src/platform/playground/place.ts'
import { startTestBot, type TestBot } from '../../support/bot.ts'
import { until } from '../../support/until.ts'

interface Message {
  id: string
  private: boolean
  card: { parts: { buttons?: { action: string }[] }[] }
}

let folder: string
let running: TestBot
/** Ids of two studies of two courses, that of `tiny` first; neither is in the channel that is asked in. */
let studies: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studyhall-reach-'))
  await cp('test/fixtures/courses/tiny', join(folder, 'tiny'), { recursive: true })
  await mkdir(join(folder, 'knots'))
  const [course, chapter] = await Promise.all(
    ['course.yaml', '01-first.en.md'].map(name => readFile(join(folder, 'tiny', name), 'utf8')),
  )
  await writeFile(join(folder, 'knots', 'course.yaml'), course!.replace('tiny', 'knots').replace('Tiny', 'Knots'))
  const other = chapter!.replace(/Container/g, 'Bowline').replace(/container/g, 'bowline')
  await writeFile(join(folder, 'knots', '01-first.en.md'), other.replace(/^### (\w+-\w+)$/gm, '### knots-$1'))
  running = await startTestBot({ COURSES_DIR: folder })
  await type('host', '/study setup tiny 09:30 Asia/Seoul en')
  const { prisma } = running.bot.store.database
  const { id, ...row } = await prisma.study.findFirstOrThrow()
  await prisma.study.update({ where: { id }, data: { channelId: 'first', courseSlug: 'tiny' } })
  const second = await prisma.study.create({ data: { ...row, channelId: 'second', courseSlug: 'knots' } })
  studies = [id, second.id]
  await until(async () => (await running.bot.store.studies.inChannel(PLAYGROUND)) === undefined)
})
afterAll(async () => {
  await running.stop()
  await rm(folder, { recursive: true })
})

async function call(path: string, body: object): Promise<Message[]> {
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify(body) }
  const { messages } = (await (await fetch(`${running.bot.url}/playground/api/${path}`, init)).json()) as {
    messages: Message[]
  }
  return messages.filter(each => each.private)
}
const type = (viewer: string, text: string) => call('commands', { viewer, text })
const press = async (viewer: string, message: Message | undefined, pattern: RegExp) => {
  const actions = message?.card.parts.flatMap(part => part.buttons ?? []) ?? []
  const action = actions.find(each => pattern.test(each.action))
  return action ? call('actions', { viewer, messageId: message!.id, actionId: action.action }) : []
}
const visit = (viewer: string, study: number) =>
  type(viewer, '/me').then(([message]) => press(viewer, message, new RegExp(`^use:${studies[study]}`)))

test('a button of a study goes on with that study, although its member has been in another since', async () => {
  await visit('jun', 0)
  const [card] = await type('jun', '/explain container')
  expect(JSON.stringify(card)).toMatch(/A boxed process/)
  await visit('jun', 1)
  expect(JSON.stringify(await press('jun', card, /^share:container/))).not.toMatch(/no longer in the course/)
  const [again] = await call('actions', { viewer: 'jun', messageId: card!.id, actionId: 'term:container' })
  expect(JSON.stringify(again)).toMatch(/From the study of Tiny[\s\S]*A boxed process/)
  // What neither has is gone.
  const [gone] = await call('actions', { viewer: 'jun', messageId: card!.id, actionId: 'term:sheepshank' })
  expect(JSON.stringify(gone)).toMatch(/no longer in the course/)
})

test('so does a practice question', async () => {
  await visit('mina', 0)
  const [card] = await type('mina', '/me')
  await visit('mina', 1)
  // It was never put to a channel, which only the study that has it can tell.
  const [told] = await call('actions', { viewer: 'mina', messageId: card!.id, actionId: 'try:one-right:0:0' })
  expect(JSON.stringify(told)).toMatch(/can still be scored/)
})

test('who switches to another study asks it the same, where it has what they ask for, and else is told that it has not', async () => {
  await visit('sora', 0)
  const other = new RegExp(`^use:${studies[1]}`)
  const ask = async (text: string) => JSON.stringify(await press('sora', (await type('sora', text))[0], other))
  expect(await ask('/quiz image')).toMatch(/about \*\*Image\*\*[\s\S]*From the study of Knots/)
  await visit('sora', 0)
  expect(await ask('/quiz container')).toMatch(/no term `container`.*1\. First steps[\s\S]*From the study of Knots/)
  await visit('sora', 0)
  expect(await ask('/review')).toMatch(/Nothing to review yet[\s\S]*From the study of Knots/)
  for (const [asked, told] of [
    ['/remind', /remind/i],
    ['/remind 08:30', /08:30/],
    ['/remind off', /off/],
    ['/me away 2099-12-24..2099-12-26', /you are away/],
    ['/me away off', /From the study of Knots/],
    ['/leaderboard last', /From the study of Knots/],
  ] as const) {
    await visit('sora', 0)
    const answer = await ask(asked)
    expect([asked, answer]).toEqual([asked, expect.stringMatching(told)])
    expect([asked, answer]).toEqual([asked, expect.stringContaining('From the study of Knots')])
  }
  // A button names a term by its course's id, and another course may not have that.
  for (const [pressed, told] of [
    ['quiz-term:container', /no term `Container`/],
    ['quiz-term:image', /about \*\*Image\*\*/],
    ['term:image', /What a bowline starts from/],
    ['term:container', /no entry[\s\S]*Container/],
  ] as const) {
    await visit('sora', 0)
    const [hello] = await type('sora', '/me')
    const [card] = await call('actions', { viewer: 'sora', messageId: hello!.id, actionId: pressed })
    expect(JSON.stringify(await press('sora', card, other))).toMatch(told)
  }
})
