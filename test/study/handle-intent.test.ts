import { compareParts, NOTHING_YET } from '../../src/domain/own-course.ts'
import { PLAYGROUND } from '../../src/platform/playground/place.ts'
import { startTestBot, type TestBot } from '../support/bot.ts'
import { tinyCourse } from '../support/course.ts'
import { until } from '../support/until.ts'

interface Message {
  id: string
  private: boolean
  card: { mentions?: string[] }
}

let running: TestBot
beforeAll(async () => {
  running = await startTestBot()
  await type('host', '/study setup tiny 09:30 Asia/Seoul en')
})
afterAll(() => running.stop())

async function type(viewer: string, text: string): Promise<Message[]> {
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify({ viewer, text }) }
  const { messages } = (await (await fetch(`${running.bot.url}/playground/api/commands`, init)).json()) as {
    messages: Message[]
  }
  return messages.slice(text.startsWith('@') ? 1 : 0)
}
const said = (messages: Message[]) => JSON.stringify(messages)

test('what a member practises is for them alone, and nothing that is said aloud', async () => {
  expect(said(await type('jun', '@Studyhall /quiz'))).toMatch(/for you alone/)
  expect((await type('jun', '/quiz')).filter(each => !each.private && said([each]).includes('ractice'))).toEqual([])
})

test('that a reminder turned itself off is told to its member alone, the next time that they are', async () => {
  await type('mina', '/remind 08:30 Asia/Seoul')
  await running.bot.store.database.prisma.reminder.updateMany({ data: { nextAt: null, closed: 'cannot_dm_user' } })
  for (const text of ['@Studyhall help', '@Studyhall /help', '@Studyhall /leaderboard'])
    expect(said(await type('mina', text))).not.toMatch(/your reminder is off/)
  const told = (await type('mina', '/help')).filter(each => /your reminder is off/.test(said([each])))
  expect(told).toEqual([expect.objectContaining({ private: true })])
})

test('a board that somebody asks for aloud names the podium and pings nobody', async () => {
  expect(said(await type('sora', '/leaderboard'))).toContain('"kind":"leaderboard"')
  const { prisma } = running.bot.store.database
  const study = await prisma.study.findFirstOrThrow()
  const member = await prisma.member.findFirstOrThrow({ where: { externalId: 'sora' } })
  const sums = { studyId: study.id, memberId: member.id, period: 'all' as const, startsOn: new Date('1970-01-01') }
  await prisma.total.create({ data: { ...sums, points: 10, right: 1, answered: 1 } })
  const [aloud] = await type('jun', '@Studyhall /leaderboard all')
  expect(said([aloud!])).toContain('"sora"')
  expect(aloud!.card.mentions ?? []).toEqual([])
  const [alone] = (await type('jun', '/leaderboard all')).filter(each => each.private)
  expect(alone!.card.mentions).toEqual(['sora'])
})

test('what a group wrote itself, and where it stands, is not said aloud in another channel', async () => {
  const { store } = running.bot
  const study = await store.studies.inChannel(PLAYGROUND)
  await type('jun', '/me')
  await store.database.prisma.study.update({ where: { id: study!.id }, data: { channelId: 'secret' } })
  await until(async () => (await store.studies.inChannel(PLAYGROUND)) === undefined)
  expect(said(await type('jun', '/explain container'))).toMatch(/boxed\* process[\s\S]*#secret/)
  const fromFiles = said(await type('jun', '@Studyhall container'))
  expect(fromFiles).toMatch(/boxed\* process/)
  expect(fromFiles).not.toMatch(/secret/)
  expect(said(await type('jun', '@Studyhall /leaderboard'))).toMatch(/`\/leaderboard` is for you alone/)

  const { titles, chapters, terms, questions } = tinyCourse()
  const content = { titles, chapters, terms, questions }
  const version = { studyId: study!.id, slug: 'ours', extends: null, content, after: 0, memberId: undefined }
  await store.ownCourses.publish({ ...version, at: new Date(), note: compareParts(NOTHING_YET, content) })
  await store.studies.change(study!.id, { courseSlug: 'ours' })
  await until(async () => (await store.studies.all())[0]?.courseSlug === 'ours')
  expect(said(await type('jun', '/explain container'))).toMatch(/boxed process/)
  for (const asked of ['container', '/explain container', 'no such thing'])
    expect(said(await type('jun', `@Studyhall ${asked}`))).toMatch(/`\/explain` is for you alone/)
})
