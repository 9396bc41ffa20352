import { basename, resolve } from 'node:path'
import { readConfig } from '../config.ts'
import { BUNDLED_COURSES } from '../content/load.ts'
import { CHAPTER_NUMBERS, LARGEST_CHAPTER } from '../domain/chapter-number.ts'
import { LANGUAGES, type Language } from '../domain/course.ts'
import { isSlug, slugOf } from '../domain/slug.ts'
import type { ChapterText } from '../exchange/chapter-text.ts'
import { complete } from '../exchange/complete.ts'
import { inOtherLanguage } from '../exchange/in-two-languages.ts'
import { languageOf } from '../exchange/language.ts'
import { noticeText, previewOf } from '../exchange/preview.ts'
import { type ForeignFile, type ReadingOf, readForeignFile } from '../exchange/read-file.ts'
import { LIMITS, UnreadableFile } from '../exchange/reading.ts'
import { splitChapter } from '../exchange/split.ts'
import { UserError, whyUnreadable } from '../user-error.ts'
import { type OpenedCourse, openCourse, saveChapters } from './course-writing.ts'
import { print } from './print.ts'
import { readBounded } from './read-bounded.ts'

/** What `content import` may be told. */
export interface ImportOptions {
  /** Slug of the course to add to, or to begin. */
  course?: string
  chapter?: string
  /** Folder of courses. */
  out?: string
  language?: string
  dryRun?: boolean
}

/** `studyhall content import FILE`: shows what the file holds and every problem by line, and makes a chapter of it. */
export async function importContent(path: string, options: ImportOptions): Promise<void> {
  const file = { name: basename(path), bytes: await readBounded(path, LIMITS.packageBytes, refusalsOf(path)) }
  const { language: chosen, chapter } = wishesOf(options)
  const reading = await read(path, file, chosen)
  const folder = resolve(options.out ?? readConfig(process.env).coursesDir ?? BUNDLED_COURSES)
  const slug = options.course ?? slugOf(file.name.replace(/\.[^.]+$/, ''))
  if (!isSlug(slug))
    throw new UserError(`--course ${slug}: expected a slug of lower-case letters, digits and hyphens, such as docker.`)
  const opened = await openCourse(folder, slug)
  const language = chosen ?? languageOf(reading)
  const completed = complete(reading, { course: opened.course, chapter, language, file: file.name })
  show(file.name, reading, completed)
  if (reading.terms.length + reading.questions.length === 0)
    throw new UserError(`${path}: nothing of this can be imported; the lines above say why.`)
  if (options.dryRun) return print('Nothing was saved: this was a dry run.')
  const chapters = splitChapter(completed.chapter, opened.course)
  if (!chapters)
    throw new UserError(
      `${path} is too large for one chapter, and behind chapter ${completed.chapter.number} of ${slug} there is no room for more: split the file, or begin another course with --course.`,
    )
  const all = [...chapters, ...inOther(completed.other, chapters, opened)]
  const saved = await saveChapters(opened, all)
  for (const [index, file] of saved.entries()) print(`✓ ${file}: chapter ${all[index]?.number} of ${slug}`)
  print('  `studyhall content load` takes it into a running bot; a start does, too.')
}

/** @throws {UserError} when an option has a value that it cannot have */
function wishesOf(options: ImportOptions): { language: Language | undefined; chapter: number | undefined } {
  const language = LANGUAGES.find(each => each === options.language)
  if (options.language !== undefined && !language)
    throw new UserError(`--language ${options.language}: expected one of ${LANGUAGES.join(', ')}.`)
  const chapter = options.chapter === undefined ? undefined : Number(options.chapter)
  if (chapter !== undefined && !(Number.isInteger(chapter) && chapter > 0 && chapter <= LARGEST_CHAPTER))
    throw new UserError(`--chapter ${options.chapter}: expected the number of a chapter, ${CHAPTER_NUMBERS}.`)
  return { language, chapter }
}

/** @throws {UserError} when nothing of the file can be read */
function read(path: string, file: ForeignFile, language: Language | undefined): Promise<ReadingOf> {
  const options = { onProgress: showProgress(file.name), ...(language && { language }) }
  return readForeignFile(file, options).catch(error => {
    if (!(error instanceof UnreadableFile)) throw error
    const { line } = error.notice
    throw new UserError(
      `${path}${line > 0 ? `:${line}` : ''}: ${noticeText({ ...error.notice, line: 0 }, undefined, 'en')}`,
    )
  })
}

/** The chapters that a file makes, in its other language, where the course has that. */
function inOther(
  other: ChapterText | undefined,
  chapters: readonly ChapterText[],
  { slug, course }: OpenedCourse,
): ChapterText[] {
  if (!other) return []
  if (course && !course.languages.includes(other.language)) {
    print(`${slug} is in ${course.languages.join(' and ')} alone: what the file has in ${other.language} was left out.`)
    return []
  }
  return chapters.map((chapter, index) => {
    const title = index === 0 ? other.title : `${other.title} (${index + 1})`
    return inOtherLanguage(chapter, { ...other, title })
  })
}

const refusalsOf = (path: string) => ({
  unreadable: (error: Error) => new UserError(`${path} cannot be read: ${whyUnreadable(error)}`),
  tooLarge: (size: number) =>
    new UserError(
      `${path} has ${Math.round(size / 1_000_000)} MB: expected at most ${LIMITS.packageBytes / 1_000_000}.`,
    ),
})

/** Every so many entries a line, so that a long import is seen to move. */
const TELL_EVERY = 2000

function showProgress(name: string): (done: number, total: number) => void {
  return (done, total) => {
    if (done > 0 && done % TELL_EVERY === 0) process.stderr.write(`${name}: ${done} of ${total}\n`)
  }
}

function show(
  name: string,
  reading: Awaited<ReturnType<typeof readForeignFile>>,
  completed: ReturnType<typeof complete>,
): void {
  const taken = { terms: reading.terms, questions: reading.questions }
  const { headline, counts, sample } = previewOf({ name, ...reading }, taken, completed, 'en')
  print(headline)
  for (const count of counts) print(`  ${count}`)
  for (const entry of sample) print(`  · ${entry}`)
  for (const notice of completed.problems) {
    const place = notice.line === 0 ? name : `${name}:${notice.line}`
    print(`${place}: ${noticeText({ ...notice, line: 0 }, reading.format, 'en')}`)
  }
}
