import type { ParsedChapter } from '../chapter-file.ts'
import type { ParsedQuestion } from '../question-entry.ts'
import type { ParsedTerm } from '../term-entry.ts'
import type { Advice } from './advise.ts'

/** A chapter is a week, which asks from Monday to Friday. */
const DAYS_A_WEEK = 5

/** Terms of the chapter that no question of the course tests. */
export function termsNotAsked({ terms }: ParsedChapter, asked: ReadonlySet<string>): ParsedTerm[] {
  return terms.filter(term => !asked.has(term.slug))
}

/** Questions that do not say which term they test. */
export function questionsWithoutTerm({ questions }: ParsedChapter): ParsedQuestion[] {
  return questions.filter(question => question.terms.length === 0)
}

/** Warns of terms that are never asked for, questions that test none, and chapters that do not last their week. */
export function adviseOnCoverage(chapter: ParsedChapter, asked: ReadonlySet<string>): Advice[] {
  const { questions } = chapter
  const without = questionsWithoutTerm(chapter)
  const none = without.length === questions.length && questions.length > 0
  return [
    ...(asked.size === 0 ? [] : termsNotAsked(chapter, asked)).map(term => ({
      line: term.line,
      message: `no question asks for the term ${term.slug}: add one, or name it in a line “- terms: …” of one`,
    })),
    ...(none
      ? [{ line: chapter.questionsLine, message: 'no question says which terms it tests: add lines “- terms: …”' }]
      : without.map(question => ({
          line: question.line,
          message: `${question.slug} names no term: add a line “- terms: …” with the slugs of those it tests`,
        }))),
    ...(questions.length < DAYS_A_WEEK
      ? [
          {
            line: chapter.questionsLine,
            message: `${questions.length} question${questions.length === 1 ? '' : 's'} last${questions.length === 1 ? 's' : ''} ${questions.length} day${questions.length === 1 ? '' : 's'}: a chapter is a week, for which it takes ${DAYS_A_WEEK} or more`,
          },
        ]
      : []),
  ]
}
