import { randomUUID } from 'node:crypto'
import { openDatabase } from '../../src/store/database.ts'
import { type Store, storeOf } from '../../src/store/index.ts'
import type { Post } from '../../src/study/ports.ts'
import { answerTo, dayAt, putQuestion, standingsOf, startStudy, totalsOf } from '../support/answering.ts'
import { openTestStore } from '../support/database.ts'

let store: Store
let studyId: string

beforeAll(async () => {
  store = await openTestStore()
})
beforeEach(async () => {
  studyId = await startStudy(store, randomUUID())
})
afterAll(() => store.close())

const standingOf = async (memberId: string) => (await standingsOf(store, studyId)).get(memberId)
const totalOf = async (memberId: string) =>
  (await totalsOf(store, studyId, 'all', '1970-01-01')).find(tally => tally.memberId === memberId)

/** Another process with the same database. */
const replica = () => storeOf(openDatabase(store.database.url, () => {}))

test('of a hundred presses at once exactly one counts, and the others hear of it', async () => {
  const answer = await answerTo(store, await putQuestion(store, studyId, 1), 'mina')
  const recorded = await Promise.all(Array.from({ length: 100 }, () => store.answers.record(answer)))
  expect(recorded.filter(each => each.outcome === 'scored')).toEqual([{ outcome: 'scored', streak: 1, points: 11 }])
  expect(recorded.filter(each => each.outcome === 'duplicate')).toHaveLength(99)
  expect(recorded).toContainEqual({ outcome: 'duplicate', right: true, points: 11, given: { choices: [0] } })
  for (const [period, start] of [
    ['week', '2026-11-02'],
    ['month', '2026-11-01'],
    ['all', '1970-01-01'],
  ] as const) {
    expect(await totalsOf(store, studyId, period, start)).toEqual([
      { memberId: answer.memberId, points: 11, right: 1, answered: 1 },
    ])
  }
  expect(await standingOf(answer.memberId)).toEqual({ streak: 1, dayNumber: 1 })
})

test('presses of one member at two replicas count once', async () => {
  const other = replica()
  const post = await putQuestion(store, studyId, 1)
  for (let member = 0; member < 20; member++) {
    const answer = await answerTo(store, post, `twice-${member}`)
    const recorded = await Promise.all([store, other, store, other].map(each => each.answers.record(answer)))
    expect(recorded.map(each => each.outcome).sort()).toEqual(['duplicate', 'duplicate', 'duplicate', 'scored'])
    expect(await totalOf(answer.memberId)).toMatchObject({ points: 11, answered: 1 })
  }
  await other.close()
})

test('an answer after the promised close does not count, however late the reveal is', async () => {
  const closesAt = new Date(dayAt(1).getTime() + 1000)
  const post = await putQuestion(store, studyId, 1, { closesAt })
  const late = await answerTo(store, post, 'late', { at: closesAt })
  const inTime = await answerTo(store, post, 'in-time', { at: new Date(closesAt.getTime() - 1) })
  expect((await store.answers.record(late)).outcome).toBe('closed')
  expect((await store.answers.record(inTime)).outcome).toBe('scored')
  expect(await totalOf(late.memberId)).toBeUndefined()
})

test('after the close nothing is recorded, and who had answered is told so', async () => {
  const post = await putQuestion(store, studyId, 1)
  const answer = await answerTo(store, post, 'jun')
  await store.answers.record(answer)
  await store.posts.close(post.id, dayAt(1))
  expect(await store.answers.record(answer)).toEqual({
    outcome: 'duplicate',
    right: true,
    points: 11,
    given: { choices: [0] },
  })
  expect((await store.answers.record(await answerTo(store, post, 'sora'))).outcome).toBe('closed')
})

test('a post that is no question, or not there, is unknown', async () => {
  const post = await putQuestion(store, studyId, 1)
  const answer = await answerTo(store, post, 'mina', { postId: randomUUID() })
  expect((await store.answers.record(answer)).outcome).toBe('unknown')
  expect(await store.answers.question(answer.postId)).toBeUndefined()
  const summary = await store.posts.claim({
    slot: { studyId, kind: 'summary', at: dayAt(1) },
    day: '2026-11-02',
    week: '2026-11-02',
  })
  expect((await store.answers.record({ ...answer, postId: summary.id })).outcome).toBe('unknown')
  expect(await store.answers.question(summary.id)).toBeUndefined()
})

test('a row that cannot be written fails alone', async () => {
  const post = await putQuestion(store, studyId, 1)
  const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => answerTo(store, post, `neighbour-${n}`)))
  const broken = [
    { ...answers[7], memberId: randomUUID() },
    { ...answers[23], given: { text: '\0' }, memberId: randomUUID() },
  ]
  const mixed = [...answers.slice(0, 10), broken[0], ...answers.slice(10, 30), broken[1], ...answers.slice(30)]
  const outcomes = await Promise.allSettled(mixed.map(each => store.answers.record(each as (typeof answers)[0])))
  expect(outcomes.filter(each => each.status === 'rejected')).toHaveLength(1)
  const written = outcomes.flatMap(each => (each.status === 'fulfilled' ? each.value.outcome : []))
  expect(written.filter(each => each === 'scored')).toHaveLength(40)
  // Whoever is not there any more was forgotten meanwhile.
  expect(written.filter(each => each !== 'scored')).toEqual(['forgotten'])
})

describe('a streak', () => {
  const answerAll = async (member: string, posts: readonly Post[], from = [store]) => {
    const answers = await Promise.all(posts.map(post => answerTo(store, post, member)))
    return Promise.all(answers.map((answer, n) => (from[n % from.length] as Store).answers.record(answer)))
  }

  test('counts two open questions whichever is answered first, and pressed together, at one replica or two', async () => {
    const posts = [await putQuestion(store, studyId, 1), await putQuestion(store, studyId, 2)]
    const [first, second] = posts as [Post, Post]
    const other = replica()
    await answerAll('older-first', [first])
    expect(await answerAll('older-first', [second])).toEqual([{ outcome: 'scored', streak: 2, points: 12 }])
    await answerAll('newer-first', [second])
    expect(await answerAll('newer-first', [first])).toEqual([{ outcome: 'scored', streak: 2, points: 12 }])
    for (let n = 0; n < 10; n++) {
      await answerAll(`together-${n}`, n % 2 ? posts : posts.toReversed())
      await answerAll(`apart-${n}`, n % 2 ? posts : posts.toReversed(), [store, other])
    }
    expect(new Set([...(await standingsOf(store, studyId)).values()].map(({ streak }) => streak))).toEqual(new Set([2]))
    expect(await store.scores.check()).toEqual([])
    await other.close()
  })

  test('joins what lies on both sides of a day answered late', async () => {
    const posts: Post[] = []
    for (const day of [1, 2, 3, 4, 5]) posts.push(await putQuestion(store, studyId, day))
    const at = (...days: number[]) => days.map(day => posts[day - 1] as Post)
    await answerAll('mina', at(1, 2, 4, 5))
    const { memberId } = await answerTo(store, posts[0] as Post, 'mina')
    expect(await standingOf(memberId)).toEqual({ streak: 2, dayNumber: 5 })
    expect(await answerAll('mina', at(3))).toEqual([{ outcome: 'scored', streak: 5, points: 15 }])
    expect(await standingOf(memberId)).toEqual({ streak: 5, dayNumber: 5 })
  })

  test('outlives days on which nobody could answer: skipped, refused, never published', async () => {
    const first = await putQuestion(store, studyId, 1)
    await answerAll('mina', [first])
    for (const [day, status] of [
      [2, 'skipped'],
      [3, 'refused'],
    ] as const) {
      const post = await putQuestion(store, studyId, day, { published: false })
      await store.posts.ended(post.id, status, 'an outage')
    }
    await putQuestion(store, studyId, 4, { published: false })
    const after = await putQuestion(store, studyId, 5)
    expect(await answerAll('mina', [after])).toEqual([{ outcome: 'scored', streak: 2, points: 12 }])
    expect(await store.posts.latestDay(studyId)).toEqual({ number: 2, day: '2026-11-06' })
  })

  test('breaks at a day that could have been answered, and a question out of turn neither lengthens nor breaks it', async () => {
    const [first, missed] = [await putQuestion(store, studyId, 1), await putQuestion(store, studyId, 2)]
    const out = await putQuestion(store, studyId, 2, { scheduled: false })
    await answerAll('mina', [first])
    expect(await answerAll('mina', [out])).toEqual([{ outcome: 'scored', streak: 1, points: 11 }])
    const third = await putQuestion(store, studyId, 3)
    const outLater = await putQuestion(store, studyId, 3, { scheduled: false })
    expect(await answerAll('mina', [outLater])).toEqual([{ outcome: 'scored', streak: 0, points: 10 }])
    expect(await answerAll('mina', [third])).toEqual([{ outcome: 'scored', streak: 1, points: 11 }])
    expect(await answerAll('mina', [missed])).toEqual([{ outcome: 'scored', streak: 3, points: 13 }])
  })
})

test('the check of scores finds what an operator broke, and --repair mends it', async () => {
  const posts = [await putQuestion(store, studyId, 1), await putQuestion(store, studyId, 2)] as const
  const answer = await answerTo(store, posts[0], 'mina')
  await store.answers.record(answer)
  await store.answers.record(await answerTo(store, posts[1], 'mina'))
  const lost = await answerTo(store, posts[1], 'theo')
  await store.answers.record(lost)
  expect(await store.scores.check()).toEqual([])
  const { prisma } = store.database
  await prisma.total.updateMany({
    where: { studyId, period: 'month', memberId: answer.memberId },
    data: { points: 999 },
  })
  await prisma.total.deleteMany({ where: { studyId, memberId: lost.memberId } })
  await prisma.standing.updateMany({ where: { studyId, memberId: answer.memberId }, data: { streak: 7 } })
  await prisma.post.update({ where: { id: posts[1].id }, data: { dayNumber: 9 } })
  await store.posts.close(posts[0].id, dayAt(2))
  const tally = await store.posts.tally(posts[0].id)
  await prisma.post.update({ where: { id: posts[0].id }, data: { tally: { ...tally, right: 0 } } })
  const found = await store.scores.check()
  expect(found).toContainEqual({ what: 'tally', studyId, day: '2026-11-02', kept: [0, 1], counted: [1, 1] })
  expect(found).toContainEqual(expect.objectContaining({ what: 'total', kept: [999, 2, 2], counted: [23, 2, 2] }))
  expect(found.filter(each => each.what === 'total' && each.memberId === lost.memberId)).toHaveLength(3)
  expect(found).toContainEqual({ what: 'day', studyId, day: '2026-11-03', kept: 9, counted: 2 })
  expect(found).toContainEqual(expect.objectContaining({ what: 'streak', memberId: answer.memberId }))
  expect(await store.scores.repair()).toEqual(found)
  expect(await store.scores.check()).toEqual([])
  expect(await standingOf(answer.memberId)).toEqual({ streak: 2, dayNumber: 2 })
})

test('a slot is claimed once, whoever comes first', async () => {
  const slot = { studyId, kind: 'summary', at: dayAt(1) } as const
  const claims = await Promise.all(
    Array.from({ length: 20 }, () => store.posts.claim({ slot, day: '2026-11-24', week: '2026-11-23' })),
  )
  expect(new Set(claims.map(post => post.id)).size).toBe(1)
})
