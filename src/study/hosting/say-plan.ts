import { dayOf } from '../../domain/calendar.ts'
import type { Course } from '../../domain/course.ts'
import { datesAhead, datesUntil, type PlannedChapter } from '../../domain/plan.ts'
import type { Ports, Study } from '../ports.ts'
import { chapterTitle, courseTitle, type Speech } from '../talk/speech.ts'
import { weeksToCome } from '../weeks-to-come.ts'

/** Where a plan leads. */
export interface PlanAhead {
  /** Chapters that have a date. */
  planned: PlannedChapter[]
  /** What a weekly plan comes to by itself; none where there are no summaries to go by. */
  coming: PlannedChapter[]
  /** The course that takes over from this one. */
  nextCourse: Course | undefined
}

export async function planAhead(ports: Ports, study: Study): Promise<PlanAhead> {
  const [planned, coming] = await Promise.all([
    ports.studies.planned(study.id),
    weeksToCome(ports, study, study.courseSlug),
  ])
  return {
    planned,
    coming,
    nextCourse: study.nextCourse ? ports.courses.get(study.nextCourse.slug)?.course : undefined,
  }
}

/** A plan in words: `a chapter a week; next: 2. First containers`. */
export function sayPlan(speech: Speech, course: Course, study: Study, ahead: PlanAhead): string {
  const { t, language } = speech
  const { plan, nextCourse } = study
  const numbers = course.chapters.map(each => each.number).filter(number => number > study.chapter)
  if (numbers.length === 0 && !ahead.nextCourse) return t('plan.last')
  const name = (number: number) => `${number}. ${chapterTitle(course, number, language)}`
  const since = dayOf(study.chapterSince, study.timezone)
  const planned = datesUntil(ahead.planned, nextCourse)
  const dates = datesAhead({ chapter: study.chapter, since, dates: planned, chapters: numbers })
  const dated = dates.map(each => `${each.startsOn} ${name(each.chapter)}`)
  const byDates = plan !== 'off' && dates.length > 0
  const next = nextOf(study, ahead, numbers)
  const isDated = byDates && dates.some(each => each.chapter === next)
  return [
    t(plan === 'weekly' ? 'plan.weekly' : byDates ? 'plan.dates' : 'plan.off'),
    ...(next === undefined || isDated || (byDates && plan === 'dates') ? [] : [t('plan.next', { next: name(next) })]),
    ...(byDates ? dated : []),
    ...sayNextCourse(speech, study, ahead),
  ].join(t('plan.between'))
}

/** The chapter that comes next, where it does before another course takes over; of a weekly plan only what it says itself. */
function nextOf({ plan, nextCourse }: Study, { coming }: PlanAhead, numbers: readonly number[]): number | undefined {
  if (plan !== 'weekly') return nextCourse ? undefined : numbers[0]
  if (coming.length === 0) return nextCourse ? undefined : numbers[0]
  return datesUntil(coming, nextCourse)[0]?.chapter
}

function sayNextCourse({ t, language }: Speech, { nextCourse }: Study, { nextCourse: course }: PlanAhead): string[] {
  const [first] = course?.chapters ?? []
  if (!nextCourse || !course || !first) return []
  const chapter = `${first.number}. ${chapterTitle(course, first.number, language)}`
  return [t('plan.course', { date: nextCourse.startsOn, course: courseTitle(course, language), chapter })]
}
