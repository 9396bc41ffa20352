import { recallAt } from '../../src/domain/memory.ts'
import type { Store } from '../../src/store/index.ts'
import { answerTo, callerNamed, dayAt, putQuestion, startStudy } from '../support/answering.ts'
import { openTestStore } from '../support/database.ts'

let store: Store
let studyId: string

beforeAll(async () => {
  store = await openTestStore()
  studyId = await startStudy(store)
})
afterAll(() => store.close())

const WEEKS = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07']
const idOf = async (member: string) => (await store.members.resolve(callerNamed(member))).id

/** The Monday of a day counted from 2 November. */
const weekOf = (day: number) => WEEKS[Math.floor((day - 1) / 7)] as string

async function ask(day: number, members: string[], right = true): Promise<void> {
  const post = await putQuestion(store, studyId, day)
  await store.database.prisma.post.update({ where: { id: post.id }, data: { week: new Date(weekOf(day)) } })
  for (const member of members) {
    const review = {
      course: 'tiny',
      items: ['term:image'],
      question: 'one',
      rating: right ? (3 as const) : (1 as const),
    }
    await store.answers.record(await answerTo(store, post, member, { review, right }))
  }
}

test('what a group remembers is the mean of what its members do, reckoned as for one of them', async () => {
  await ask(1, ['mina', 'jun'])
  await ask(3, ['jun'], false)
  await ask(4, ['mina'])
  // Somebody of the workspace who never took part in this study, and another course, are no part of it.
  const foreign = { memberId: await idOf('noa'), studyId, question: 'one', source: 'quiz' as const, milliseconds: null }
  await store.memories.review({ ...foreign, course: 'tiny', items: ['term:image'], rating: 1, key: 'a', at: dayAt(2) })
  await store.memories.review({
    ...foreign,
    memberId: await idOf('mina'),
    course: 'other',
    items: ['term:image'],
    rating: 1,
    key: 'b',
    at: dayAt(2),
  })
  const now = dayAt(25)
  const kept = await store.database.prisma.memory.findMany({ where: { course: 'tiny' } })
  const noa = await idOf('noa')
  const recalls = kept.filter(row => row.memberId !== noa).map(row => recallAt(row, now))
  expect(recalls).toHaveLength(2)
  const [group, ...more] = await store.groups.memory(studyId, 'tiny', dayAt(20), now)
  expect(more).toEqual([])
  expect(group).toMatchObject({ item: 'term:image', met: 2, known: recalls.filter(recall => recall >= 0.8).length })
  expect(group!.recall).toBeCloseTo((recalls[0]! + recalls[1]!) / 2, 6)
  expect(await store.groups.members(studyId, dayAt(20))).toBe(2)
  // Whoever reviews takes part, too.
  const { id } = await store.reviewing.begin(noa, studyId, dayAt(24))
  expect(await store.groups.members(studyId, dayAt(20))).toBe(3)
  expect(await store.groups.reviews(studyId, dayAt(20))).toEqual({ done: 0, members: 0 })
  await store.database.prisma.reviewSession.update({ where: { id }, data: { done: 4 } })
  expect(await store.groups.reviews(studyId, dayAt(20))).toEqual({ done: 4, members: 1 })
  expect(await store.groups.reviews(studyId, dayAt(25))).toEqual({ done: 0, members: 0 })
})

test('who took part before and not of late is counted, and named only where they agreed; who is away or gone is not', async () => {
  await ask(15, ['mina', 'sora', 'theo', 'eve', 'jun'])
  await ask(36, ['mina'])
  const when = { before: WEEKS.slice(0, 4), lately: WEEKS.slice(4), since: dayAt(29), today: '2026-12-08' }
  expect(await store.groups.quiet(studyId, when)).toEqual({ count: 4, names: [] })
  expect(await store.privacy.name(await idOf('sora'), dayAt(30))).toBe(true)
  expect(await store.privacy.name(await idOf('sora'), dayAt(30))).toBe(false)
  await store.privacy.name(await idOf('mina'), dayAt(30))
  expect(await store.groups.quiet(studyId, when)).toEqual({ count: 4, names: ['sora'] })
  await store.members.setAway(await idOf('theo'), [{ from: '2026-12-07', to: '2026-12-09' }], '2026-12-07')
  await store.privacy.left({ ...callerNamed('eve') }, dayAt(30))
  expect(await store.groups.quiet(studyId, when)).toEqual({ count: 2, names: ['sora'] })
  const { id } = await store.reviewing.begin(await idOf('jun'), studyId, dayAt(31))
  await store.database.prisma.reviewSession.update({ where: { id }, data: { done: 1 } })
  expect(await store.groups.quiet(studyId, when)).toEqual({ count: 1, names: ['sora'] })
  expect(await store.privacy.name(await idOf('sora'), null)).toBe(true)
  expect(await store.groups.quiet(studyId, when)).toEqual({ count: 1, names: [] })
  await store.privacy.forget(await idOf('sora'))
  expect(await store.groups.quiet(studyId, when)).toEqual({ count: 0, names: [] })
})

test('weeks come in the order that is asked for, with what was asked and answered', async () => {
  expect(await store.groups.weeks(studyId, ['2026-12-07', '2026-11-16', '2026-11-02'])).toEqual([
    { week: '2026-12-07', asked: 1, members: 1, answered: 1, right: 1 },
    { week: '2026-11-16', asked: 1, members: 4, answered: 4, right: 4 },
    { week: '2026-11-02', asked: 3, members: 2, answered: 4, right: 3 },
  ])
})
