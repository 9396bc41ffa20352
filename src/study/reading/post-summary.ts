import { dayOf, periodStart } from '../../domain/calendar.ts'
import type { Slot } from '../../domain/schedule.ts'
import type { Ports, Study } from '../ports.ts'
import type { Publication } from '../publication.ts'
import { courseOf, speechOf } from '../talk/speech.ts'
import { summaryCard } from './summary-card.ts'

/** The summary of the chapter that the group is at. */
export async function postSummary(ports: Ports, study: Study, slot: Slot): Promise<Publication[]> {
  const { course } = courseOf(ports, study)
  const chapter = course.chapters.find(each => each.number === study.chapter)
  if (!chapter) return []
  const day = dayOf(slot.at, study.timezone)
  const post = await ports.posts.claim({ slot, day, week: periodStart('week', day) })
  return [{ post, card: summaryCard(speechOf(study), course, chapter) }]
}
