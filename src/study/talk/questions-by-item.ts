import { itemsOf } from '../../domain/memory.ts'
import type { ReviewQuestion } from '../../domain/review.ts'
import type { Ports, Study } from '../ports.ts'
import { courseOf } from './speech.ts'

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
  for (const question of courseOf(ports, study).course.questions) {
    if (!settled.has(question.slug)) continue
    for (const item of itemsOf(question)) found.set(item, [...(found.get(item) ?? []), question])
  }
  return found
}
