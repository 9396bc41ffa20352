import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { readConfig } from '../config.ts'
import { type CourseReading, readCourses } from '../content/course-folder.ts'
import { BUNDLED_COURSES } from '../content/load.ts'
import { UserError, whyUnreadable } from '../user-error.ts'

/**
 * The courses in a folder, or the one that it is, or that a file is of; those of the configuration without a folder.
 * @throws {UserError} when the folder cannot be read, or there is no course in it
 */
export async function readCoursesOf(folder: string | undefined): Promise<CourseReading[]> {
  const given = resolve(folder ?? readConfig(process.env).coursesDir ?? BUNDLED_COURSES)
  const isFile = (await stat(given).catch(() => undefined))?.isFile() ?? false
  const path = isFile ? dirname(given) : given
  const readings = await readCourses(path).catch(error => {
    throw new UserError(`The courses in ${path} cannot be read: ${whyUnreadable(error)}`)
  })
  if (readings.length === 0)
    throw new UserError(
      `There is no course in ${path}: expected a folder with course.yaml and chapter files. studyhall content new makes one.`,
    )
  return readings
}
