import { CHOICE_KINDS, type Question } from '../../domain/course.ts'
import { type AskedQuestion, ask } from '../../domain/question.ts'
import { synonymsOf } from '../../domain/written/synonyms.ts'
import type { LoadedCourse, Study } from '../ports.ts'

/** The question as asked; a written one with what its course says is right as well, and what comes near but is not. */
export function askIn(
  { course, vocabulary }: LoadedCourse,
  question: Question,
  language: Study['language'],
  seed: number,
): AskedQuestion {
  if (CHOICE_KINDS.includes(question.kind)) return ask(question, language, seed)
  const asked = ask(question, language, seed)
  const synonyms = synonymsOf(question, asked.language, course.terms)
  return { ...asked, synonyms, rivals: vocabulary.rivalsOf({ ...asked, synonyms }) }
}
