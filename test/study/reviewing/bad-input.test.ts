import { randomUUID } from 'node:crypto'
import { SystemClock } from '../../../src/clock.ts'
import type { Question } from '../../../src/domain/course.ts'
import { MEMORY_VERSION } from '../../../src/domain/memory.ts'
import { type AskedQuestion, ask } from '../../../src/domain/question.ts'
import { withChoice } from '../../../src/domain/question-version.ts'
import type { Store } from '../../../src/store/index.ts'
import type { Study } from '../../../src/study/ports.ts'
import type { ReviewingPorts } from '../../../src/study/reviewing/ports.ts'
import { pressReview, review } from '../../../src/study/reviewing/review.ts'
import { speechOf } from '../../../src/study/talk/speech.ts'
import { callerNamed, dayAt, putQuestion, startStudy } from '../../support/answering.ts'
import { tinyCourse } from '../../support/course.ts'
import { openTestStore } from '../../support/database.ts'

let store: Store
let study: Study
let clock: SystemClock
let ports: ReviewingPorts
let memberId: string
const caller = callerNamed('reviewer')

beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

/** Two questions are settled, and due for a member who met them long ago. */
beforeEach(async () => {
  const studyId = await startStudy(store, randomUUID())
  await store.courses.refresh()
  clock = new SystemClock()
  clock.moveTo(dayAt(1 + 40 * 364))
  ports = {
    ...store,
    clock,
    random: () => 0,
    deliveries: { enqueue: async () => {} },
    defaults: { language: 'en', timezone: 'Asia/Seoul' },
  }
  study = (await store.studies.byId(studyId)) as Study
  await store.database.prisma.memory.deleteMany()
  await store.database.prisma.reviewLog.deleteMany()
  memberId = (await store.members.resolve(caller)).id
  for (const [day, slug] of ['one', 'two'].entries()) {
    const post = await putQuestion(store, studyId, day + 1, { slug })
    await store.posts.close(post.id, post.at)
    await met(slug, dayAt(1))
  }
})

const met = (question: string, at: Date) =>
  store.memories.review({
    ...{ course: 'tiny', items: [`question:${question}`], question, rating: 3, source: 'quiz', milliseconds: null },
    ...{ memberId, studyId: study.id, key: randomUUID(), at },
  })
const shownTo = async () => JSON.stringify(await review(ports, study, caller))
const logged = () => store.database.prisma.reviewLog.findMany({ where: { memberId, source: 'review' } })
const stateOf = (slug: string) =>
  store.database.prisma.memory.findFirstOrThrow({ where: { memberId, item: `question:${slug}` } })
const session = () => store.database.prisma.reviewSession.findFirstOrThrow({ where: { studyId: study.id } })

/** A press on the choice at a place of the item that is shown as a number. */
const press = async (number: number, choice = 0) => {
  const { id } = await session()
  const intent = { type: 'review-answer' as const, session: id, number, given: { choices: [choice] } }
  return JSON.stringify(await pressReview(ports, caller, intent, speechOf(study)))
}

test('the same review pressed twice at once, and again later, counts once', async () => {
  await shownTo()
  await Promise.all([press(1), press(1), press(1)])
  expect(await logged()).toHaveLength(1)
  await press(1)
  expect(await logged()).toHaveLength(1)
  expect(await session()).toMatchObject({ done: 1 })
})

test('an item that was shown for months is answered, as if it had taken a day', async () => {
  await shownTo()
  clock.moveTo(dayAt(1 + 41 * 364))
  await press(1)
  expect(await logged()).toMatchObject([{ milliseconds: 86_400_000 }])
})

test('two devices show one item, and what one has answered the other goes on from', async () => {
  const [first, second] = [await shownTo(), await shownTo()]
  expect(second).toBe(first)
  expect(await press(1)).toMatch(/comes again in/)
  const { item } = await session()
  // The other device still shows the first item: its press brings the next one.
  expect(await press(1, 1)).not.toMatch(/comes again in/)
  expect((await session()).item).not.toBe(item)
  expect(await logged()).toHaveLength(1)
})

test('an item that is retired while it is due, or shown, is told or skipped, and kept', async () => {
  await shownTo()
  const shown = (await session()).question as string
  const rest = tinyCourse().questions.filter(each => each.slug !== shown)
  await store.courses.save(tinyCourse({ revision: randomUUID(), questions: rest }), dayAt(3))
  await store.courses.refresh()
  expect(await press(1)).toMatch(/do not know this question any more/)
  expect(await logged()).toEqual([])
  const next = await shownTo()
  expect(next).toContain(shown === 'one' ? 'Which is right in two' : 'Which is right in one')
  expect((await stateOf(shown)).reviews).toBe(1)
  await store.courses.save(tinyCourse({ revision: randomUUID() }), dayAt(3))
  await store.courses.refresh()
})

test('a clock that steps back makes no state older, and loses no review', async () => {
  await shownTo()
  const before = await stateOf((await session()).question as string)
  // By less than a year, so that the items are still due.
  clock.moveTo(new Date(clock.now().getTime() - 300 * 86_400_000))
  await press(1)
  expect(await logged()).toHaveLength(1)
  const after = await stateOf((await session()).question as string)
  expect(after.reviews).toBe(before.reviews + 1)
  // Yet further back: before the last review.
  clock.moveTo(new Date(after.lastAt.getTime() - 86_400_000))
  await met('one', clock.now())
  const stepped = await store.database.prisma.memory.findMany({ where: { memberId } })
  for (const { lastAt, dueAt } of stepped) expect(dueAt.getTime()).toBeGreaterThan(lastAt.getTime())
  expect((await store.memories.rebuild()).mended).toBe(0)
})

test('a log with a gap gives the state of what is left of it', async () => {
  await met('one', dayAt(5))
  await met('one', dayAt(9))
  const { prisma } = store.database
  const [, second] = await prisma.reviewLog.findMany({ where: { memberId, question: 'one' }, orderBy: { id: 'asc' } })
  await prisma.reviewLog.delete({ where: { id: second?.id ?? 0n } })
  await prisma.memory.updateMany({ where: { memberId, item: 'question:one' }, data: { stale: true } })
  expect(await shownTo()).toMatch(/Which is right in (one|two)/)
  expect(await stateOf('one')).toMatchObject({ reviews: 2, stale: false, lastAt: dayAt(9) })
})

test('a state of a newer version is skipped and left as it is', async () => {
  const { prisma } = store.database
  await prisma.memory.updateMany({
    where: { memberId, item: 'question:one' },
    data: { version: MEMORY_VERSION + 1, stability: 123 },
  })
  expect(await shownTo()).toContain('Which is right in two')
  await press(1)
  expect(await shownTo()).not.toContain('Which is right in one')
  expect(await stateOf('one')).toMatchObject({ version: MEMORY_VERSION + 1, stability: 123, reviews: 1 })
})

test('what a host accepted when the channel was asked is right in a review', async () => {
  await shownTo()
  const { question, seed } = await session()
  const post = await store.database.prisma.post.findFirstOrThrow({
    where: { studyId: study.id, question: { slug: question ?? '' } },
  })
  const asked = post.asked as unknown as AskedQuestion
  const place = asked.choices.findIndex(({ right }) => !right)
  await store.mending.regrade([{ id: post.id, asked: withChoice(asked, place) as AskedQuestion }], () => undefined)
  const tested = tinyCourse().questions.find(({ slug }) => slug === question) as Question
  const shown = ask(tested, 'en', seed).choices.findIndex(({ text }) => text === asked.choices[place]?.text)
  expect(await press(1, shown)).toMatch(/✅/)
  expect(await logged()).toMatchObject([{ rating: 3 }])
})
