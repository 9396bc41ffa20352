import type { Store } from '../../src/store/index.ts'
import { tinyCourse } from '../support/course.ts'
import { openTestStore } from '../support/database.ts'

const NOW = new Date('2026-11-24T00:30:00Z')
const SETTINGS = { courseSlug: tinyCourse().slug, language: 'en', timezone: 'Asia/Seoul', chapter: 1 } as const

let store: Store
let [here, elsewhere] = ['', '']
beforeAll(async () => {
  store = await openTestStore()
  await store.courses.save(tinyCourse(), NOW)
  const place = { platform: 'slack', workspace: 'T1' } as const
  const caller = { ...place, channel: 'C1', member: 'U1', name: 'Mina', administers: async () => true }
  const host = await store.members.resolve(caller)
  const setUp = async (channel: string) =>
    (await store.studies.setUp({ ...place, channel }, SETTINGS, [], host.id, NOW)).id
  here = await setUp('C1')
  elsewhere = await setUp('C2')
})
afterAll(() => store.close())

test('holidays are each there once, in order, from a date on, and those of one study alone', async () => {
  await store.holidays.add(here, ['2026-12-25', '2026-11-30', '2026-12-25'])
  await store.holidays.add(here, ['2026-11-30', '2026-12-01'])
  await store.holidays.add(elsewhere, ['2026-12-02'])
  expect(await store.holidays.from(here, '2026-11-01')).toEqual(['2026-11-30', '2026-12-01', '2026-12-25'])
  expect(await store.holidays.from(here, '2026-12-01')).toEqual(['2026-12-01', '2026-12-25'])
  expect(await store.holidays.remove(here, ['2026-12-01', '2026-12-02'])).toBe(1)
  expect(await store.holidays.from(here, '2026-11-01')).toEqual(['2026-11-30', '2026-12-25'])
  expect(await store.holidays.from(elsewhere, '2026-11-01')).toEqual(['2026-12-02'])
})
