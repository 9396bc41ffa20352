import { dayOf } from '../../domain/calendar.ts'
import { chapterDue } from '../../domain/plan.ts'
import { cronProblem, nextSlot } from '../../domain/schedule.ts'
import type { Ports, Schedule, Study } from '../ports.ts'
import { courseOf } from '../talk/speech.ts'

/** Slots that are looked at: a year of weeks. */
const MOST_SLOTS = 53

/**
 * When a summary comes next: that of the chapter where the study is, else the first that its plan or its next course has
 * for it. Undefined where none does, as after the last chapter, or where a host moves on.
 * @param question when something is asked next
 */
export async function nextSummary(
  ports: Pick<Ports, 'posts' | 'studies' | 'courses'>,
  study: Study,
  { cron, nextAt }: Schedule,
  question: Date | undefined,
): Promise<Date | undefined> {
  const { id, timezone, chapter, chapterSince, nextCourse } = study
  const [summarised, unasked, dates] = await Promise.all([
    ports.posts.summarised(id, chapter, chapterSince),
    ports.posts.unaskedSince(id, chapterSince),
    ports.studies.planned(id),
  ])
  if (!summarised || cronProblem(cron) !== undefined) return nextAt
  const since = dayOf(chapterSince, timezone)
  const chapters = courseOf(ports, study).course.chapters.map(each => each.number)
  if (!nextCourse && (study.plan === 'off' || !chapters.some(each => each > chapter))) return undefined
  const progress = { ...study, since, summarised, summarises: true, dates, chapters }
  const begins = (at: Date) => {
    const day = dayOf(at, timezone)
    const stays = unasked && !(question && question < at)
    if (nextCourse && nextCourse.startsOn <= day) return true
    return chapterDue({ ...progress, unasked: stays }, 'summary', day) !== chapter
  }
  let at = nextAt
  for (let slots = 1; slots < MOST_SLOTS && !begins(at); slots++) at = nextSlot(cron, timezone, at)
  return begins(at) ? at : undefined
}
