import { randomUUID } from 'node:crypto'
import { MEMORY_VERSION } from '../../src/domain/memory.ts'
import type { Store } from '../../src/store/index.ts'
import { callerNamed, dayAt, putQuestion, startStudy } from '../support/answering.ts'
import { openTestStore } from '../support/database.ts'

let store: Store
let studyId: string
let memberId: string
const caller = callerNamed('reviewer')
const now = dayAt(300)

beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

/** Of three questions one is open, two are settled; the member met two of them, and one under another course. */
beforeEach(async () => {
  studyId = await startStudy(store, randomUUID())
  memberId = (await store.members.resolve(caller)).id
  await store.database.prisma.memory.deleteMany()
  for (const [day, slug] of ['one', 'two'].entries()) {
    const post = await putQuestion(store, studyId, day + 1, { slug })
    await store.posts.close(post.id, post.at)
  }
  await putQuestion(store, studyId, 3, { slug: 'three' })
  for (const [course, question] of [
    ['tiny', 'one'],
    ['tiny', 'three'],
    ['other', 'two'],
  ] as const)
    await met(course, question)
})

const met = (course: string, question: string) =>
  store.memories.review({
    ...{ course, items: [`question:${question}`], question, rating: 3, source: 'quiz', milliseconds: null },
    ...{ memberId, studyId, key: randomUUID(), at: new Date(dayAt(1).getTime() + 123) },
  })
const begin = () => store.reviewing.begin(memberId, studyId, now)
const look = (id: string, likely = { studyId, course: 'tiny' }, person = caller) =>
  store.reviewing.look(id, person, likely, now)

test('what is looked at for the next item is the session, what is due and what may be asked, as each is alone', async () => {
  const session = await begin()
  const found = await look(session.id)
  expect(found?.session).toEqual(session)
  expect(found?.session).toEqual(await store.reviewing.find(session.id, caller))
  const due = await store.memories.due(memberId, 'tiny', now)
  const byItem = <T extends { item: string }>(rows: readonly T[] = []) =>
    [...rows].sort((a, b) => a.item.localeCompare(b.item))
  expect(due).toHaveLength(2)
  expect(byItem(found?.there?.due)).toEqual(
    byItem(due).map(({ item, stability, lastAt, question }) => ({ item, stability, lastAt, question })),
  )
  expect(found?.there?.settled).toEqual(await store.answers.settledSlugs(studyId, now))
  expect(found?.there?.settled).toEqual(new Set(['one', 'two']))
})

test('a question that was taken back is not asked by oneself either, until it is asked again', async () => {
  const [one] = await store.database.prisma.post.findMany({
    where: { studyId },
    orderBy: { at: 'asc' },
    select: { id: true },
  })
  await store.mending.void([one?.id ?? ''], now)
  const slugs = new Set(['two'])
  expect(await store.answers.settledSlugs(studyId, now)).toEqual(slugs)
  expect(new Set((await store.answers.settled(studyId, memberId, now)).map(({ slug }) => slug))).toEqual(slugs)
  expect((await look((await begin()).id))?.there?.settled).toEqual(slugs)
  const again = await putQuestion(store, studyId, 4, { slug: 'one' })
  await store.posts.close(again.id, again.at)
  expect(await store.answers.settledSlugs(studyId, now)).toEqual(new Set(['one', 'two']))
})

test("nothing due and nothing asked are empty, and a newer version's state is not there", async () => {
  await store.database.prisma.memory.updateMany({ data: { version: MEMORY_VERSION + 1 } })
  const elsewhere = await startStudy(store, randomUUID())
  const session = await store.reviewing.begin(memberId, elsewhere, now)
  const found = await look(session.id, { studyId: elsewhere, course: 'tiny' })
  expect(found?.there).toEqual({ due: [], settled: new Set() })
})

test("nobody looks at another's session, and of another study's only the session is there", async () => {
  const session = await begin()
  expect(await look(session.id, undefined, callerNamed('another'))).toBeUndefined()
  const elsewhere = await startStudy(store, randomUUID())
  expect(await look(session.id, { studyId: elsewhere, course: 'tiny' })).toEqual({ session, there: undefined })
})

test('a state that has to be rebuilt is rebuilt first', async () => {
  const session = await begin()
  await store.database.prisma.memory.updateMany({ data: { stale: true } })
  expect(await look(session.id)).toEqual({ session, there: undefined })
  await store.memories.due(memberId, 'tiny', now)
  expect((await look(session.id))?.there?.due).toHaveLength(2)
})

test('an item is shown once for a number, and every other commit still waits for the disk', async () => {
  const session = await begin()
  const shown = { item: 'question:one', question: 'one', seed: 7, at: now }
  expect(await store.reviewing.show(session.id, 0, shown)).toMatchObject({
    number: 1,
    question: 'one',
    answered: false,
  })
  expect(await store.reviewing.show(session.id, 0, shown)).toBeUndefined()
  const { rows } = await store.database.pool.query('SHOW synchronous_commit')
  expect(rows).toEqual([{ synchronous_commit: 'on' }])
})
