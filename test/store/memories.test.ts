import { randomUUID } from 'node:crypto'
import { afterReviews, type ReviewRating } from '../../src/domain/memory.ts'
import { openDatabase } from '../../src/store/database.ts'
import { type Store, storeOf } from '../../src/store/index.ts'
import type { NewReview } from '../../src/study/ports.ts'
import { answerTo, callerNamed, dayAt, putQuestion, startStudy } from '../support/answering.ts'
import { openTestStore } from '../support/database.ts'

let store: Store
let studyId: string

beforeAll(async () => {
  store = await openTestStore()
  await store.listen()
  studyId = await startStudy(store)
})
afterAll(() => store.close())

const memoriesOf = (memberId: string) =>
  store.database.prisma.memory.findMany({ where: { memberId }, orderBy: { item: 'asc' } })
const about = (rating: ReviewRating, items: string[]) => ({ course: 'tiny', items, question: 'one', rating })

async function reviewBy(member: string, changes: Partial<NewReview> = {}): Promise<NewReview> {
  const { id } = await store.members.resolve(callerNamed(member))
  const key = randomUUID()
  return {
    ...about(3, ['term:image']),
    memberId: id,
    studyId,
    source: 'quiz',
    key,
    milliseconds: 900,
    at: dayAt(1),
    ...changes,
  }
}

test('after the first answer to a question, each other one of the study’s members takes one statement', async () => {
  const { grouped, pool } = store.database
  const names = ['r1', 'r2', 'r3', 'r4']
  const review = about(3, ['term:container', 'term:image'])
  const answer = async (day: number, name: string) => {
    const post = posts.get(day) ?? (await putQuestion(store, studyId, day))
    posts.set(day, post)
    return answerTo(store, post, name, { review })
  }
  const posts = new Map<number, Awaited<ReturnType<typeof putQuestion>>>()
  for (const name of names.slice(0, 3)) await store.answers.record(await answer(21, name))
  const reading = jest.spyOn(pool, 'query')
  const writing = jest.spyOn(grouped, 'query')
  await store.answers.record(await answer(22, 'r1'))
  await Promise.all(reading.mock.results.map(({ value }) => value))
  const [newcomer, ...others] = await Promise.all(['r4', 'r2', 'r3'].map(name => answer(22, name)))
  writing.mockClear()
  for (const each of others) await store.answers.record(each)
  expect(writing).toHaveBeenCalledTimes(2)
  // What was known of a member is let go of with the answer.
  for (const each of others) await store.answers.record(each)
  expect(writing).toHaveBeenCalledTimes(6)
  writing.mockClear()
  // Somebody who is new is looked up.
  if (newcomer) await store.answers.record(newcomer)
  expect(writing).toHaveBeenCalledTimes(2)
  for (const spy of [reading, writing]) spy.mockRestore()
  for (const { memberId } of others) {
    const expected = afterReviews([21, 22].map(day => ({ rating: 3 as const, at: dayAt(day) })))
    for (const each of await memoriesOf(memberId)) expect(each).toMatchObject({ ...expected, stale: false })
  }
})

test('a state that changed since it was read for a question is rebuilt, and nothing of it is lost', async () => {
  const items = ['term:image']
  const first = await putQuestion(store, studyId, 24)
  await store.answers.record(await answerTo(store, first, 'tardy', { review: about(3, items) }))
  const second = await putQuestion(store, studyId, 25)
  const read = jest.spyOn(store.database.pool, 'query')
  await store.answers.record(await answerTo(store, second, 'early', { review: about(3, items) }))
  await Promise.all(read.mock.results.map(({ value }) => value))
  read.mockRestore()
  await store.memories.review(await reviewBy('tardy', { items, rating: 1, at: dayAt(25) }))
  const answer = await answerTo(store, second, 'tardy', { review: about(3, items), at: new Date(+dayAt(25) + 60_000) })
  await store.answers.record(answer)
  expect(await memoriesOf(answer.memberId)).toMatchObject([{ stale: true, reviews: 3 }])
  await store.memories.freshen(answer.memberId)
  const reviews = [
    { rating: 3, at: dayAt(24) },
    { rating: 1, at: dayAt(25) },
    { rating: 3, at: answer.at },
  ] as const
  expect(await memoriesOf(answer.memberId)).toMatchObject([{ ...afterReviews(reviews), stale: false }])
})

test('an answer, its reviews in the log and the states after them are one statement', async () => {
  const reviews = [3, 2, 1] as const
  let memberId = ''
  for (const [place, rating] of reviews.entries()) {
    const post = await putQuestion(store, studyId, place + 1)
    const review = about(rating, ['term:container', 'term:image'])
    const answer = await answerTo(store, post, 'once', { review })
    memberId = answer.memberId
    await Promise.all([store.answers.record(answer), store.answers.record(answer)])
    await store.answers.record(answer)
  }
  const expected = afterReviews(reviews.map((rating, place) => ({ rating, at: dayAt(place + 1) })))
  const kept = await memoriesOf(memberId)
  expect(kept.map(each => each.item)).toEqual(['term:container', 'term:image'])
  for (const each of kept) expect(each).toMatchObject({ ...expected, course: 'tiny', stale: false })
  const log = await store.database.prisma.reviewLog.findMany({ where: { memberId }, orderBy: { id: 'asc' } })
  const same = { item: 'term:container', also: ['term:image'], source: 'question', question: 'one' }
  expect(log).toMatchObject(reviews.map(rating => ({ ...same, rating })))
})

test('an answer that comes too late is no review', async () => {
  const post = await putQuestion(store, studyId, 5)
  await store.posts.close(post.id, dayAt(5))
  const answer = await answerTo(store, post, 'late', { review: about(3, ['term:image']) })
  expect((await store.answers.record(answer)).outcome).toBe('closed')
  expect(await memoriesOf(answer.memberId)).toEqual([])
})

test.each([
  ['in another order', ['term:vm', 'term:image', 'term:container']],
  ['one fewer', ['term:container', 'term:vm']],
  ['one more', ['term:abc', 'term:image', 'term:container', 'term:vm']],
])('the same review counts once although its question has other terms by now: %s', async (how, items) => {
  const review = await reviewBy(`edited ${how}`, { items: ['term:image', 'term:container', 'term:vm'] })
  expect(await store.memories.review(review)).toBe(true)
  expect(await store.memories.review({ ...review, items })).toBe(false)
  expect((await memoriesOf(review.memberId)).map(({ item, reviews }) => `${item} ${reviews}`)).toEqual([
    'term:container 1',
    'term:image 1',
    'term:vm 1',
  ])
})

test('the same review twice, also at once, counts once', async () => {
  const review = await reviewBy('twice')
  const news = await Promise.all(Array.from({ length: 5 }, () => store.memories.review(review)))
  expect(news.filter(Boolean)).toHaveLength(1)
  expect(await memoriesOf(review.memberId)).toMatchObject([{ reviews: 1, stale: false }])
})

test('reviews of one item that come at once at several processes leave what the log gives', async () => {
  const other = storeOf(openDatabase(store.database.url, () => {}))
  const reviews = await Promise.all(
    Array.from({ length: 8 }, (_, place) => reviewBy('racing', { rating: place % 2 ? 3 : 1 })),
  )
  await Promise.all(reviews.map((review, place) => (place % 2 ? store : other).memories.review(review)))
  const [first] = reviews
  const memberId = first?.memberId ?? ''
  expect(await memoriesOf(memberId)).toMatchObject([{ reviews: 8 }])
  await store.memories.freshen(memberId)
  const log = await store.database.prisma.reviewLog.findMany({ where: { memberId }, orderBy: { id: 'asc' } })
  const expected = afterReviews(log.map(({ rating, at }) => ({ rating: rating as ReviewRating, at })))
  expect(await memoriesOf(memberId)).toMatchObject([{ ...expected, stale: false }])
  await other.close()
})

test('what was lost, changed or made up is rebuilt from the log; a gap in the log is no hindrance', async () => {
  const review = await reviewBy('rebuilt')
  const { memberId } = review
  for (const [place, rating] of ([3, 1, 3, 3] as const).entries())
    await store.memories.review({ ...review, key: randomUUID(), rating, at: dayAt(1 + 3 * place) })
  await store.memories.review({ ...review, items: ['question:two'] })
  const before = await memoriesOf(memberId)
  expect((await store.memories.rebuild()).mended).toBe(0)
  const { prisma } = store.database
  await prisma.memory.deleteMany({ where: { memberId, item: 'question:two' } })
  await prisma.memory.updateMany({ where: { memberId, item: 'term:image' }, data: { stability: 400, reviews: 9 } })
  const [made] = before
  if (made) await prisma.memory.create({ data: { ...made, item: 'term:nothing' } })
  expect((await store.memories.rebuild()).mended).toBe(3)
  expect(await memoriesOf(memberId)).toEqual(before)
  const [second] = await prisma.reviewLog.findMany({ where: { memberId, rating: 1 } })
  await prisma.reviewLog.deleteMany({ where: { id: second?.id ?? 0n } })
  await store.memories.rebuild()
  expect(await memoriesOf(memberId)).toMatchObject([
    { item: 'question:two' },
    { item: 'term:image', reviews: 3, lapses: 0 },
  ])
})

test('a state of a newer version is left alone, and whoever wrote it is told that it is stale', async () => {
  const review = await reviewBy('newer')
  const { memberId } = review
  await store.memories.review(review)
  await store.database.prisma.memory.updateMany({ where: { memberId }, data: { version: 7, stability: 123 } })
  await store.memories.review({ ...review, key: randomUUID() })
  expect(await memoriesOf(memberId)).toMatchObject([{ version: 7, stability: 123, reviews: 2, stale: true }])
  await store.memories.freshen(memberId)
  expect((await store.memories.rebuild()).newer).toBe(1)
  expect(await memoriesOf(memberId)).toMatchObject([{ version: 7, stability: 123, reviews: 2 }])
})

test('what an older version wrote, a row for each item, counts as one row with all of them does', async () => {
  const items = ['term:container', 'term:image', 'term:volume']
  const review = await reviewBy('older', { items })
  const { memberId } = review
  await store.memories.review(review)
  const before = await memoriesOf(memberId)
  const { prisma } = store.database
  const { id, also, ...row } = await prisma.reviewLog.findFirstOrThrow({ where: { memberId } })
  await prisma.reviewLog.createMany({ data: also.map(item => ({ ...row, item })) })
  await prisma.reviewLog.update({ where: { id }, data: { also: [] } })
  expect((await store.memories.rebuild()).mended).toBe(0)
  expect(await store.memories.review(review)).toBe(false)
  expect(await memoriesOf(memberId)).toEqual(before)
  await store.memories.review({ ...review, key: randomUUID(), at: dayAt(4) })
  await prisma.memory.deleteMany({ where: { memberId } })
  await store.memories.rebuild()
  const expected = afterReviews([1, 4].map(day => ({ rating: 3 as const, at: dayAt(day) })))
  expect(await memoriesOf(memberId)).toMatchObject(items.map(item => ({ item, ...expected })))
})

test('terms that were met for the first time in a review are counted, whatever row they stand in', async () => {
  const met = await reviewBy('meets', { items: ['term:container', 'term:image'] })
  await store.memories.review(met)
  const since = dayAt(2)
  const again = { ...met, source: 'review' as const, at: dayAt(3) }
  await store.memories.review({ ...again, key: randomUUID(), items: ['term:image'] })
  expect(await store.memories.metSince(met.memberId, since)).toBe(0)
  await store.memories.review({ ...again, key: randomUUID(), items: ['term:image', 'term:volume', 'term:layer'] })
  await store.memories.review({ ...again, key: randomUUID(), items: ['term:layer'], at: dayAt(4) })
  expect(await store.memories.metSince(met.memberId, since)).toBe(2)
})

test('the log can be read whole, oldest first, item by item', async () => {
  const ids: bigint[] = []
  const items: string[] = []
  for await (const { id, item } of store.memories.log()) {
    ids.push(id)
    items.push(`${id} ${item}`)
  }
  const rows = await store.database.prisma.reviewLog.findMany({ orderBy: { id: 'asc' } })
  expect(items).toEqual(rows.flatMap(({ id, item, also }) => [item, ...also].map(each => `${id} ${each}`)))
  expect(ids).toEqual([...ids].sort((a, b) => Number(a - b)))
})
