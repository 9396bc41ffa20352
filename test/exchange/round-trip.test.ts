import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readCourses } from '../../src/content/course-folder.ts'
import type { Course } from '../../src/domain/course.ts'
import { inAllLanguages } from '../../src/domain/own-course.ts'
import { notesOf } from '../../src/exchange/anki/notes.ts'
import { sourceOf } from '../../src/exchange/anki/source.ts'
import { type ChapterText, chapterTexts } from '../../src/exchange/chapter-text.ts'
import { readForeignFile } from '../../src/exchange/read-file.ts'
import type { Reading } from '../../src/exchange/reading.ts'
import { type WriteFormat, writeCourse } from '../../src/exchange/write-course.ts'
import { examples } from '../support/examples.ts'
import { fc } from '../support/properties.ts'
import { composed, randomCourse } from '../support/random-course.ts'

const RUNS = { ...examples(20), endOnFailure: true }
const SLOW = { ...RUNS, ...examples(5) }

/**
 * Plain data with each text as its letters and digits: what a course file would take for a mark of its own is written in
 * another form with the same words.
 */
function readable(data: unknown): unknown {
  if (typeof data === 'string') return data.replace(/[^\p{L}\p{N}]/gu, '')
  if (Array.isArray(data)) return data.map(readable)
  if (data === null || typeof data !== 'object') return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, readable(value)]))
}

const NOW = new Date('2026-11-25T00:00:00Z')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studyhall-trip-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const filesOf = (course: Course) => writeCourse(inAllLanguages(course), 'markdown', course.languages, NOW)

test('a course as a folder of Markdown is the same when it is loaded, and when it is written again', async () => {
  let count = 0
  await fc.assert(
    fc.asyncProperty(randomCourse, async course => {
      const files = await filesOf(course)
      const place = join(folder, String(count++))
      for (const { name, bytes } of files) {
        await mkdir(dirname(join(place, name)), { recursive: true })
        await writeFile(join(place, name), bytes)
      }
      const [reading] = await readCourses(place)
      expect(reading?.problems).toEqual([])
      const loaded = { ...(reading?.course as Course), revision: '' }
      expect(readable(loaded)).toEqual(readable({ ...composed(inAllLanguages(course)), revision: '' }))
      expect(await filesOf(loaded)).toEqual(files)
    }),
    SLOW,
  )
})

/** What a file of a format is read back to, a language at a time. */
async function readBack(
  course: Course,
  format: WriteFormat,
): Promise<{ given: ReturnType<typeof whole>; reading: Reading }[]> {
  const files = await writeCourse(course, format, course.languages, NOW)
  return Promise.all(
    files.map(async ({ name, bytes }, at) => {
      const reading = await readForeignFile({ name, bytes })
      // That chapters become one is told.
      expect(reading.problems.filter(each => each.key !== 'exchange.chapters-joined')).toEqual([])
      expect(reading.leftOut).toBe(0)
      return { reading, given: whole(course, at) }
    }),
  )
}

function whole(course: Course, at: number) {
  const chapters = chapterTexts(composed(course), course.languages[at] ?? 'en')
  return { terms: chapters.flatMap(each => each.terms), questions: chapters.flatMap(each => each.questions) }
}
const bare = <E extends { line: number }>({ line: _, ...entry }: E) => entry

test('a table is read back to the same terms and questions', async () => {
  await fc.assert(
    fc.asyncProperty(randomCourse, async course => {
      for (const { given, reading } of await readBack(course, 'csv')) {
        expect(reading.terms.map(bare)).toEqual(given.terms)
        expect(reading.questions.map(bare)).toEqual(given.questions)
      }
    }),
    RUNS,
  )
})

test('what a format has no place for is counted', async () => {
  const [course] = fc.sample(randomCourse, { numRuns: 1, seed: 7 })
  const lost = async (format: WriteFormat) =>
    (await writeCourse(course as Course, format, ['en'], NOW)).map(file => file.without)
  const [summaries, terms] = [course?.chapters.length, course?.terms.length]
  expect(await lost('gift')).toEqual([{ terms, summaries }])
  for (const format of ['csv', 'apkg'] as const) expect(await lost(format)).toEqual([{ terms: 0, summaries }])
  for (const each of await lost('markdown')) expect(each).toEqual({ terms: 0, summaries: 0 })
})

test('cards that were edited in Anki count as they are there', async () => {
  const [course] = fc.sample(randomCourse, { numRuns: 1, seed: 7 })
  const notes = notesOf(chapterTexts(course as Course, 'en')[0] as ChapterText)
  const edited = notes.map(({ fields }) => ['Edited', ...fields.slice(1)])
  expect(notes.map(({ fields }) => sourceOf(fields) !== undefined)).toEqual(notes.map(() => true))
  expect(edited.map(sourceOf)).toEqual(notes.map(() => undefined))
})

test('a GIFT file is read back to the same questions', async () => {
  await fc.assert(
    fc.asyncProperty(randomCourse, async course => {
      for (const { given, reading } of await readBack(course, 'gift')) {
        expect(reading.questions.map(bare)).toEqual(given.questions)
      }
    }),
    RUNS,
  )
})

test('an Anki package is read back to the same terms and questions', async () => {
  await fc.assert(
    fc.asyncProperty(randomCourse, async course => {
      // A package without a card is none.
      fc.pre(course.terms.length + course.questions.length > 0)
      for (const { given, reading } of await readBack(course, 'apkg')) {
        expect(reading.terms.map(bare)).toEqual(given.terms)
        expect(reading.questions.map(bare)).toEqual(given.questions)
      }
    }),
    SLOW,
  )
})
