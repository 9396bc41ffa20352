import { randomUUID } from 'node:crypto'
import { SystemClock } from '../../src/clock.ts'
import { nextSlot } from '../../src/domain/schedule.ts'
import type { Store } from '../../src/store/index.ts'
import { answerTo, callerNamed, dayAt, putQuestion, startStudy } from '../support/answering.ts'
import { openTestStore } from '../support/database.ts'
import { Directs } from '../support/directs.ts'
import { Replicas } from '../support/replicas.ts'

const MONDAYS = '0 8 * * 1'
const ZONE = 'Asia/Seoul'
const DAY = 86_400_000

let store: Store
let studyId: string
let clock: SystemClock
let platform: Directs
let replicas: Replicas
let start: Date

beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

beforeEach(async () => {
  await store.courses.refresh()
  await store.database.prisma.schedule.deleteMany()
  studyId = await startStudy(store, randomUUID())
  await store.courses.refresh()
  clock = new SystemClock()
  start = dayAt(1 + 40 * 364)
  clock.moveTo(start)
  platform = new Directs()
  replicas = await Replicas.start(store, clock, platform)
  const second = await store.members.resolve(callerNamed('second host'))
  await store.studies.addHost(studyId, second.id)
  await store.studies.schedule(studyId, { kind: 'mending', cron: MONDAYS, nextAt: nextSlot(MONDAYS, ZONE, start) })
})
afterEach(() => replicas.stop())

/** A question that none of ten members knows. */
async function tooHard(slug = 'one', day = 1): Promise<string> {
  const post = await putQuestion(store, studyId, day, { slug })
  for (let member = 0; member < 10; member++) {
    const answer = { right: false, given: { choices: [1 + (member % 2)] } }
    await store.answers.record(await answerTo(store, post, `member ${member}`, answer))
  }
  await store.posts.close(post.id, clock.now())
  return post.id
}
const nextWeek = async () => {
  const [schedule] = await store.studies.schedules(studyId)
  clock.moveTo(schedule?.nextAt ?? start)
  await replicas.run()
}
const retryNow = async () => {
  const { prisma, pool } = store.database
  await prisma.hostMessage.updateMany({ where: { studyId }, data: { leasedUntil: new Date(0) } })
  await pool.query(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`)
  await replicas.queues[0]?.drain()
}

test('each host is told once a week, of what is wrong, from however many replicas; of the same not again for four weeks', async () => {
  const post = await tooHard()
  await nextWeek()
  await replicas.run()
  expect(platform.sent.map(({ channel }) => channel).sort()).toEqual(['D-host', 'D-second host'])
  const card = JSON.stringify(platform.sent[0]?.card)
  expect(card).toMatch(/A question to mend.*Which is right in one.*Too hard: 0% were right.*0 of 10.*very hard/)
  for (const does of ['fix', 'choose', 'void', 'dismiss']) expect(card).toContain(`heal:${post}:${does}`)
  for (let week = 0; week < 3; week++) await nextWeek()
  expect(platform.sent).toHaveLength(2)
  for (let week = 0; week < 2; week++) await nextWeek()
  expect(platform.sent).toHaveLength(4)
})

test('nothing is told where there is nothing to say, where a host decided, where it is off, and of a study that is paused', async () => {
  await nextWeek()
  expect(platform.sent).toEqual([])
  const post = await tooHard()
  await store.studies.change(studyId, { pausedAt: clock.now() })
  clock.moveTo(new Date(clock.now().getTime() + 7 * DAY))
  await replicas.run()
  await store.studies.change(studyId, { pausedAt: null })
  await store.figures.freshen(studyId, clock.now())
  const figures = await store.figures.ofPost(post)
  if (figures) await store.figures.decide(figures, 'dismissed')
  await nextWeek()
  await store.studies.unschedule(studyId, 'mending')
  await tooHard('two', 2)
  clock.moveTo(new Date(clock.now().getTime() + 7 * DAY))
  await replicas.run()
  expect(platform.sent).toEqual([])
})

test('what comes up in another week is not told late', async () => {
  await tooHard()
  const [schedule] = await store.studies.schedules(studyId)
  clock.moveTo(new Date((schedule?.nextAt.getTime() ?? 0) + 2 * DAY))
  await replicas.run()
  expect(platform.sent).toHaveLength(2)
  await tooHard('two', 2)
  platform.mishap = 'limited'
  await nextWeek()
  clock.moveTo(new Date(clock.now().getTime() + 7 * DAY))
  platform.mishap = 'none'
  await store.studies.unschedule(studyId, 'mending')
  await retryNow()
  expect(platform.sent).toHaveLength(2)
})

test('an answer that is lost makes no second message, and one host’s closed direct messages keep nothing from another', async () => {
  await tooHard()
  platform.mishap = 'lost answer'
  platform.only = 'host'
  await nextWeek()
  expect(platform.sent).toHaveLength(2)
  platform.mishap = 'none'
  await retryNow()
  expect(platform.sent).toHaveLength(2)
  await tooHard('two', 2)
  platform.mishap = 'closed'
  await nextWeek()
  expect(platform.sent.map(({ channel }) => channel).slice(2)).toEqual(['D-second host'])
  const messages = await store.database.prisma.hostMessage.findMany({ where: { studyId }, orderBy: { at: 'asc' } })
  expect(messages.map(({ status }) => status).sort()).toEqual(['published', 'published', 'published', 'refused'])
})

test('three at most at a time, worst first, the others the week after', async () => {
  for (const [day, slug] of ['one', 'two', 'later'].entries()) await tooHard(slug, day + 1)
  const written = await putQuestion(store, studyId, 5, { slug: 'three' })
  for (let member = 0; member < 9; member++)
    await store.answers.record(
      await answerTo(store, written, `member ${member}`, { right: false, given: { text: 'no idea' } }),
    )
  await store.posts.close(written.id, start)
  const { id: memberId } = await store.members.resolve(callerNamed('member 1'))
  await store.reports.file({ postId: written.id, memberId, kind: 'unclear', text: '', at: start })
  await nextWeek()
  const told = (at: number) =>
    platform.sent[at]?.card.parts.flatMap(each => (each.type === 'text' ? each.markdown : []))
  expect(told(0)?.[1]).toMatch(/1\. What runs an image.*\n⚠️ Reported once.*\n⚠️ Too hard/)
  expect(told(0)).toHaveLength(4)
  await nextWeek()
  expect(told(2)).toHaveLength(2)
})
