import { SystemClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { BUNDLED_COURSES, type LoadReport, loadCourses } from '../content/load.ts'
import { formatProblem } from '../content/problem.ts'
import { createLog } from '../log.ts'
import { CourseTakers } from '../store/course-takers.ts'
import { openStore } from '../store/index.ts'
import { loadInto } from './load-into.ts'
import { print } from './print.ts'

/** How long running bots may take. */
const WITHIN_MS = 30_000

/** What `content load` may be told. */
export interface LoadingOptions {
  /** Let the files have the last word on a course that a study wrote until now. */
  takeOver?: boolean
  /** Id of a study, or of its channel, whose own course the files become. */
  into?: string
}

/**
 * `studyhall content load [FOLDER]`: returns when every running bot has the courses; exit code 1 when one has not. With
 * `--into STUDY` the course in the folder becomes a version of the study's own.
 */
export async function loadContent(
  folder: string | undefined,
  { takeOver = false, into }: LoadingOptions = {},
): Promise<void> {
  if (into !== undefined) return loadInto(folder, into)
  const config = readConfig(process.env)
  const log = createLog('silent')
  const store = await openStore(config, () => {}, { share: true, toWrite: true })
  const takers = await CourseTakers.watch(store.database.url)
  try {
    const from = folder ?? config.coursesDir ?? BUNDLED_COURSES
    const report = await loadCourses(from, store.courses, new SystemClock().now(), log, { takeOver })
    sayReport(report, from)
    const courses = [...report.loaded, ...report.unchanged]
    if (courses.length === 0 || report.problems.length > 0) process.exitCode = 1
    if (courses.length === 0) return
    for (const { slug } of courses) await store.courses.announce(slug)
    const { taken, of } = await takers.wait(courses, WITHIN_MS)
    sayTaken(taken, of)
    if (taken < of) process.exitCode = 1
  } finally {
    await takers.close()
    await store.close()
  }
}

function sayReport({ loaded, unchanged, refused, problems }: LoadReport, folder: string): void {
  for (const problem of problems) print(formatProblem(problem))
  for (const { slug } of loaded) print(`✓ ${slug} loaded`)
  for (const { slug } of unchanged) print(`✓ ${slug} was up to date`)
  for (const name of refused) print(`✗ ${name} not loaded; what was loaded of it before stays in use`)
  if (loaded.length + unchanged.length + refused.length === 0) print(`✗ There is no course in ${folder}`)
}

/** @param taken how many bots have the courses @param of how many run */
function sayTaken(taken: number, of: number): void {
  if (of === 0) print('  No bot runs on this database; one that starts will have them.')
  else if (taken === of) print(`✓ ${of === 1 ? 'The running bot has' : `All ${of} running bots have`} them`)
  else print(`✗ ${taken} of ${of} running bots have them after ${WITHIN_MS / 1000} s; look at the logs of the others`)
}
