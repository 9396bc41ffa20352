import type { Post } from '../../src/generated/prisma/client.ts'
import { PLAYGROUND } from '../../src/platform/playground/place.ts'
import { nextMonday, startTestBot, type TestBot, travel } from '../support/bot.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let running: TestBot
let studyId: string
let memberId: string
/** Monday at nine in Seoul; the question is half an hour later. */
let monday: Date

beforeEach(async () => {
  running = await startTestBot()
  monday = nextMonday()
  running.clock.moveTo(new Date(monday.getTime() - 3 * DAY))
  const { store } = running.bot
  const host = { ...PLAYGROUND, member: 'host', name: 'host', administers: async () => true }
  memberId = (await store.members.resolve(host)).id
  const settings = { courseSlug: 'tiny', language: 'en', timezone: 'Asia/Seoul', chapter: 1 } as const
  const at = (minutes: number) => new Date(monday.getTime() + minutes * MINUTE)
  const schedules = [
    { kind: 'question', cron: '30 9 * * *', nextAt: at(30 - (3 * DAY) / MINUTE) },
    { kind: 'reveal', cron: '0 18 * * *', nextAt: at(9 * 60 - (3 * DAY) / MINUTE) },
  ] as const
  studyId = (await store.studies.setUp(PLAYGROUND, settings, [...schedules], memberId, running.clock.now())).id
  const reminder = { memberId, studyId, time: '08:30', timezone: 'Asia/Seoul', said: true }
  await store.reminders.set({ ...reminder, nextAt: at(-30 - (2 * DAY) / MINUTE) })
  await travel(running, at(-60))
})
afterEach(() => running.stop())

const dueNext = async () => {
  const rows = await running.bot.store.database.prisma.schedule.findMany({ orderBy: { kind: 'asc' } })
  return rows.map(({ nextAt }) => (nextAt.getTime() - monday.getTime()) / MINUTE)
}
const remindedNext = async () => {
  const { nextAt } = (await running.bot.store.reminders.of(memberId)) ?? {}
  return nextAt && (nextAt.getTime() - monday.getTime()) / MINUTE
}
const jump = async (minutes: number) => {
  running.clock.moveTo(new Date(monday.getTime() + minutes * MINUTE))
  await running.bot.tick()
}
/** The playground's clock survives it. */
const restart = async () => {
  await running.bot.store.playground.setAhead(running.clock.aheadMs)
  await running.restart()
}
const posts = (): Promise<Post[]> => running.bot.store.database.prisma.post.findMany({ where: { studyId } })

test('a clock that was far ahead for a while leaves nothing due later than it is', async () => {
  await jump((200 * DAY) / MINUTE)
  await jump(-59)
  expect(await dueNext()).toEqual([30, 9 * 60])
  expect(await remindedNext()).toBe(-30)
  await travel(running, new Date(monday.getTime() + DAY + 60 * MINUTE))
  const asked = (await posts()).filter(
    ({ kind, at }) => kind === 'question' && at >= monday && at < new Date(monday.getTime() + 2 * DAY),
  )
  expect(asked.map(({ status, at }) => [status, (at.getTime() - monday.getTime()) / MINUTE])).toEqual([
    ['published', 30],
    ['published', 30 + DAY / MINUTE],
  ])
})

test('a bot that is started sets right what one with a clock ahead has left', async () => {
  await running.bot.store.database.prisma.schedule.updateMany({
    data: { nextAt: new Date(monday.getTime() + 90 * DAY) },
  })
  await restart()
  expect(await dueNext()).toEqual([30, 9 * 60])
})

test('a clock that is put right by minutes, and a replica whose clock is behind, change nothing', async () => {
  await jump(31)
  const after = [30 + DAY / MINUTE, 9 * 60]
  expect(await dueNext()).toEqual(after)
  for (const minutes of [29, 28, 31]) await jump(minutes)
  await restart()
  await jump(29)
  expect(await dueNext()).toEqual(after)
})

test('what was posted ahead of its time is not posted again', async () => {
  await jump((2 * DAY) / MINUTE + 31)
  const ahead = (await posts()).length
  await jump(-59)
  await travel(running, new Date(monday.getTime() + 4 * DAY))
  const all = await posts()
  const slots = all.map(({ kind, at, part }) => `${kind} ${at.toISOString()} ${part}`)
  expect(new Set(slots).size).toBe(slots.length)
  expect(all.length).toBeGreaterThan(ahead)
})

test('a clock before the study was made is wrong itself, and changes nothing', async () => {
  const before = await dueNext()
  await jump((-5000 * DAY) / MINUTE)
  expect(await dueNext()).toEqual(before)
})

test('paused studies are left alone', async () => {
  const { prisma } = running.bot.store.database
  await prisma.study.update({ where: { id: studyId }, data: { pausedAt: monday } })
  await prisma.schedule.updateMany({ data: { nextAt: new Date(monday.getTime() + 90 * DAY) } })
  await restart()
  expect(await dueNext()).toEqual([(90 * DAY) / MINUTE, (90 * DAY) / MINUTE])
})
