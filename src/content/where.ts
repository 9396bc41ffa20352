import { readCourses } from './course-folder.ts'

/**
 * Files and lines that hold a question, one a language: `docker/01-cloud.en.md:12`, relative to the courses' folder. Empty
 * where none of the folder's courses has it, or the folder cannot be read.
 */
export async function linesOf(folder: string, { course, slug }: { course: string; slug: string }): Promise<string[]> {
  const readings = await readCourses(folder).catch(() => [])
  return readings
    .filter(reading => reading.course?.slug === course)
    .flatMap(({ chapters }) =>
      chapters.flatMap(({ file, questions }) =>
        questions.filter(question => question.slug === slug).map(({ line }) => `${file}:${line}`),
      ),
    )
}
