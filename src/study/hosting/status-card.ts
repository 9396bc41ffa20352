import type { Card, Part } from '../../domain/card.ts'
import type { Course } from '../../domain/course.ts'
import { SCHEDULE_KINDS, type ScheduleKind } from '../../domain/schedule.ts'
import type { Reason } from '../../domain/selection.ts'
import { inWeekOrder } from '../../domain/week-order.ts'
import { REFUSAL_REASONS } from '../chat-platform.ts'
import type { Study } from '../ports.ts'
import { saySchedule } from '../talk/say-schedule.ts'
import { chapterTitle, courseTitle, type Speech, sayDay, sayWhen } from '../talk/speech.ts'
import { sayDays } from './days.ts'
import { type PlanAhead, sayPlan } from './say-plan.ts'
import type { Upcoming } from './upcoming.ts'

const PLATFORM_NAMES = { playground: 'Playground', slack: 'Slack', discord: 'Discord' }

/** What a host sees of a study: settings, schedules, and what people looked up in vain. */
export function statusCard(
  speech: Speech,
  course: Course,
  study: Study,
  about: {
    schedules: Upcoming[]
    /** Local dates from today on. */
    holidays: string[]
    misses: { query: string; count: number }[]
    members: number
    answers: number
    ahead: PlanAhead
    /** Questions that nobody was asked yet, and all that the plan leads to. */
    questions: { left: number; total: number }
    /** Why the latest question was asked. */
    reason: Reason | undefined
  },
): Card {
  const { t, say, language } = speech
  const heading = t('status.heading', { course: courseTitle(course, language) })
  const parts: Part[] = [
    { type: 'heading', text: heading },
    {
      type: 'fields',
      fields: [
        { name: t('status.state'), value: stateOf(speech, study) },
        { name: t('status.chapter'), value: `${study.chapter}. ${chapterTitle(course, study.chapter, language)}` },
        { name: t('status.plan'), value: sayPlan(speech, course, study, about.ahead) },
        { name: t('status.questions'), value: sayQuestions(speech, about) },
        { name: t('status.language'), value: t(`language.${study.language}`) },
        { name: t('status.timezone'), value: study.timezone },
        {
          name: t('status.members'),
          value: t('status.members-value', { members: about.members, answers: about.answers }),
        },
      ],
    },
    scheduleTable(speech, study, about.schedules),
  ]
  if (about.holidays.length > 0)
    parts.push({ type: 'text', markdown: say('holiday.list', { days: sayDays(about.holidays, t) }) })
  const missed = about.misses.map(({ query, count }) => (count > 1 ? `${query} ×${count}` : query)).join(', ')
  if (missed) parts.push({ type: 'text', markdown: say('status.misses', { terms: missed }) })
  return {
    kind: 'status',
    tone: study.pausedAt || study.failingSince ? 'warning' : 'neutral',
    fallback: `${heading}: ${stateOf(speech, study)}`,
    parts,
  }
}

function sayQuestions(
  { t }: Speech,
  about: { questions: { left: number; total: number }; reason: Reason | undefined },
) {
  const { left, total } = about.questions
  if (total === 0) return t('status.no-questions')
  const asked = left === 0 ? t('status.all-asked', { total }) : t('status.asked', { asked: total - left, total })
  if (!about.reason) return asked
  if (about.reason.why === 'new') return `${asked} · ${t('status.reason-new')}`
  const { days, expected } = about.reason
  return `${asked} · ${t('status.reason', { days, percent: Math.round(100 * expected) })}`
}

/** Schedules in the order of their week, with when each happens next. */
export function scheduleTable(speech: Speech, study: Study, schedules: readonly Upcoming[]): Part {
  const { t } = speech
  const left = (title: string) => ({ title, align: 'left' as const })
  const of = (kind: ScheduleKind) => schedules.find(each => each.kind === kind)
  return {
    type: 'table',
    columns: [left(t('status.slot')), left(t('status.when')), left(t('status.next'))],
    rows: inWeekOrder(SCHEDULE_KINDS, kind => of(kind)?.cron).map(kind => {
      const schedule = of(kind)
      return [
        t(`slot.${kind}`),
        schedule ? saySchedule(schedule.cron, speech) : '–',
        sayNextOf(speech, study, schedule),
      ]
    }),
  }
}

/** When something comes next; that the study is paused, or that it is switched off. */
export function sayNextOf(speech: Speech, study: Study, schedule: Upcoming | undefined): string {
  if (!schedule) return speech.t('status.off')
  if (study.pausedAt) return speech.t('status.rests')
  return schedule.nextAt ? sayWhen(schedule.nextAt, speech) : '–'
}

/** Whether a study goes on, and what keeps it from that, in a few words. */
export function stateOf(speech: Speech, study: Study): string {
  const { t } = speech
  const { pausedAt, pauseReason, failingSince } = study
  if (pausedAt) {
    const date = sayDay(pausedAt, speech)
    const [key = '', ...detail] = (pauseReason ?? '').split(': ')
    const reason = [...REFUSAL_REASONS, 'gave-up' as const].find(each => each === key)
    if (!reason) return t('status.paused', { date })
    return t('status.paused-because', { date, reason: t(`refused.${reason}`, { detail: detail.join(': ') }) })
  }
  if (failingSince)
    return t('status.failing', { since: sayWhen(failingSince, speech), reason: failureOf(speech, study) })
  return t('status.running')
}

/** Why nothing goes out, as delivery noted it. */
function failureOf({ t }: Speech, { failure, platform }: Study): string {
  const [key, detail = ''] = (failure ?? '').split(': ')
  const about = { platform: PLATFORM_NAMES[platform], detail }
  if (key === 'limited') return t('failing.limited', about)
  if (key === 'unreachable') return t('failing.unreachable', about)
  return key === 'failing' ? t('failing.failing', about) : t('failing.internal')
}
