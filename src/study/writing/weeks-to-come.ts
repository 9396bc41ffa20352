import { dayOf } from '../../domain/calendar.ts'
import { chaptersToCome, type PlannedChapter } from '../../domain/plan.ts'
import { cronProblem, nextSlots } from '../../domain/schedule.ts'
import type { Ports, Study } from '../ports.ts'

/**
 * When a weekly plan comes to which chapters of a course by itself, if every week goes as it should.
 * @returns none where the study has another plan, or no summaries to go by
 */
export async function weeksToCome(ports: Ports, study: Study, slug: string): Promise<PlannedChapter[]> {
  if (study.plan !== 'weekly') return []
  const [schedules, summarised, unasked] = await Promise.all([
    ports.studies.schedules(study.id),
    ports.posts.summarised(study.id, study.chapter, study.chapterSince),
    ports.posts.unaskedSince(study.id, study.chapterSince),
  ])
  const cron = schedules.find(schedule => schedule.kind === 'summary')?.cron
  if (cron === undefined || cronProblem(cron) !== undefined) return []
  const chapters = ports.courses.get(slug)?.course.chapters.map(each => each.number) ?? []
  const ahead = chapters.filter(number => number > study.chapter).length
  const since = dayOf(study.chapterSince, study.timezone)
  const progress = { ...study, since, summarised, unasked: unasked === true, summarises: true, dates: [], chapters }
  // The next summary may be that of the chapter where the study is; and where there is one a day, six of seven begin none.
  const slots = nextSlots(cron, study.timezone, ports.clock.now(), 7 * (ahead + 1))
  return chaptersToCome(
    progress,
    slots.map(slot => dayOf(slot, study.timezone)),
  )
}
