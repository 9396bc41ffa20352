import ICAL from 'ical.js'
import type { StepBudget } from './step-budget.ts'

/** Steps for a date that is looked at. */
const DATE = 10
/** Steps for one of a rule's weekdays, tried on a day, or on the days of a month. */
const WEEKDAY_A_DAY = 0.1
const WEEKDAY_A_MONTH = 5
/** Days that are gone over one by one, for a step. */
const DAYS_A_STEP = 10
/** Hours, minutes or seconds that are gone over month by month, for a step. */
const UNITS_A_STEP = 10_000

/**
 * The occurrences of a rule, one by one. It takes steps for every date that is looked at, also for those that the rule
 * leaves out: a rule such as the 30th of every February looks for ever.
 * @throws {StepsExceeded} when the steps are used up, here and in what is returned
 * @throws {RangeError} for an interval that is no number
 */
export function countedIterator(rule: ICAL.Recur, dtstart: ICAL.Time, steps: StepBudget): ICAL.RecurIterator {
  if (!Number.isSafeInteger(rule.interval)) throw new RangeError('an interval without end')
  const weekdays = rule.parts.BYDAY?.length ?? 0
  const date = DATE + ('BYMONTHDAY' in rule.parts ? weekdays * WEEKDAY_A_MONTH : 0)
  let isStarting = true
  class Counted extends ICAL.RecurIterator {
    override check_contracting_rules(): boolean {
      steps.take(date)
      return super.check_contracting_rules()
    }
    override is_day_in_byday(day: ICAL.Time): 1 | 0 {
      steps.take(weekdays * WEEKDAY_A_DAY)
      return super.is_day_in_byday(day) as 1 | 0
    }
    override increment_monthday(days: number): void {
      steps.take(Math.floor(days / DAYS_A_STEP))
      super.increment_monthday(days)
    }
    override increment_generic(count: number, ...unit: [name: string, factor: number, next: string]): void {
      steps.take(Math.floor(count / UNITS_A_STEP))
      super.increment_generic(count, ...unit)
    }
    // The first date is looked for by the year and the month, without a check of each.
    override increment_month(): void {
      if (isStarting) steps.take(date)
      super.increment_month()
    }
    override expand_year_days(year: number): number {
      steps.take((isStarting ? date : 0) + weekdays ** 2)
      return super.expand_year_days(year)
    }
  }
  // Weekdays are sorted by comparing each with each.
  steps.take(DATE + weekdays ** 2)
  const iterator = new Counted({ rule, dtstart })
  isStarting = false
  return iterator
}
