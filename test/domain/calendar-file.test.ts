import { readCalendarFile } from '../../src/domain/calendar-file.ts'
import { calendar, daysIn, event, parted, SEOUL, TODAY, times, zone } from '../support/calendars.ts'
import { fc } from '../support/properties.ts'

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

test('zones as calendars export them, with history and summer time, beside hundreds of events and a long leave', () => {
  const change = (kind: string, start: string, from: string, to: string, ...rule: string[]) =>
    [`BEGIN:${kind}`, `DTSTART:${start}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, ...rule, `END:${kind}`].join(
      '\r\n',
    )
  const outlook = parted(
    'Customized Time Zone',
    change('STANDARD', '16010101T020000', '-0400', '-0500', 'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11'),
    change('DAYLIGHT', '16010101T020000', '-0500', '-0400', 'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3'),
  )
  const apple = parted(
    'Home',
    change('STANDARD', '18831118T120358', '-0456', '-0500', 'RDATE:18831118T120358'),
    change(
      'DAYLIGHT',
      '19180331T020000',
      '-0500',
      '-0400',
      'RRULE:FREQ=YEARLY;UNTIL=19200328T070000Z;BYMONTH=3;BYDAY=-1SU',
    ),
    change('STANDARD', '20071104T020000', '-0400', '-0500', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'),
    change('DAYLIGHT', '20070311T020000', '-0500', '-0400', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU'),
  )
  const evening = (tzid: string, day: string) =>
    event(`DTSTART;TZID=${tzid}:${day}T103000`, `DTEND;TZID=${tzid}:${day}T110000`)
  const past = times(600, at =>
    event(`DTSTART;VALUE=DATE:2024${String((at % 12) + 1).padStart(2, '0')}01`, 'RRULE:FREQ=YEARLY;COUNT=2'),
  )
  const leave = event('DTSTART;VALUE=DATE:20280601', 'DTEND;VALUE=DATE:20280830')
  // 10:30 in New York is half an hour past midnight in Seoul in winter, and half an hour before in summer.
  const timed = ['Customized Time Zone', 'Home'].flatMap((tzid, at) => [
    evening(tzid, `2027010${at + 4}`),
    evening(tzid, `2027070${at + 4}`),
  ])
  const reading = daysIn(SEOUL, outlook, apple, ...past, ...timed, leave)
  if (!('days' in reading)) throw new Error('not read')
  expect(reading.days.slice(0, 4)).toEqual(['2027-01-05', '2027-01-06', '2027-07-04', '2027-07-05'])
  expect(reading.days.slice(4)).toHaveLength(90)
  expect([reading.days[4], reading.days.at(-1)]).toEqual(['2028-06-01', '2028-08-29'])
})

test('days of many spans are those of each, each once and in order', () => {
  const span = fc.record({ start: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 1, max: 30 }) })
  const dayOf = (at: number) => new Date(Date.UTC(2026, 10, 24 + at)).toISOString().slice(0, 10)
  fc.assert(
    fc.property(fc.array(span, { minLength: 1 }), spans => {
      const events = spans.map(({ start, length }) =>
        event(`DTSTART;VALUE=DATE:${dayOf(start).replaceAll('-', '')}`, `DURATION:P${length}D`),
      )
      const wanted = spans.flatMap(({ start, length }) => times(length, at => dayOf(start + at)))
      expect(daysIn(SEOUL, ...events)).toEqual({ days: [...new Set(wanted)].sort() })
    }),
  )
})
