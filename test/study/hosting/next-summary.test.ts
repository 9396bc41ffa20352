import { type Plan, plannedChapters } from '../../../src/domain/plan.ts'
import type { Store } from '../../../src/store/index.ts'
import { nextSummary } from '../../../src/study/hosting/next-summary.ts'
import type { Study } from '../../../src/study/ports.ts'
import { dayAt, startStudy } from '../../support/answering.ts'
import { openTestStore } from '../../support/database.ts'

/** Noon on Mondays; the study began on one, the 2nd. */
const CRON = '0 12 * * 1'
let store: Store
let study: Study

beforeAll(async () => {
  store = await openTestStore()
  study = (await store.studies.byId(await startStudy(store)))!
  await store.courses.refresh()
})
afterAll(() => store.close())

/** The day of November on which a summary comes next, as of Friday, the 6th. */
async function nextDay(changes: Partial<Study>, question?: Date): Promise<number | undefined> {
  const schedule = { kind: 'summary', cron: CRON, nextAt: dayAt(8) } as const
  return (await nextSummary(store, { ...study, ...changes }, schedule, question))?.getUTCDate()
}

test('a summary that was not posted yet comes with the next slot, whatever the plan', async () => {
  for (const plan of ['weekly', 'dates', 'off'] satisfies Plan[]) expect(await nextDay({ plan })).toBe(9)
})

test('after it, one comes when a chapter or a course begins, and else none', async () => {
  const slot = { studyId: study.id, kind: 'summary', at: dayAt(1) } as const
  const { id } = await store.posts.claim({ slot, day: '2026-11-02', week: '2026-11-02', chapter: 1 })
  await store.posts.published(id, 'm', dayAt(1))
  expect(await nextDay({ plan: 'weekly' })).toBe(9)
  expect(await nextDay({ plan: 'off' })).toBeUndefined()
  expect(await nextDay({ plan: 'off', nextCourse: { slug: 'other', startsOn: '2026-11-14' } })).toBe(16)
  await store.studies.setPlan(study.id, 'dates', plannedChapters(['2026-11-20'], 1, [1, 2]))
  expect(await nextDay({ plan: 'dates' })).toBe(23)
})

test('a chapter of which nothing was asked stays, until something is', async () => {
  const slot = { studyId: study.id, kind: 'question', at: dayAt(2) } as const
  const { id } = await store.posts.claim({ slot, day: '2026-11-03', week: '2026-11-02' })
  await store.posts.ended(id, 'skipped', 'holiday')
  expect(await nextDay({ plan: 'weekly' })).toBeUndefined()
  expect(await nextDay({ plan: 'weekly' }, dayAt(9))).toBe(16)
})
