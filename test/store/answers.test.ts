import { randomUUID } from 'node:crypto'
import { standingAfter } from '../../src/domain/streak.ts'
import type { Store } from '../../src/store/index.ts'
import type { NewAnswer } from '../../src/study/asking/ports.ts'
import type { Caller } from '../../src/study/ports.ts'
import { tinyCourse } from '../support/course.ts'
import { openTestStore } from '../support/database.ts'

const NOW = new Date('2026-11-24T00:30:00Z')
const place = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const
const caller = (member: string): Caller => ({ ...place, member, name: member, administers: async () => true })

let store: Store
let studyId: string
let postId: string

beforeAll(async () => {
  store = await openTestStore()
  await store.courses.save(tinyCourse(), NOW)
  const host = await store.members.resolve(caller('host'))
  const settings = { courseSlug: 'tiny', language: 'en', timezone: 'Asia/Seoul', chapter: 1 } as const
  studyId = (await store.studies.setUp(place, settings, [], host.id, NOW)).id
  const asked = {
    slug: 'one',
    chapter: 1,
    kind: 'single-choice',
    difficulty: 1,
    language: 'en',
    prompt: '?',
    choices: [],
    accepted: [],
    rivals: [],
    explanation: '',
  } as const
  const slot = { studyId, kind: 'question', at: NOW } as const
  postId = (
    await store.posts.claim({
      slot,
      day: '2026-11-24',
      week: '2026-11-23',
      asked: { ...asked, choices: [], accepted: [], rivals: [] },
      dayNumber: 1,
    })
  ).id
})
afterAll(() => store.close())

async function answerOf(member: string): Promise<NewAnswer> {
  const { id } = await store.members.resolve(caller(member))
  const periods = { week: '2026-11-23', month: '2026-11-01', all: '1970-01-01' }
  return {
    postId,
    studyId,
    memberId: id,
    given: { choices: [0] },
    right: true,
    points: 11,
    standing: standingAfter(undefined, 1, 1),
    periods,
    at: NOW,
  }
}

test('of a hundred presses at once exactly one counts', async () => {
  const answer = await answerOf('mina')
  const recorded = await Promise.all(Array.from({ length: 100 }, () => store.answers.record(answer)))
  expect(recorded.filter(Boolean)).toHaveLength(1)
  for (const [period, start] of Object.entries(answer.periods)) {
    expect(await store.scores.totals(studyId, period as 'week', start)).toEqual([
      { memberId: answer.memberId, points: 11, right: 1, answered: 1 },
    ])
  }
  expect((await store.scores.standings(studyId)).get(answer.memberId)).toEqual({ streak: 1, dayNumber: 1 })
})

test('an answer after the promised close does not count, however late the reveal is', async () => {
  await store.posts.promise(postId, new Date(NOW.getTime() + 1000))
  const [before, after] = await Promise.all([answerOf('in-time'), answerOf('late')])
  expect(await store.answers.record({ ...after, at: new Date(NOW.getTime() + 1000) })).toBe(false)
  expect(await store.answers.record({ ...before, at: new Date(NOW.getTime() + 999) })).toBe(true)
  await store.database.prisma.answer.deleteMany({ where: { memberId: before.memberId } })
  await store.database.prisma.total.deleteMany({ where: { memberId: before.memberId } })
})

test('after the close nothing is recorded, neither answer nor points', async () => {
  await store.posts.close(postId, NOW)
  const answer = await answerOf('jun')
  expect(await store.answers.record(answer)).toBe(false)
  expect((await store.scores.totals(studyId, 'week', '2026-11-23')).map(tally => tally.memberId)).not.toContain(
    answer.memberId,
  )
})

test('an unknown post has no context', async () => {
  expect(await store.answers.context(randomUUID(), (await answerOf('mina')).memberId)).toBeUndefined()
})

test('the check of scores finds what does not agree with the answers', async () => {
  expect(await store.scores.check()).toEqual([])
  await store.database.prisma.total.updateMany({ where: { period: 'month' }, data: { points: 999 } })
  expect(await store.scores.check()).toEqual([
    expect.objectContaining({ studyId, period: 'month', kept: [999, 1, 1], counted: [11, 1, 1] }),
  ])
})

test('a slot is claimed once, whoever comes first', async () => {
  const slot = { studyId, kind: 'summary', at: NOW } as const
  const claims = await Promise.all(
    Array.from({ length: 20 }, () => store.posts.claim({ slot, day: '2026-11-24', week: '2026-11-23' })),
  )
  expect(new Set(claims.map(post => post.id)).size).toBe(1)
})
