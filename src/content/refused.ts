import { isWritten, type Language } from '../domain/course.ts'
import { acceptedQuantity } from '../domain/written/accepted-quantity.ts'
import type { ParsedChapter } from './chapter-file.ts'
import type { ContentProblem } from './problem.ts'

/** Whether an answer typed to a question of the course, asked in a language, is marked right. */
export type Grade = (slug: string, language: Language, typed: string) => boolean

/** Accepted answers that are no number where one is asked for, or would be marked wrong, were they typed exactly as the file has them. */
export function refusedAnswers(chapters: readonly ParsedChapter[], grade: Grade): ContentProblem[] {
  return chapters.flatMap(({ file, language, questions }) =>
    questions
      .filter(question => isWritten(question.kind))
      .flatMap(({ slug, acceptLine, text: { accepted, matching } }) =>
        accepted.flatMap(answer => {
          const isNumber = matching?.match !== 'number' || acceptedQuantity(answer, matching) !== undefined
          if (isNumber && grade(slug, language, answer)) return []
          const expected = isNumber
            ? 'would be marked wrong: expected one that grading understands (see match in docs/writing-a-course.md)'
            : 'is no number, as “match: number” says: expected digits or a number in words; of a range its middle, with “tolerance”'
          return [{ file, line: acceptLine, message: `the accepted answer “${answer}” of ${slug} ${expected}` }]
        }),
      ),
  )
}
