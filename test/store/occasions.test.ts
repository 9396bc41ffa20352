import type { Slot } from '../../src/domain/schedule.ts'
import type { Store } from '../../src/store/index.ts'
import { PLACE, putQuestion, startStudy } from '../support/answering.ts'
import { openTestStore } from '../support/database.ts'

const AT = new Date('2026-11-30T00:30:00Z')

let store: Store
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

test('one statement tells of a study what several do', async () => {
  const studyId = await startStudy(store)
  const slot: Slot = { studyId, kind: 'question', at: AT }
  await store.studies.schedule(studyId, {
    kind: 'reveal',
    cron: '0 18 * * 1-5',
    nextAt: new Date('2026-11-30T09:00:00Z'),
  })
  await store.studies.schedule(studyId, { kind: 'question', cron: '30 9 * * 1-5', nextAt: AT })
  await store.holidays.add(studyId, ['2026-11-29', '2026-11-30', '2026-12-25'])
  await putQuestion(store, studyId, 1)
  await store.posts.claim({ slot, day: '2026-11-30', week: '2026-11-30', closesAt: new Date('2026-11-30T09:00:00Z') })
  await store.studies.setPlan(studyId, 'weekly', [{ chapter: 2, startsOn: '2026-12-07' }])
  const nextCourse = { slug: 'later', startsOn: '2026-12-01' }
  await store.studies.change(studyId, { nextCourse, endToldAt: AT })
  await store.studies.failing(studyId, 'limited', AT)
  expect(await store.occasions.of(slot)).toEqual({
    study: await store.studies.byId(studyId),
    schedules: await store.studies.schedules(studyId),
    holidays: ['2026-11-29', '2026-11-30'],
    planned: await store.studies.planned(studyId),
    posts: await store.posts.bySlot(slot),
    latestDay: await store.posts.latestDay(studyId),
  })
})

test('a study with nothing has nothing, and one that is gone is not there', async () => {
  const studyId = await startStudy(store, `${PLACE.channel} of another`)
  const read = await store.occasions.of({ studyId, kind: 'summary', at: AT })
  expect(read).toMatchObject({ holidays: [], posts: [], latestDay: undefined, study: { id: studyId } })
  const gone = { studyId: '00000000-0000-4000-8000-000000000000', kind: 'summary', at: AT } as const
  expect(await store.occasions.of(gone)).toBeUndefined()
})
