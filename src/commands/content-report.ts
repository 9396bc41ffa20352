import { writeFile } from 'node:fs/promises'
import { advise } from '../content/advice/advise.ts'
import type { CourseReading } from '../content/course-folder.ts'
import { refusedAnswers } from '../content/refused.ts'
import { reportOn } from '../content/report.ts'
import { reportPage } from '../content/report-page.ts'
import { UserError } from '../user-error.ts'
import { gradingOf } from './grading-of.ts'
import { print } from './print.ts'
import { readCoursesOf } from './read-courses.ts'

/** `studyhall content report`: what a reviewer wants to know of courses, as tables, and as a page with `--html`. */
export async function reportContent(folder: string | undefined, { html }: { html?: string }): Promise<void> {
  const report = (await readCoursesOf(folder)).map(reportOf).join('\n\n')
  print(report)
  if (html === undefined) return
  await writeFile(html, reportPage(report)).catch(error => {
    throw new UserError(`${html} cannot be written: ${error.message}`)
  })
  print(`\n✓ written to ${html}`)
}

function reportOf({ name, course, chapters, problems, warnings }: CourseReading): string {
  const refused = course ? refusedAnswers(chapters, gradingOf(course)) : []
  return reportOn(name, chapters, [...problems, ...refused], [...warnings, ...advise(chapters)])
}
