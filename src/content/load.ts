import { fileURLToPath } from 'node:url'
import type { Course } from '../domain/course.ts'
import type { Log } from '../log.ts'
import { UserError } from '../user-error.ts'
import { readCourses } from './course-folder.ts'
import { type ContentProblem, formatProblem } from './problem.ts'

/** The courses that come with the bot. */
export const BUNDLED_COURSES = fileURLToPath(new URL('../../courses/', import.meta.url))

/** Keeps courses; what `loadCourses` needs of the store. */
interface CourseKeeper {
  /** @throws {UserError} when the course is not for files to change */
  save(course: Course, now: Date, options: LoadOptions): Promise<boolean>
  refresh(): Promise<void>
}

export interface LoadOptions {
  /** Let files have the last word on a course that a study wrote until now. */
  takeOver?: boolean
}

export interface LoadReport {
  /** Courses that changed, and those that were up to date. */
  loaded: Course[]
  unchanged: Course[]
  problems: ContentProblem[]
}

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
  const report: LoadReport = { loaded: [], unchanged: [], problems: [] }
  const readings = await readCourses(folder).catch(error => {
    throw new UserError(`The courses in ${folder} cannot be read: ${error.message}. Check COURSES_DIR.`)
  })
  const refuse = (name: string, problems: readonly ContentProblem[]) => {
    report.problems.push(...problems)
    log.error(
      { course: name, problems: problems.map(formatProblem) },
      'course not loaded; the version before stays in use',
    )
  }
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
