import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Course, Language } from '../domain/course.ts'
import { assemble } from './assemble.ts'
import { type ParsedChapter, readChapterFile } from './chapter-file.ts'
import { checkAcross } from './check.ts'
import { type FileReading, readTextFile, type TextFile } from './course-file.ts'
import { courseFolders, isChapter, isCourseFile } from './files.ts'
import { type CourseFile, readCourseFile } from './front-matter.ts'
import { type ContentProblem, Remarks, sortProblems } from './problem.ts'
import { revisionOf } from './revision.ts'

/** What came of reading a course: the course, or everything that is wrong with it; and what is to be warned of. */
export type CourseReading = {
  /** The folder's. */
  name: string
  warnings: ContentProblem[]
  /** Its files as far as they can be read. */
  chapters: ParsedChapter[]
} & ({ course: Course; problems: [] } | { course: undefined; problems: ContentProblem[] })

/**
 * Reads every course below a folder, or the one that the folder itself is; one that is malformed does not keep another
 * from being read.
 * @throws {Error} when the folder itself cannot be read
 */
export async function readCourses(folder: string): Promise<CourseReading[]> {
  const folders = await courseFolders(folder)
  return refuseTwins(await Promise.all(folders.map(({ parent, name }) => readCourseFolder(parent, name))))
}

/** Two folders with one course's slug would take turns in the database. */
function refuseTwins(readings: readonly CourseReading[]): CourseReading[] {
  return readings.map((reading, index) => {
    const first = readings.findIndex(each => each.course && each.course.slug === reading.course?.slug)
    if (!reading.course || first === index) return reading
    const message = `duplicate course ${reading.course.slug}: it is already in the folder ${readings[first]?.name}`
    return { ...reading, course: undefined, problems: [{ file: `${reading.name}/course.yaml`, line: 1, message }] }
  })
}

/** Reads `course.yaml` and the chapter files (`*.md`, but not README.md) of one course. */
export async function readCourseFolder(folder: string, name: string): Promise<CourseReading> {
  const path = join(folder, name)
  const listed = await readdir(path).catch((error: NodeJS.ErrnoException) => error.code ?? 'unknown')
  if (typeof listed === 'string') return unreadable(name, listed)
  const names = listed.filter(file => !file.startsWith('.')).sort()
  const courseName = names.find(isCourseFile) ?? 'course.yaml'
  const courseRemarks = new Remarks(`${name}/${courseName}`)
  const courseSource = names.includes(courseName) ? await readTextFile(path, courseName, courseRemarks) : undefined
  if (!names.includes(courseName)) courseRemarks.problem(1, 'expected this file, with slug, title and languages')
  const about = courseSource && readCourseFile(courseSource.text, courseRemarks)
  const files = await readChapters(path, name, names)
  for (const stray of names.filter(each => each !== courseName && !isChapter(each) && !isPlain(each)))
    courseRemarks.warn(1, `${stray} beside this file is not read: expected chapters as files that end in .md`)
  if (files.length === 0)
    courseRemarks.problem(1, 'expected at least one chapter file beside it, such as 01-first-steps.en.md')
  const chapters = files.flatMap(file => file.chapter ?? [])
  const problems = [
    ...courseRemarks.problems,
    ...files.flatMap(file => file.problems),
    ...checkAcross(chapters, {
      languages: about?.languages ?? languagesOf(chapters),
      courseFile: courseRemarks.file,
      unread: files.filter(each => !each.chapter),
    }),
  ]
  const warnings = sortProblems([...courseRemarks.warnings, ...files.flatMap(file => file.warnings)])
  if (!about || !courseSource || problems.length > 0)
    return { name, course: undefined, problems: sortProblems(problems), warnings, chapters }
  const revision = revisionOf([courseSource, ...files].map(file => file.bytes))
  return { name, course: courseOf(about, revision, chapters), problems: [], warnings, chapters }
}

function unreadable(name: string, code: string): CourseReading {
  const message = `the folder cannot be read (${code}): expected one that this user may read`
  return { name, course: undefined, problems: [{ file: name, line: 1, message }], warnings: [], chapters: [] }
}

/** Files that nobody takes for chapters. */
const isPlain = (name: string) =>
  /^readme|^licen[cs]e|~$|\.(?:png|jpe?g|gif|svg|webp|yaml|yml|json|html?|css)$/i.test(name)

async function readChapters(
  path: string,
  name: string,
  names: readonly string[],
): Promise<(FileReading & { file: string })[]> {
  const files = names.filter(isChapter)
  return Promise.all(
    files.map(async file => {
      const remarks = new Remarks(`${name}/${file.normalize('NFC')}`)
      const source: TextFile | undefined = await readTextFile(path, file, remarks)
      if (!source) return { bytes: new Uint8Array(), chapter: undefined, slugs: undefined, ...remarks }
      const reading = readChapterFile(remarks.file, source.text)
      return {
        ...reading,
        file: remarks.file,
        bytes: source.bytes,
        problems: [...remarks.problems, ...reading.problems],
        warnings: [...remarks.warnings, ...reading.warnings],
      }
    }),
  )
}

const languagesOf = (chapters: readonly ParsedChapter[]): Language[] => [
  ...new Set(chapters.map(chapter => chapter.language)),
]

function courseOf(
  { slug, title, languages }: CourseFile,
  revision: string,
  chapters: readonly ParsedChapter[],
): Course {
  return { slug, titles: title, languages, revision, ...assemble(chapters) }
}
