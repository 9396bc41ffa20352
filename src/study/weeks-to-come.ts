import { dayOf, zoned } from '../domain/calendar.ts'
import { chaptersToCome, datesUntil, type PlannedChapter } from '../domain/plan.ts'
import { comingSlot, cronProblem, nextSlots } from '../domain/schedule.ts'
import type { Ports, Study } from './ports.ts'

/**
 * When a weekly plan comes to which chapters of a course by itself, if every week but those of holidays goes as it should.
 * @returns none where the study has another plan, or no summaries to go by
 */
export async function weeksToCome(ports: Ports, study: Study, slug: string): Promise<PlannedChapter[]> {
  if (study.plan !== 'weekly') return []
  const { timezone, chapterSince, chapter } = study
  const now = ports.clock.now()
  const [schedules, summarised, unasked, holidays, planned] = await Promise.all([
    ports.studies.schedules(study.id),
    ports.posts.summarised(study.id, chapter, chapterSince),
    ports.posts.unaskedSince(study.id, chapterSince),
    ports.holidays.from(study.id, dayOf(now, timezone)),
    ports.studies.planned(study.id),
  ])
  const cronOf = (kind: string) => schedules.find(schedule => schedule.kind === kind)?.cron
  const [summary, question] = [cronOf('summary'), cronOf('question')]
  if (summary === undefined || cronProblem(summary) !== undefined) return []
  const chapters = ports.courses.get(slug)?.course.chapters.map(each => each.number) ?? []
  const ahead = chapters.filter(number => number > chapter).length
  const days = { timezone, holidays: new Set(holidays) }
  // The next summary may be that of the chapter where the study is; where there is one a day, six of seven begin none; and
  // each holiday may keep a chapter for a week.
  const slots = nextSlots(summary, timezone, now, 7 * (ahead + 1 + holidays.length))
  return chaptersToCome(
    {
      ...study,
      since: dayOf(chapterSince, timezone),
      summarised,
      asked: question === undefined || unasked === undefined ? undefined : !unasked,
      summarises: true,
      dates: datesUntil(planned, study.nextCourse),
      chapters,
    },
    slots.map((slot, place) => ({
      day: dayOf(slot, timezone),
      asked: question === undefined ? undefined : asks(question, slots[place - 1] ?? now, slot, days),
    })),
  )
}

/** Whether any question is asked between two summaries; undefined where none is due. */
function asks(
  cron: string,
  from: Date,
  until: Date,
  { timezone, holidays }: { timezone: string; holidays: ReadonlySet<string> },
): boolean | undefined {
  let asked: boolean | undefined
  let slot = comingSlot(cron, timezone, new Date(from.getTime() - 1))
  while (slot && slot < until) {
    if (!holidays.has(dayOf(slot, timezone))) return true
    asked = false
    const tomorrow = zoned(slot, timezone).startOfDay().add({ days: 1 }).epochMilliseconds
    slot = comingSlot(cron, timezone, new Date(tomorrow - 1))
  }
  return asked
}
