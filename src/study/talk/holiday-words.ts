import { readDates } from '../../domain/date-words.ts'
import { isCalendar, MOST_HOLIDAYS } from '../../domain/holiday.ts'
import type { Intent } from '../../domain/intent.ts'
import { calledBy } from './called.ts'
import { change, invalid } from './intents.ts'

/** `holiday`, `holiday add 2026-12-24..2026-12-26`, `holiday remove 2026-12-25`. */
export function readHoliday([verb = 'list', ...words]: string[]): Intent {
  const known = calledBy(verb, ['list', 'add', 'remove'])
  if (!known) return invalid('unknown-option', verb, '/study holiday add 2026-12-25')
  if (known === 'list') return change({ action: 'holidays' })
  if (words.length === 0)
    return known === 'add'
      ? change({ action: 'holiday-form' })
      : invalid('missing', '', '/study holiday remove 2026-12-25')
  return change({ action: 'holiday', text: words.join(' '), remove: known === 'remove' })
}

/** A first day of a year that has every date: what is no date at all is seen to be none without knowing the day. */
const LEAP_YEAR = '2028-01-01'

/** Holidays as they were filled in; a slip in a date is known at once, a calendar is read when it is taken in. */
export function readHolidayText(text: string): Intent {
  const reading = isCalendar(text) ? undefined : readDates(text, LEAP_YEAR, MOST_HOLIDAYS)
  if (reading && 'wrong' in reading)
    return { type: 'invalid', problem: { key: 'bad-holiday', given: reading.wrong, detail: String(reading.line) } }
  return change({ action: 'holiday', text, remove: false })
}
