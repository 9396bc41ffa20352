import type { Reply } from '../../domain/card.ts'
import type { StudyChange } from '../../domain/intent.ts'
import { DEFAULT_SCHEDULES, nextSlots } from '../../domain/schedule.ts'
import { completed } from '../../domain/schedule-text.ts'
import type { Ports, Study } from '../ports.ts'
import { notice } from '../talk/notice-card.ts'
import { saySchedule } from '../talk/say-schedule.ts'
import { chapterTitle, courseOf, sayWhen, speechOf } from '../talk/speech.ts'
import { applySettings, proposeSettings } from './change-settings.ts'
import { holidayForm, keepHolidays, listHolidays } from './keep-holidays.ts'
import { keepPlan, showPlan } from './keep-plan.ts'
import { nameHost } from './name-host.ts'
import { askNow, summariseNow } from './post-now.ts'
import { resumeStudy } from './resume-study.ts'
import { type HostingPorts, showReport } from './show-report.ts'
import { showStatus } from './show-status.ts'
import { nextInChannel } from './upcoming.ts'

type Change = Exclude<StudyChange, { action: 'setup-form' | 'notes' }>
type Handlers = {
  [A in Change['action']]: (
    ports: HostingPorts,
    study: Study,
    change: Extract<Change, { action: A }>,
  ) => Promise<Reply[]>
}

/** What a host asked of a study that is there; who may ask is settled before. */
export function changeStudy(ports: HostingPorts, study: Study, change: Change): Promise<Reply[]> {
  return (HANDLERS[change.action] as (ports: HostingPorts, study: Study, change: Change) => Promise<Reply[]>)(
    ports,
    study,
    change,
  )
}

const HANDLERS: Handlers = {
  status: showStatus,
  report: showReport,
  setup: (ports, study, { options }) => proposeSettings(ports, study, options),
  'apply-setup': (ports, study, { options }) => applySettings(ports, study, options),
  'keep-setup': async (_, study) => notice(speechOf(study).t('change.kept'), 'good'),
  schedules: showStatus,
  pause,
  resume,
  schedule: reschedule,
  ask: askNow,
  summary: summariseNow,
  'next-chapter': nextChapter,
  plan: showPlan,
  'set-plan': (ports, study, { plan }) => keepPlan(ports, study, plan),
  host: nameHost,
  holidays: listHolidays,
  holiday: (ports, study, { text, remove }) => keepHolidays(ports, study, text, remove),
  'holiday-form': async (_, study) => [{ to: 'form', form: holidayForm(study) }],
  discussion: async (ports, study, { on }) => {
    if (study.platform !== 'discord') return notice(speechOf(study).t('change.discussion-elsewhere'))
    await ports.studies.change(study.id, { discussion: on })
    return notice(speechOf(study).t(on ? 'change.discussion-on' : 'change.discussion-off'), 'good')
  },
  broadcast: async (ports, study, { on }) => {
    if (study.platform !== 'slack') return notice(speechOf(study).t('change.broadcast-elsewhere'))
    await ports.studies.change(study.id, { broadcast: on })
    return notice(speechOf(study).t(on ? 'change.broadcast-on' : 'change.broadcast-off'), 'good')
  },
  podium: async (ports, study, { on }) => {
    await ports.studies.change(study.id, { podium: on })
    return notice(speechOf(study).t(on ? 'change.podium-on' : 'change.podium-off'), 'good')
  },
  language: async (ports, study, { language }) => {
    await ports.studies.change(study.id, { language })
    return notice(speechOf({ ...study, language }).t('change.language'), 'good')
  },
}

async function pause(ports: Ports, study: Study): Promise<Reply[]> {
  await ports.studies.change(study.id, { pausedAt: study.pausedAt ?? ports.clock.now(), pauseReason: null })
  return notice(speechOf(study).t('change.paused'), 'good')
}

async function resume(ports: Ports, study: Study): Promise<Reply[]> {
  await resumeStudy(ports, study)
  const speech = speechOf(study)
  const next = await nextInChannel(ports, study)
  return notice(
    speech.say('change.resumed', {
      next: next ? `${speech.t(`slot.${next.kind}`)}, ${sayWhen(next.nextAt, speech)}` : '–',
    }),
    'good',
  )
}

async function reschedule(
  ports: Ports,
  study: Study,
  { kind, cron: given, keeps }: Extract<Change, { action: 'schedule' }>,
): Promise<Reply[]> {
  const speech = speechOf(study)
  const name = speech.t(`slot.${kind}`)
  if (given === 'off') {
    await ports.studies.unschedule(study.id, kind)
    return notice(speech.t('change.unscheduled', { kind: name }), 'good')
  }
  const current = (await ports.studies.schedules(study.id)).find(each => each.kind === kind)?.cron
  const cron = completed(given, keeps, current ?? DEFAULT_SCHEDULES[kind])
  const slots = nextSlots(cron, study.timezone, ports.clock.now(), 3)
  await ports.studies.schedule(study.id, { kind, cron, nextAt: slots[0] as Date })
  const next = slots.map(at => sayWhen(at, speech)).join(' · ')
  const schedule = saySchedule(cron, speech)
  return notice(speech.t('change.scheduled', { kind: name, schedule, timezone: study.timezone, next }), 'good')
}

async function nextChapter(ports: Ports, study: Study): Promise<Reply[]> {
  const { course } = courseOf(ports, study)
  const { t, say, language } = speechOf(study)
  const next = course.chapters.find(chapter => chapter.number > study.chapter)
  if (!next) return notice(t('change.chapter-last', { number: study.chapter }))
  await ports.studies.change(study.id, { chapter: next.number, chapterSince: ports.clock.now() })
  return notice(
    say('change.chapter', { number: next.number, title: chapterTitle(course, next.number, language) }),
    'good',
  )
}
