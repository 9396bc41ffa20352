import type { Store } from '../../src/store/index.ts'
import { tinyCourse } from '../support/course.ts'
import { openTestStore } from '../support/database.ts'

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
