import { SystemClock } from '../../src/clock.ts'
import { deliver } from '../../src/delivery/deliver.ts'
import { DeliveryQueue } from '../../src/delivery/queue.ts'
import { Tick } from '../../src/delivery/tick.ts'
import type { Card } from '../../src/domain/card.ts'
import { createLog } from '../../src/log.ts'
import type { Store } from '../../src/store/index.ts'
import {
  type Caller,
  type ChatPlatform,
  DeliveryRefused,
  type Place,
  type Ports,
  type Study,
} from '../../src/study/ports.ts'
import { tinyCourse } from '../support/course.ts'
import { openTestStore } from '../support/database.ts'

/** A chat service that fails on command; it stands in for Slack's or Discord's servers only. */
class FlakyService implements ChatPlatform {
  readonly name = 'slack' as const
  readonly sent: { postId: string; card: Card }[] = []
  readonly edited: string[] = []
  fail: 'never' | 'before sending' | 'after sending' | 'for good' = 'never'

  async publish(_place: Place, card: Card, postId: string): Promise<string> {
    if (this.fail === 'for good') throw new DeliveryRefused('channel-gone', 'is_archived')
    if (this.fail === 'before sending') throw new Error('connection refused')
    this.sent.push({ postId, card })
    if (this.fail === 'after sending') throw new Error('time-out')
    return `ref-${postId}`
  }

  async update(_place: Place, messageRef: string): Promise<void> {
    this.edited.push(messageRef)
  }

  async find(_place: Place, postId: string): Promise<string | undefined> {
    return this.sent.some(each => each.postId === postId) ? `ref-${postId}` : undefined
  }
}

const log = createLog('silent')
const MONDAY = new Date('2026-11-30T00:00:00Z')
const minutes = (count: number) => new Date(MONDAY.getTime() + count * 60_000)

let store: Store
let clock: SystemClock
let service: FlakyService
let queue: DeliveryQueue
let tick: Tick
let ports: Ports
let study: Study

beforeEach(async () => {
  store = await openTestStore()
  clock = new SystemClock()
  clock.moveTo(minutes(-60))
  service = new FlakyService()
  await store.courses.save(tinyCourse(), clock.now())
  await store.courses.refresh()
  queue = new DeliveryQueue(store.database.pool, log, delivery =>
    deliver(ports, new Map([['slack', service]]), log, delivery),
  )
  ports = { ...store, clock, random: () => 0, deliveries: queue, defaults: { language: 'en', timezone: 'Asia/Seoul' } }
  await queue.start()
  tick = new Tick(
    clock,
    store.schedules,
    queue,
    () => ['slack'],
    log,
    async () => {},
  )
  const place = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const
  const caller: Caller = { ...place, member: 'host', name: 'host', administers: async () => true }
  const host = await store.members.resolve(caller)
  const schedules = [
    { kind: 'summary', cron: '0 9 * * 1', nextAt: MONDAY },
    { kind: 'question', cron: '30 9 * * 1-5', nextAt: minutes(30) },
    { kind: 'reveal', cron: '0 18 * * 1-5', nextAt: minutes(540) },
  ] as const
  study = await store.studies.setUp(
    place,
    { courseSlug: 'tiny', language: 'en', timezone: 'Asia/Seoul', chapter: 1 },
    [...schedules],
    host.id,
    clock.now(),
  )
})

afterEach(async () => {
  await queue.stop()
  await store.close()
})

const kinds = () => service.sent.map(each => each.card.kind)

test('two replicas that tick at once post once', async () => {
  const other = new Tick(
    clock,
    store.schedules,
    queue,
    () => ['slack'],
    log,
    async () => {},
  )
  clock.moveTo(minutes(31))
  await Promise.all([tick.run(), other.run(), tick.run()])
  expect(kinds()).toEqual(['summary', 'question'])
})

test('a post that may have been sent is looked for before it is sent again', async () => {
  const delivery = { slot: { studyId: study.id, kind: 'summary', at: MONDAY } as const, scheduled: true }
  const platforms = new Map([['slack', service]] as const)
  clock.moveTo(minutes(1))
  service.fail = 'after sending'
  await expect(deliver(ports, platforms, log, delivery)).rejects.toThrow('time-out')
  service.fail = 'never'
  await deliver(ports, platforms, log, delivery)
  await deliver(ports, platforms, log, delivery)
  expect(kinds()).toEqual(['summary'])
  expect((await store.posts.bySlot(delivery.slot))[0]).toMatchObject({
    status: 'published',
    messageRef: expect.stringContaining('ref-'),
  })
})

test('a failed delivery stays queued and is tried again', async () => {
  service.fail = 'before sending'
  clock.moveTo(minutes(1))
  await tick.run()
  expect(kinds()).toEqual([])
  service.fail = 'never'
  await store.database.pool.query(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`)
  await queue.drain()
  expect(kinds()).toEqual(['summary'])
})

test('a refusal for good pauses the study, with the reason', async () => {
  service.fail = 'for good'
  clock.moveTo(minutes(1))
  await tick.run()
  expect(await store.studies.byId(study.id)).toMatchObject({ pausedAt: expect.any(Date), pauseReason: 'channel-gone' })
  service.fail = 'never'
  clock.moveTo(minutes(40))
  await tick.run()
  expect(kinds()).toEqual([])
})

test('after an outage of days the question of today is asked, and no old one', async () => {
  clock.moveTo(minutes(2 * 24 * 60 + 45))
  await tick.run()
  expect(kinds()).toEqual(['summary', 'question'])
  const posts = await store.database.prisma.post.findMany({ where: { kind: 'question' } })
  expect(posts.map(post => post.at.toISOString())).toEqual(['2026-12-02T00:30:00.000Z'])
})

test('what comes too late to be of use is skipped and said so', async () => {
  clock.moveTo(new Date('2026-11-30T16:00:00Z'))
  await tick.run()
  const [question] = await store.database.prisma.post.findMany({ where: { kind: 'question' } })
  expect(question).toMatchObject({ status: 'skipped', note: expect.stringContaining('too late') })
  expect(kinds()).toEqual(['summary'])
})

test('a reveal that is tried again edits the same message and replies once', async () => {
  clock.moveTo(minutes(31))
  await tick.run()
  service.fail = 'after sending'
  clock.moveTo(minutes(541))
  await tick.run()
  service.fail = 'never'
  await store.database.pool.query(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`)
  await queue.drain()
  expect(kinds()).toEqual(['summary', 'question', 'reveal'])
  expect(new Set(service.edited).size).toBe(1)
})
