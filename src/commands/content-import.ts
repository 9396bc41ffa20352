import { basename, resolve } from 'node:path'
import { readConfig } from '../config.ts'
import { BUNDLED_COURSES } from '../content/load.ts'
import { LANGUAGES } from '../domain/course.ts'
import { isSlug, slugOf } from '../domain/slug.ts'
import { complete } from '../exchange/complete.ts'
import { languageOf } from '../exchange/language.ts'
import { noticeText, previewOf } from '../exchange/preview.ts'
import { readForeignFile } from '../exchange/read-file.ts'
import { LIMITS, UnreadableFile } from '../exchange/reading.ts'
import { splitChapter } from '../exchange/split.ts'
import { UserError, whyUnreadable } from '../user-error.ts'
import { openCourse, saveChapters } from './course-writing.ts'
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
  const reading = await readForeignFile(file, { onProgress: showProgress(file.name) }).catch(error => {
    if (!(error instanceof UnreadableFile)) throw error
    const { line } = error.notice
    throw new UserError(
      `${path}${line > 0 ? `:${line}` : ''}: ${noticeText({ ...error.notice, line: 0 }, undefined, 'en')}`,
    )
  })
  const chosen = LANGUAGES.find(each => each === options.language)
  if (options.language !== undefined && !chosen)
    throw new UserError(`--language ${options.language}: expected one of ${LANGUAGES.join(', ')}.`)
  const chapter = options.chapter === undefined ? undefined : Number(options.chapter)
  if (chapter !== undefined && !(Number.isInteger(chapter) && chapter > 0))
    throw new UserError(`--chapter ${options.chapter}: expected the number of a chapter, from 1.`)
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
      `${path} is too large for one chapter, and ${slug} has others behind chapter ${completed.chapter.number}: split the file, or begin another course with --course.`,
    )
  const saved = await saveChapters(opened, chapters)
  for (const [index, file] of saved.entries())
    print(`✓ ${file}: chapter ${completed.chapter.number + index} of ${slug}`)
  print('  `studyhall content load` takes it into a running bot; a start does, too.')
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
