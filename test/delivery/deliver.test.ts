import { setTimeout as wait } from 'node:timers/promises'
import { SystemClock } from '../../src/clock.ts'
import { type DeliveryParts, deliver } from '../../src/delivery/deliver.ts'
import { DeliveryQueue } from '../../src/delivery/queue.ts'
import { Tick } from '../../src/delivery/tick.ts'
import { giveUp, workOff } from '../../src/delivery/work-off.ts'
import type { Card } from '../../src/domain/card.ts'
import type { SlotKind } from '../../src/domain/schedule.ts'
import { createLog } from '../../src/log.ts'
import type { Store } from '../../src/store/index.ts'
import { type ChatPlatform, DeliveryRefused, OutcomeUnknown, TryLater } from '../../src/study/chat-platform.ts'
import { resumeStudy } from '../../src/study/hosting/resume-study.ts'
import { showStatus } from '../../src/study/hosting/show-status.ts'
import type { Caller, Place, Ports, Sending, Study } from '../../src/study/ports.ts'
import { tinyCourse } from '../support/course.ts'
import { openTestStore } from '../support/database.ts'
import { until } from '../support/until.ts'

/** A chat service that fails on command; it stands in for Slack's or Discord's servers only. */
class FlakyService implements ChatPlatform {
  readonly name = 'slack' as const
  readonly sent: { postId: string; card: Card; sending: Sending }[] = []
  readonly edited: string[] = []
  readonly told: string[] = []
  fail: 'never' | 'before sending' | 'after sending' | 'for good' | 'busy' | 'unreachable' = 'never'
  /** What is refused for good, whatever else goes well. */
  refuses: { edits?: boolean; threads?: boolean; replies?: boolean; broadcasts?: boolean } = {}
  most = 1

  async publish(_place: Place, card: Card, postId: string, sending: Sending = {}): Promise<string> {
    if (this.fail === 'for good') throw new DeliveryRefused('channel-gone', 'is_archived')
    if (this.fail === 'busy') throw new TryLater(600, 'limited')
    if (this.fail === 'before sending') throw new Error('connection refused')
    if (this.fail === 'unreachable') throw new OutcomeUnknown('unreachable', 'ECONNREFUSED')
    if (this.refuses.broadcasts && sending.broadcast) throw new DeliveryRefused('refused', 'cannot_broadcast')
    if (this.refuses.replies && sending.replyTo) throw new DeliveryRefused('read-only', 'thread_locked')
    this.sent.push({ postId, card, sending })
    if (this.fail === 'after sending') throw new Error('time-out')
    return `ref-${postId}`
  }
  async update(_place: Place, messageRef: string): Promise<void> {
    if (this.refuses.edits) throw new DeliveryRefused('refused', 'cant_update_message')
    this.edited.push(messageRef)
  }
  async discuss(): Promise<void> {
    if (this.refuses.threads) throw new DeliveryRefused('refused', '160004')
  }
  pieces(card: Card): number {
    return card.kind === 'reveal' ? 1 : this.most
  }
  async find(_place: Place, postId: string): Promise<string | undefined> {
    return this.sent.some(each => each.postId === postId) ? `ref-${postId}` : undefined
  }
  /** How often telling a host fails before it works. */
  untold = 0
  async direct(): Promise<string> {
    return 'D1'
  }

  async tell(_workspace: string, member: string, card: Card): Promise<void> {
    if (this.untold-- > 0) throw new OutcomeUnknown('failing', '503')
    this.told.push(`${member}: ${card.fallback}`)
  }
  async hand(): Promise<void> {}
}

const log = createLog('silent')
const MONDAY = new Date('2026-11-30T00:00:00Z')
/** Longer than a reservation is good for another call without being asked for again. */
const LONG_FOR_A_CALL_MS = 3100
const minutes = (count: number) => new Date(MONDAY.getTime() + count * 60_000)

let store: Store
let clock: SystemClock
let service: FlakyService
let queue: DeliveryQueue
let tick: Tick
let parts: DeliveryParts
let study: Study

const newTick = () =>
  new Tick({
    clock,
    schedules: store.schedules,
    slots: store.slots,
    reminders: store.reminders,
    queue,
    platforms: () => ['slack'],
    log,
    refresh: async () => {},
  })

beforeEach(async () => {
  store = await openTestStore()
  clock = new SystemClock()
  clock.moveTo(minutes(-60))
  service = new FlakyService()
  await store.courses.save(tinyCourse(), clock.now())
  await store.courses.refresh()
  const ports: Ports = {
    ...store,
    clock,
    random: () => 0,
    deliveries: { enqueue: async () => {} },
    defaults: { language: 'en', timezone: 'Asia/Seoul' },
  }
  parts = { ports, platforms: new Map([['slack', service]]), log }
  queue = new DeliveryQueue(store.database.pool, log, {
    handle: job => workOff(parts, store.slots, job),
    giveUp: job => giveUp(parts, store.slots, job),
  })
  await queue.start()
  tick = newTick()
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

/** Real time goes by: attempts under way have ended, and what waits in the queue is due again. */
async function later(): Promise<void> {
  await store.database.pool.query(`UPDATE post SET leased_until = leased_until - interval '1 minute'`)
  await store.database.pool.query(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`)
  await queue.drain()
}

const kinds = () => service.sent.map(each => each.card.kind)

/** How often the database is asked while a slot is dealt with, by connections that are taken from the pools. */
async function roundTrips(kind: SlotKind, at: Date): Promise<number> {
  let taken = 0
  const count = () => void taken++
  await store.slots.add([{ studyId: study.id, kind, at, scheduled: true }])
  clock.moveTo(at)
  for (const pool of [store.database.pool, store.database.grouped]) pool.on('acquire', count)
  await workOff(parts, store.slots, { studyId: study.id, kind, at })
  for (const pool of [store.database.pool, store.database.grouped]) pool.off('acquire', count)
  return taken
}

test('a slot is dealt with in few round trips, and reads nothing twice', async () => {
  const trips = {
    summary: await roundTrips('summary', MONDAY),
    question: await roundTrips('question', minutes(30)),
    reveal: await roundTrips('reveal', minutes(540)),
  }
  // Three of the question's tell the host that the course is nearly at its end.
  expect(trips).toEqual({ summary: 7, question: 10, reveal: 12 })
  expect(kinds()).toEqual(['summary', 'question', 'reveal'])
})

test('a connection that breaks while queues are made ends no process', async () => {
  const { pool } = store.database
  const holder = await pool.connect()
  await holder.query('BEGIN; LOCK TABLE pgboss.version, pgboss.queue IN ACCESS EXCLUSIVE MODE')
  const other = new DeliveryQueue(pool, log, { handle: async () => {}, giveUp: async () => {} })
  const started = other.start()
  const locks = `FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (
    SELECT oid FROM pg_database WHERE datname = current_database())`
  await until(async () => (await pool.query(`SELECT pg_terminate_backend(pid) ${locks}`)).rows.length > 0)
  await wait(50)
  await holder.query('COMMIT')
  holder.release()
  await started
  await other.stop()
})

test('two replicas that tick at once post once', async () => {
  const other = newTick()
  clock.moveTo(minutes(31))
  await Promise.all([tick.run(), other.run(), tick.run()])
  expect(kinds()).toEqual(['summary', 'question'])
})

test('two replicas that deliver the same slot at once send once; the other comes back later', async () => {
  const delivery = { slot: { studyId: study.id, kind: 'summary', at: MONDAY } as const, scheduled: true }
  clock.moveTo(minutes(1))
  const outcomes = await Promise.allSettled([deliver(parts, delivery), deliver(parts, delivery)])
  expect(kinds()).toEqual(['summary'])
  for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(TryLater)
})

test('a post that may have been sent is looked for before it is sent again, once the attempt has ended', async () => {
  const delivery = { slot: { studyId: study.id, kind: 'summary', at: MONDAY } as const, scheduled: true }
  clock.moveTo(minutes(1))
  service.fail = 'after sending'
  await expect(deliver(parts, delivery)).rejects.toThrow('time-out')
  service.fail = 'never'
  await expect(deliver(parts, delivery)).rejects.toThrow('being sent by somebody else')
  await later()
  await deliver(parts, delivery)
  await deliver(parts, delivery)
  expect(kinds()).toEqual(['summary'])
  expect((await store.posts.bySlot(delivery.slot))[0]).toMatchObject({
    status: 'published',
    messageRef: expect.stringContaining('ref-'),
  })
})

/** So much time goes by for the database, of which this process knows nothing. */
async function goBy(seconds: number, meanwhile: () => Promise<unknown> = async () => {}): Promise<void> {
  await store.database.pool.query(`UPDATE post SET leased_until = leased_until - $1 * interval '1 second'`, [seconds])
  await meanwhile()
}

test('a replica that stood still after it had reserved the sending sends nothing that another has sent meanwhile', async () => {
  const delivery = { slot: { studyId: study.id, kind: 'summary', at: MONDAY } as const, scheduled: true }
  clock.moveTo(minutes(1))
  const { posts } = store
  const lease = posts.lease.bind(posts)
  posts.lease = async (...given) => {
    posts.lease = lease
    const reserved = await lease(...given)
    await goBy(600, () => deliver(parts, delivery))
    await wait(LONG_FOR_A_CALL_MS)
    return reserved
  }
  await expect(deliver(parts, delivery)).rejects.toThrow('being sent by somebody else')
  await deliver(parts, delivery)
  expect(kinds()).toEqual(['summary'])
})

test('however long a post was looked for, nobody else sends it while it is on its way', async () => {
  const delivery = { slot: { studyId: study.id, kind: 'summary', at: MONDAY } as const, scheduled: true }
  clock.moveTo(minutes(1))
  service.fail = 'before sending'
  await expect(deliver(parts, delivery)).rejects.toThrow('connection refused')
  service.fail = 'never'
  await goBy(60)
  const publish = service.publish.bind(service)
  service.find = () => wait(LONG_FOR_A_CALL_MS, undefined)
  service.publish = async (...given) => {
    service.publish = publish
    await goBy(27.5, () => deliver(parts, delivery).catch(error => expect(error).toBeInstanceOf(TryLater)))
    return publish(...given)
  }
  await deliver(parts, delivery)
  expect(kinds()).toEqual(['summary'])
})

test('what was put off long ago gives nobody’s reservation up but its own', async () => {
  const delivery = { slot: { studyId: study.id, kind: 'summary', at: MONDAY } as const, scheduled: true }
  clock.moveTo(minutes(1))
  const publish = service.publish.bind(service)
  const reserved = () =>
    store.database.prisma.post.findFirstOrThrow({ select: { leasedUntil: true, attemptedAt: true } })
  service.publish = async () => {
    service.publish = publish
    await goBy(600, async () => store.posts.lease((await store.posts.bySlot(delivery.slot))[0]?.id ?? '', 30))
    throw new TryLater(1, 'limited')
  }
  await expect(deliver(parts, delivery)).rejects.toThrow('limited')
  expect(await reserved()).toEqual({ leasedUntil: expect.any(Date), attemptedAt: expect.any(Date) })
})

test('waiting for an attempt that may be under way makes no later retry wait longer', async () => {
  service.fail = 'unreachable'
  clock.moveTo(minutes(1))
  await tick.run()
  await later()
  for (let look = 0; look < 9; look++) {
    await store.database.pool.query(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`)
    await queue.drain()
  }
  await later()
  const { rows } = await store.database.pool.query(
    `SELECT extract(epoch FROM start_after - now()) AS seconds FROM pgboss.job WHERE state = 'retry'`,
  )
  expect(Number(rows[0].seconds)).toBeLessThan(20)
})

test('what the platform puts off is tried again when it said, and needs no search', async () => {
  service.fail = 'busy'
  clock.moveTo(minutes(1))
  await tick.run()
  const { rows } = await store.database.pool.query(
    `SELECT extract(epoch FROM start_after - now()) AS seconds FROM pgboss.job WHERE state = 'retry'`,
  )
  expect(Number(rows[0].seconds)).toBeGreaterThan(590)
  const [post] = await store.database.prisma.post.findMany()
  expect(post).toMatchObject({ attemptedAt: null, leasedUntil: null })
  service.fail = 'never'
  await later()
  expect(kinds()).toEqual(['summary'])
})

test('nothing overtakes: a later slot waits for an earlier one that failed', async () => {
  service.fail = 'before sending'
  clock.moveTo(minutes(1))
  await tick.run()
  service.fail = 'never'
  clock.moveTo(minutes(31))
  await tick.run()
  expect(kinds()).toEqual([])
  await later()
  expect(kinds()).toEqual(['summary', 'question'])
  expect(await store.database.prisma.slot.count()).toBe(0)
})

test('a schedule and a slot of a kind that only a newer version knows wait for it, and keep no other waiting', async () => {
  await store.database.prisma.schedule.create({
    data: { studyId: study.id, kind: 'retrospective', cron: '0 9 * * 1', nextAt: MONDAY },
  })
  const slot = { studyId: study.id, kind: 'retrospective', at: MONDAY, scheduled: true }
  await store.slots.add([slot])
  await queue.enqueue([slot])
  clock.moveTo(minutes(1))
  await tick.run()
  expect(kinds()).toEqual(['summary'])
  expect(await store.database.prisma.slot.findMany()).toEqual([slot])
  const untouched = { kind: 'retrospective', nextAt: MONDAY }
  expect(await store.database.prisma.schedule.findMany({ where: { kind: 'retrospective' } })).toMatchObject([untouched])
  await store.database.pool.query(`UPDATE pgboss.job SET retry_count = retry_limit WHERE state = 'retry'`)
  await later()
  await queue.drain()
  expect(await store.database.prisma.slot.count()).toBe(0)
  expect((await store.studies.byId(study.id))?.pausedAt).toBeNull()
  expect((await store.studies.schedules(study.id)).map(each => each.kind)).toEqual(['summary', 'question', 'reveal'])
})

test('a schedule that cannot be read keeps no other from its slots', async () => {
  await store.database.prisma.schedule.create({
    data: { studyId: study.id, kind: 'leaderboard', cron: 'every full moon', nextAt: minutes(-1) },
  })
  clock.moveTo(minutes(1))
  await tick.run()
  await tick.run()
  expect(kinds()).toEqual(['summary'])
})

test('a slot that fails for as long as makes sense ends in a dead letter: the study pauses, its host is told', async () => {
  service.fail = 'before sending'
  clock.moveTo(minutes(1))
  await tick.run()
  await store.database.pool.query(`UPDATE pgboss.job SET retry_count = retry_limit WHERE state = 'retry'`)
  await later()
  await queue.drain()
  expect(await store.studies.byId(study.id)).toMatchObject({ pausedAt: expect.any(Date), pauseReason: 'gave-up' })
  expect(service.told).toEqual([expect.stringMatching(/^host: .*however often I tried.*\/study resume/)])
  expect(await store.database.prisma.slot.count()).toBe(0)
  expect(await store.database.prisma.post.findFirst()).toMatchObject({ status: 'refused', note: 'gave-up' })
})

test('what goes out at the very moment at which it is given up is out', async () => {
  const slot = { studyId: study.id, kind: 'question', at: minutes(30) } as const
  clock.moveTo(minutes(31))
  service.fail = 'unreachable'
  await expect(deliver(parts, { slot, scheduled: true })).rejects.toThrow('ECONNREFUSED')
  await store.slots.add([{ ...slot, scheduled: true }])
  const { posts } = store
  const bySlot = posts.bySlot.bind(posts)
  posts.bySlot = async given => {
    posts.bySlot = bySlot
    const seen = await bySlot(given)
    service.fail = 'never'
    await goBy(60, () => deliver(parts, { slot, scheduled: true }))
    return seen
  }
  await giveUp(parts, store.slots, slot)
  expect(await posts.bySlot(slot)).toMatchObject([{ status: 'published', dayNumber: 1 }])
})

test('on a holiday nothing is asked, the rest goes on, and no streak is broken', async () => {
  await store.holidays.add(study.id, ['2026-12-01'])
  clock.moveTo(minutes(31))
  await tick.run()
  clock.moveTo(minutes(24 * 60 + 31))
  await tick.run()
  clock.moveTo(minutes(48 * 60 + 31))
  await tick.run()
  expect(kinds()).toEqual(['summary', 'question', 'reveal', 'question'])
  const posts = await store.database.prisma.post.findMany({ where: { kind: 'question' }, orderBy: { at: 'asc' } })
  expect(posts.map(post => [post.status, post.note, post.dayNumber])).toEqual([
    ['published', null, 1],
    ['skipped', 'a holiday', null],
    ['published', null, 2],
  ])
})

test('a question that waited beyond its own close gets a new one', async () => {
  service.fail = 'before sending'
  clock.moveTo(minutes(31))
  await tick.run()
  service.fail = 'never'
  clock.moveTo(minutes(600))
  await later()
  const [post] = await store.database.prisma.post.findMany({ where: { kind: 'question' } })
  expect(post).toMatchObject({ status: 'published', closesAt: minutes(24 * 60 + 540) })
})

test('a failed delivery stays queued and is tried again', async () => {
  service.fail = 'before sending'
  clock.moveTo(minutes(1))
  await tick.run()
  expect(kinds()).toEqual([])
  service.fail = 'never'
  await later()
  expect(kinds()).toEqual(['summary'])
})

test('a refusal for good pauses the study, with the reason', async () => {
  service.fail = 'for good'
  clock.moveTo(minutes(1))
  await tick.run()
  expect(await store.studies.byId(study.id)).toMatchObject({ pausedAt: expect.any(Date), pauseReason: 'channel-gone' })
  expect(service.told).toEqual([expect.stringContaining('the channel is gone or archived')])
  service.fail = 'never'
  clock.moveTo(minutes(40))
  await tick.run()
  expect(kinds()).toEqual([])
})

test('a host whom the platform could not tell at first hears of the pause all the same', async () => {
  service.fail = 'for good'
  service.untold = 1
  clock.moveTo(minutes(1))
  await tick.run()
  expect(service.told).toEqual([expect.stringContaining('the channel is gone or archived')])
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
  await later()
  expect(kinds()).toEqual(['summary', 'question', 'reveal'])
  expect(new Set(service.edited).size).toBe(1)
})

const reveals = () => service.sent.filter(each => each.card.kind === 'reveal').map(each => each.sending)

test.each([
  ['an edit', { edits: true }, { broadcast: true }],
  ['a thread', { threads: true }, { broadcast: true }],
  ['a broadcast', { broadcasts: true }, { replyTo: expect.any(String) }],
  ['a reply', { replies: true, broadcasts: true }, { piece: 0 }],
  ['all of them', { edits: true, threads: true, replies: true, broadcasts: true }, { piece: 0 }],
])('a reveal comes although %s is refused for good, once, and the study goes on', async (_, refuses, sent) => {
  await store.studies.change(study.id, { discussion: true })
  clock.moveTo(minutes(31))
  await tick.run()
  service.refuses = refuses
  clock.moveTo(minutes(541))
  await tick.run()
  await later()
  expect(reveals()).toEqual([expect.objectContaining(sent)])
  expect(await store.studies.byId(study.id)).toMatchObject({ pausedAt: null, failingSince: null })
  expect(await store.database.prisma.slot.count()).toBe(0)
})

test('a reveal that the channel refuses comes with the next one, once the study is resumed', async () => {
  clock.moveTo(minutes(31))
  await tick.run()
  service.fail = 'for good'
  clock.moveTo(minutes(541))
  await tick.run()
  expect(await store.studies.byId(study.id)).toMatchObject({ pauseReason: 'channel-gone' })
  service.fail = 'never'
  await store.studies.change(study.id, { pausedAt: null, pauseReason: null })
  clock.moveTo(minutes(24 * 60 + 541))
  await tick.run()
  expect(reveals()).toHaveLength(1)
})

test.each([
  ['busy', 'limited', /Slack takes no more for the moment/],
  ['unreachable', 'unreachable: ECONNREFUSED', /Slack cannot be reached \(ECONNREFUSED\)/],
  ['before sending', 'internal', /something inside went wrong/],
] as const)(
  'status tells from the first failure (%s) since when nothing goes out, and why',
  async (fail, failure, said) => {
    service.fail = fail
    clock.moveTo(minutes(1))
    await tick.run()
    const first = (await store.studies.byId(study.id))!.failingSince
    expect(first!.getTime() - minutes(1).getTime()).toBeLessThan(60_000)
    clock.moveTo(minutes(20))
    await later()
    const failing = await store.studies.byId(study.id)
    expect(failing).toMatchObject({ failingSince: first, failure })
    const [status] = await showStatus(parts.ports, failing!)
    expect(JSON.stringify(status)).toMatch(/running, but not delivered since Mon,? 30 Nov, 09:01/)
    expect(JSON.stringify(status)).toMatch(said)
    service.fail = 'never'
    await later()
    expect(await store.studies.byId(study.id)).toMatchObject({ failingSince: null, failure: null })
  },
)

test('a card of several messages comes whole and in order, each message once, whatever happens in between', async () => {
  service.most = 3
  service.fail = 'after sending'
  clock.moveTo(minutes(1))
  await tick.run()
  for (let round = 0; round < 3; round++) await later()
  service.fail = 'never'
  await later()
  expect(service.sent.map(each => [each.card.kind, each.sending.piece])).toEqual([
    ['summary', 0],
    ['summary', 1],
    ['summary', 2],
  ])
  clock.moveTo(minutes(31))
  await tick.run()
  clock.moveTo(minutes(541))
  await tick.run()
  const questions = service.sent.filter(each => each.card.kind === 'question')
  expect(questions.map(each => each.sending.piece)).toEqual([0, 1, 2])
  expect(reveals()).toEqual([expect.objectContaining({ replyTo: `ref-${questions[2]!.postId}` })])
})

const WEEK = 7 * 24 * 60
/** Lets a whole week go by, slot by slot. */
async function week(from: number): Promise<void> {
  for (let day = 0; day < 5; day++) {
    for (const minute of [1, 31, 541]) {
      clock.moveTo(minutes(from + day * 24 * 60 + minute))
      await tick.run()
    }
  }
}
const current = async () => (await store.studies.byId(study.id)) as Study
const summaries = () =>
  service.sent
    .filter(each => each.card.kind === 'summary')
    .map(each => (each.card.parts[1] as { markdown: string }).markdown)

test('a chapter a week, each summary once, and then none; hosts hear of the end once', async () => {
  await week(0)
  expect((await current()).chapter).toBe(1)
  await week(WEEK)
  expect((await current()).chapter).toBe(2)
  await week(2 * WEEK)
  expect(summaries()).toEqual(['The **first** chapter.', 'The second chapter.'])
  expect((await current()).chapter).toBe(2)
  expect(service.told).toEqual([expect.stringMatching(/^host: .*left that nobody was asked yet|every question/)])
  const at = clock.now()
  await deliver(parts, { slot: { studyId: study.id, kind: 'summary', at }, scheduled: false })
  expect(summaries().at(-1)).toBe('The second chapter.')
  expect(summaries()).toHaveLength(3)
})

test('a week in which nothing was asked keeps its chapter, where a question was due: for holidays, or since it was too late', async () => {
  await store.holidays.add(study.id, ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'])
  await week(0)
  // After the summary the bot is away until the week is nearly over.
  clock.moveTo(minutes(WEEK + 1))
  await tick.run()
  clock.moveTo(minutes(WEEK + (5 * 24 + 12) * 60))
  await tick.run()
  await queue.drain()
  await week(2 * WEEK)
  expect((await current()).chapter).toBe(1)
  expect(summaries()).toEqual(['The **first** chapter.'])
  await week(3 * WEEK)
  expect((await current()).chapter).toBe(2)
})

test('a chapter whose questions all fell into a pause stays for another week, and one that was asked about does not', async () => {
  const pause = async () => store.studies.change(study.id, { pausedAt: clock.now() })
  // Paused after the summary, before the first question.
  clock.moveTo(minutes(1))
  await tick.run()
  await pause()
  await week(0)
  clock.moveTo(minutes(WEEK - 60))
  await resumeStudy(parts.ports, await current())
  await week(WEEK)
  expect((await current()).chapter).toBe(1)
  expect(summaries()).toEqual(['The **first** chapter.'])
  await pause()
  await week(2 * WEEK)
  clock.moveTo(minutes(3 * WEEK - 60))
  await resumeStudy(parts.ports, await current())
  await week(3 * WEEK)
  expect((await current()).chapter).toBe(2)
})

test('a pause in which no question was due, or none is scheduled, keeps no chapter', async () => {
  await store.studies.unschedule(study.id, 'question')
  clock.moveTo(minutes(1))
  await tick.run()
  await store.studies.change(study.id, { pausedAt: clock.now() })
  clock.moveTo(minutes(WEEK - 60))
  await resumeStudy(parts.ports, await current())
  await week(WEEK)
  expect((await current()).chapter).toBe(2)
})

test('a chapter a week also where no questions are scheduled', async () => {
  await store.studies.unschedule(study.id, 'question')
  await week(0)
  await week(WEEK)
  expect((await current()).chapter).toBe(2)
})

test('by dates, and not at all while the plan is off', async () => {
  await store.studies.setPlan(study.id, 'dates', [{ chapter: 2, startsOn: '2026-12-02' }])
  await week(0)
  expect((await current()).chapter).toBe(2)
  expect((await store.posts.history(study.id, 'tiny')).map(each => each.slug)).toContain('later')

  await store.studies.change(study.id, { chapter: 1, chapterSince: clock.now() })
  await store.studies.setPlan(study.id, 'off', [])
  await week(WEEK)
  expect((await current()).chapter).toBe(1)
})

test('a summary that is tried again stays with the chapter that it began', async () => {
  await week(0)
  service.fail = 'after sending'
  clock.moveTo(minutes(WEEK + 1))
  await tick.run()
  service.fail = 'never'
  await later()
  await tick.run()
  expect((await current()).chapter).toBe(2)
  expect(new Set(summaries())).toEqual(new Set(['The **first** chapter.', 'The second chapter.']))
  expect(summaries()).toHaveLength(2)
})
