import { randomUUID } from 'node:crypto'
import type { Store } from '../../src/store/index.ts'
import { answerTo, callerNamed, dayAt, PLACE, putQuestion, startStudy } from '../support/answering.ts'
import { openTestStore } from '../support/database.ts'
import { examples } from '../support/examples.ts'
import { fc } from '../support/properties.ts'

const WEEK = '2026-11-02'
const BEFORE = '2026-10-26'

let store: Store
let memberIds: string[]

beforeAll(async () => {
  store = await openTestStore()
  await startStudy(store)
  const members = await Promise.all(Array.from({ length: 12 }, (_, n) => store.members.resolve(callerNamed(`m${n}`))))
  memberIds = members.map(member => member.id).sort()
})
afterAll(() => store.close())

const sums = fc.array(fc.record({ points: fc.nat(6), right: fc.nat(2), answered: fc.integer({ min: 2, max: 4 }) }), {
  maxLength: 12,
})

test('a board is the first rows and one’s own, ranked as ties and the period before have it', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(sums, sums, fc.nat(11), fc.integer({ min: 1, max: 12 }), async (now, earlier, own, most) => {
      const studyId = await startStudy(store, `board-${run++}`)
      const rows = (each: typeof now, startsOn: string) =>
        each.map((sum, n) => ({
          studyId,
          period: 'week' as const,
          startsOn: new Date(startsOn),
          memberId: memberIds[n] as string,
          ...sum,
        }))
      await store.database.prisma.total.createMany({ data: [...rows(now, WEEK), ...rows(earlier, BEFORE)] })
      const memberId = memberIds[own] as string
      const board = await store.scores.board(studyId, {
        period: 'week',
        startsOn: WEEK,
        before: BEFORE,
        most,
        memberId,
      })

      const rank = (each: typeof now, n: number) =>
        1 + each.filter(({ points }) => points > (each[n]?.points ?? 0)).length
      const order = now
        .map((sum, n) => ({ ...sum, n }))
        .sort((a, b) => b.points - a.points || b.right - a.right || a.answered - b.answered || a.n - b.n)
      const shown = order.filter(({ n }, place) => place < most || n === own)
      expect(board.rows.map(row => row.memberId)).toEqual(shown.map(({ n }) => memberIds[n]))
      expect(board.rows.map(row => row.rank)).toEqual(shown.map(({ n }) => rank(now, n)))
      expect(board.rows.map(row => row.change)).toEqual(
        shown.map(({ n }) => (n < earlier.length ? rank(earlier, n) - rank(now, n) : undefined)),
      )
      expect(board.members).toBe(now.length)
      expect(board.answered).toBe(now.reduce((sum, { answered }) => sum + answered, 0))
    }),
    examples(30),
  )
})

test('what a board comes to is known for a moment, and whoever answers or hides finds it on the board at once', async () => {
  const listening = await openTestStore()
  try {
    await listening.listen()
    const studyId = await startStudy(listening)
    const post = await putQuestion(listening, studyId, 1)
    const answer = async (member: string) => listening.answers.record(await answerTo(listening, post, member))
    const query = { period: 'all', startsOn: '1970-01-01', before: undefined, most: 1, memberId: undefined } as const
    const board = () => listening.scores.board(studyId, query)
    await answer('m0')
    expect(await board()).toMatchObject({ members: 1, answered: 1, right: 1 })
    await answer('m1')
    expect(await board()).toMatchObject({ members: 2, answered: 2, right: 2 })
    const { id } = await listening.members.resolve(callerNamed('m1'))
    await listening.privacy.hide(id, dayAt(1))
    expect(await board()).toMatchObject({ members: 1, answered: 1 })
    await listening.privacy.show(id)
    expect(await board()).toMatchObject({ members: 2 })
    const leaves = { ...PLACE, member: 'm0' }
    await listening.privacy.left(leaves, dayAt(1))
    expect(await board()).toMatchObject({ members: 1 })
    await listening.privacy.left(leaves, null)
    expect(await board()).toMatchObject({ members: 2 })

    // As another process would.
    await listening.database.prisma.total.updateMany({ where: { studyId }, data: { answered: 7 } })
    expect(await board()).toMatchObject({ answered: 2 })
    const now = performance.now()
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now + 2100)
    expect(await board()).toMatchObject({ answered: 14 })
    clock.mockRestore()
  } finally {
    await listening.close()
  }
})

test('a streak that is broken shows as none, and a board of nobody is empty', async () => {
  const studyId = await startStudy(store, randomUUID())
  const board = (memberId?: string) =>
    store.scores.board(studyId, { period: 'week', startsOn: WEEK, before: undefined, most: 10, memberId })
  expect(await board(memberIds[0])).toEqual({ rows: [], members: 0, answered: 0, right: 0 })
  expect(await store.scores.ofMember(studyId, memberIds[0] as string, WEEK)).toEqual({})
})

test('a tally is counted while the question is open, and kept from its close on', async () => {
  const studyId = await startStudy(store, randomUUID())
  const post = await putQuestion(store, studyId, 1)
  const answer = async (member: string, choice: number) => {
    const right = choice === 0
    await store.answers.record(await answerTo(store, post, member, { given: { choices: [choice] }, right }))
  }
  await answer('m0', 2)
  await answer('m1', 0)
  expect(await store.posts.tally(post.id)).toEqual({ answered: 2, right: 1, perChoice: [1, 0, 1], first: ['m1'] })
  await answer('m2', 0)
  await store.posts.close(post.id, dayAt(2))
  const closed = { answered: 3, right: 2, perChoice: [2, 0, 1], first: expect.arrayContaining(['m1', 'm2']) }
  expect(await store.posts.tally(post.id)).toEqual(closed)
  const kept = await store.database.prisma.post.findUniqueOrThrow({ where: { id: post.id } })
  // The names are those of the answers, for as long as these are kept.
  expect(kept.tally).toEqual({ ...closed, first: [] })
  expect(await store.posts.tally(post.id)).toEqual(closed)
  expect(await store.posts.history(studyId, 'tiny')).toEqual([
    expect.objectContaining({ answered: 3, right: 2, asked: 1 }),
  ])
})
