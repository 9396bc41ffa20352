import type { Speech } from '../talk/speech.ts'

/** Dates that one list shows; the rest is counted. */
const MOST_SHOWN = 20

/** Dates in a row, cut when there are many. */
export function sayDays(days: readonly string[], t: Speech['t']): string {
  const shown = days.slice(0, MOST_SHOWN).join(', ')
  return days.length > MOST_SHOWN ? `${shown} ${t('holiday.more', { count: days.length - MOST_SHOWN })}` : shown
}
