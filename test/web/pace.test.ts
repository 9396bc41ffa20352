import { setTimeout as wait } from 'node:timers/promises'
import { Pace } from '../../src/web/pace.ts'

const done = async () => 'done'
const refused = async () => 'refused'

test('what was begun is finished before more is begun, first come first served', async () => {
  const pace = new Pace({ atOnce: 2, waiting: 100, patienceMs: 10_000 })
  const order: string[] = []
  let most = 0
  let underWay = 0
  await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      pace.run(
        async () => {
          most = Math.max(most, ++underWay)
          order.push(`begin ${n}`)
          await wait(1)
          order.push(`end ${n}`)
          underWay--
        },
        async () => {},
      ),
    ),
  )
  expect(most).toBe(2)
  expect(order.filter(each => each.startsWith('begin'))).toEqual(Array.from({ length: 10 }, (_, n) => `begin ${n}`))
  expect(order.indexOf('begin 2')).toBeGreaterThan(order.findIndex(each => each.startsWith('end')))
})

test('what does not fit in the line is refused at once, and what waits too long in time', async () => {
  const pace = new Pace({ atOnce: 1, waiting: 2, patienceMs: 50 })
  let release = () => {}
  const first = pace.run(() => new Promise<string>(resolve => (release = () => resolve('done'))), refused)
  const waiting = [pace.run(done, refused), pace.run(done, refused)]
  expect(await pace.run(done, refused)).toBe('refused')
  expect(await Promise.all(waiting)).toEqual(['refused', 'refused'])
  expect(pace.waiting).toBe(0)
  release()
  expect(await first).toBe('done')
  expect(await pace.run(done, refused)).toBe('done')
})

test('who has less patience than the others is refused sooner, wherever they stand in the line', async () => {
  const pace = new Pace({ atOnce: 1, waiting: 10, patienceMs: 10_000 })
  let release = () => {}
  const first = pace.run(() => new Promise<string>(resolve => (release = () => resolve('done'))), refused)
  const patient = pace.run(done, refused)
  const hurried = [pace.run(done, refused, 120), pace.run(done, refused, 40), pace.run(done, refused, 80)]
  const late = pace.run(done, refused)
  expect(await Promise.all(hurried)).toEqual(['refused', 'refused', 'refused'])
  expect(pace.waiting).toBe(2)
  release()
  expect(await Promise.all([first, patient, late])).toEqual(['done', 'done', 'done'])
})

test('how long the first of a line takes does not tell how fast the line will move', async () => {
  const pace = new Pace({ atOnce: 20, waiting: 10_000, patienceMs: 1000 })
  const releases: (() => void)[] = []
  const begun = Array.from({ length: 20 }, () =>
    pace.run(
      () => new Promise<void>(resolve => releases.push(resolve)),
      async () => {},
    ),
  )
  const line = Array.from({ length: 500 }, () => pace.run(done, refused))
  await wait(300)
  for (const release of releases) release()
  await begun[0]
  expect(pace.hasRoom).toBe(true)
  expect(new Set(await Promise.all(line))).toEqual(new Set(['done']))
})

test('what fails makes room for the next', async () => {
  const pace = new Pace({ atOnce: 1, waiting: 5, patienceMs: 10_000 })
  const failing = pace.run(() => Promise.reject(new Error('no')), refused)
  const next = pace.run(done, refused)
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('done')
})

test('whoever would not have a turn in time, by how fast the line moves, is refused at once', async () => {
  const pace = new Pace({ atOnce: 1, waiting: 10_000, patienceMs: 100 })
  const releases: (() => void)[] = []
  const held = () => new Promise<string>(resolve => releases.push(() => resolve('done')))
  const slow = [pace.run(held, refused), pace.run(held, refused)]
  const line = Array.from({ length: 400 }, () => pace.run(done, refused))
  expect(pace.hasRoom).toBe(true)
  releases[0]?.()
  await slow[0]
  await wait(60)
  releases[1]?.()
  await slow[1]
  expect(pace.hasRoom).toBe(false)
  expect(await pace.run(done, refused)).toBe('refused')
  await Promise.all(line)
  expect(pace.hasRoom).toBe(true)
})

test('it has ended when nothing is under way, waits or is being refused, or when that takes too long', async () => {
  const pace = new Pace({ atOnce: 1, waiting: 1, patienceMs: 10_000 })
  await pace.ended(10_000)
  const order: string[] = []
  let release = () => {}
  const first = pace.run(() => new Promise<string>(resolve => (release = () => resolve('done'))), refused)
  const second = pace.run(async () => `${order.push('second')}`, refused)
  const third = pace.run(done, async () => `${order.push('refused')}`)
  await pace.ended(1)
  expect(order).toEqual(['refused'])
  const ended = pace.ended(10_000).then(() => order.push('ended'))
  release()
  await Promise.all([first, second, third, ended])
  expect(order).toEqual(['refused', 'second', 'ended'])
})
