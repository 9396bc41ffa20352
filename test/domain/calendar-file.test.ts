import { readCalendarFile } from '../../src/domain/calendar-file.ts'
import { fc } from '../support/properties.ts'

const TODAY = '2026-11-24'
const SEOUL = 'Asia/Seoul'
const calendar = (...parts: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...parts, 'END:VCALENDAR'].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'].join('\r\n')
const daysIn = (timezone: string, ...events: string[]) => readCalendarFile(calendar(...events), TODAY, timezone)

const zone = (id: string, offset: string, ...rule: string[]) =>
  ['BEGIN:VTIMEZONE', `TZID:${id}`, 'BEGIN:STANDARD', 'DTSTART:19700101T000000', `TZOFFSETFROM:${offset}`]
    .concat([`TZOFFSETTO:${offset}`, ...rule, 'END:STANDARD', 'END:VTIMEZONE'])
    .join('\r\n')

test('whole days, several days, repeated ones; what is over by now is left out', () => {
  const days = daysIn(
    SEOUL,
    event('SUMMARY:Christmas', 'DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261226'),
    event('SUMMARY:New year', 'DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270102'),
    event('SUMMARY:Founding', 'DTSTART;VALUE=DATE:20200301', 'RRULE:FREQ=YEARLY'),
    event('SUMMARY:Party', 'DTSTART:20261210T150000', 'DTEND:20261210T230000'),
    event('SUMMARY:Long ago', 'DTSTART;VALUE=DATE:20200101'),
    event('SUMMARY:Going on', 'DTSTART;VALUE=DATE:20261120', 'DTEND;VALUE=DATE:20261126'),
  )
  expect(days).toEqual({
    days: [
      '2026-11-24',
      '2026-11-25',
      '2026-12-10',
      '2026-12-25',
      '2026-12-31',
      '2027-01-01',
      '2027-03-01',
      '2028-03-01',
    ],
  })
})

test.each([
  ['25 December in UTC stamps', SEOUL, ['DTSTART:20261224T150000Z', 'DTEND:20261225T150000Z'], ['2026-12-25']],
  ['the same in Berlin', 'Europe/Berlin', ['DTSTART:20261224T230000Z', 'DTEND:20261225T230000Z'], ['2026-12-25']],
  ['the same in New York', 'America/New_York', ['DTSTART:20261225T050000Z', 'DTEND:20261226T050000Z'], ['2026-12-25']],
  [
    'UTC stamps from midnight to midnight touch two days in Seoul',
    SEOUL,
    ['DTSTART:20261225T000000Z', 'DTEND:20261226T000000Z'],
    ['2026-12-25', '2026-12-26'],
  ],
  [
    'two days with a zone',
    SEOUL,
    ['DTSTART;TZID=Asia/Seoul:20261224T090000', 'DTEND;TZID=Asia/Seoul:20261225T180000'],
    ['2026-12-24', '2026-12-25'],
  ],
  [
    'three days with a zone, up to midnight',
    SEOUL,
    ['DTSTART;TZID=Asia/Seoul:20261224T000000', 'DTEND;TZID=Asia/Seoul:20261227T000000'],
    ['2026-12-24', '2026-12-25', '2026-12-26'],
  ],
  [
    'another zone',
    SEOUL,
    ['DTSTART;TZID=America/New_York:20261224T180000', 'DTEND;TZID=America/New_York:20261224T200000'],
    ['2026-12-25'],
  ],
  [
    'a zone at the end of a longer name',
    SEOUL,
    ['DTSTART;TZID=/citadel.org/20210210_1/America/New_York:20261224T180000', 'DURATION:PT1H'],
    ['2026-12-25'],
  ],
  [
    'a Windows name without a definition',
    SEOUL,
    ['DTSTART;TZID=Eastern Standard Time:20261224T180000', 'DURATION:PT1H'],
    ['2026-12-25'],
  ],
  [
    'a zone that nobody knows is that of the study',
    SEOUL,
    ['DTSTART;TZID=Atlantis:20261224T180000', 'DURATION:PT1H'],
    ['2026-12-24'],
  ],
  ['a time without a zone', SEOUL, ['DTSTART:20261224T230000', 'DTEND:20261225T010000'], ['2026-12-24', '2026-12-25']],
  ['no end', SEOUL, ['DTSTART:20261224T150000Z'], ['2026-12-25']],
  ['an end before the start', SEOUL, ['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261224'], ['2026-12-25']],
  [
    'an end on the day of the start',
    SEOUL,
    ['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261225'],
    ['2026-12-25'],
  ],
  ['days by duration', SEOUL, ['DTSTART;VALUE=DATE:20261225', 'DURATION:P2D'], ['2026-12-25', '2026-12-26']],
  ['a summer night in Berlin', 'Europe/Berlin', ['DTSTART:20270704T220000Z', 'DTEND:20270705T220000Z'], ['2027-07-05']],
])('%s', (_, timezone, lines, days) => {
  expect(daysIn(timezone, event(...lines))).toEqual({ days })
})

test('a zone that the file defines', () => {
  const custom = event('DTSTART;TZID=Headquarters:20261224T180000', 'DTEND;TZID=Headquarters:20261224T190000')
  expect(daysIn(SEOUL, zone('Headquarters', '-0500'), custom)).toEqual({ days: ['2026-12-25'] })
  const korea = event(
    'DTSTART;TZID=Korea Standard Time:20261225T000000',
    'DTEND;TZID=Korea Standard Time:20261226T000000',
  )
  expect(daysIn(SEOUL, zone('Korea Standard Time', '+0900'), korea)).toEqual({ days: ['2026-12-25'] })
})

test('cancelled events do not count, nor do those of a cancelled calendar', () => {
  const christmas = ['DTSTART;VALUE=DATE:20261225']
  expect(daysIn(SEOUL, event(...christmas, 'STATUS:CANCELLED'))).toEqual({ calendar: 'empty', line: 1 })
  expect(daysIn(SEOUL, event(...christmas, 'status:Cancelled', 'RRULE:FREQ=YEARLY'))).toHaveProperty('calendar')
  expect(daysIn(SEOUL, 'METHOD:CANCEL', event(...christmas))).toHaveProperty('calendar')
  expect(daysIn(SEOUL, event(...christmas, 'STATUS:CONFIRMED'))).toEqual({ days: ['2026-12-25'] })
})

test('several calendars in one file', () => {
  const two = [
    calendar(event('DTSTART;VALUE=DATE:20261225')),
    calendar(zone('X', '-0500'), event('DTSTART;TZID=X:20261230T180000', 'DURATION:PT1H')),
    calendar(),
  ]
  for (const text of [two.join('\r\n'), `\uFEFF${two.join('\n\n')}\n`])
    expect(readCalendarFile(text, TODAY, SEOUL)).toEqual({ days: ['2026-12-25', '2026-12-31'] })
})

test('repeats: left out, added, moved and cancelled occurrences', () => {
  const weekly = ['DTSTART;VALUE=DATE:20261201', 'RRULE:FREQ=WEEKLY;COUNT=5']
  expect(daysIn(SEOUL, event(...weekly, 'EXDATE;VALUE=DATE:20261208,20261215', 'RDATE;VALUE=DATE:20261217'))).toEqual({
    days: ['2026-12-01', '2026-12-17', '2026-12-22', '2026-12-29'],
  })
  const moved = event('RECURRENCE-ID;VALUE=DATE:20261208', 'DTSTART;VALUE=DATE:20261209')
  const cancelled = event('RECURRENCE-ID;VALUE=DATE:20261215', 'DTSTART;VALUE=DATE:20261215', 'STATUS:CANCELLED')
  expect(daysIn(SEOUL, event(...weekly), moved, cancelled)).toEqual({
    days: ['2026-12-01', '2026-12-09', '2026-12-22', '2026-12-29'],
  })
  const timed = ['DTSTART;TZID=America/New_York:20261201T180000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=3']
  expect(daysIn(SEOUL, event(...timed, 'EXDATE:20261208T230000Z'))).toEqual({ days: ['2026-12-02', '2026-12-16'] })
  expect(daysIn(SEOUL, event('DTSTART;VALUE=DATE:20261201', 'RRULE:FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270105'))).toEqual({
    days: ['2026-12-01', '2027-01-05'],
  })
})

test('what repeats by the day or the week since long ago is followed from where it matters', () => {
  const text = event('DTSTART;VALUE=DATE:19000101', 'RRULE:FREQ=DAILY;INTERVAL=200')
  const gaps = (days: string[]) =>
    days.slice(1).map((day, i) => (Date.parse(day) - Date.parse(days[i] ?? '')) / 86_400_000)
  const reading = daysIn(SEOUL, text)
  if (!('days' in reading)) throw new Error('not read')
  expect(new Set(gaps(reading.days))).toEqual(new Set([200]))
  expect(((Date.parse(reading.days[0] ?? '') - Date.parse('1900-01-01')) / 86_400_000) % 200).toBe(0)
  expect(daysIn(SEOUL, event('DTSTART;VALUE=DATE:19500102', 'RRULE:FREQ=WEEKLY;INTERVAL=26;BYDAY=MO,FR'))).toEqual({
    days: [
      '2027-03-29',
      '2027-04-02',
      '2027-09-27',
      '2027-10-01',
      '2028-03-27',
      '2028-03-31',
      '2028-09-25',
      '2028-09-29',
    ],
  })
})

test.each([
  ['by the second since 1970', 'DTSTART:19700101T000000Z', 'RRULE:FREQ=SECONDLY'],
  ['by the minute', 'DTSTART:20250101T000000Z', 'RRULE:FREQ=MINUTELY'],
  ['by the hour since 1900', 'DTSTART:19000101T000000Z', 'RRULE:FREQ=HOURLY'],
  ['on the 30th of each February, day by day', 'DTSTART:20260101T000000Z', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
  [
    'every second of a day each week',
    'DTSTART:19700101T000000Z',
    'RRULE:FREQ=WEEKLY;BYHOUR=0,1,2,3,4,5;BYMINUTE=0,1,2,3,4,5,6;BYSECOND=0,1,2,3,4,5,6,7,8',
  ],
])('what repeats %s is given up on, with its line', (_, ...lines) => {
  const text = calendar(event('DTSTART;VALUE=DATE:20261225'), event(...lines))
  expect(readCalendarFile(text, TODAY, SEOUL)).toMatchObject({
    line: 8,
    calendar: expect.stringMatching(/endless|broken/),
  })
})

test.each([
  ['a zone that changes by the second', zone('X', '-0500', 'RRULE:FREQ=SECONDLY')],
  [
    'a zone that changes every second of each year',
    zone('X', '-0500', `RRULE:FREQ=YEARLY;BYSECOND=${[...Array(60).keys()]}`),
  ],
])('%s is not followed', (_, definition) => {
  const days = daysIn(SEOUL, definition, event('DTSTART;TZID=X:20261224T180000', 'DURATION:PT1H'))
  expect(days).toEqual({ days: ['2026-12-24'] })
})

test.each([
  ['garbage after the first line', 'BEGIN:VCALENDAR\r\nthis is not a calendar\r\nEND:VCALENDAR'],
  ['a file cut short', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225'],
  ['an event without a start', calendar(event('SUMMARY:Someday'))],
  ['a date that is none', calendar(event('DTSTART;VALUE=DATE:20261350'))],
  ['words for a date', calendar(event('DTSTART:Christmas'))],
  ['a rule that is none', calendar(event('DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=SOMETIMES'))],
  ['a month that is none', calendar(event('DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=SECONDLY;BYMONTH=13'))],
])('%s: a calendar that cannot be read, without a word of the parser', (_, text) => {
  expect(readCalendarFile(text, TODAY, SEOUL)).toEqual({ calendar: 'broken', line: expect.any(Number) })
})

test('no event to come', () => {
  expect(daysIn(SEOUL)).toEqual({ calendar: 'empty', line: 1 })
})

test('a whole day is the same in every zone, and a stamp is the day of its zone', () => {
  const zones = fc.constantFrom(
    'Asia/Seoul',
    'America/Los_Angeles',
    'Pacific/Kiritimati',
    'Europe/London',
    'Asia/Kathmandu',
  )
  const instant = fc.date({ min: new Date('2026-12-01'), max: new Date('2028-10-01'), noInvalidDate: true })
  fc.assert(
    fc.property(zones, instant, (timezone, at) => {
      const stamp = `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
      const local = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' }).format(at)
      expect(daysIn(timezone, event(`DTSTART:${stamp}`))).toEqual({ days: [local] })
      expect(daysIn(timezone, event(`DTSTART;VALUE=DATE:${stamp.slice(0, 8)}`))).toEqual({
        days: [at.toISOString().slice(0, 10)],
      })
    }),
  )
})
