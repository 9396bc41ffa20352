import { randomUUID } from 'node:crypto'
import { SystemClock } from '../../src/clock.ts'
import { nextTime } from '../../src/domain/schedule.ts'
import type { Store } from '../../src/store/index.ts'
import { answerTo, callerNamed, dayAt, putQuestion, startStudy } from '../support/answering.ts'
import { openTestStore } from '../support/database.ts'
import { Directs } from '../support/directs.ts'
import { Replicas } from '../support/replicas.ts'

let store: Store
let studyId: string
let memberId: string
let member: string
let clock: SystemClock
let platform: Directs
let replicas: Replicas

beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

beforeEach(async () => {
  await store.database.prisma.reminder.deleteMany()
  await store.courses.refresh()
  studyId = await startStudy(store, randomUUID())
  await store.courses.refresh()
  clock = new SystemClock()
  clock.moveTo(dayAt(1 + 40 * 365))
  platform = new Directs()
  replicas = await Replicas.start(store, clock, platform)
  member = randomUUID()
  memberId = (await store.members.resolve(callerNamed(member))).id
})
afterEach(() => replicas.stop())

/** The member's own morning, and something due by then. */
async function askToBeReminded({ due = true, said = false } = {}): Promise<void> {
  const at = clock.now()
  const post = await putQuestion(store, studyId, 1)
  await store.posts.close(post.id, at)
  if (due) {
    const review = { course: 'tiny', items: ['question:one'], question: 'one', rating: 1 } as const
    const earlier = new Date(at.getTime() - 30 * 86_400_000)
    await store.memories.review({
      ...review,
      memberId,
      studyId,
      source: 'quiz',
      key: randomUUID(),
      milliseconds: null,
      at: earlier,
    })
  }
  const nextAt = nextTime('08:30', 'Asia/Seoul', at)
  await store.reminders.set({ memberId, studyId, time: '08:30', timezone: 'Asia/Seoul', said, nextAt })
}
const runBoth = () => replicas.run()
const nextMorning = async () => {
  const nextAt = await store.reminders.earliest(['slack'])
  if (nextAt) clock.moveTo(nextAt)
}

test('a member who asked gets one message on a day on which something is due, from however many replicas', async () => {
  await askToBeReminded()
  await runBoth()
  expect(platform.sent).toEqual([])
  await nextMorning()
  await runBoth()
  await runBoth()
  expect(platform.sent).toHaveLength(1)
  expect(platform.sent[0]?.channel).toBe(`D-${member}`)
  expect(JSON.stringify(platform.sent[0]?.card)).toMatch(/1 thing is due[\s\S]*Which is right in one/)
  await nextMorning()
  await runBoth()
  expect(platform.sent).toHaveLength(2)
})

test('nothing is sent on a day on which nothing is due, to who stopped it, or late on another day', async () => {
  await askToBeReminded({ due: false })
  await nextMorning()
  await runBoth()
  expect(platform.sent).toEqual([])
  await askToBeReminded()
  await store.reminders.off(memberId)
  clock.moveTo(new Date(clock.now().getTime() + 86_400_000))
  await runBoth()
  expect(platform.sent).toEqual([])
  expect(await store.slots.pending(studyId, clock.now())).toEqual([])
})

test('who moves is reminded in their own morning there, once a day; a zone that they said themselves stays', async () => {
  await askToBeReminded()
  const person = callerNamed(member)
  await store.reminders.moved(person, 'Europe/Berlin', clock.now())
  const nextAt = nextTime('08:30', 'Europe/Berlin', clock.now())
  expect(await store.reminders.of(memberId)).toMatchObject({ timezone: 'Europe/Berlin', nextAt })
  await nextMorning()
  await runBoth()
  expect(platform.sent).toHaveLength(1)
  // Back again within the day: what was sent on it was sent.
  await store.reminders.moved(person, 'Pacific/Honolulu', clock.now())
  await nextMorning()
  await runBoth()
  expect(new Set(platform.sent.map(each => each.postId)).size).toBe(platform.sent.length)
  await askToBeReminded({ said: true })
  await store.reminders.moved(person, 'Europe/Berlin', clock.now())
  expect(await store.reminders.of(memberId)).toMatchObject({ timezone: 'Asia/Seoul' })
  await store.reminders.off(memberId)
  await store.reminders.moved(person, 'Europe/Berlin', clock.now())
  expect(await store.reminders.of(memberId)).toMatchObject({ nextAt: null })
})

test('an answer that is lost makes no second message', async () => {
  await askToBeReminded()
  await nextMorning()
  platform.mishap = 'lost answer'
  await runBoth()
  expect(platform.sent).toHaveLength(1)
  platform.mishap = 'none'
  const { prisma } = store.database
  await prisma.reminderMessage.updateMany({ where: { memberId }, data: { leasedUntil: new Date(0) } })
  await store.database.pool.query(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`)
  await replicas.queues[0]?.drain()
  expect(platform.sent).toHaveLength(1)
  expect(await prisma.reminderMessage.findMany({ where: { memberId } })).toMatchObject([
    { status: 'published', messageRef: '1' },
  ])
})

test('closed direct messages turn it off, which is told once where the member is next seen', async () => {
  await askToBeReminded()
  await nextMorning()
  platform.mishap = 'closed'
  await runBoth()
  expect(await store.reminders.of(memberId)).toMatchObject({ nextAt: null, closed: 'cannot_dm_user' })
  const person = callerNamed(member)
  expect(await store.reminders.takeNotice(person, clock.now())).toBe(true)
  expect(await store.reminders.takeNotice(person, clock.now())).toBe(false)
  expect(await store.reminders.takeNotice(callerNamed('somebody else'), clock.now())).toBe(false)
})

test('a version that knows no reminders finds none among what is due', async () => {
  await askToBeReminded()
  await nextMorning()
  platform.mishap = 'limited'
  await runBoth()
  expect(await store.database.prisma.slot.count({ where: { studyId } })).toBe(0)
  const { rows } = await store.database.pool.query(
    `SELECT name FROM pgboss.job WHERE data->>'kind' LIKE 'remind %' AND state = 'retry'`,
  )
  expect(rows).toEqual([{ name: 'remind' }])
})

test('a clock that steps back to the day before loses no reminder', async () => {
  await askToBeReminded()
  await nextMorning()
  const now = clock.now()
  for (const tick of replicas.ticks) await tick.enqueue()
  clock.moveTo(new Date(now.getTime() - 12 * 3_600_000))
  for (const queue of replicas.queues) await queue.drain()
  expect(platform.sent).toHaveLength(1)
})

test('a bot that is signed out turns off nobody’s', async () => {
  await askToBeReminded()
  await nextMorning()
  platform.mishap = 'signed out'
  await runBoth()
  expect((await store.reminders.of(memberId))?.nextAt).not.toBeNull()
})

test('a reminder that waits for its platform keeps nothing of its study waiting', async () => {
  await askToBeReminded()
  await nextMorning()
  platform.mishap = 'limited'
  await runBoth()
  const answer = await answerTo(store, await putQuestion(store, studyId, 2), member)
  expect((await store.answers.record(answer)).outcome).toBe('scored')
})
