import { readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { checkAcross } from '../content/check.ts'
import { type CourseReading, readCourseFolder } from '../content/course-folder.ts'
import { formatProblem } from '../content/problem.ts'
import { type Course, LANGUAGES } from '../domain/course.ts'
import type { ChapterText } from '../exchange/chapter-text.ts'
import { writeChapter } from '../exchange/markdown/write.ts'
import { chapterFileName, courseFile } from '../exchange/write-course.ts'
import { makeFolder, writeNewFile } from '../files.ts'
import { UserError } from '../user-error.ts'

/** A course among others in a folder; without `course` where it is yet to begin. */
export interface OpenedCourse {
  folder: string
  slug: string
  course: Course | undefined
  files: CourseReading['chapters']
}

/**
 * The course of a slug in a folder of courses, as it is now.
 * @throws {UserError} when it is there and has problems: to write into it could lose something
 */
export async function openCourse(folder: string, slug: string): Promise<OpenedCourse> {
  const there = await readdir(join(folder, slug)).catch(() => undefined)
  if (there === undefined || there.length === 0) return { folder, slug, course: undefined, files: [] }
  const { course, problems, chapters } = await readCourseFolder(folder, slug)
  if (!course)
    throw new UserError(
      [...problems.map(formatProblem), `${slug} must be mended before it can be added to.`].join('\n'),
    )
  return { folder, slug, course, files: chapters }
}

/**
 * Writes chapters into a course, in place of those with their numbers; nothing is changed unless the course is sound
 * with them.
 * @returns the paths of their files
 * @throws {UserError}
 */
export async function saveChapters(opened: OpenedCourse, chapters: readonly ChapterText[]): Promise<string[]> {
  const { folder, slug, course, files } = opened
  const [first] = chapters
  if (first === undefined) return []
  const about = course ?? begunWith(slug, chapters)
  const named = chapters.map(chapter => ({ name: fileNameOf(files, chapter), chapter }))
  const kept = files.filter(file => !named.some(({ name }) => name === basename(file.file)))
  const added = named.map(({ name, chapter }) => parsedOf(`${slug}/${name}`, chapter))
  const problems = checkAcross([...kept, ...added], {
    languages: about.languages,
    courseFile: `${slug}/course.yaml`,
    unread: [],
  })
  if (problems.length > 0)
    throw new UserError([...problems.map(formatProblem), 'Nothing was saved.', ...hint(about, first)].join('\n'))
  const texts = named.map(({ name, chapter }) => ({ name, text: writeChapter(chapter) }))
  if (!course) texts.unshift({ name: 'course.yaml', text: courseFile(about) })
  const path = join(folder, slug)
  const beside = (name: string) => join(path, `.${name}.new`)
  try {
    await makeFolder(path)
    for (const { name, text } of texts) {
      await rm(beside(name), { force: true })
      await writeNewFile(beside(name), text)
    }
    for (const { name } of texts) await rename(beside(name), join(path, name))
  } catch (error) {
    // What is left of it would be in the way of the next try.
    for (const { name } of texts) await rm(beside(name), { force: true }).catch(() => {})
    throw new UserError(`${path} cannot be written: ${(error as Error).message}`)
  }
  return named.map(({ name }) => join(path, name))
}

/** A course that begins with chapters, in their languages. */
function begunWith(slug: string, chapters: readonly ChapterText[]): Pick<Course, 'slug' | 'titles' | 'languages'> {
  const titles: Course['titles'] = {}
  for (const { language, title } of chapters) titles[language] ??= title
  return { slug, titles, languages: LANGUAGES.filter(each => titles[each] !== undefined) }
}

function fileNameOf(files: OpenedCourse['files'], { number, language, slug }: ChapterText): string {
  const old = files.find(file => file.chapter === number && file.language === language)
  return old ? basename(old.file) : chapterFileName({ slug, language })
}

/** A chapter as reading its file would give it, but for the lines. */
function parsedOf(file: string, chapter: ChapterText): OpenedCourse['files'][number] {
  const line = 1
  const terms = chapter.terms.map(term => ({ ...term, line, relatedLine: line, aliasesLine: line }))
  const questions = chapter.questions.map(({ sources = [], ...question }) => ({
    ...question,
    sources,
    line,
    termsLine: line,
    acceptLine: line,
  }))
  const entries = [...terms, ...questions].map(({ slug }) => ({ slug, line }))
  const { number, slug, language, title, summary } = chapter
  const lines = { summaryLine: line, questionsLine: line }
  return { file, chapter: number, slug, language, title, summary, ...lines, terms, questions, entries, isCut: false }
}

/** A course in two languages wants every chapter in both. */
function hint({ languages }: Pick<Course, 'languages'>, { language }: ChapterText): string[] {
  if (languages.length === 1 && languages[0] === language) return []
  return [`The course is in ${languages.join(' and ')}; --course begins another one, in ${language} alone.`]
}
