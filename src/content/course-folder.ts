import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Course, Language } from '../domain/course.ts'
import { assemble } from './assemble.ts'
import { type ParsedChapter, readChapterFile } from './chapter-file.ts'
import { checkAcross } from './check.ts'
import { type FileReading, isChapter, readTextFile } from './course-file.ts'
import { type CourseFile, readCourseFile } from './front-matter.ts'
import { type ContentProblem, Remarks, sortProblems } from './problem.ts'

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

/** What tells one version of a course from another. */
export type CourseVersion = Pick<Course, 'slug' | 'revision'>

/**
 * The courses below a folder where each is as it was loaded, found without parsing a chapter: by the hash of their files.
 * @param loaded revisions by slug
 * @returns undefined where a course is not, or is not to be told from another by its slug
 * @throws {Error} when the folder itself cannot be read
 */
export async function unchangedCourses(
  folder: string,
  loaded: ReadonlyMap<string, string>,
): Promise<CourseVersion[] | undefined> {
  const folders = await courseFolders(folder)
  const versions = (await Promise.all(folders.map(({ parent, name }) => versionOf(join(parent, name))))).flat()
  const slugs = new Set(versions.map(({ slug }) => slug))
  const all = slugs.size === folders.length && versions.every(({ slug, revision }) => loaded.get(slug) === revision)
  return all ? versions : undefined
}

async function versionOf(path: string): Promise<CourseVersion[]> {
  const names = (await readdir(path).catch(() => [])).filter(file => !file.startsWith('.')).sort()
  const remarks = new Remarks(path)
  const courseName = names.find(isCourseFile)
  const source = courseName === undefined ? undefined : await readTextFile(path, courseName, remarks)
  const about = source === undefined ? undefined : readCourseFile(source, remarks)
  if (!about || source === undefined) return []
  const chapters = await Promise.all(names.filter(isChapter).map(file => readTextFile(path, file, remarks)))
  return [{ slug: about.slug, revision: revisionOf([source, ...chapters.map(chapter => chapter ?? '')]) }]
}

/** The folders that are courses: all in it, or it alone. */
async function courseFolders(folder: string): Promise<{ parent: string; name: string }[]> {
  const entries = (await readdir(folder)).filter(name => !name.startsWith('.'))
  if (entries.some(isCourseFile)) return [{ parent: dirname(resolve(folder)), name: basename(resolve(folder)) }]
  const folders = await Promise.all(entries.map(async name => ((await isFolder(join(folder, name))) ? [name] : [])))
  return folders
    .flat()
    .sort()
    .map(name => ({ parent: folder, name }))
}

const isCourseFile = (name: string) => /^course\.ya?ml$/i.test(name)

// A link to a folder counts: Kubernetes mounts files so.
async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
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
  const about = courseSource === undefined ? undefined : readCourseFile(courseSource, courseRemarks)
  const files = await readChapters(path, name, names)
  for (const stray of names.filter(each => each !== courseName && !isChapter(each) && !isPlain(each)))
    courseRemarks.warn(1, `${stray} beside this file is not read: expected chapters as files that end in .md`)
  if (files.length === 0)
    courseRemarks.problem(1, 'expected at least one chapter file beside it, such as 01-first-steps.en.md')
  const chapters = files.flatMap(file => file.chapter ?? [])
  const problems = [
    ...courseRemarks.problems,
    ...files.flatMap(file => file.problems),
    ...checkAcross(chapters, about?.languages ?? languagesOf(chapters), courseRemarks.file),
  ]
  const warnings = sortProblems([...courseRemarks.warnings, ...files.flatMap(file => file.warnings)])
  if (!about || courseSource === undefined || problems.length > 0)
    return { name, course: undefined, problems: sortProblems(problems), warnings, chapters }
  const revision = revisionOf([courseSource, ...files.map(file => file.source)])
  return { name, course: courseOf(about, revision, chapters), problems: [], warnings, chapters }
}

function unreadable(name: string, code: string): CourseReading {
  const message = `the folder cannot be read (${code}): expected one that this user may read`
  return { name, course: undefined, problems: [{ file: name, line: 1, message }], warnings: [], chapters: [] }
}

/** Files that nobody takes for chapters. */
const isPlain = (name: string) =>
  /^readme|^licen[cs]e|~$|\.(?:png|jpe?g|gif|svg|webp|yaml|yml|json|html?|css)$/i.test(name)

async function readChapters(path: string, name: string, names: readonly string[]): Promise<FileReading[]> {
  const files = names.filter(isChapter)
  return Promise.all(
    files.map(async file => {
      const remarks = new Remarks(`${name}/${file.normalize('NFC')}`)
      const source = await readTextFile(path, file, remarks)
      if (source === undefined) return { source: '', chapter: undefined, ...remarks }
      const reading = readChapterFile(remarks.file, source)
      return { ...reading, source, warnings: [...remarks.warnings, ...reading.warnings] }
    }),
  )
}

const languagesOf = (chapters: readonly ParsedChapter[]): Language[] => [
  ...new Set(chapters.map(chapter => chapter.language)),
]

/** Raised whenever the same files are to be read another way, so that courses loaded before are loaded anew. */
const READING = 3

function revisionOf(sources: readonly string[]): string {
  return createHash('sha256').update(`${READING}\0`).update(sources.join('\0')).digest('hex').slice(0, 16)
}

function courseOf(
  { slug, title, languages }: CourseFile,
  revision: string,
  chapters: readonly ParsedChapter[],
): Course {
  return { slug, titles: title, languages, revision, ...assemble(chapters) }
}
