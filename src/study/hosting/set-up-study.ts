import type { Reply } from '../../domain/card.ts'
import type { Course } from '../../domain/course.ts'
import type { SetupOptions } from '../../domain/intent.ts'
import { nearestOf } from '../../domain/nearest.ts'
import { DEFAULT_SCHEDULES, nextSlot, SCHEDULE_KINDS, schedulesAt } from '../../domain/schedule.ts'
import type { Caller, Hindrance, Ports, Schedule, Study, StudySettings } from '../ports.ts'
import { sayChapters } from '../talk/chapters.ts'
import { notice, problemNotice } from '../talk/notice-card.ts'
import { chapterTitle, courseTitle, type Speech, speechOf } from '../talk/speech.ts'
import { helloCard } from './hello-card.ts'
import { upcomingSchedules } from './upcoming.ts'

/**
 * Starts a study in the caller's channel; what is not given takes the default. A channel in which the bot could not post
 * for a week is refused.
 */
export async function setUpStudy(
  ports: Ports,
  caller: Caller,
  options: SetupOptions,
  spoken: Speech,
): Promise<Reply[]> {
  const hindrance = await caller.hindrance?.()
  const warning = hindrance ? sayHindrance(hindrance, spoken) : []
  if (hindrance && hindrance.key !== 'lacking') return warning
  const settled = settle(ports, options, undefined, spoken)
  if (!('settings' in settled)) return settled
  const { settings, course } = settled
  const now = ports.clock.now()
  const crons = options.time ? schedulesAt(options.time) : DEFAULT_SCHEDULES
  const schedules = SCHEDULE_KINDS.map((kind): Schedule => {
    const cron = crons[kind]
    return { kind, cron, nextAt: nextSlot(cron, settings.timezone, now) }
  })
  const host = await ports.members.resolve(caller)
  const study = await ports.studies.setUp(caller, settings, schedules, host.id, now)
  const speech = speechOf(study)
  const about = {
    course: courseTitle(course, study.language),
    number: settings.chapter,
    title: chapterTitle(course, settings.chapter, study.language),
  }
  return [
    { to: 'channel', card: helloCard(speech, { course, study, schedules: await upcomingSchedules(ports, study) }) },
    ...notice(speech.say('change.ready', about), 'good'),
    ...warning,
  ]
}

/** What a study is to be like with these options, what is left out being as it is or as it is by default; or what is wrong. */
export function settle(
  ports: Ports,
  options: SetupOptions,
  current: Study | undefined,
  spoken: Speech,
): { settings: StudySettings; course: Course } | Reply[] {
  const offered = ports.courses.all(current?.id)
  const slugs = offered.map(each => each.course.slug)
  const courseSlug = options.course ?? current?.courseSlug ?? slugs[0] ?? ''
  const course = offered.find(each => each.course.slug === courseSlug)?.course
  if (!course)
    return problemNotice({ key: 'bad-course', given: courseSlug, nearest: suggest(courseSlug, slugs) }, spoken)
  const first = course.chapters[0]?.number ?? 1
  const chapter = options.chapter ?? (current?.courseSlug === courseSlug ? current.chapter : first)
  if (!course.chapters.some(each => each.number === chapter))
    return problemNotice({ key: 'bad-chapter', given: String(chapter), nearest: sayChapters(spoken, course) }, spoken)
  const settings = {
    courseSlug,
    chapter,
    language: options.language ?? current?.language ?? ports.defaults.language,
    timezone: options.timezone ?? current?.timezone ?? ports.defaults.timezone,
  }
  return { settings, course }
}

function sayHindrance({ key, lacking = [] }: Hindrance, { t }: Speech): Reply[] {
  const said = key === 'read-only' && lacking.length > 0 ? 'forbidden' : key
  return notice(t(`hindrance.${said}`, { permissions: lacking.join(', ') }), 'warning')
}

function suggest(given: string, slugs: readonly string[]): string {
  const nearest = nearestOf(given, slugs)
  return (nearest ? [nearest, ...slugs.filter(slug => slug !== nearest)] : slugs).map(slug => `\`${slug}\``).join(', ')
}
