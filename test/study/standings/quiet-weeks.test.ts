import type { Rig } from '../../contract/rig.ts'
import { startDiscordRig } from '../../contract/rigs/discord.ts'
import { answerToday } from '../../support/answer-today.ts'
import { nextMonday } from '../../support/bot.ts'

const HOUR = 3600_000
const DAY = 24 * HOUR
const monday = new Date(nextMonday().getTime() + 7 * DAY)

let rig: Rig

beforeAll(async () => {
  rig = await startDiscordRig()
})
afterAll(() => rig.stop())

/** @param hour in Seoul, of a day counted from the first Monday */
const moveTo = (day: number, hour: number) => rig.moveTo(new Date(monday.getTime() + day * DAY + (hour - 9) * HOUR))
const dateOf = (day: number) => new Date(monday.getTime() + day * DAY).toISOString().slice(0, 10)
const boards = async () => (await rig.channel()).map(({ text }) => text).filter(text => /Leaderboard · week/.test(text))
const weekIn = (text: string | undefined) => /week (\S+)/.exec(text ?? '')?.[1]

test('a study that begins when the week’s questions are over posts no board of nobody', async () => {
  await moveTo(-3, 17)
  await rig.command('host', '/study setup tiny 09:30 Asia/Seoul en')
  await moveTo(-2, 9)
  expect(await boards()).toEqual([])
})

test('a week of holidays posts no board, neither one that was there already nor an empty one', async () => {
  await rig.command('host', `/study holiday add ${dateOf(7)}..${dateOf(18)}`)
  await moveTo(0, 10)
  await answerToday(rig, 'mina')
  await answerToday(rig, 'jun')
  await moveTo(5, 9)
  const [first, ...more] = await boards()
  expect([more, weekIn(first)]).toEqual([[], expect.stringMatching(/^\d{4}-W\d\d$/)])
  await moveTo(20, 9)
  expect(await boards()).toEqual([first])
})

test('before the first question after such weeks, who led is who led in the last one that had any', async () => {
  const [first] = await boards()
  const [shown] = await rig.command('mina', '/leaderboard')
  expect(weekIn(shown!.text)).toBe(weekIn(first))
  expect(shown!.text).toMatch(/mina/)
})

test('the week after them is compared with the last one that had any, in which nobody was new', async () => {
  await moveTo(21, 10)
  await answerToday(rig, 'mina')
  await answerToday(rig, 'jun')
  await answerToday(rig, 'theo')
  await moveTo(26, 9)
  const board = (await boards()).at(-1)!
  expect((await boards()).length).toBe(2)
  expect(board).toMatch(/theo.*new/)
  expect(board).not.toMatch(/(mina|jun).*new/)
})

test('the board of a week in which nobody answered names no chance that is over', async () => {
  await moveTo(33, 9)
  expect((await boards()).at(-1)).toMatch(/Nobody answered in this time/)
  // With the first question a new week has begun.
  await moveTo(35, 10)
  expect((await rig.command('mina', '/leaderboard'))[0]?.text).toMatch(/The next question is a chance to lead/)
})
