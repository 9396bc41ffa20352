import type { Course } from '../domain/course.ts'
import type { Log } from '../log.ts'
import { packageFile } from '../package-files.ts'
import { UserError, whyUnreadable } from '../user-error.ts'
import { type ContentProblem, formatProblem } from './problem.ts'
import { type CourseVersion, unchangedCourses } from './revision.ts'

/** The courses that come with the bot. */
export const BUNDLED_COURSES = packageFile('courses')

/** Keeps courses; what `loadCourses` needs of the store. */
interface CourseKeeper {
  /** @throws {UserError} when the course is not for files to change */
  save(course: Course, now: Date, options: LoadOptions): Promise<boolean>
  refresh(): Promise<void>
  /** Revisions, by slug, of the courses that files have the last word on. */
  revisions(): Promise<Map<string, string>>
}

export interface LoadOptions {
  /** Let files have the last word on a course that a study wrote until now. */
  takeOver?: boolean
}

export interface LoadReport {
  /** Courses that changed, and those that were up to date. */
  loaded: CourseVersion[]
  unchanged: CourseVersion[]
  /** Folders of courses that were left out. */
  refused: string[]
  problems: ContentProblem[]
}

const NO_COURSE = 'there is no course in the folder: a study can be set up once one is loaded (content load)'

/**
 * Loads every course below the folder. A malformed one is left out with its problems, and the version loaded before
 * stays in use.
 * @throws {UserError} when the folder cannot be read
 */
export async function loadCourses(
  folder: string,
  keeper: CourseKeeper,
  now: Date,
  log: Log,
  options: LoadOptions = {},
): Promise<LoadReport> {
  const report: LoadReport = { loaded: [], unchanged: [], refused: [], problems: [] }
  const unreadable = (error: Error) => {
    throw new UserError(
      `The courses in ${folder} cannot be read: ${whyUnreadable(error)}. Name another, or set COURSES_DIR.`,
    )
  }
  // Parsing, and loading what parses, takes a good part of a start.
  const known = await keeper.revisions()
  const unchanged = await unchangedCourses(folder, known).catch(unreadable)
  if (unchanged) {
    if (unchanged.length === 0) log.warn({ folder }, NO_COURSE)
    await keeper.refresh()
    return { ...report, unchanged }
  }
  const { readCourses } = await import('./course-folder.ts')
  const readings = await readCourses(folder).catch(unreadable)
  const refuse = (name: string, problems: readonly ContentProblem[]) => {
    report.problems.push(...problems)
    report.refused.push(name)
    const stays = known.has(name) ? '; the version before stays in use' : ''
    log.error({ course: name, problems: problems.map(formatProblem) }, `course not loaded${stays}`)
  }
  if (readings.length === 0) log.warn({ folder }, NO_COURSE)
  for (const { name, course, problems } of readings) {
    try {
      if (course) report[(await keeper.save(course, now, options)) ? 'loaded' : 'unchanged'].push(course)
      else refuse(name, problems)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      refuse(name, [{ file: `${name}/course.yaml`, line: 1, message: error.message }])
    }
  }
  await keeper.refresh()
  return report
}
