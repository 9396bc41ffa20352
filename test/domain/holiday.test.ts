import fc from 'fast-check'
import { MOST_HOLIDAYS, readHolidays } from '../../src/domain/holiday.ts'

const TODAY = '2026-11-24'
const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...events, 'END:VCALENDAR'].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'].join('\r\n')

test.each([
  ['2026-12-25', ['2026-12-25']],
  ['2026-12-24..2026-12-26', ['2026-12-24', '2026-12-25', '2026-12-26']],
  ['2027-01-01, 2026-12-31\n2026-12-31', ['2026-12-31', '2027-01-01']],
  ['2028-02-28..2028-03-01', ['2028-02-28', '2028-02-29', '2028-03-01']],
])('%j is %j', (text, days) => {
  expect(readHolidays(text, TODAY)).toEqual({ days })
})

test.each([
  ['', '', 1],
  ['Christmas', 'Christmas', 1],
  ['2026-12-25\n2026-13-01', '2026-13-01', 2],
  ['2026-02-30', '2026-02-30', 1],
  ['2026-12-26..2026-12-24', '2026-12-26..2026-12-24', 1],
  ['2026-01-01..2036-01-01', '2026-01-01..2036-01-01', 1],
  ['2026-12-24..', '2026-12-24..', 1],
])('%j is refused: %j in line %d', (text, wrong, line) => {
  expect(readHolidays(text, TODAY)).toEqual({ wrong, line })
})

test('a calendar file: whole days, several days, repeated ones, and what is over by now is left out', () => {
  const text = calendar(
    event('SUMMARY:Christmas', 'DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261226'),
    event('SUMMARY:New year', 'DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270102'),
    event('SUMMARY:Founding', 'DTSTART;VALUE=DATE:20200301', 'RRULE:FREQ=YEARLY'),
    event('SUMMARY:Party', 'DTSTART:20261210T150000', 'DTEND:20261210T230000'),
    event('SUMMARY:Long ago', 'DTSTART;VALUE=DATE:20200101'),
  )
  expect(readHolidays(text, TODAY)).toEqual({
    days: ['2026-12-10', '2026-12-25', '2026-12-31', '2027-01-01', '2027-03-01', '2028-03-01'],
  })
})

test.each([
  ['garbage after the first line', 'BEGIN:VCALENDAR\r\nthis is not a calendar\r\nEND:VCALENDAR'],
  ['a file cut short', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225'],
  ['no event to come', calendar()],
])('a calendar with %s is refused, saying what was wrong', (_, text) => {
  expect(readHolidays(text, TODAY)).toEqual({ wrong: expect.stringMatching(/\S/), line: expect.any(Number) })
})

test('any text is read or refused, never more days than allowed, each once and in order', () => {
  const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true })
  const word = fc.oneof(
    fc.string(),
    day.map(date => date.toISOString().slice(0, 10)),
    fc.tuple(day, day).map(dates => dates.map(date => date.toISOString().slice(0, 10)).join('..')),
  )
  fc.assert(
    fc.property(fc.array(word), words => {
      const reading = readHolidays(words.join(' '), TODAY)
      if (!('days' in reading)) return
      expect(reading.days.length).toBeLessThanOrEqual(MOST_HOLIDAYS)
      expect(reading.days).toEqual([...new Set(reading.days)].sort())
    }),
  )
})
