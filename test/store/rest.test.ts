import { randomUUID } from 'node:crypto'
import { FREE_DAYS } from '../../src/domain/streak.ts'
import type { Store } from '../../src/store/index.ts'
import type { Post } from '../../src/study/ports.ts'
import { answerTo, callerNamed, dayAt, putQuestion, standingsOf, startStudy, totalsOf } from '../support/answering.ts'
import { openTestStore } from '../support/database.ts'
import { examples } from '../support/examples.ts'
import { fc } from '../support/properties.ts'

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

const answer = async (post: Post, member: string) => store.answers.record(await answerTo(store, post, member))
const close = async (post: Post) => {
  await store.posts.close(post.id, post.at)
  await store.scores.rest(post.id)
}
const idOf = async (member: string) => (await store.members.resolve(callerNamed(member))).id
const streakOf = async (member: string) => (await standingsOf(store, studyId)).get(await idOf(member))?.streak

/** Asks on each day, and whoever answers does; the day closes. */
async function days(plan: Record<number, string[]>): Promise<void> {
  for (const [day, members] of Object.entries(plan)) {
    const post = await putQuestion(store, studyId, Number(day))
    for (const member of members) await answer(post, member)
    await close(post)
  }
}

test('two missed days of a month break no streak, a third does', async () => {
  await days({ 2: ['mina'], 3: [], 4: ['mina'], 5: [], 6: ['mina'] })
  expect(await streakOf('mina')).toBe(3)
  expect(await store.scores.freeDays(studyId, await idOf('mina'), '2026-11-01')).toBe(0)
  await days({ 9: [], 10: ['mina'] })
  expect(await streakOf('mina')).toBe(1)
})

test('free days are the month’s own', async () => {
  await days({ 26: ['jun'], 27: [], 28: [], 29: ['jun'], 31: [], 32: ['jun'] })
  expect(await streakOf('jun')).toBe(3)
  expect(await store.scores.freeDays(studyId, await idOf('jun'), '2026-12-01')).toBe(FREE_DAYS - 1)
})

test('days away cost no free day, however many they are', async () => {
  await store.members.setAway(await idOf('sora'), [{ from: '2026-11-04', to: '2026-11-20' }], '2026-11-03')
  await days({ 2: ['sora'], 3: ['sora'], 4: [], 5: [], 6: [], 9: [], 23: ['sora'] })
  expect(await streakOf('sora')).toBe(3)
  expect(await store.scores.freeDays(studyId, await idOf('sora'), '2026-11-01')).toBe(FREE_DAYS)
})

test('a day that is named a holiday after its question was asked costs no free day', async () => {
  await days({ 2: ['hana'] })
  const posts = []
  for (const day of [3, 4, 5]) posts.push(await putQuestion(store, studyId, day))
  await store.holidays.add(studyId, ['2026-11-04', '2026-11-05', '2026-11-06'])
  for (const post of posts) await close(post)
  await days({ 9: ['hana'] })
  expect(await streakOf('hana')).toBe(2)
  expect(await store.scores.freeDays(studyId, await idOf('hana'), '2026-11-01')).toBe(FREE_DAYS)
})

test('an answer given before a missed day turns out one of rest earns what it would have earned after', async () => {
  /** What is kept of the answers to a day missed and the one after, the former settled before the latter is answered or after. */
  const earned = async (prepare: () => Promise<void>, late: boolean) => {
    studyId = await startStudy(store, randomUUID())
    for (const day of [2, 3]) await days({ [day]: ['mina'] })
    if (!late) await prepare()
    const missed = await putQuestion(store, studyId, 4)
    if (!late) await close(missed)
    const [next, unscheduled] = [
      await putQuestion(store, studyId, 5),
      await putQuestion(store, studyId, 5, { scheduled: false }),
    ]
    await answer(next, 'mina')
    await answer(unscheduled, 'mina')
    if (late) await prepare()
    if (late) await close(missed)
    const answers = await store.database.prisma.answer.findMany({
      where: { post: { studyId } },
      orderBy: { post: { at: 'asc' } },
      select: { streak: true, points: true },
    })
    expect(await store.scores.check()).toEqual([])
    return { answers, totals: await totalsOf(store, studyId, 'all', '1970-01-01') }
  }
  const away = async () =>
    store.members.setAway(await idOf('mina'), [{ from: '2026-11-04', to: '2026-11-04' }], '2026-11-02')
  const ways = { holiday: () => store.holidays.add(studyId, ['2026-11-04']), away, free: async () => {} }
  for (const prepare of Object.values(ways)) {
    const late = await earned(prepare, true)
    expect(late.answers).toEqual([
      { streak: 1, points: 11 },
      { streak: 2, points: 12 },
      { streak: 3, points: 13 },
      { streak: 3, points: 13 },
    ])
    expect(late).toEqual(await earned(prepare, false))
  }
})

test('a day that is named a holiday when it is closed gives streak points to who answered a later question of it', async () => {
  await days({ 2: ['dora'], 3: [], 4: [], 5: ['dora'] })
  const asked = async (minute: number, number: number) => {
    const at = new Date(dayAt(6).getTime() + minute * 60_000)
    const { asked } = (await store.posts.bySlot({ studyId, kind: 'question', at: dayAt(5) }))[0]!
    const slot = { studyId, kind: 'question' as const, at }
    const post = await store.posts.claim({
      slot,
      day: '2026-11-06',
      week: '2026-11-02',
      asked: asked!,
      dayNumber: number,
    })
    await store.posts.published(post.id, `message-${post.id}`, at)
    return post
  }
  // Both free days are spent.
  const [morning, evening] = [await asked(0, 5), await asked(60, 6)]
  await close(morning)
  await answer(evening, 'dora')
  await close(evening)
  expect(await streakOf('dora')).toBe(1)
  await store.holidays.add(studyId, ['2026-11-06'])
  await store.scores.excuse('2026-11-06', { studyId })
  expect(await streakOf('dora')).toBe(3)
  const [last] = await store.database.prisma.answer.findMany({ where: { postId: evening.id } })
  expect(last).toMatchObject({ streak: 3, points: 13 })
})

test('who had no streak has none to keep', async () => {
  await days({ 2: ['theo'], 3: [], 4: [], 5: [], 6: [] })
  await days({ 9: ['theo'] })
  expect(await streakOf('theo')).toBe(1)
})

test('coming back early ends it', async () => {
  const id = await idOf('early')
  await store.members.setAway(id, [{ from: '2026-11-03', to: '2026-11-20' }], '2026-11-02')
  await store.members.setAway(id, [], '2026-11-05')
  expect(await store.members.away(id, '2026-11-05')).toEqual([])
  expect(await store.members.away(id, '2026-11-01')).toEqual([{ from: '2026-11-03', to: '2026-11-04' }])
})

test('a day whose second question is still open is not settled by the first', async () => {
  await days({ 2: ['mina'] })
  const first = await putQuestion(store, studyId, 3)
  const second = await store.posts.claim({
    slot: { studyId, kind: 'question', at: new Date(dayAt(3).getTime() + 1) },
    day: '2026-11-03',
    week: '2026-11-02',
    asked: first.asked!,
    dayNumber: (await store.posts.latestDay(studyId))!.number,
  })
  await store.posts.published(second.id, 'm', dayAt(3))
  await close(first)
  expect(await store.scores.freeDays(studyId, await idOf('mina'), '2026-11-01')).toBe(FREE_DAYS)
  await answer(second, 'mina')
  await close(second)
  expect(await streakOf('mina')).toBe(2)
})

test('in whatever order days close and answers come, what is kept agrees with what is counted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ day: fc.nat(7), member: fc.constantFrom('a', 'b'), close: fc.boolean() }), {
        maxLength: 24,
      }),
      async steps => {
        studyId = await startStudy(store, randomUUID())
        const posts: Post[] = []
        for (let day = 2; day < 10; day++) posts.push(await putQuestion(store, studyId, day))
        for (const { day, member, close: closes } of steps) {
          if (closes) await close(posts[day]!)
          else await answer(posts[day]!, member)
        }
        expect(await store.scores.check()).toEqual([])
      },
    ),
    examples(10),
  )
})
