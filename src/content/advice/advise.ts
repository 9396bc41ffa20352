import type { ParsedChapter } from '../chapter-file.ts'
import { type ContentProblem, sortProblems } from '../problem.ts'
import { adviseOnBalance } from './balance.ts'
import { adviseOnCoverage } from './coverage.ts'
import { adviseOnLength } from './length.ts'
import { otherNumbers } from './numbers.ts'
import { adviseOnWording, samePrompts } from './wording.ts'

/** One thing to be warned of in a chapter. */
export interface Advice {
  line: number
  message: string
}

/**
 * What a careful reader would say of a course that can be loaded: answers that give themselves away, terms that nobody
 * asks for, a week without enough questions. Warnings, each with file and line.
 */
export function advise(chapters: readonly ParsedChapter[]): ContentProblem[] {
  const asked = new Set(chapters.flatMap(chapter => chapter.questions.flatMap(question => question.terms)))
  return sortProblems([
    ...samePrompts(chapters),
    ...otherNumbers(chapters),
    ...chapters.flatMap(chapter =>
      [
        ...adviseOnLength(chapter),
        ...adviseOnWording(chapter),
        ...adviseOnBalance(chapter),
        ...adviseOnCoverage(chapter, asked),
      ].map(advice => ({ file: chapter.file, ...advice })),
    ),
  ])
}
