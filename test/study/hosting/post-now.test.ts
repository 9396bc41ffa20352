import type { Rig, Seen } from '../../contract/rig.ts'
import { startPlaygroundRig } from '../../contract/rigs/playground.ts'

let rig: Rig
beforeAll(async () => {
  rig = await startPlaygroundRig()
  await rig.command('host', '/study setup tiny 09:30 Asia/Seoul en')
})
afterAll(() => rig.stop())

const said = (messages: Seen[]) => messages.map(({ text }) => text).join('\n')
const ask = async () => said(await rig.command('host', '/study ask'))
const inChannel = async () => (await rig.channel()).length

test('a paused study says that nothing is posted, and promises nothing', async () => {
  await rig.command('host', '/study pause')
  const before = await inChannel()
  expect(await ask()).toMatch(/is paused.*\/study resume/)
  expect(said(await rig.command('host', '/study summary'))).toMatch(/is paused.*\/study resume/)
  expect(await inChannel()).toBe(before)
  await rig.command('host', '/study resume')
})

test('what was put to the channel comes, until every question is open; then it is said that none is left', async () => {
  const promised = async (): Promise<boolean> => {
    const before = await inChannel()
    const isPromised = /On its way/.test(await ask())
    expect(await inChannel()).toBe(isPromised ? before + 1 : before)
    return isPromised
  }
  let asked = 0
  while (asked < 20 && (await promised())) asked++
  expect(asked).toBeGreaterThan(1)
  expect(asked).toBeLessThan(20)
  expect(await ask()).toMatch(/Every question up to this chapter is open/)
})
