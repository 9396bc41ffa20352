import { CourseTakers } from '../../src/store/course-takers.ts'
import { openDatabase } from '../../src/store/database.ts'
import { type Store, storeOf } from '../../src/store/index.ts'
import { tinyCourse } from '../support/course.ts'
import { openTestStore } from '../support/database.ts'
import { until } from '../support/until.ts'

let store: Store
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

const NOW = new Date('2026-11-24T00:00:00Z')

test('loading is idempotent and keyed by slug', async () => {
  const { courses, database } = store
  expect(await courses.save(tinyCourse(), NOW)).toBe(true)
  expect(await courses.save(tinyCourse(), NOW)).toBe(false)
  await courses.refresh()
  expect(courses.get('tiny')?.course).toEqual(tinyCourse())
  const before = await database.prisma.question.findMany({ orderBy: { id: 'asc' } })

  const edited = tinyCourse({ revision: 'r2' })
  edited.questions = edited.questions.filter(question => question.slug !== 'two')
  edited.questions[0]!.texts.en!.prompt = 'Edited?'
  expect(await courses.save(edited, NOW)).toBe(true)
  await courses.refresh()
  expect(courses.get('tiny')?.course.questions.map(question => question.slug)).toEqual(['one', 'three', 'later'])

  const after = await database.prisma.question.findMany({ orderBy: { id: 'asc' } })
  expect(after.map(row => [row.id, row.slug])).toEqual(before.map(row => [row.id, row.slug]))
  expect(after.find(row => row.slug === 'two')?.retiredAt).toEqual(NOW)

  await courses.save(tinyCourse({ revision: 'r3' }), NOW)
  expect((await database.prisma.question.findFirst({ where: { slug: 'two' } }))?.retiredAt).toBeNull()
})

test('whoever listens has a course as soon as another process has loaded it, and says so', async () => {
  const { url } = store.database
  const [one, other] = [storeOf(openDatabase(url, () => {})), storeOf(openDatabase(url, () => {}))]
  const takers = await CourseTakers.watch(url)
  try {
    await Promise.all([one.listen(), other.listen()])
    const courses = ['r4', 'r5'].map(revision => tinyCourse({ revision }))
    for (const course of courses) {
      await store.courses.save(course, NOW)
      expect(await takers.wait([course], 10_000)).toEqual({ taken: 2, of: 2 })
      for (const each of [one, other]) expect(each.courses.get('tiny')?.course.revision).toBe(course.revision)
    }
    expect(await takers.wait([{ slug: 'tiny', revision: 'r6' }], 10)).toEqual({ taken: 0, of: 2 })
    await other.close()
    await store.courses.announce('tiny')
    expect(await takers.wait([{ slug: 'tiny', revision: 'r5' }], 10_000)).toEqual({ taken: 1, of: 1 })
  } finally {
    await takers.close()
    await one.close()
  }
})

test('a process that begins to listen late has what was loaded before', async () => {
  const late = storeOf(openDatabase(store.database.url, () => {}))
  await late.listen()
  await until(async () => late.courses.get('tiny')?.course.revision === 'r5')
  await late.close()
})

test('a course of forty thousand terms is saved, and read back in its order', async () => {
  const [term] = tinyCourse().terms
  const terms = Array.from({ length: 40_000 }, (_, n) => ({ ...term, slug: `term-${n}` }) as NonNullable<typeof term>)
  const big = tinyCourse({ slug: 'big', revision: 'big-1', terms })
  expect(await store.courses.save(big, NOW)).toBe(true)
  const rows = await store.database.prisma.term.findMany({
    where: { courseSlug: 'big' },
    orderBy: { id: 'asc' },
    select: { slug: true },
  })
  expect(rows.map(row => row.slug)).toEqual(terms.map(each => each.slug))
  await store.courses.save({ ...big, revision: 'big-2', terms: terms.slice(0, 39_999) }, NOW)
  const retired = await store.database.prisma.term.findMany({ where: { courseSlug: 'big', retiredAt: { not: null } } })
  expect(retired.map(row => row.slug)).toEqual(['term-39999'])
})
