import type { Rig } from '../../contract/rig.ts'
import { startDiscordRig } from '../../contract/rigs/discord.ts'
import { answerToday } from '../../support/answer-today.ts'
import { nextMonday } from '../../support/bot.ts'

const HOUR = 3600_000
const DAY = 24 * HOUR
/** The first Monday of a month of its own, so that all free days are left. */
const monday = new Date(nextMonday().getTime() + 7 * DAY)
while (monday.getUTCDate() > 7) monday.setTime(monday.getTime() + 7 * DAY)

let rig: Rig

beforeAll(async () => {
  rig = await startDiscordRig()
})
afterAll(() => rig.stop())

/** @param hour in Seoul, of a day counted from Monday */
const moveTo = (day: number, hour: number) => rig.moveTo(new Date(monday.getTime() + day * DAY + (hour - 9) * HOUR))
const dateOf = (day: number) => new Date(monday.getTime() + day * DAY).toISOString().slice(0, 10)
const me = async (member: string) => (await rig.command(member, '/me'))[0]!.text
const left = async (member: string) => /Free days left this month: (\d)/.exec(await me(member))?.[1]
const streak = async (member: string) => /^Streak: (?:🔥 )?(\d+|none)/m.exec(await me(member))?.[1]

async function answer(...members: string[]): Promise<void> {
  for (const member of members) await answerToday(rig, member)
}

test('who says in the evening that they are away today gets back the free day that it has cost', async () => {
  await moveTo(-1, 12)
  await rig.command('host', '/study setup tiny 09:30 Asia/Seoul en')
  await moveTo(0, 10)
  await answer('mina', 'jun')
  await moveTo(1, 19)
  expect([await left('mina'), await left('jun')]).toEqual(['1', '1'])
  await rig.command('mina', `/me away ${dateOf(1)}`)
  expect([await left('mina'), await left('jun')]).toEqual(['2', '1'])
  expect(await streak('mina')).toBe('1')
})

test('a holiday that is named in the evening gives it back to everybody, and mends the streak that broke on it', async () => {
  await moveTo(3, 19)
  expect([await left('mina'), await left('jun')]).toEqual(['0', '0'])
  expect([await streak('mina'), await streak('jun')]).toEqual(['1', 'none'])
  await rig.command('host', `/study holiday add ${dateOf(3)}`)
  expect([await left('mina'), await left('jun')]).toEqual(['1', '0'])
  expect([await streak('mina'), await streak('jun')]).toEqual(['1', '1'])
  await moveTo(4, 10)
  await answer('mina', 'jun')
  expect([await streak('mina'), await streak('jun')]).toEqual(['2', '2'])
})
