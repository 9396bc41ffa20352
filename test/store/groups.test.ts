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

test.each(['US/Pacific-New', 'Europe/Kyiv', 'Canada/East-Saskatchewan'])(
  'a zone that the database does not know by the name %s is reckoned with all the same',
  async timezone => {
    const id = await idOf('mina')
    const since = new Date(0)
    await store.groups.weeks(studyId, timezone, ['2026-11-02'])
    expect(await store.memories.reviewDays(id, timezone, since)).toEqual([])
    expect(await store.memories.activity(id, studyId, timezone, since)).toEqual(new Map())
  },
)

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

/** An answer in `/review` or `/quiz`. */
async function byOneself(memberId: string, source: 'review' | 'quiz', day: number): Promise<void> {
  const what = { course: 'tiny', items: ['term:image'], question: 'one', rating: 3, milliseconds: null } as const
  await store.memories.review({ ...what, memberId, studyId, source, key: `${source} ${day}`, at: dayAt(day) })
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
})

test('whoever reviews or practises takes part, too, and each is counted by its name', async () => {
  const counted = (since: number) => store.groups.byThemselves(studyId, dayAt(since))
  expect(await counted(20)).toEqual({ reviews: 0, practice: 0, members: 0 })
  const noa = await idOf('noa')
  await byOneself(noa, 'review', 24)
  expect(await store.groups.members(studyId, dayAt(20))).toBe(3)
  await byOneself(noa, 'quiz', 24)
  await byOneself(await idOf('lea'), 'quiz', 24)
  expect(await counted(20)).toEqual({ reviews: 1, practice: 2, members: 2 })
  expect(await counted(25)).toEqual({ reviews: 0, practice: 0, members: 0 })
  expect(await store.groups.members(studyId, dayAt(20))).toBe(4)
  expect(await store.groups.members(studyId, dayAt(25))).toBe(2)
})

test('who took part before and not of late is counted, and named only where they agreed; who is away or gone is not', async () => {
  await ask(15, ['mina', 'sora', 'theo', 'eve', 'jun'])
  await ask(36, ['mina'])
  const when = { before: WEEKS.slice(0, 4), lately: WEEKS.slice(4), since: dayAt(29), today: '2026-12-08' }
  const before = 5
  const nobodyBefore = { ...when, before: ['2026-10-26'] }
  expect(await store.groups.quiet(studyId, nobodyBefore)).toEqual({ before: 0, count: 0, names: [] })
  expect(await store.groups.quiet(studyId, when)).toEqual({ before, count: 4, names: [] })
  expect(await store.privacy.name(await idOf('sora'), dayAt(30))).toBe(true)
  expect(await store.privacy.name(await idOf('sora'), dayAt(30))).toBe(false)
  await store.privacy.name(await idOf('mina'), dayAt(30))
  expect(await store.groups.quiet(studyId, when)).toEqual({ before, count: 4, names: ['sora'] })
  await store.members.setAway(await idOf('theo'), [{ from: '2026-12-07', to: '2026-12-09' }], '2026-12-07')
  const taking = await store.groups.members(studyId, dayAt(29))
  const met = async () => (await store.groups.memory(studyId, 'tiny', dayAt(29), dayAt(37)))[0]?.met ?? 0
  const metBefore = await met()
  await store.privacy.left({ ...callerNamed('eve') }, dayAt(30))
  // Nor does the group know any more what they do.
  expect([await store.groups.members(studyId, dayAt(29)), await met()]).toEqual([taking - 1, metBefore - 1])
  expect(await store.groups.quiet(studyId, when)).toEqual({ before, count: 2, names: ['sora'] })
  await byOneself(await idOf('jun'), 'quiz', 31)
  expect(await store.groups.quiet(studyId, when)).toEqual({ before, count: 1, names: ['sora'] })
  expect(await store.privacy.name(await idOf('sora'), null)).toBe(true)
  expect(await store.groups.quiet(studyId, when)).toEqual({ before, count: 1, names: [] })
  await store.privacy.forget(await idOf('sora'))
  expect(await store.groups.quiet(studyId, when)).toEqual({ before: before - 1, count: 0, names: [] })
})

test('weeks come in the order that is asked for, with what was asked and answered', async () => {
  expect(
    await store.groups.weeks(studyId, 'Asia/Seoul', ['2026-12-07', '2026-11-16', '2026-11-02', '2026-10-26']),
  ).toEqual([
    // The study began on 2 November.
    { week: '2026-12-07', asked: 1, members: 1, answered: 1, right: 1 },
    { week: '2026-11-16', asked: 1, members: 4, answered: 4, right: 4 },
    { week: '2026-11-02', asked: 3, members: 2, answered: 4, right: 3 },
  ])
})
