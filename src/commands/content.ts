import { resolve } from 'node:path'
import { SystemClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { readCourses } from '../content/course-folder.ts'
import { BUNDLED_COURSES, loadCourses } from '../content/load.ts'
import { formatProblem, formatWarning } from '../content/problem.ts'
import { createLog } from '../log.ts'
import { openStore } from '../store/index.ts'
import { UserError } from '../user-error.ts'
import { print } from './print.ts'

/** `studyhall content check`: every problem of every course, in one run; exit code 1 when there is any. */
export async function checkContent(folder?: string): Promise<void> {
  const path = resolve(folder ?? readConfig(process.env).coursesDir ?? BUNDLED_COURSES)
  const readings = await readCourses(path).catch(error => {
    throw new UserError(`The courses in ${path} cannot be read: ${error.message}`)
  })
  if (readings.length === 0)
    throw new UserError(`There is no course in ${path}: expected a folder with course.yaml and chapter files.`)
  const problems = readings.flatMap(reading => reading.problems)
  for (const problem of problems) print(formatProblem(problem))
  for (const warning of readings.flatMap(reading => reading.warnings)) print(formatWarning(warning))
  for (const { name, course } of readings) {
    if (course)
      print(
        `✓ ${name}: ${course.chapters.length} chapter(s), ${course.terms.length} terms, ${course.questions.length} questions in ${course.languages.join(' and ')}`,
      )
    else print(`✗ ${name}: not loadable until the problems above are mended`)
  }
  if (problems.length > 0) process.exitCode = 1
}

/** `studyhall content load`: a running bot takes it in within a minute. */
export async function loadContent(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog('silent')
  const store = await openStore(config, () => {}, { share: true })
  try {
    const report = await loadCourses(config.coursesDir ?? BUNDLED_COURSES, store.courses, new SystemClock().now(), log)
    for (const problem of report.problems) print(formatProblem(problem))
    for (const slug of report.loaded) print(`✓ ${slug} loaded`)
    for (const slug of report.unchanged) print(`✓ ${slug} was up to date`)
    if (report.problems.length > 0) process.exitCode = 1
  } finally {
    await store.close()
  }
}
