import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { daysIn, event, parted, SEOUL, standard, times, zone } from '../support/calendars.ts'

const DAILY = 'RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU'
const atX = (...lines: string[]) => event('DTSTART;TZID=X:20261225T100000', ...lines)

test.each([
  ['a zone that changes every day since the year 1', [zoneOf('00010101T000000', DAILY), atX()]],
  [
    'a zone that changes every day in twenty ways',
    [parted('X', ...times(20, () => standard('18000101T000000', '+0900', DAILY))), atX()],
  ],
  [
    'a zone of two thousand parts',
    [parted('X', ...times(2000, () => standard('20260101T000000', '+0900'))), ...times(1000, () => atX())],
  ],
  [
    'a zone of two thousand dates',
    [zoneOf('20260101T000000', ...times(2000, () => 'RDATE:20260101T000000')), ...times(1000, () => atX())],
  ],
  [
    'a zone for each event',
    times(50, at => parted(`Z${at}`, standard('00010101T000000', '+0900', 'RRULE:FREQ=YEARLY'))).flatMap((zone, at) => [
      zone,
      event(`DTSTART;TZID=Z${at}:20261225T100000`),
    ]),
  ],
  ['zones that each time is looked for in', [...times(2000, at => zone(`Z${at}`, '+0900')), atX()]],
  [
    'dates and dates that are added',
    [event('DTSTART;VALUE=DATE:20261225', 'DURATION:P900D', `RDATE;VALUE=DATE:${times(27_000, () => '20261226')}`)],
  ],
  [
    'an event whose repeats are far from one another',
    [event('DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=DAILY;INTERVAL=300000000')],
  ],
])('%s: given up on', (_, parts) => {
  expect(daysIn(SEOUL, ...parts)).toMatchObject({ calendar: 'endless' })
})

function zoneOf(start: string, ...lines: string[]): string {
  return parted('X', standard(start, '+0900', ...lines))
}

/** How often a method is called meanwhile. */
function calls<T extends object>(of: T, name: keyof T & string, work: () => void): number {
  const spy = jest.spyOn(of, name as never) as unknown as jest.SpyInstance
  work()
  const { length } = spy.mock.calls
  spy.mockRestore()
  return length
}

test('exceptions of one UID are looked at once, not for each of its events', () => {
  const plain = times(300, at => event(`DTSTART;VALUE=DATE:202612${String((at % 31) + 1).padStart(2, '0')}`))
  const exceptions = times(300, at =>
    event('RECURRENCE-ID;VALUE=DATE:20261224', `DTSTART;VALUE=DATE:202701${String((at % 31) + 1).padStart(2, '0')}`),
  )
  const looks = calls(ICAL.Component.prototype, 'getAllProperties', () => {
    const reading = daysIn(SEOUL, ...plain, ...exceptions)
    expect('days' in reading && reading.days).toHaveLength(61)
  })
  expect(looks).toBeLessThan(600 * 10)
})

test('long events that lie over one another are not gone over day by day, each of them', () => {
  const year = times(500, () => event('DTSTART;VALUE=DATE:20261225', 'DURATION:P900D'))
  const days = calls(Temporal.PlainDate.prototype, 'add', () => {
    const reading = daysIn(SEOUL, ...year)
    expect('days' in reading && reading.days).toHaveLength(701)
  })
  expect(days).toBeLessThan(700 + 500 * 3)
})
