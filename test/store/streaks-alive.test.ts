import { randomUUID } from 'node:crypto'
import { streakNow } from '../../src/domain/streak.ts'
import type { Store } from '../../src/store/index.ts'
import type { Post } from '../../src/study/ports.ts'
import { answerTo, callerNamed, dayAt, putQuestion, startStudy } from '../support/answering.ts'
import { openTestStore } from '../support/database.ts'

const WEEK = '2026-11-02'

let store: Store
let studyId: string

beforeAll(async () => {
  store = await openTestStore()
})
beforeEach(async () => {
  studyId = await startStudy(store, randomUUID())
})
afterEach(async () => {
  expect(await store.scores.check()).toEqual([])
})
afterAll(() => store.close())

const ask = (day: number, options = {}) => putQuestion(store, studyId, day, options)
const answer = async (post: Post) => store.answers.record(await answerTo(store, post, 'mina'))
const close = async (post: Post) => {
  await store.posts.close(post.id, post.at)
  await store.scores.rest(post.id)
}

/** The streak of the one member, as the board shows it and as `/me` does. */
async function shown(): Promise<[number | undefined, number]> {
  const { id } = await store.members.resolve(callerNamed('mina'))
  const board = await store.scores.board(studyId, { period: 'week', startsOn: WEEK, before: undefined, most: 10 })
  const { standing } = await store.scores.ofMember(studyId, id, WEEK)
  return [board.rows[0]?.streak, streakNow(standing, await store.scores.aliveFrom(studyId))]
}

/** Answered on the first day, both free days spent on those after it. */
async function withoutFreeDays(): Promise<void> {
  const first = await ask(1)
  await answer(first)
  await close(first)
  for (const day of [2, 3]) await close(await ask(day))
}

test('a streak shows while the latest day can be answered, and as broken once that has closed unanswered', async () => {
  await withoutFreeDays()
  expect(await shown()).toEqual([1, 1])
  const missed = await ask(4)
  expect(await shown()).toEqual([1, 1])
  await close(missed)
  expect(await shown()).toEqual([0, 0])
  const out = await ask(5, { scheduled: false })
  expect(await answer(out)).toMatchObject({ outcome: 'scored', streak: 0 })
})

test('a day is not over while another question of it can be answered', async () => {
  await withoutFreeDays()
  const first = await ask(4)
  const second = await store.posts.claim({
    slot: { studyId, kind: 'question', at: new Date(dayAt(4).getTime() + 1) },
    day: '2026-11-05',
    week: WEEK,
    asked: first.asked!,
    dayNumber: (await store.posts.latestDay(studyId))!.number,
  })
  await store.posts.published(second.id, 'm', dayAt(4))
  await close(first)
  expect(await shown()).toEqual([1, 1])
  await close(second)
  expect(await shown()).toEqual([0, 0])
})

test('a question that was taken back breaks no streak', async () => {
  await withoutFreeDays()
  const back = await ask(4)
  await close(await ask(4, { scheduled: false }))
  await store.mending.void([back.id], dayAt(5))
  expect(await shown()).toEqual([1, 1])
})
