import { randomUUID } from 'node:crypto'
import { AnswerCounts } from '../../src/store/answer-counts.ts'
import { openDatabase } from '../../src/store/database.ts'
import { type Store, storeOf } from '../../src/store/index.ts'
import type { Post } from '../../src/study/ports.ts'
import { answerTo, putQuestion, startStudy } from '../support/answering.ts'
import { openTestStore } from '../support/database.ts'

let store: Store
let other: Store
let post: Post
beforeAll(async () => {
  store = await openTestStore()
  other = storeOf(openDatabase(store.database.url, () => {}))
})
beforeEach(async () => {
  post = await putQuestion(store, await startStudy(store, randomUUID()), 1)
})
afterEach(() => jest.restoreAllMocks())
afterAll(async () => {
  await other.close()
  await store.close()
})

const answer = async (where: Store, ...members: string[]) =>
  Promise.all(members.map(async member => where.answers.record(await answerTo(where, post, member))))
const counted = () => store.answers.answered(post.id)
/** From now on, as many milliseconds have gone by. */
const pass = (milliseconds: number) => {
  const now = performance.now()
  jest.spyOn(performance, 'now').mockImplementation(() => now + milliseconds)
}

test('whoever answers hears how many have, and nothing is asked of the database for it', async () => {
  const answers = await Promise.all(['a', 'b', 'c'].map(member => answerTo(store, post, member)))
  await answer(other, 'elsewhere')
  const asked = jest.spyOn(store.database.pool, 'query')
  for (const [place, each] of answers.entries()) {
    await store.answers.record(each)
    expect(await counted()).toBe(place + 2)
  }
  expect(asked).not.toHaveBeenCalled()
})

test('of many at once each is counted once, whatever statement it goes with', async () => {
  await answer(store, ...Array.from({ length: 40 }, (_, place) => `member ${place}`))
  expect(await counted()).toBe(40)
  await answer(store, 'member 3', 'late')
  expect(await counted()).toBe(41)
})

test('what others record shows with the next answer after a second, and without one after two', async () => {
  await answer(store, 'a')
  await answer(other, 'b', 'c')
  expect(await counted()).toBe(1)
  pass(1100)
  await answer(store, 'd')
  expect(await counted()).toBe(4)
  pass(2100)
  await answer(other, 'e')
  expect(await counted()).toBe(5)
})

test('a count ages by the clock at once, not when a timer says that it has moved', async () => {
  const counts = new AnswerCounts(store.database.pool, 10)
  await counts.of(post.id)
  expect(counts.due([post.id])).toEqual([])
  pass(1100)
  expect(counts.due([post.id])).toEqual([post.id])
})

test('what a question has that nobody here has answered is looked up', async () => {
  expect(await counted()).toBe(0)
  pass(2100)
  await answer(other, 'a', 'b')
  expect(await counted()).toBe(2)
})
