import { advise } from '../content/advice/advise.ts'
import type { CourseReading } from '../content/course-folder.ts'
import { formatProblem, formatWarning } from '../content/problem.ts'
import { refusedAnswers } from '../content/refused.ts'
import { counted } from '../domain/counted.ts'
import { gradingOf } from './grading-of.ts'
import { print } from './print.ts'
import { readCoursesOf } from './read-courses.ts'

/**
 * `studyhall content check`: every problem and warning of every course, in one run. Exit code 1 when there is a problem,
 * with `--strict` also when there is a warning.
 */
export async function checkContent(
  folder: string | undefined,
  { strict = false }: { strict?: boolean },
): Promise<void> {
  const checked = (await readCoursesOf(folder)).map(check)
  for (const { problems, warnings } of checked) {
    for (const problem of problems) print(formatProblem(problem))
    for (const warning of warnings) print(formatWarning(warning))
  }
  for (const each of checked) print(say(each))
  if (checked.some(({ problems, warnings }) => problems.length > 0 || (strict && warnings.length > 0)))
    process.exitCode = 1
}

function check(reading: CourseReading) {
  const { name, course, chapters } = reading
  if (!course) return { name, course, problems: reading.problems, warnings: reading.warnings }
  const problems = refusedAnswers(chapters, gradingOf(course))
  return { name, course, problems, warnings: [...reading.warnings, ...advise(chapters)] }
}

function say({ name, course, problems, warnings }: ReturnType<typeof check>): string {
  const warned = warnings.length > 0 ? `, ${counted(warnings.length, 'warning')}` : ''
  if (!course) return `✗ ${name}: not loadable until the problems above are mended${warned}`
  const holds = `${counted(course.chapters.length, 'chapter')}, ${counted(course.terms.length, 'term')}, ${counted(course.questions.length, 'question')} in ${course.languages.join(' and ')}`
  return `${problems.length > 0 ? '✗' : '✓'} ${name}: ${holds}${warned}`
}
