import { zipSync } from 'fflate'
import { readCourses } from '../../src/content/course-folder.ts'
import type { Course } from '../../src/domain/course.ts'
import { chapterTexts } from '../../src/exchange/chapter-text.ts'
import { WRITE_FORMATS } from '../../src/exchange/write-course.ts'
import { writeCards } from '../../src/site/cards-apart.ts'
import { importFile } from '../../src/site/imports.ts'

const NOW = new Date('2026-11-25T00:00:00Z')
const utf8 = (text: string) => new TextEncoder().encode(text)
const importOf = (name: string, files: Record<string, Uint8Array>, language: 'en' | 'ko' = 'en') =>
  importFile({ name, bytes: zipSync(files) }, language, () => {})

let course: Course
beforeAll(async () => {
  course = (await readCourses('courses')).flatMap(reading => reading.course ?? [])[0] as Course
})

test.each(WRITE_FORMATS)(
  'a download of a course in two languages as %s is read again, in the language of the study',
  async format => {
    expect(course.languages).toHaveLength(2)
    const file = await writeCards({ course, format, now: NOW })
    expect(file.name).toMatch(/\.zip$/)
    for (const language of course.languages) {
      const imported = await importFile({ name: file.name, bytes: new Uint8Array(file.bytes) }, language, () => {})
      if ('problem' in imported) throw new Error(imported.problem)
      const { draft } = imported.content
      const chapters = chapterTexts(course, language)
      const slugs = (of: (chapter: (typeof chapters)[number]) => { slug: string }[]) =>
        chapters.flatMap(chapter => of(chapter).map(each => each.slug)).sort()
      expect(draft.language).toBe(language)
      expect(draft.questions.map(each => each.slug).sort()).toEqual(slugs(chapter => chapter.questions))
      expect(draft.terms.map(each => each.slug).sort()).toEqual(
        format === 'gift' ? [] : slugs(chapter => chapter.terms),
      )
      expect(imported.preview.problems.length).toBeLessThan(4)
      expect(imported.preview.problems.join('\n')).toContain(language === 'en' ? 'another language' : '다른 언어')
      const summary = draft.summary.map(each => each.text).join('\n')
      if (format === 'markdown') for (const chapter of chapters) expect(summary).toContain(chapter.summary)
    }
  },
  120_000,
)

test('any files with cards are read as one; what is none is told of', async () => {
  const imported = await importOf('cards.zip', {
    'deck/a.csv': utf8('term,definition\nPod,Several containers\n'),
    'deck/b.gift': utf8('What holds pods? {=Node ~Image}\n'),
    'deck/c.md': utf8('# Notes\n\nNothing asked.\n'),
    '__MACOSX/deck/a.csv': utf8('x'),
    'deck/picture.png': utf8('x'),
  })
  expect(imported).toMatchObject({
    content: { draft: { title: 'cards', terms: [{ name: 'Pod' }], questions: [{ prompt: 'What holds pods?' }] } },
  })
  if ('problem' in imported) throw new Error(imported.problem)
  expect(imported.preview.problems).toContainEqual(expect.stringMatching(/^c\.md: /))
})

test.each([
  ['notes', { 'a.md': utf8('# Notes\n\nText.\n') }],
  ['pictures', { 'a.png': utf8('x') }],
  ['an archive in it', { 'a.zip': zipSync({ 'a.csv': utf8('Pod,Several containers\n') }) }],
  ['nothing', {}],
])('an archive of %s says that there are no cards', async (_, files) => {
  expect(await importOf('a.zip', files)).toEqual({
    problem: expect.stringMatching(/^There are no cards in this archive/),
  })
})

test('a broken archive, and one that is too large, say so', async () => {
  const bytes = zipSync({ 'a.csv': utf8('Pod,Several containers\n'.repeat(500)) })
  bytes.fill(255, 40, 60)
  expect(await importFile({ name: 'a.zip', bytes }, 'en', () => {})).toEqual({
    problem: 'This archive is broken: download it, or pack it, again.',
  })
  const many = Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`${at}.csv`, new Uint8Array(19_000_000)]))
  expect(await importOf('a.zip', many)).toEqual({ problem: expect.stringContaining('more than 100 MB') })
})

test('links to terms that are nowhere are one note', async () => {
  const questions = Array.from({ length: 9 }, (_, at) => `// [tag:term-t${at}]\n::q${at}::What is ${at}? {=it${at}}\n`)
  const imported = await importFile({ name: 'a.gift', bytes: utf8(questions.join('\n')) }, 'en', () => {})
  if ('problem' in imported) throw new Error(imported.problem)
  expect(imported.preview.problems.filter(each => each.includes('related'))).toEqual([
    '9 related terms are not in the course, and left out: t0, t1, t2, t3, t4, t5 …',
  ])
})
