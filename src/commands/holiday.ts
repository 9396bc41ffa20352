import { readFile } from 'node:fs/promises'
import { SystemClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { dayOf } from '../domain/calendar.ts'
import { counted } from '../domain/counted.ts'
import { decodeText } from '../domain/decode.ts'
import { MOST_HOLIDAYS, readHolidays } from '../domain/holiday.ts'
import { openStore } from '../store/index.ts'
import { nameHolidays } from '../study/hosting/keep-holidays.ts'
import { UserError, whyUnreadable } from '../user-error.ts'
import { print } from './print.ts'

const CALENDAR_PROBLEMS = {
  empty: 'expected an event from today on, but the calendar has none',
  broken: 'expected a line of an iCalendar file; export the calendar again',
  endless: 'expected an event that repeats by the day or less often',
  many: `expected at most ${MOST_HOLIDAYS} holidays`,
}

/** `studyhall holiday add CHANNEL FILE`: a file of dates, ranges, or iCalendar, for the study of a channel. */
export async function addHolidays(channel: string, path: string): Promise<void> {
  const bytes = await readFile(path).catch(error => {
    throw new UserError(`${path} cannot be read: ${whyUnreadable(error)}`)
  })
  const text = decodeText(bytes)?.text ?? ''
  const store = await openStore(readConfig(process.env), () => {}, { share: true, toWrite: true })
  try {
    const studies = (await store.studies.all()).filter(study => study.channel === channel || study.id === channel)
    const [study] = studies
    if (!study || studies.length > 1)
      throw new UserError(
        `${studies.length === 0 ? 'No study' : 'More than one study'} is in the channel ${channel}; give the id of a channel or study.`,
      )
    const today = dayOf(new SystemClock().now(), study.timezone)
    const reading = await readHolidays(text, today, study.timezone)
    if ('calendar' in reading) throw new UserError(`${path}:${reading.line}: ${CALENDAR_PROBLEMS[reading.calendar]}`)
    if (!('days' in reading))
      throw new UserError(
        `${path}:${reading.line}: ${reading.wrong || 'nothing'} is not a holiday; expected dates such as 2026-12-25, ranges such as 2026-12-24..2026-12-26, or an iCalendar file`,
      )
    await nameHolidays(store, study.id, reading.days, today)
    print(`✓ ${counted(reading.days.length, 'holiday')}: ${reading.days.join(', ')}`)
  } finally {
    await store.close()
  }
}
