import { comingSlot } from './schedule.ts'

/** Just before a Monday, whose week neither begins nor ends a month: what comes once a month comes after what comes each week. */
const BEFORE_MONDAY = new Date('2023-10-08T23:59:00Z')

/**
 * Schedules in the order in which they come first in a week, from Monday on, whatever the time zone; those that come at the
 * same time keep their order, and what is off or cannot be read comes last.
 * @param cronOf undefined for one that is off
 */
export function inWeekOrder<T>(all: readonly T[], cronOf: (each: T) => string | undefined): T[] {
  const at = (each: T) => {
    const cron = cronOf(each)
    return (cron && comingSlot(cron, 'UTC', BEFORE_MONDAY)?.getTime()) || Number.POSITIVE_INFINITY
  }
  return all
    .map(each => ({ each, at: at(each) }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ each }) => each)
}
