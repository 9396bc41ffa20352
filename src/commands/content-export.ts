import { dirname, join, resolve } from 'node:path'
import { SystemClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { readCourses } from '../content/course-folder.ts'
import { BUNDLED_COURSES } from '../content/load.ts'
import { formatProblem } from '../content/problem.ts'
import { counted } from '../domain/counted.ts'
import { type Course, LANGUAGES } from '../domain/course.ts'
import { inAllLanguages } from '../domain/own-course.ts'
import { WRITE_FORMATS, type WriteFormat, writeCourse } from '../exchange/write-course.ts'
import { makeFolder, writeWhole } from '../files.ts'
import { holdsDatabase } from '../store/data-folder.ts'
import { openStore } from '../store/index.ts'
import { UserError, whyUnreadable } from '../user-error.ts'
import { findStudy } from './find-study.ts'
import { print } from './print.ts'

/** What `content export` may be told. */
export interface ExportOptions {
  format: string
  /** Folder to write to. */
  out: string
  language?: string
}

/** `studyhall content export COURSE`: the course as files that other tools take, or as our own Markdown. */
export async function exportContent(slug: string, options: ExportOptions): Promise<void> {
  const format = WRITE_FORMATS.find(each => each === options.format)
  if (!format)
    throw new UserError(`--format ${options.format} is not known: expected one of ${WRITE_FORMATS.join(', ')}.`)
  const course = (await findKept(slug)) ?? (await findCourse(slug))
  const languages = course.languages.filter(each => options.language === undefined || each === options.language)
  if (languages.length === 0)
    throw new UserError(
      `--language ${options.language}: ${course.slug} is in ${course.languages.join(' and ')} (of ${LANGUAGES.join(', ')}).`,
    )
  const files = await writeCourse(course, format as WriteFormat, languages, new SystemClock().now())
  for (const { name, bytes, without } of files) {
    const path = join(resolve(options.out), name)
    try {
      await makeFolder(dirname(path))
      await writeWhole(path, bytes)
    } catch (error) {
      throw new UserError(`${path} cannot be written: ${(error as Error).message}`)
    }
    const lost = [
      ...(without.terms > 0 ? [counted(without.terms, 'term')] : []),
      ...(without.summaries > 0 ? [counted(without.summaries, 'summary', 'summaries')] : []),
    ]
    print(`✓ ${path}${lost.length > 0 ? ` (without ${lost.join(' and ')}, for which ${format} has no place)` : ''}`)
  }
}

/** The course that a study writes itself, by the id of the study or its channel, or by its slug; undefined where it is none. */
async function findKept(wanted: string): Promise<Course | undefined> {
  const config = readConfig(process.env)
  if (/[/\\]|^\./.test(wanted) || (!config.databaseUrl && !(await holdsDatabase(config.dataDir)))) return undefined
  const store = await openStore(config, () => {}, { share: true })
  try {
    await store.courses.refresh()
    const study = await findStudy(store, wanted)
    const loaded = store.courses.get(study?.courseSlug ?? wanted)
    return loaded && (study || loaded.owner) ? inAllLanguages(loaded.course) : undefined
  } finally {
    await store.close()
  }
}

/** The course of a slug, or the one in a folder. */
async function findCourse(slug: string): Promise<Course> {
  const own = resolve(readConfig(process.env).coursesDir ?? BUNDLED_COURSES)
  const isPath = /[/\\]|^\./.test(slug)
  const folder = isPath ? resolve(slug) : own
  const readings = await readCourses(folder).catch(error => {
    throw new UserError(`The courses in ${folder} cannot be read: ${whyUnreadable(error)}`)
  })
  const found = readings.find(each => isPath || each.course?.slug === slug || each.name === slug)
  if (found?.course) return found.course
  if (found) throw new UserError([...found.problems.map(formatProblem), `${found.name} cannot be exported.`].join('\n'))
  const known = readings.flatMap(reading => reading.course?.slug ?? [])
  throw new UserError(`No course ${slug} is in ${folder}: expected one of ${known.join(', ') || '(there is none)'}.`)
}
