import type { Course } from '../../src/domain/course.ts'
import { compareParts, NOTHING_YET, type OwnPart } from '../../src/domain/own-course.ts'
import { openDatabase } from '../../src/store/database.ts'
import { type Store, storeOf } from '../../src/store/index.ts'
import { type NewVersion, Overtaken } from '../../src/study/writing/ports.ts'
import { UserError } from '../../src/user-error.ts'
import { tinyCourse } from '../support/course.ts'
import { openTestStore } from '../support/database.ts'
import { until } from '../support/until.ts'

const NOW = new Date('2026-11-24T00:00:00Z')
const PLACE = { platform: 'discord', workspace: 'w', channel: 'c' } as const

let store: Store
let studyId: string
let memberId: string
beforeAll(async () => {
  store = await openTestStore()
  await store.courses.save(tinyCourse(), NOW)
  await store.courses.refresh()
  const host = await store.members.resolve({ ...PLACE, member: 'm', name: 'Mina', administers: async () => true })
  memberId = host.id
  const settings = { courseSlug: 'tiny', language: 'en', timezone: 'Asia/Seoul', chapter: 1 } as const
  studyId = (await store.studies.setUp(PLACE, settings, [], memberId, NOW)).id
})
afterAll(() => store.close())

const content = (definition: string): OwnPart => ({
  titles: { en: 'Ours' },
  chapters: [{ slug: 'week-3', number: 3, texts: { en: { title: 'Week 3', summary: 'Ours.' } } }],
  terms: [
    { slug: 'container', chapter: 3, related: [], texts: { en: { name: 'Container', aliases: [], definition } } },
  ],
  questions: [{ ...tinyCourse().questions[0]!, slug: 'ours-one', chapter: 3 }],
})
const next = (after: number, part: OwnPart, before: OwnPart = NOTHING_YET): NewVersion => ({
  studyId,
  slug: 'ours',
  extends: 'tiny',
  content: part,
  after,
  memberId,
  at: NOW,
  note: compareParts(before, part),
})
const followed = (): Course | undefined => store.courses.get('ours')?.course

test('what a study publishes lies over the course that it extends, in versions', async () => {
  expect(await store.ownCourses.of(studyId)).toBeUndefined()
  expect(await store.ownCourses.publish(next(0, content('First words.')))).toBe(1)
  expect(followed()?.chapters.map(each => each.slug)).toEqual(['01-first', '02-second', 'week-3'])
  expect(await store.ownCourses.publish(next(1, content('Better words.'), content('First words.')))).toBe(2)
  expect(followed()?.terms[0]?.texts.en?.definition).toBe('Better words.')
  expect(await store.ownCourses.of(studyId)).toEqual({
    slug: 'ours',
    extends: 'tiny',
    version: 2,
    content: content('Better words.'),
  })
  expect(await store.ownCourses.version('ours', 1)).toEqual(content('First words.'))
  const versions = await store.ownCourses.versions('ours')
  expect(versions.map(({ number, by }) => [number, by])).toEqual([
    [2, 'Mina'],
    [1, 'Mina'],
  ])
  expect(versions[0]?.note.changed.terms).toEqual(['container'])
})

test('of two hosts who publish over the same version, one is told', async () => {
  const both = await Promise.allSettled([
    store.ownCourses.publish(next(2, content('Mine.'))),
    store.ownCourses.publish(next(2, content('No, mine.'))),
  ])
  expect(both.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(each => each.status === 'rejected')?.reason).toBeInstanceOf(Overtaken)
  await expect(store.ownCourses.publish(next(1, content('Late.')))).rejects.toThrow(Overtaken)
  expect((await store.ownCourses.of(studyId))?.version).toBe(3)
})

test('no other study may follow it', () => {
  expect(store.courses.all().map(each => each.course.slug)).toEqual(['tiny'])
  expect(store.courses.all(studyId).map(each => each.course.slug)).toEqual(['tiny', 'ours'])
})

test('files change what lies below, and retire nothing of the study', async () => {
  const edited = tinyCourse({ revision: 'r2' })
  edited.terms[1]!.texts.en!.definition = 'A better image.'
  const other = storeOf(openDatabase(store.database.url, () => {}))
  try {
    await store.listen()
    await other.courses.save(edited, NOW)
    await until(async () => followed()?.revision === 'r2+v3')
  } finally {
    await other.close()
  }
  expect(followed()?.terms.find(each => each.slug === 'image')?.texts.en?.definition).toBe('A better image.')
  expect(followed()?.questions.map(each => each.slug)).toContain('ours-one')
  expect(await store.database.prisma.question.count({ where: { courseSlug: 'tiny', retiredAt: null } })).toBe(4)
})

test('answers to questions of the course below still count where a study extends it', async () => {
  const at = new Date('2026-11-24T00:30:00Z')
  const asked = { slug: 'one', chapter: 1 } as never
  const slot = { studyId, kind: 'question', at } as const
  const post = await store.posts.claim({ slot, day: '2026-11-24', week: '2026-11-23', asked, dayNumber: 1 })
  expect(post.courseSlug).toBe('tiny')
  await store.posts.published(post.id, 'ref', at)
  await store.studies.setUp(
    PLACE,
    { courseSlug: 'ours', language: 'en', timezone: 'Asia/Seoul', chapter: 3 },
    [],
    memberId,
    NOW,
  )
  expect(await store.posts.history(studyId, 'ours')).toMatchObject([{ slug: 'one', asked: 1 }])
  const later = { ...slot, at: new Date('2026-11-25T00:30:00Z') }
  const own = await store.posts.claim({
    slot: later,
    day: '2026-11-25',
    week: '2026-11-23',
    asked: { slug: 'ours-one', chapter: 3 } as never,
  })
  expect(own.courseSlug).toBe('ours')
})

test('files take over only when they are told to', async () => {
  const files = { ...(followed() as Course), revision: 'from-files' }
  await expect(store.courses.save(files, NOW)).rejects.toThrow(UserError)
  expect(await store.courses.save(files, NOW, { takeOver: true })).toBe(true)
  await store.courses.refresh()
  const inOrder = (course?: Course) => ({ ...course, questions: course?.questions.map(each => each.slug).sort() })
  expect(inOrder(followed())).toEqual(inOrder(files))
  expect(await store.ownCourses.of(studyId)).toBeUndefined()
  expect(
    store.courses
      .all()
      .map(each => each.course.slug)
      .sort(),
  ).toEqual(['ours', 'tiny'])
  expect(await store.posts.history(studyId, 'ours')).toHaveLength(2)
})
