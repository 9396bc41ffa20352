import { dayOf } from '../../domain/calendar.ts'
import type { Form, Reply } from '../../domain/card.ts'
import { readHolidays } from '../../domain/holiday.ts'
import type { Ports, Study } from '../ports.ts'
import { componentId } from '../talk/component-id.ts'
import { notice, problemNotice } from '../talk/notice-card.ts'
import { speechOf } from '../talk/speech.ts'
import { HOLIDAYS_VALUE } from '../talk/submitted-values.ts'
import { sayDays } from './days.ts'

/** Slack takes no longer text in a field: https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
const LONGEST = 3000

/** `/study holiday add …` and `remove …`: dates on which nothing is asked and no streak is broken. */
export async function keepHolidays(ports: Ports, study: Study, text: string, remove: boolean): Promise<Reply[]> {
  const { t } = speechOf(study)
  const today = dayOf(ports.clock.now(), study.timezone)
  const reading = await readHolidays(text, today, study.timezone)
  if ('calendar' in reading)
    return problemNotice({ key: 'bad-calendar', given: reading.calendar, detail: String(reading.line) }, { t })
  if (!('days' in reading)) {
    const { wrong, line } = reading
    return problemNotice({ key: 'bad-holiday', given: wrong, detail: String(line) }, { t })
  }
  const { days } = reading
  if (remove) await ports.holidays.remove(study.id, days)
  else await nameHolidays(ports, study.id, days, today)
  return listHolidays(ports, study)
}

/**
 * Makes days holidays of a study. One that is today costs nobody anything, also where its question is closed already.
 * @param days local dates (`YYYY-MM-DD`), as is today
 */
export async function nameHolidays(
  { holidays, scores }: Pick<Ports, 'holidays' | 'scores'>,
  studyId: string,
  days: readonly string[],
  today: string,
): Promise<void> {
  await holidays.add(studyId, days)
  if (days.includes(today)) await scores.excuse(today, { studyId })
}

/** The holidays from today on. */
export async function listHolidays(ports: Ports, study: Study): Promise<Reply[]> {
  const { t } = speechOf(study)
  const days = await ports.holidays.from(study.id, dayOf(ports.clock.now(), study.timezone))
  return notice(days.length === 0 ? t('holiday.none') : t('holiday.list', { days: sayDays(days, t) }), 'good')
}

/** Several dates, or a calendar file pasted. */
export function holidayForm(study: Study): Form {
  const { t } = speechOf(study)
  return {
    title: t('form.holiday.title'),
    action: componentId.holidays(),
    submit: t('form.holiday.submit'),
    fields: [
      {
        id: HOLIDAYS_VALUE,
        label: t('form.holiday.label'),
        hint: t('form.holiday.hint'),
        kind: 'text',
        long: true,
        maxLength: LONGEST,
      },
    ],
  }
}
