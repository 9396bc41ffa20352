import { dayOf, periodStart } from '../../domain/calendar.ts'
import type { Slot } from '../../domain/schedule.ts'
import type { Occasion } from '../occasion.ts'
import type { Ports, Study } from '../ports.ts'
import type { Publication } from '../publication.ts'
import { courseOf, speechOf } from '../talk/speech.ts'
import { summaryCard } from './summary-card.ts'

/**
 * The summary of the chapter that the group is at.
 * @param scheduled false where a host asked for it: only then is one posted twice
 */
export async function postSummary(
  ports: Ports,
  study: Study,
  slot: Slot,
  scheduled: boolean,
  occasion: Occasion,
): Promise<Publication[]> {
  const [claimed] = occasion.posts
  const number = claimed?.chapter ?? study.chapter
  const { course } = courseOf(ports, study)
  const chapter = course.chapters.find(each => each.number === number)
  if (!chapter) return []
  const again = !claimed && scheduled && (await occasion.summarised(number, study.chapterSince))
  if (again) return []
  const day = dayOf(slot.at, study.timezone)
  const post = claimed ?? (await ports.posts.claim({ slot, day, week: periodStart('week', day), chapter: number }))
  return [{ post, card: summaryCard(speechOf(study), course, chapter) }]
}
