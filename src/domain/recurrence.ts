import ICAL from 'ical.js'

/** A calendar's repeats were given up on: there are too many, or none that ever comes. */
export class StepsExceeded extends Error {}

/**
 * The occurrences of a rule, one by one. `step` is called for every date that is looked at, also for those that the rule
 * leaves out, and may end it all by throwing: a rule such as the 30th of every February looks for ever.
 */
export function countedIterator(rule: ICAL.Recur, dtstart: ICAL.Time, step: () => void): ICAL.RecurIterator {
  class Counted extends ICAL.RecurIterator {
    override check_contracting_rules(): boolean {
      step()
      return super.check_contracting_rules()
    }
  }
  return new Counted({ rule, dtstart })
}
