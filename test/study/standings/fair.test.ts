import type { Store } from '../../../src/store/index.ts'
import { boardPeriod } from '../../../src/study/standings/board-period.ts'
import { reviewStreakOf } from '../../../src/study/talk/review-streak.ts'
import { answerTo, callerNamed, dayAt, putQuestion, standingsOf, startStudy } from '../../support/answering.ts'
import { openTestStore } from '../../support/database.ts'

let store: Store
let studyId: string

beforeEach(async () => {
  store = await openTestStore()
  studyId = await startStudy(store)
})
afterEach(() => store.close())

const idOf = async (member: string) => (await store.members.resolve(callerNamed(member))).id

/** Asks on a day, and whoever answers is right or not. */
async function day(number: number, answers: Record<string, boolean>): Promise<void> {
  const post = await putQuestion(store, studyId, number)
  for (const [member, right] of Object.entries(answers))
    await store.answers.record(await answerTo(store, post, member, { right, given: { choices: [right ? 0 : 1] } }))
  await store.posts.close(post.id, post.at)
  await store.scores.rest(post.id)
}

test('somebody who joins late leads this week’s board, and months of others do not stand before them', async () => {
  for (const number of [1, 2, 3, 4, 5, 8, 9, 10, 11, 12]) await day(number, { mina: true, jun: true })
  await day(15, { mina: false, jun: false, late: true })
  await day(16, { mina: true, jun: false, late: true })
  await day(17, { mina: true, late: true })
  const study = (await store.studies.byId(studyId))!
  const shown = await boardPeriod(store, study, 'week', dayAt(17))
  const week = await store.scores.board(studyId, { period: 'week', startsOn: shown.start, before: undefined, most: 3 })
  expect(week.rows.map(row => row.member.name)).toEqual(['late', 'mina', 'jun'])
  const ever = await store.scores.board(studyId, { period: 'all', startsOn: '1970-01-01', before: undefined, most: 3 })
  expect(ever.rows[0]!.member.name).toBe('mina')
})

test('a holiday, on which nothing is asked, breaks no daily streak, and being away breaks neither that nor that of reviews', async () => {
  await store.members.setAway(await idOf('mina'), [{ from: '2026-11-09', to: '2026-11-11' }], '2026-11-02')
  await store.holidays.add(studyId, ['2026-11-05', '2026-11-06'])
  // The 5th and 6th are holidays; from the 9th to the 11th mina is away.
  await day(1, { mina: true })
  await day(2, { mina: true })
  await day(3, { mina: true })
  for (const number of [8, 9, 10]) await day(number, {})
  await day(11, { mina: true })
  expect((await standingsOf(store, studyId)).get(await idOf('mina'))?.streak).toBe(4)

  const memberId = await idOf('mina')
  for (const number of [2, 3, 11])
    await store.memories.review({
      memberId,
      studyId,
      course: 'tiny',
      items: ['term:image'],
      question: 'one',
      rating: 3,
      source: 'review',
      key: String(number),
      milliseconds: null,
      at: dayAt(number),
    })
  const study = (await store.studies.byId(studyId))!
  // Tuesday, Wednesday, then holidays, a weekend and days away, and Thursday; but for the 12th being a day to review.
  const at = (now: Date) => reviewStreakOf({ ...store, clock: { now: () => now } }, study, memberId)
  expect((await at(dayAt(11))).streak).toBe(3)
  expect((await at(dayAt(15))).streak).toBe(0)
  await store.members.setAway(memberId, [], '2026-11-12')
  expect((await at(dayAt(11))).streak).toBe(3)
})
