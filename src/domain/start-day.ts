import { Temporal } from 'temporal-polyfill'
import { periodStart } from './calendar.ts'

/**
 * The next Monday on which no chapter is planned to begin yet, and the study does not rest.
 * @param today `YYYY-MM-DD`; on a Monday the next one is a week away
 * @param taken days on which others begin, and holidays
 */
export function nextFreeMonday(today: string, taken: readonly string[]): string {
  let monday = Temporal.PlainDate.from(periodStart('week', today)).add({ weeks: 1 })
  while (taken.includes(monday.toString())) monday = monday.add({ weeks: 1 })
  return monday.toString()
}
