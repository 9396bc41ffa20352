import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { openDatabase } from '../../src/store/database.ts'
import { type Store, storeOf } from '../../src/store/index.ts'
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

const ask = (day: number) => putQuestion(store, studyId, day)
const review = { course: 'tiny', items: ['question:one', 'term:container'], question: 'one', rating: 3 } as const
const give = async (post: Post, member: string) => store.answers.record(await answerTo(store, post, member, { review }))
const close = async (post: Post) => {
  await store.posts.close(post.id, post.at)
  await store.scores.rest(post.id)
}
const idOf = async (member: string) => (await store.members.resolve(callerNamed(member))).id
const free = async (member: string, month = '2026-11-01') => store.scores.freeDays(studyId, await idOf(member), month)
/** Streaks by name. */
async function streaks(): Promise<Record<string, number>> {
  const standings = await standingsOf(store, studyId)
  const members = await store.database.prisma.member.findMany({ where: { id: { in: [...standings.keys()] } } })
  return Object.fromEntries(members.map(({ id, name }) => [name, standings.get(id)?.streak ?? 0]))
}

test('a question that is taken back as the first day of a run gives back the free days that were spent behind it', async () => {
  const first = await ask(2)
  await give(first, 'ana')
  await close(first)
  await close(await ask(3))
  const later = await ask(4)
  await give(later, 'ana')
  await close(later)
  expect(await free('ana')).toBe(1)
  await store.mending.void([first.id], dayAt(9))
  expect(await free('ana')).toBe(2)
  expect(await streaks()).toEqual({ ana: 1 })
})

test('a question that is taken back keeps days away behind it, and those of what was a holiday then, costing nothing', async () => {
  const id = await idOf('ben')
  await store.members.setAway(id, [{ from: '2026-11-05', to: '2026-11-05' }], '2026-11-03')
  await store.holidays.add(studyId, ['2026-11-06'])
  const posts: Post[] = []
  for (const day of [2, 3, 4, 5, 6]) {
    const post = await ask(day)
    posts.push(post)
    if (day === 2 || day === 3 || day === 6) await give(post, 'ben')
    await close(post)
  }
  await store.database.prisma.away.deleteMany({ where: { memberId: id } })
  await store.holidays.remove(studyId, ['2026-11-06'])
  await store.mending.void([posts[1]!.id], dayAt(9))
  expect(await streaks()).toEqual({ ben: 2 })
  expect(await free('ben')).toBe(2)
  await store.mending.void([posts[0]!.id], dayAt(9))
  expect(await streaks()).toEqual({ ben: 1 })
})

test('a question that is taken back between open ones that nobody has answered breaks no streak, whichever are answered and however they close', async () => {
  const first = await ask(2)
  for (const member of ['all', 'none', 'last']) await give(first, member)
  await close(first)
  const [third, back, fifth, sixth] = [await ask(3), await ask(4), await ask(5), await ask(6)]
  await store.mending.void([back.id], dayAt(6))
  for (const post of [third, fifth, sixth]) await give(post, 'all')
  await give(sixth, 'last')
  await give(third, 'newcomer')
  for (const post of [third, fifth, sixth]) await close(post)
  expect(await streaks()).toEqual({ all: 4, last: 2, newcomer: 1, none: 1 })
  expect([await free('none'), await free('last'), await free('newcomer')]).toEqual([0, 0, 0])
  // Of a member with a streak that goes on over it the next answer says so at once.
  expect((await totalsOf(store, studyId, 'all', '1970-01-01')).map(({ points }) => points)).toContain(50)
})

test('a question that is taken back behind a day that broke the streak keeps none, and costs no free day of the next month', async () => {
  const first = await ask(24)
  await give(first, 'cho')
  for (const post of [first, await ask(25), await ask(26)]) await close(post)
  const [missed, back, next] = [await ask(29), await ask(30), await ask(31)]
  await store.mending.void([back.id], dayAt(30))
  await close(missed)
  await close(next)
  expect(await free('cho', '2026-12-01')).toBe(2)
})

test('streaks and free days are as if a question that is taken back had never been asked', async () => {
  // Days from 23 November on, so that free days are of two months.
  const [first, count] = [22, 12]
  const day = fc.record({ a: fc.boolean(), b: fc.boolean() })
  const plan = fc.record({
    days: fc.array(day, { minLength: count, maxLength: count }),
    /** Days between two reveals. */
    every: fc.integer({ min: 1, max: 5 }),
    back: fc.uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: 2 }),
    when: fc.constantFrom('asked', 'answered', 'at last'),
  })
  type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never
  const run = async ({ days, every, back, when }: Plan, skip: boolean) => {
    studyId = await startStudy(store, randomUUID())
    const posts: Post[] = []
    let open: Post[] = []
    for (const [place, answers] of days.entries()) {
      const isBack = back.includes(place)
      if (!(skip && isBack)) {
        const post = await ask(first + place)
        if (isBack) posts.push(post)
        if (isBack && when === 'asked') await store.mending.void([post.id], post.at)
        for (const member of ['a', 'b'] as const) if (answers[member]) await give(post, member)
        if (isBack && when === 'answered') await store.mending.void([post.id], post.at)
        if (!isBack || when === 'at last') open.push(post)
      }
      if (place % every !== every - 1 && place < count - 1) continue
      for (const post of open) await close(post)
      open = []
    }
    if (when === 'at last') for (const { id } of posts) await store.mending.void([id], dayAt(40))
    const left = []
    for (const member of ['a', 'b']) left.push(await free(member), await free(member, '2026-12-01'))
    return { streaks: await streaks(), left }
  }
  await fc.assert(
    fc.asyncProperty(plan, async each => {
      expect(await run(each, false)).toEqual(await run(each, true))
      expect(await store.scores.check()).toEqual([])
    }),
    examples(10),
  )
})

test('to take a question back takes as many statements whatever the number of its members, and of days since', async () => {
  const statements = async (members: number, days: number) => {
    studyId = await startStudy(store, randomUUID())
    const posts: Post[] = []
    for (let day = 1; day <= days; day++) {
      const post = await ask(day)
      for (let member = 0; member < members; member++) if ((member + day) % 3 > 0) await give(post, `member ${member}`)
      await close(post)
      posts.push(post)
    }
    let count = 0
    // Counted on their way to the server, which is asked as ever.
    const connect = (client: pg.PoolClient) => {
      const query = client.query.bind(client) as (...given: unknown[]) => unknown
      const counted = (...given: unknown[]) => {
        count++
        return query(...given)
      }
      Object.assign(client, { query: counted })
    }
    const fresh = openDatabase(store.database.url, () => {})
    fresh.pool.on('connect', connect)
    try {
      expect(await storeOf(fresh).mending.void([posts[1]?.id ?? ''], dayAt(60))).toBeGreaterThan(0)
      return count
    } finally {
      await fresh.close()
    }
  }
  expect(await statements(12, 20)).toBe(await statements(3, 5))
})
