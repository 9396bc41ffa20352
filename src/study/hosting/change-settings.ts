import type { Part, Reply } from '../../domain/card.ts'
import type { SetupOptions } from '../../domain/intent.ts'
import { DEFAULT_SCHEDULES, nextSlot } from '../../domain/schedule.ts'
import { completed } from '../../domain/schedule-text.ts'
import type { Ports, Study } from '../ports.ts'
import { componentId } from '../talk/component-id.ts'
import { notice } from '../talk/notice-card.ts'
import { saySchedule } from '../talk/say-schedule.ts'
import { chapterTitle, courseOf, courseTitle, type Speech, speechOf } from '../talk/speech.ts'
import { settle } from './set-up-study.ts'

/** One thing of a study that a set-up changes, in words. */
interface Difference {
  name: string
  before: string
  after: string
}

/** What a set-up changes of a study that is there: named options alone, each with what it is and what it would be. */
interface Changing {
  options: SetupOptions
  differences: Difference[]
  /** Does it. */
  apply: () => Promise<void>
}

/** `/study setup …` in a channel that has a study: shows what would change, before and after, and asks. */
export async function proposeSettings(ports: Ports, study: Study, options: SetupOptions): Promise<Reply[]> {
  const speech = speechOf(study)
  const changing = await changingOf(ports, study, options, speech)
  if (!('differences' in changing)) return changing
  if (changing.differences.length === 0) return notice(speech.say('change.unchanged', aboutOf(ports, study)), 'neutral')
  const apply = componentId.applySetup(changing.options)
  if (apply === undefined) return notice(speech.t('change.one-by-one'), 'warning')
  const left = (title: string) => ({ title, align: 'left' as const })
  const { t } = speech
  const parts: Part[] = [
    {
      type: 'table',
      columns: [left(t('status.slot')), left(t('change.before')), left(t('change.after'))],
      rows: changing.differences.map(({ name, before, after }) => [name, before, after]),
    },
    {
      type: 'buttons',
      buttons: [
        { label: t('change.apply'), action: apply, style: 'primary' },
        { label: t('change.cancel'), action: componentId.keepSetup() },
      ],
    },
  ]
  return notice(t('change.proposed'), 'neutral', parts)
}

/** Does what was shown and pressed; what somebody changed meanwhile and the press does not name stays. */
export async function applySettings(ports: Ports, study: Study, options: SetupOptions): Promise<Reply[]> {
  // In the language that it has from now on.
  const speech = speechOf({ ...study, ...pick(options) })
  const changing = await changingOf(ports, study, options, speech)
  if (!('differences' in changing)) return changing
  await changing.apply()
  if (changing.differences.length === 0) return notice(speech.say('change.unchanged', aboutOf(ports, study)), 'neutral')
  const said = changing.differences.map(({ name, before, after }) => `${name}: ${before} → ${after}`).join(' · ')
  return notice(speech.say('change.applied', { changes: said }), 'good')
}

/** Language and zone as an option names them. */
function pick({ language, timezone }: SetupOptions): Partial<Pick<Study, 'language' | 'timezone'>> {
  return { ...(language && { language }), ...(timezone && { timezone }) }
}

async function changingOf(
  ports: Ports,
  study: Study,
  options: SetupOptions,
  speech: Speech,
): Promise<Changing | Reply[]> {
  const { filled, ...named } = options
  // A form comes filled with the chapter that the study is at; with another course it means that course's first.
  const moves = named.course !== undefined && named.course !== study.courseSlug
  if (filled && moves && named.chapter === study.chapter) delete named.chapter
  const settled = settle(ports, named, study, speech)
  if (!('settings' in settled)) return settled
  const { settings, course } = settled
  const { t, language } = speech
  const schedules = await ports.studies.schedules(study.id)
  const question = schedules.find(each => each.kind === 'question')?.cron
  const cron = named.time ? withTime(named.time, question) : question
  const before = courseOf(ports, study).course
  const rows: [boolean, Partial<SetupOptions>, string, string, string][] = [
    [
      settings.courseSlug !== study.courseSlug,
      { course: settings.courseSlug },
      t('form.setup.course'),
      courseTitle(before, language),
      courseTitle(course, language),
    ],
    [
      settings.chapter !== study.chapter || moves,
      { chapter: settings.chapter },
      t('status.chapter'),
      `${study.chapter}. ${chapterTitle(before, study.chapter, language)}`,
      `${settings.chapter}. ${chapterTitle(course, settings.chapter, language)}`,
    ],
    [
      settings.language !== study.language,
      { language: settings.language },
      t('status.language'),
      t(`language.${study.language}`),
      t(`language.${settings.language}`),
    ],
    [
      settings.timezone !== study.timezone,
      { timezone: settings.timezone },
      t('status.timezone'),
      study.timezone,
      settings.timezone,
    ],
    [
      cron !== question,
      named.time ? { time: named.time } : {},
      t('slot.question'),
      question ? saySchedule(question, speech) : t('status.off'),
      cron ? saySchedule(cron, speech) : t('status.off'),
    ],
  ]
  const changed = rows.filter(([differs]) => differs)
  return {
    options: Object.assign({}, ...changed.map(([, option]) => option)),
    differences: changed.map(([, , name, was, is]) => ({ name, before: was, after: is })),
    apply: async () => {
      const now = ports.clock.now()
      const due = schedules.filter(each => settings.timezone !== study.timezone && each.kind !== 'question')
      const moved = cron !== undefined && (cron !== question || settings.timezone !== study.timezone)
      // Nothing is kept before all of it is reckoned.
      const changed = [...due, ...(moved ? [{ kind: 'question' as const, cron }] : [])].map(({ kind, cron }) => ({
        kind,
        cron,
        nextAt: nextSlot(cron, settings.timezone, now),
      }))
      await ports.studies.changeSettings(study.id, settings, now)
      for (const schedule of changed) await ports.studies.schedule(study.id, schedule)
    },
  }
}

/** The question's schedule at another time of day, on its days; on the usual ones where it was off. */
function withTime(time: string, current: string | undefined): string {
  const [hour, minute] = time.split(':').map(Number)
  return completed(`${minute} ${hour} * * *`, 'days', current ?? DEFAULT_SCHEDULES.question)
}

function aboutOf(ports: Ports, study: Study) {
  const { course } = courseOf(ports, study)
  return {
    course: courseTitle(course, study.language),
    number: study.chapter,
    title: chapterTitle(course, study.chapter, study.language),
  }
}
