import { dayOf } from '../../domain/calendar.ts'
import { chapterDue, datesUntil } from '../../domain/plan.ts'
import type { ScheduleKind, Slot } from '../../domain/schedule.ts'
import type { Occasion } from '../occasion.ts'
import type { Ports, Study } from '../ports.ts'
import { courseOf } from '../talk/speech.ts'

/** The study at the chapter that its plan has for a scheduled slot, moved on where that is due. */
export async function advanceChapter(ports: Ports, study: Study, slot: Slot, occasion: Occasion): Promise<Study> {
  if (slot.kind !== 'summary' && slot.kind !== 'question') return study
  // A slot that is tried again stays with what it began.
  if (occasion.posts.length > 0) return study
  const next = study.nextCourse && ports.courses.get(study.nextCourse.slug)?.course
  if (study.nextCourse && next && study.nextCourse.startsOn <= dayOf(slot.at, study.timezone)) {
    const begun = { courseSlug: next.slug, chapter: next.chapters[0]?.number ?? 1, chapterSince: slot.at }
    const plan = await ports.studies.beginCourse(study.id, begun, study.nextCourse.startsOn)
    return { ...study, ...begun, plan, nextCourse: null, endToldAt: null }
  }
  const isScheduled = (kind: ScheduleKind) => occasion.schedules.some(schedule => schedule.kind === kind)
  const summarised =
    study.plan === 'weekly' && slot.kind === 'summary' && (await occasion.summarised(study.chapter, study.chapterSince))
  const due = chapterDue(
    {
      plan: study.plan,
      chapter: study.chapter,
      since: dayOf(study.chapterSince, study.timezone),
      summarised,
      unasked: summarised && isScheduled('question') && (await occasion.unaskedSince(study.chapterSince)) === true,
      summarises: isScheduled('summary'),
      dates: datesUntil(occasion.planned, study.nextCourse),
      chapters: courseOf(ports, study).course.chapters.map(each => each.number),
    },
    slot.kind,
    dayOf(slot.at, study.timezone),
  )
  if (due === study.chapter) return study
  const changes = { chapter: due, chapterSince: slot.at }
  await ports.studies.change(study.id, changes)
  return { ...study, ...changes }
}
