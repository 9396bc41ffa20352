import type { Form, Reply } from '../../domain/card.ts'
import { LANGUAGES } from '../../domain/course.ts'
import type { SetupOptions } from '../../domain/intent.ts'
import { nearestOf } from '../../domain/nearest.ts'
import { DEFAULT_SCHEDULES, nextSlot, SLOT_KINDS, schedulesAt } from '../../domain/schedule.ts'
import type { Caller, Hindrance, Ports, Schedule, Study } from '../ports.ts'
import { componentId } from '../talk/component-id.ts'
import { notice, problemNotice } from '../talk/notice-card.ts'
import { chapterTitle, courseTitle, type Speech, speechOf } from '../talk/speech.ts'
import { helloCard } from './hello-card.ts'

/**
 * Starts a study in the caller's channel, or changes the one that is there: what is not given keeps its value.
 * A new time of day replaces the week; without one, a study that exists keeps its schedules. A channel in which the bot
 * could not post for a week is refused.
 */
export async function setUpStudy(
  ports: Ports,
  caller: Caller,
  options: SetupOptions,
  current: Study | undefined,
  spoken: Speech,
): Promise<Reply[]> {
  const hindrance = await caller.hindrance?.()
  const warning = hindrance ? sayHindrance(hindrance, spoken) : []
  if (hindrance && hindrance.key !== 'lacking') return warning
  return [...(await follow(ports, caller, options, current, spoken)), ...warning]
}

async function follow(
  ports: Ports,
  caller: Caller,
  options: SetupOptions,
  current: Study | undefined,
  spoken: Speech,
): Promise<Reply[]> {
  const offered = ports.courses.all(current?.id)
  const slugs = offered.map(each => each.course.slug)
  const courseSlug = options.course ?? current?.courseSlug ?? slugs[0] ?? ''
  const course = offered.find(each => each.course.slug === courseSlug)?.course
  if (!course)
    return problemNotice({ key: 'bad-course', given: courseSlug, nearest: suggest(courseSlug, slugs) }, spoken)
  const numbers = course.chapters.map(each => each.number)
  const chapter = options.chapter ?? (current?.courseSlug === courseSlug ? current.chapter : (numbers[0] ?? 1))
  if (!numbers.includes(chapter))
    return problemNotice({ key: 'bad-chapter', given: String(chapter), nearest: numbers.join(', ') }, spoken)

  const settings = {
    courseSlug,
    chapter,
    language: options.language ?? current?.language ?? ports.defaults.language,
    timezone: options.timezone ?? current?.timezone ?? ports.defaults.timezone,
  }
  const kept = current && !options.time ? await ports.studies.schedules(current.id) : undefined
  const now = ports.clock.now()
  const crons =
    kept ??
    Object.entries(options.time ? schedulesAt(options.time) : DEFAULT_SCHEDULES).map(([kind, cron]) => ({
      kind: kind as Schedule['kind'],
      cron,
    }))
  const schedules = crons.map(({ kind, cron }) => ({ kind, cron, nextAt: nextSlot(cron, settings.timezone, now) }))
  const host = await ports.members.resolve(caller)
  const study = await ports.studies.setUp(caller, settings, schedules, host.id, now)
  const speech = speechOf(study)
  const about = {
    course: courseTitle(course, study.language),
    number: chapter,
    title: chapterTitle(course, chapter, study.language),
  }
  const inOrder = SLOT_KINDS.flatMap(kind => schedules.find(each => each.kind === kind) ?? [])
  if (current) return notice(speech.say('change.ready', about), 'good')
  return [
    { to: 'channel', card: helloCard(speech, { course, study, schedules: inOrder }) },
    ...notice(speech.say('change.ready', about), 'good'),
  ]
}

function sayHindrance({ key, lacking = [] }: Hindrance, { t }: Speech): Reply[] {
  const said = key === 'read-only' && lacking.length > 0 ? 'forbidden' : key
  return notice(t(`hindrance.${said}`, { permissions: lacking.join(', ') }), 'warning')
}

/**
 * The set-up as a form, filled with what is there or the defaults.
 * @param typed what was filled in before and could not be taken, by field
 */
export function setupForm(
  ports: Ports,
  current: Study | undefined,
  speech: Speech,
  typed: Record<string, string> = {},
): Form {
  const { t } = speech
  const courses = ports.courses
    .all(current?.id)
    .map(({ course }) => ({ label: courseTitle(course, speech.language), value: course.slug }))
  return {
    title: t('form.setup.title'),
    action: componentId.setup(),
    submit: t('form.setup.submit'),
    fields: [
      {
        id: 'course',
        label: t('form.setup.course'),
        kind: 'select',
        options: courses,
        value: typed.course ?? current?.courseSlug ?? courses[0]?.value,
      },
      {
        id: 'chapter',
        label: t('form.setup.chapter'),
        kind: 'text',
        maxLength: 4,
        value: typed.chapter ?? String(current?.chapter ?? 1),
      },
      {
        id: 'language',
        label: t('form.setup.language'),
        kind: 'select',
        options: LANGUAGES.map(language => ({ label: t(`language.${language}`), value: language })),
        value: typed.language ?? current?.language ?? ports.defaults.language,
      },
      {
        id: 'timezone',
        label: t('form.setup.timezone'),
        hint: t('form.setup.timezone-hint'),
        kind: 'text',
        maxLength: 60,
        value: typed.timezone ?? current?.timezone ?? ports.defaults.timezone,
      },
      {
        id: 'time',
        label: t('form.setup.time'),
        hint: t('form.setup.time-hint'),
        kind: 'text',
        maxLength: 5,
        value: typed.time ?? (current ? '' : '09:30'),
        optional: current !== undefined,
      },
    ],
  }
}

function suggest(given: string, slugs: readonly string[]): string {
  const nearest = nearestOf(given, slugs)
  return (nearest ? [nearest, ...slugs.filter(slug => slug !== nearest)] : slugs).map(slug => `\`${slug}\``).join(', ')
}
