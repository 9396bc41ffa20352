import type { Form } from '../../domain/card.ts'
import { LANGUAGES } from '../../domain/course.ts'
import { timeOf } from '../../domain/schedule-text.ts'
import type { Ports, Study } from '../ports.ts'
import { componentId } from '../talk/component-id.ts'
import { courseTitle, type Speech } from '../talk/speech.ts'

/** Longest time of day that a form takes, such as `오전 9시 30분`. */
const LONGEST_TIME = 20

/**
 * The set-up as a form, filled with what is there or the defaults.
 * @param typed what was filled in before and could not be taken, by field
 */
export async function setupForm(
  ports: Ports,
  current: Study | undefined,
  speech: Speech,
  typed: Record<string, string> = {},
): Promise<Form> {
  const { t } = speech
  const courses = ports.courses
    .all(current?.id)
    .map(({ course }) => ({ label: courseTitle(course, speech.language), value: course.slug }))
  const question = current && (await ports.studies.schedules(current.id)).find(each => each.kind === 'question')
  const time = current ? ((question && timeOf(question.cron)) ?? '') : '09:30'
  return {
    title: t(current ? 'form.setup.change' : 'form.setup.title'),
    action: componentId.setup(),
    submit: t(current ? 'form.setup.next' : 'form.setup.submit'),
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
        label: t(current ? 'status.chapter' : 'form.setup.chapter'),
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
        maxLength: LONGEST_TIME,
        value: typed.time ?? time,
        optional: current !== undefined,
      },
    ],
  }
}
