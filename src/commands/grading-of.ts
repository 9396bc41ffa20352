import type { Grade } from '../content/refused.ts'
import type { Course } from '../domain/course.ts'
import { Glossary } from '../domain/glossary.ts'
import { isRight } from '../domain/grading.ts'
import { Vocabulary } from '../domain/written/vocabulary.ts'
import { askIn } from '../study/talk/ask-in.ts'

/** How the bot would mark what is typed to the questions of a course. */
export function gradingOf(course: Course): Grade {
  const loaded = { course, glossary: new Glossary(course.terms), vocabulary: new Vocabulary(course) }
  return (slug, language, typed) => {
    const question = course.questions.find(each => each.slug === slug)
    return question !== undefined && isRight(askIn(loaded, question, language, 0), { text: typed }, loaded.vocabulary)
  }
}
