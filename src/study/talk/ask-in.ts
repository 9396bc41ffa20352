import { isWritten, type Question } from '../../domain/course.ts'
import { type AskedQuestion, ask } from '../../domain/question.ts'
import { withAccepted } from '../../domain/question-version.ts'
import { synonymsOf } from '../../domain/written/synonyms.ts'
import type { LoadedCourse, Ports, Study } from '../ports.ts'

/** The question as asked; a written one with what its course says is right as well, and what comes near but is not. */
export function askIn(
  { course, vocabulary }: LoadedCourse,
  question: Question,
  language: Study['language'],
  seed: number,
): AskedQuestion {
  if (!isWritten(question.kind)) return ask(question, language, seed)
  const asked = ask(question, language, seed)
  const synonyms = synonymsOf(question, asked.language, course.terms)
  return { ...asked, synonyms, rivals: vocabulary.rivalsOf({ ...asked, synonyms }) }
}

/** The same with what a host of the study accepted besides when the channel was asked. */
export async function askAgain(
  { posts }: Pick<Ports, 'posts'>,
  study: Pick<Study, 'id'>,
  asked: AskedQuestion,
): Promise<AskedQuestion> {
  const before = await posts.lastAsked(study.id, asked.slug)
  return before ? withAccepted(asked, before) : asked
}
