import type { Course, Question } from '../../domain/course.ts'
import { itemsOf } from '../../domain/memory.ts'
import type { ReviewQuestion } from '../../domain/review.ts'
import type { Ports, Study } from '../ports.ts'
import { courseOf } from './speech.ts'

/** Of each course the questions by item, for as long as it is loaded: what is asked for at every step of a review. */
const indexes = new WeakMap<Course, Map<string, Question[]>>()

/**
 * What can be reviewed of a study's course: the questions that may be used, by the item that they are a review of.
 * @param settled slugs of the questions that were asked and take no answers any more
 */
export function questionsByItem(
  ports: Pick<Ports, 'courses'>,
  study: Study,
  settled: ReadonlySet<string>,
): Map<string, ReviewQuestion[]> {
  const found = new Map<string, ReviewQuestion[]>()
  for (const [item, questions] of indexOf(courseOf(ports, study).course)) {
    const usable = questions.filter(({ slug }) => settled.has(slug))
    if (usable.length > 0) found.set(item, usable)
  }
  return found
}

function indexOf(course: Course): Map<string, Question[]> {
  const known = indexes.get(course)
  if (known) return known
  const index = new Map<string, Question[]>()
  for (const question of course.questions)
    for (const item of itemsOf(question)) {
      const questions = index.get(item)
      if (questions) questions.push(question)
      else index.set(item, [question])
    }
  indexes.set(course, index)
  return index
}
