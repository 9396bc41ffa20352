import { randomUUID } from 'node:crypto'
import { linesOf } from '../../src/content/where.ts'
import { pageOfQuestion } from '../../src/site/workshop.ts'
import type { Store } from '../../src/store/index.ts'
import type { Member, Study } from '../../src/study/ports.ts'
import type { Studio } from '../../src/study/writing/ports.ts'
import { callerNamed, dayAt, startStudy } from '../support/answering.ts'
import { tinyCourse } from '../support/course.ts'
import { openTestStore } from '../support/database.ts'

let store: Store
let study: Study
let host: Member

beforeAll(async () => {
  store = await openTestStore()
  const id = await startStudy(store, randomUUID())
  study = (await store.studies.byId(id)) as Study
  host = await store.members.resolve(callerNamed('host'))
})
afterAll(() => store.close())

/** A studio that says which draft its link leads to, and which question of it. */
const studio: Pick<Studio, 'link'> = {
  link: async (_study, _host, draftId, question) =>
    `link to ${draftId ?? 'the list'}${question ? ` at ${question}` : ''}`,
}
const page = (course: string, slug: string) =>
  pageOfQuestion({ ...store, studio: studio as Studio }, study, host, { course, slug })

test('a question of the study’s own leads to the draft of its chapter, or to the list; any other to no page', async () => {
  expect(await page('tiny', 'one')).toBeUndefined()
  const { chapters, questions, titles } = tinyCourse()
  const [chapter] = chapters
  const [question] = questions
  if (!chapter || !question) throw new Error('the tiny course is empty')
  const own = { titles, chapters: [{ ...chapter, slug: 'ours', number: 3 }], terms: [] }
  const content = { ...own, questions: [{ ...question, slug: 'our-own', chapter: 3 }] }
  const note = { added: { chapters: [], terms: [], questions: [] } }
  await store.ownCourses.publish({
    ...{ studyId: study.id, slug: 'ours', extends: 'tiny', content, after: 0, memberId: host.id, at: dayAt(2) },
    note: { ...note, changed: note.added, removed: note.added },
  })
  expect(await page('ours', 'our-own')).toBe('link to the list')
  const notes = { lines: [], language: 'en' } as const
  const draft = { title: 'Ours', language: 'en', summary: [], terms: [], questions: [] } as const
  const id = await store.drafts.add(study.id, { notes, draft } as never, host.id, dayAt(2))
  await store.drafts.published(study.id, id, 'ours')
  // It was taken out of the draft since.
  expect(await page('ours', 'our-own')).toBe(`link to ${id}`)
  let revision = 1
  const draftWith = async (...questions: { slug: string; prompt: string }[]) => {
    const content = { draft: { ...draft, questions } } as never
    revision = await store.drafts.save(study.id, { id, revision }, content, host.id, dayAt(2))
  }
  await draftWith({ slug: 'other', prompt: '?' }, { slug: 'our-own', prompt: 'mended, and not published yet' })
  expect(await page('ours', 'our-own')).toBe(`link to ${id} at our-own`)
  // In the draft it has another slug where it got a number when it was published.
  await draftWith({ slug: 'our-own', prompt: '?' }, { slug: 'our', prompt: question.texts.en?.prompt ?? '' })
  expect(await page('ours', 'our-own')).toBe(`link to ${id} at our`)
  expect(await page('ours', 'one')).toBeUndefined()
  expect(await page('tiny', 'one')).toBeUndefined()
})

test('a question of a course from files is found by file and line, one for each language', async () => {
  const [line, ...others] = await linesOf('test/fixtures/courses', { course: 'tiny', slug: 'one-right' })
  expect(line).toMatch(/^tiny\/01-first\.en\.md:\d+$/)
  expect(others).toEqual([])
  expect(await linesOf('courses', { course: 'docker', slug: 'namespace-or-cgroup' })).toHaveLength(2)
  expect(await linesOf('test/fixtures/courses', { course: 'tiny', slug: 'none' })).toEqual([])
  expect(await linesOf('no/such/folder', { course: 'tiny', slug: 'one-right' })).toEqual([])
})
