import { dayOf } from '../../domain/calendar.ts'
import type { Reply } from '../../domain/card.ts'
import type { Course } from '../../domain/course.ts'
import { readDates } from '../../domain/date-words.ts'
import { MOST_HOLIDAYS } from '../../domain/holiday.ts'
import { type PlannedChapter, plannedChapters } from '../../domain/plan.ts'
import type { Ports, Study } from '../ports.ts'
import { notice, problemNotice } from '../talk/notice-card.ts'
import { chapterTitle, courseOf, type Speech, speechOf } from '../talk/speech.ts'

/** `/study plan`: how the study moves through its chapters. */
export async function showPlan(ports: Ports, study: Study): Promise<Reply[]> {
  return notice(await planText(ports, study), 'neutral')
}

/** `/study plan weekly`, `/study plan off`, or the dates on which the next chapters begin. */
export async function keepPlan(
  ports: Ports,
  study: Study,
  plan: 'weekly' | 'off' | { dates: string },
): Promise<Reply[]> {
  const speech = speechOf(study)
  const { course } = courseOf(ports, study)
  if (typeof plan === 'string') {
    await ports.studies.setPlan(study.id, plan, [])
    return notice(await planText(ports, { ...study, plan }), 'good')
  }
  const today = dayOf(ports.clock.now(), study.timezone)
  const reading = readDates(plan.dates, today, MOST_HOLIDAYS)
  if ('wrong' in reading) return problemNotice({ key: 'bad-plan', given: reading.wrong }, speech)
  const past = reading.days.find(day => day <= today)
  if (past) return problemNotice({ key: 'bad-plan', given: past }, speech)
  const planned = plannedChapters(
    reading.days,
    study.chapter,
    course.chapters.map(each => each.number),
  )
  if (planned.length === 0) return notice(speech.t('change.chapter-last', { number: study.chapter }), 'warning')
  await ports.studies.setPlan(study.id, 'dates', planned)
  return notice(await planText(ports, { ...study, plan: 'dates' }), 'good')
}

async function planText(ports: Ports, study: Study): Promise<string> {
  const speech = speechOf(study)
  const planned = await ports.studies.planned(study.id)
  const { course } = courseOf(ports, study)
  return `${speech.say('plan.said', { plan: sayPlan(speech, course, study, planned) })}`
}

/** A plan in words: `a chapter a week; next: 2. First containers`. */
export function sayPlan(speech: Speech, course: Course, study: Study, planned: readonly PlannedChapter[]): string {
  const { t, language } = speech
  const next = course.chapters.find(each => each.number > study.chapter)
  if (!next) return t('plan.last')
  const name = (number: number) => `${number}. ${chapterTitle(course, number, language)}`
  if (study.plan === 'weekly') return t('plan.weekly', { next: name(next.number) })
  const there = new Set(course.chapters.map(each => each.number))
  const ahead = planned.filter(each => each.chapter > study.chapter && there.has(each.chapter))
  if (study.plan === 'off' || ahead.length === 0) return t('plan.off', { next: name(next.number) })
  return t('plan.dates', { dates: ahead.map(each => `${each.startsOn} ${name(each.chapter)}`).join(', ') })
}
