import type { ChapterContent } from '../../../src/domain/merge-chapter.ts'
import type { Store } from '../../../src/store/index.ts'
import { occasionOf } from '../../../src/study/occasion.ts'
import type { Study } from '../../../src/study/ports.ts'
import { advanceChapter } from '../../../src/study/reading/advance-chapter.ts'
import type { WritingPorts } from '../../../src/study/writing/ports.ts'
import { previewChapter, publishChapter, restoreVersion } from '../../../src/study/writing/publish-chapter.ts'
import { tinyCourse } from '../../support/course.ts'
import { openTestStore } from '../../support/database.ts'

/** A Wednesday. */
const NOW = new Date('2026-11-25T03:00:00Z')
const MONDAY = new Date('2026-11-30T00:00:00Z')
const TUESDAY = new Date('2026-12-01T00:30:00Z')

let store: Store
let ports: WritingPorts
let memberId: string
let channels = 0
beforeAll(async () => {
  store = await openTestStore()
  await store.courses.save(tinyCourse(), NOW)
  await store.courses.refresh()
  ports = {
    ...store,
    clock: { now: () => NOW },
    random: () => 0,
    deliveries: { enqueue: async () => {} },
    defaults: { language: 'en', timezone: 'Asia/Seoul' },
  }
})
afterAll(() => store.close())

async function newStudy(chapter = 1): Promise<Study> {
  const place = { platform: 'discord', workspace: 'w', channel: `c${++channels}` } as const
  memberId = (await store.members.resolve({ ...place, member: 'm', name: 'Mina', administers: async () => true })).id
  const settings = { courseSlug: 'tiny', language: 'en', timezone: 'Asia/Seoul', chapter } as const
  const schedules = [
    { kind: 'summary' as const, cron: '0 9 * * 1', nextAt: MONDAY },
    { kind: 'question' as const, cron: '30 9 * * 1-5', nextAt: TUESDAY },
  ]
  return store.studies.setUp(place, settings, schedules, memberId, NOW)
}

const week = (slug: string, definition = 'Several containers.'): ChapterContent => ({
  chapter: { slug, number: 0, texts: { en: { title: `Week ${slug}`, summary: 'Ours.' } } },
  terms: [
    { slug: `pod-${slug}`, chapter: 0, related: [], texts: { en: { name: `Pod ${slug}`, aliases: [], definition } } },
  ],
  questions: [{ ...tinyCourse().questions[0]!, slug: `ask-${slug}`, chapter: 0, terms: [`pod-${slug}`] }],
})
const extend = { alone: false, courseTitle: '' }
const now = (id: string) => store.studies.byId(id) as Promise<Study>
const summarised = async ({ id: studyId }: Study, chapter: number, at = new Date('2026-11-25T03:00:01Z')) => {
  const post = await store.posts.claim({
    slot: { studyId, kind: 'summary', at },
    day: '2026-11-25',
    week: '2026-11-23',
    chapter,
  })
  await store.posts.published(post.id, 'ref', at)
}

/** A question for which nobody was asked, on a holiday. */
const fellOut = async ({ id: studyId }: Study, day: string) => {
  const slot = { studyId, kind: 'question', at: new Date(`${day}T00:30:00Z`) } as const
  const post = await store.posts.claim({ slot, day, week: '2026-11-23', chapter: 2 })
  await store.posts.ended(post.id, 'skipped', 'holiday')
}
const summary = async (study: Study, at: Date) => {
  const slot = { studyId: study.id, kind: 'summary', at } as const
  return advanceChapter(ports, study, slot, (await occasionOf(ports, slot))!.occasion)
}

test('a chapter that begins now is where the study is, in a course over the one that it followed', async () => {
  const study = await newStudy()
  const preview = await previewChapter(ports, study, week('a'), extend)
  expect(preview).toMatchObject({
    passesOver: { now: [2], monday: [2] },
    version: 1,
    chapter: { slug: 'a', number: 3 },
    monday: '2026-11-30',
    extends: 'tiny',
  })
  expect(await store.ownCourses.of(study.id)).toBeUndefined()
  expect(await publishChapter(ports, study, memberId, week('a'), { ...extend, start: 'now' })).toEqual(preview)
  expect(await now(study.id)).toMatchObject({
    courseSlug: preview.slug,
    chapter: 3,
    chapterSince: NOW,
    nextCourse: null,
  })
  expect(store.courses.get(preview.slug)?.course.chapters.map(each => each.slug)).toEqual([
    '01-first',
    '02-second',
    'a',
  ])
})

test('one that begins on Monday leaves the week as it is, and a weekly plan goes on behind it', async () => {
  const study = await newStudy()
  const options = { ...extend, start: 'monday' as const }
  const published = await publishChapter(ports, study, memberId, week('b'), options)
  const after = await now(study.id)
  expect(after).toMatchObject({ courseSlug: published.slug, chapter: 1, plan: 'weekly' })
  expect((await summary(after, MONDAY)).chapter).toBe(3)
  const second = await publishChapter(ports, after, memberId, week('c'), options)
  expect(second).toMatchObject({ version: 2, monday: '2026-12-07', chapter: { number: 4 } })
  // The week comes to it by itself.
  expect(await store.studies.planned(study.id)).toEqual([{ chapter: 3, startsOn: '2026-11-30' }])
  const third = await publishChapter(ports, await now(study.id), memberId, week('d'), { ...extend, start: 'later' })
  const begun = await summary(await now(study.id), MONDAY)
  await summarised(begun, 3, MONDAY)
  const later = await summary(begun, new Date('2026-12-07T00:30:00Z'))
  expect([begun.chapter, later.chapter, third.chapter.number]).toEqual([3, 4, 5])
})

test('of a plan by dates it becomes one more', async () => {
  const study = await newStudy()
  await store.studies.setPlan(study.id, 'dates', [{ chapter: 2, startsOn: '2026-12-02' }])
  await publishChapter(ports, await now(study.id), memberId, week('b'), { ...extend, start: 'monday' })
  expect((await now(study.id)).plan).toBe('dates')
  expect(await store.studies.planned(study.id)).toEqual([
    { chapter: 3, startsOn: '2026-11-30' },
    { chapter: 2, startsOn: '2026-12-02' },
  ])
})

test('a weekly plan that comes to it by itself stays', async () => {
  const study = await newStudy(2)
  await summarised(study, 2)
  expect(await previewChapter(ports, study, week('d'), extend)).toMatchObject({ passesOver: { now: [], monday: [] } })
  await publishChapter(ports, study, memberId, week('d'), { ...extend, start: 'monday' })
  const after = await now(study.id)
  expect(after).toMatchObject({ plan: 'weekly', chapter: 2 })
  expect((await summary(after, MONDAY)).chapter).toBe(3)
})

test('what a plan has a date for before is not passed over, nor is it said of weeks that no summary counts', async () => {
  const passed = async (study: Study) => (await previewChapter(ports, study, week('p'), extend)).passesOver.monday
  const dated = await newStudy()
  await store.studies.setPlan(dated.id, 'dates', [{ chapter: 2, startsOn: '2026-11-27' }])
  expect(await passed(await now(dated.id))).toEqual([])
  await store.studies.setPlan(dated.id, 'off', [])
  expect(await passed(await now(dated.id))).toEqual([2])
  const weekly = await newStudy()
  expect(await passed(weekly)).toEqual([2])
  await store.studies.unschedule(weekly.id, 'summary')
  expect(await passed(weekly)).toEqual([])
})

test('a weekly plan that stays where it is, since all questions until Monday fall out, gets a date', async () => {
  const study = await newStudy(2)
  await summarised(study, 2)
  await store.holidays.add(study.id, ['2026-11-25', '2026-11-26', '2026-11-27'])
  await publishChapter(ports, study, memberId, week('e'), { ...extend, start: 'monday' })
  await fellOut(study, '2026-11-26')
  expect(await now(study.id)).toMatchObject({ plan: 'weekly' })
  expect(await store.studies.planned(study.id)).toEqual([{ chapter: 3, startsOn: '2026-11-30' }])
  expect((await summary(await now(study.id), MONDAY)).chapter).toBe(3)
})

test('a chapter whose questions all fell out stays for another week, but not where none are asked any more', async () => {
  const study = await newStudy(1)
  await summarised(study, 1)
  await fellOut(study, '2026-11-26')
  expect((await summary(await now(study.id), MONDAY)).chapter).toBe(1)
  await store.studies.unschedule(study.id, 'question')
  expect((await summary(await now(study.id), MONDAY)).chapter).toBe(2)
})

test('of two that a weekly plan comes to by itself, each keeps its Monday', async () => {
  const study = await newStudy(2)
  await summarised(study, 2)
  const options = { ...extend, start: 'monday' as const }
  expect(await publishChapter(ports, study, memberId, week('w'), options)).toMatchObject({ monday: '2026-11-30' })
  const second = await publishChapter(ports, await now(study.id), memberId, week('x'), options)
  expect(second).toMatchObject({ monday: '2026-12-07', chapter: { number: 4 } })
  expect(await now(study.id)).toMatchObject({ plan: 'weekly' })
  // The first once more keeps its own.
  const again = await publishChapter(ports, await now(study.id), memberId, week('w', 'Better.'), options)
  expect(again).toMatchObject({ monday: '2026-11-30' })
  expect((await summary(await now(study.id), MONDAY)).chapter).toBe(3)
})

test('what a weekly plan came to before a date still begins on its Monday', async () => {
  const study = await newStudy(2)
  await summarised(study, 2)
  const options = { ...extend, start: 'monday' as const }
  await publishChapter(ports, study, memberId, week('y'), options)
  await publishChapter(ports, await now(study.id), memberId, week('y2'), { ...extend, start: 'later' })
  await publishChapter(ports, await now(study.id), memberId, week('y3'), { ...extend, start: 'later' })
  // The weekly plan has 3, 4 and 5 on the next three Mondays: 5 is wanted on the first that no other of theirs has.
  const third = await publishChapter(ports, await now(study.id), memberId, week('y3'), options)
  expect(third).toMatchObject({ monday: '2026-12-14' })
  expect((await summary(await now(study.id), MONDAY)).chapter).toBe(3)
})

test('a chapter that began before its Monday leaves that to the next one', async () => {
  const study = await newStudy()
  await publishChapter(ports, study, memberId, week('v'), { ...extend, start: 'monday' })
  await publishChapter(ports, await now(study.id), memberId, week('v'), { ...extend, start: 'now' })
  const next = await publishChapter(ports, await now(study.id), memberId, week('v2'), { ...extend, start: 'monday' })
  expect(next).toMatchObject({ monday: '2026-11-30' })
  expect((await summary(await now(study.id), MONDAY)).chapter).toBe(4)
})

test('a chapter that is gone, since a version before it is back, does not begin on the day that was set for it', async () => {
  const study = await newStudy()
  await publishChapter(ports, study, memberId, week('z'), { ...extend, start: 'now' })
  await publishChapter(ports, await now(study.id), memberId, week('z2'), { ...extend, start: 'monday' })
  expect(await store.studies.planned(study.id)).toEqual([{ chapter: 4, startsOn: '2026-11-30' }])
  await restoreVersion(ports, await now(study.id), memberId, 1)
  expect((await summary(await now(study.id), MONDAY)).chapter).toBe(3)
  expect((await now(study.id)).chapter).toBe(3)
  // Back again, it does.
  await restoreVersion(ports, await now(study.id), memberId, 2)
  expect((await summary(await now(study.id), MONDAY)).chapter).toBe(4)
})

test('a course from nothing takes over on its Monday, and not before', async () => {
  const study = await newStudy(2)
  const options = { alone: true, courseTitle: 'Our own book', start: 'monday' as const }
  const { slug } = await publishChapter(ports, study, memberId, week('e'), options)
  const after = await now(study.id)
  expect(after).toMatchObject({ courseSlug: 'tiny', nextCourse: { slug, startsOn: '2026-11-30' } })
  expect((await summary(after, NOW)).courseSlug).toBe('tiny')
  expect(await summary(after, MONDAY)).toMatchObject({ courseSlug: slug, chapter: 1 })
  expect(await now(study.id)).toMatchObject({ courseSlug: slug, chapter: 1, nextCourse: null })
  expect(store.courses.get(slug)?.course.titles).toEqual({ en: 'Our own book' })
})

test('what is published later waits, and a version can be gone back to', async () => {
  const study = await newStudy()
  const { slug } = await publishChapter(ports, study, memberId, week('f'), { ...extend, start: 'now' })
  await publishChapter(ports, await now(study.id), memberId, week('g'), { ...extend, start: 'later' })
  expect((await now(study.id)).chapter).toBe(3)
  await publishChapter(ports, await now(study.id), memberId, week('g', 'Better.'), { ...extend, start: 'now' })
  expect((await now(study.id)).chapter).toBe(4)
  expect(await restoreVersion(ports, await now(study.id), memberId, 1)).toBe(4)
  expect(store.courses.get(slug)?.course.chapters.map(each => each.slug)).toEqual(['01-first', '02-second', 'f'])
  expect((await now(study.id)).chapter).toBe(3)
  expect(await restoreVersion(ports, await now(study.id), memberId, 3)).toBe(5)
  expect(store.courses.get(slug)?.course.terms.find(each => each.slug === 'pod-g')?.texts.en?.definition).toBe(
    'Better.',
  )
  expect(await restoreVersion(ports, study, memberId, 99)).toBeUndefined()
  const [latest] = await store.ownCourses.versions(slug)
  expect(latest).toMatchObject({ number: 5, by: 'Mina', note: { restores: 3, added: { chapters: ['g'] } } })
})

test('the same again makes no version', async () => {
  const study = await newStudy()
  await publishChapter(ports, study, memberId, week('h'), { ...extend, start: 'now' })
  const again = await publishChapter(ports, await now(study.id), memberId, week('h'), { ...extend, start: 'later' })
  expect(again.version).toBe(1)
  expect(await store.ownCourses.versions(again.slug)).toHaveLength(1)
})

test('a chapter that is published for Monday once more keeps its Monday', async () => {
  const study = await newStudy()
  const options = { ...extend, start: 'monday' as const }
  await publishChapter(ports, study, memberId, week('i'), options)
  await publishChapter(ports, await now(study.id), memberId, week('j'), options)
  const before = await store.studies.planned(study.id)
  const again = await publishChapter(ports, await now(study.id), memberId, week('i', 'Better.'), options)
  expect(again).toMatchObject({ monday: '2026-11-30', chapter: { number: 3 } })
  expect(await store.studies.planned(study.id)).toEqual(before)
})

test('a course from nothing that waits for its Monday still begins on it when its chapters are published', async () => {
  const study = await newStudy(2)
  const options = { alone: true, courseTitle: 'Our own book', start: 'monday' as const }
  const { slug } = await publishChapter(ports, study, memberId, week('k'), options)
  const again = await publishChapter(ports, await now(study.id), memberId, week('k', 'Better.'), options)
  expect(again).toMatchObject({ version: 2, monday: '2026-11-30' })
  const second = await publishChapter(ports, await now(study.id), memberId, week('l'), options)
  expect(second).toMatchObject({ version: 3, monday: '2026-12-07', chapter: { number: 2 } })
  const third = await publishChapter(ports, await now(study.id), memberId, week('m'), options)
  expect(third).toMatchObject({ version: 4, monday: '2026-12-14', chapter: { number: 3 } })
  expect(await now(study.id)).toMatchObject({ courseSlug: 'tiny', nextCourse: { slug, startsOn: '2026-11-30' } })
  const mondays = [MONDAY, new Date('2026-12-07T00:00:00Z'), new Date('2026-12-14T00:00:00Z')]
  const chapters: number[] = []
  for (const monday of mondays) chapters.push((await summary(await now(study.id), monday)).chapter)
  expect(chapters).toEqual([1, 2, 3])
})

describe('dates that were set for chapters of the course before', () => {
  const alone = { alone: true, courseTitle: 'Our own book' }
  const dates = ['2026-11-27', '2026-12-02', '2026-12-09'].map((startsOn, at) => ({ chapter: at + 2, startsOn }))
  const later = new Date('2026-12-10T00:30:00Z')

  test('are over when another takes over now', async () => {
    const study = await newStudy()
    await store.studies.setPlan(study.id, 'dates', dates)
    await publishChapter(ports, await now(study.id), memberId, week('n'), { ...alone, start: 'now' })
    await publishChapter(ports, await now(study.id), memberId, week('o'), { ...alone, start: 'later' })
    expect(await store.studies.planned(study.id)).toEqual([])
    expect(await now(study.id)).toMatchObject({ plan: 'weekly', chapter: 1 })
    expect(await summary(await now(study.id), MONDAY)).toMatchObject({ chapter: 1 })
  })

  test('hold until another takes over on its Monday, and those of its own chapters after that', async () => {
    const study = await newStudy()
    await store.studies.setPlan(study.id, 'dates', dates)
    const options = { ...alone, start: 'monday' as const }
    const { slug } = await publishChapter(ports, await now(study.id), memberId, week('p'), options)
    expect(await store.studies.planned(study.id)).toEqual(dates.slice(0, 1))
    await publishChapter(ports, await now(study.id), memberId, week('q'), options)
    await publishChapter(ports, await now(study.id), memberId, week('p', 'Better.'), options)
    const own = [{ chapter: 2, startsOn: '2026-12-07' }]
    const begun = await summary(await now(study.id), MONDAY)
    expect(begun).toMatchObject({ courseSlug: slug, chapter: 1, plan: 'dates', nextCourse: null })
    expect(await store.studies.planned(study.id)).toEqual(own)
    expect(await summary(await now(study.id), later)).toMatchObject({ chapter: 2 })
  })

  test('stay where the course is only extended', async () => {
    const study = await newStudy()
    await store.studies.setPlan(study.id, 'dates', dates.slice(0, 1))
    await publishChapter(ports, await now(study.id), memberId, week('r'), { ...extend, start: 'later' })
    expect(await store.studies.planned(study.id)).toEqual(dates.slice(0, 1))
  })
})

test('a chapter takes no date that was set for one which is gone', async () => {
  const study = await newStudy()
  await publishChapter(ports, study, memberId, week('k'), { ...extend, start: 'now' })
  await publishChapter(ports, await now(study.id), memberId, week('l'), { ...extend, start: 'monday' })
  expect(await store.studies.planned(study.id)).toEqual([{ chapter: 4, startsOn: '2026-11-30' }])
  await restoreVersion(ports, await now(study.id), memberId, 1)
  const after = await publishChapter(ports, await now(study.id), memberId, week('m'), { ...extend, start: 'later' })
  expect(after).toMatchObject({ monday: '2026-11-30', chapter: { slug: 'm', number: 4 } })
  expect(await store.studies.planned(study.id)).toEqual([])
})

test('of a chapter that is gone no Monday is taken', async () => {
  const study = await newStudy()
  await publishChapter(ports, study, memberId, week('n'), { ...extend, start: 'now' })
  for (const slug of ['o', 'p'])
    await publishChapter(ports, await now(study.id), memberId, week(slug), { ...extend, start: 'monday' })
  await restoreVersion(ports, await now(study.id), memberId, 1)
  const options = { ...extend, start: 'monday' as const }
  await publishChapter(ports, await now(study.id), memberId, week('q'), options)
  // Chapter 5, which is gone, had this day.
  const second = await publishChapter(ports, await now(study.id), memberId, week('r'), options)
  expect(second).toMatchObject({ monday: '2026-12-07', chapter: { number: 5 } })
})

test('a course from nothing without a title is called like its first chapter, not by the id of a channel', async () => {
  const study = await newStudy()
  const { slug } = await publishChapter(ports, study, memberId, week('s'), {
    alone: true,
    courseTitle: ' ',
    start: 'now',
  })
  expect(store.courses.get(slug)?.course.titles).toEqual({ en: 'Week s' })
})

test('a Monday on which the study rests is none that a chapter begins on', async () => {
  const study = await newStudy()
  await ports.holidays.add(study.id, ['2026-11-30'])
  const options = { ...extend, start: 'monday' as const }
  expect(await previewChapter(ports, study, week('h'), options)).toMatchObject({ monday: '2026-12-07' })
  await publishChapter(ports, study, memberId, week('h'), options)
  expect(await ports.studies.planned(study.id)).toContainEqual({ chapter: 3, startsOn: '2026-12-07' })
})
