import FakeTimers, { type Clock } from '@sinonjs/fake-timers'
import { CronTask } from '../../src/delivery/cron-task.ts'
import type { Log } from '../../src/log.ts'

const START = Date.parse('2026-11-30T09:00:30Z')
const MINUTE = 60_000

let clock: Clock
let said: { message: string; count?: number; seconds?: number }[]
let runs: string[]
let task: CronTask

beforeEach(async () => {
  said = []
  runs = []
  const toFake = ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const
  clock = FakeTimers.install({ now: START, toFake: [...toFake] })
  const tell = (about: object, message: string) => said.push({ ...about, message })
  const log = { debug: () => {}, warn: tell, error: tell } as unknown as Log
  task = new CronTask('test', '* * * * *', () => runs.push(new Date().toISOString().slice(11, 16)), { log })
  await task.start()
})
afterEach(async () => {
  await task.stop()
  clock.uninstall()
})

/** Lets time go by, a second at a time. */
async function pass(minutes: number): Promise<void> {
  for (let seconds = 0; seconds < minutes * 60; seconds++) {
    clock.tick(1000)
    await new Promise(done => setImmediate(done))
  }
}

test('it runs every minute', async () => {
  await pass(3)
  expect([runs, said]).toEqual([['09:01', '09:02', '09:03'], []])
})

test('a minute that a busy process was late for is made up for', async () => {
  clock.setSystemTime(START + 15_000)
  clock.tick(30_000)
  await new Promise(done => setImmediate(done))
  expect([runs, said]).toEqual([['09:01'], []])
})

test('a clock that is set back has it begin anew, within a minute of the right time', async () => {
  await pass(1)
  clock.setSystemTime(clock.now - 120 * MINUTE)
  await pass(3)
  expect(runs.slice(1)).toEqual(['07:02', '07:03', '07:04'])
  expect(said).toEqual([expect.objectContaining({ message: 'the clock was set back', seconds: expect.any(Number) })])
})

test('minutes that were missed are told in one line', async () => {
  await pass(1)
  clock.setSystemTime(clock.now + 3 * 24 * 60 * MINUTE)
  await pass(2)
  expect(said).toHaveLength(1)
  expect(said[0]).toMatchObject({ message: 'missed while this machine stood still' })
  expect(said[0]?.count).toBeGreaterThan(4000)
  expect(runs.length).toBeGreaterThan(1)
})
