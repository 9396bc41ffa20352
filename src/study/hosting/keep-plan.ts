import { dayOf } from '../../domain/calendar.ts'
import type { Reply } from '../../domain/card.ts'
import { readDates } from '../../domain/date-words.ts'
import { MOST_HOLIDAYS } from '../../domain/holiday.ts'
import { plannedChapters } from '../../domain/plan.ts'
import type { Ports, Study } from '../ports.ts'
import { notice, problemNotice } from '../talk/notice-card.ts'
import { courseOf, speechOf } from '../talk/speech.ts'
import { planAhead, sayPlan } from './say-plan.ts'

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
  const { course } = courseOf(ports, study)
  return speech.say('plan.said', { plan: sayPlan(speech, course, study, await planAhead(ports, study)) })
}
