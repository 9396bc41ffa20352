import { dayOf, zoned } from '../domain/calendar.ts'
import { type ComingSummary, chaptersToCome, datesUntil, type PlannedChapter } from '../domain/plan.ts'
import { comingSlot, cronProblem, nextSlot } from '../domain/schedule.ts'
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
  const dates = datesUntil(planned, study.nextCourse)
  return chaptersToCome(
    {
      ...study,
      since: dayOf(chapterSince, timezone),
      summarised,
      asked: question === undefined || unasked === undefined ? undefined : !unasked,
      summarises: true,
      dates,
      chapters,
    },
    comingSummaries({ summary, question }, now, { timezone, holidays: new Set(holidays), ahead }),
  )
}

interface Days {
  timezone: string
  holidays: ReadonlySet<string>
  /** How many chapters are ahead. */
  ahead: number
}

/** The summaries to come, one after another, until those behind the last holiday were enough for all chapters ahead. */
function* comingSummaries(
  { summary, question }: { summary: string; question: string | undefined },
  now: Date,
  days: Days,
): Generator<ComingSummary> {
  const lastHoliday = [...days.holidays].sort().at(-1) ?? ''
  let before = now
  // The next one may be that of the chapter where the study is, and of one a day six of seven begin none.
  for (let left = 7 * (days.ahead + 1); left > 0; ) {
    const slot = nextSlot(summary, days.timezone, before)
    const day = dayOf(slot, days.timezone)
    yield { day, asked: question === undefined ? undefined : asks(question, before, slot, days) }
    before = slot
    if (day > lastHoliday) left--
  }
}

/** Whether any question is asked between two summaries; undefined where none is due. */
function asks(cron: string, from: Date, until: Date, { timezone, holidays }: Days): boolean | undefined {
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
