import ICAL from 'ical.js'
import { countedIterator } from '../../src/domain/recurrence.ts'
import { StepBudget, StepsExceeded } from '../../src/domain/step-budget.ts'

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const NTH_WEEKDAYS = WEEKDAYS.flatMap(day => Array.from({ length: 53 }, (_, place) => `${place + 1}${day}`))
const MONTHS_WEEKDAYS = ['', '+', '-'].flatMap(sign =>
  WEEKDAYS.flatMap(day => [1, 2, 3, 4].map(nth => sign + nth + day)),
)

function repeats(rule: string, start: string, most = 20_000): string[] {
  const iterator = countedIterator(
    ICAL.Recur.fromString(rule),
    ICAL.Time.fromString(start, null as never),
    new StepBudget(most),
  )
  const found: string[] = []
  for (let next = iterator.next(); next; next = iterator.next()) found.push(next.toString())
  return found
}

test('a rule gives its dates while there are steps', () => {
  expect(repeats('FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', '2026-12-25')).toEqual(['2026-12-25', '2027-01-29'])
  expect(repeats('FREQ=YEARLY;BYMONTH=3;BYDAY=2SU;COUNT=2', '1601-03-11')).toHaveLength(2)
  expect(repeats('FREQ=WEEKLY;INTERVAL=52;COUNT=3', '2026-12-25')).toHaveLength(3)
})

test.each([
  ['comes every day for ever', 'FREQ=DAILY', '2026-12-25'],
  ['leaves every date out', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', '2026-12-25'],
  ['goes over too many days from one date to the next', 'FREQ=DAILY;INTERVAL=300000000', '2026-12-25'],
  ['goes over too many days by the hour', 'FREQ=HOURLY;INTERVAL=9000000000000', '2026-12-25T00:00:00'],
  ['has no month for its first date', 'FREQ=MONTHLY;INTERVAL=24;BYDAY=5MO', '2027-02-01'],
  ['has no year for its first date', 'FREQ=YEARLY;BYDAY=1MO;BYMONTHDAY=15', '2026-12-25'],
  ['has weekdays that take long to be sorted', `FREQ=WEEKLY;COUNT=1;BYDAY=${NTH_WEEKDAYS}`, '2026-12-25'],
  ['tries many weekdays on each day', `FREQ=MONTHLY;COUNT=120;BYSETPOS=1;BYDAY=${MONTHS_WEEKDAYS}`, '2026-12-25'],
])('a rule that %s is given up on', (_, rule, start) => {
  expect(() => repeats(rule, start)).toThrow(StepsExceeded)
})

test('an interval without end is no rule', () => {
  expect(() => repeats(`FREQ=MONTHLY;INTERVAL=${'9'.repeat(400)}`, '2026-12-25')).toThrow(RangeError)
})
