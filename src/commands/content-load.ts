import { SystemClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { BUNDLED_COURSES, loadCourses } from '../content/load.ts'
import { formatProblem } from '../content/problem.ts'
import { createLog } from '../log.ts'
import { openStore } from '../store/index.ts'
import { print } from './print.ts'

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
