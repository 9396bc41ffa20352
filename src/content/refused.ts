import { CHOICE_KINDS, type Language } from '../domain/course.ts'
import type { ParsedChapter } from './chapter-file.ts'
import type { ContentProblem } from './problem.ts'

/** Whether an answer typed to a question of the course, asked in a language, is marked right. */
export type Grade = (slug: string, language: Language, typed: string) => boolean

/** Accepted answers that would be marked wrong, were they typed exactly as the file has them. */
export function refusedAnswers(chapters: readonly ParsedChapter[], grade: Grade): ContentProblem[] {
  return chapters.flatMap(({ file, language, questions }) =>
    questions
      .filter(question => !CHOICE_KINDS.includes(question.kind))
      .flatMap(({ slug, acceptLine, text }) =>
        text.accepted
          .filter(answer => !grade(slug, language, answer))
          .map(answer => ({
            file,
            line: acceptLine,
            message: `the accepted answer “${answer}” of ${slug} would be marked wrong: expected one that grading understands (see match in docs/writing-a-course.md)`,
          })),
      ),
  )
}
