import { daysOf, MOST_HOLIDAYS, readHolidays, spansOf } from '../../src/domain/holiday.ts'
import { fc } from '../support/properties.ts'

const TODAY = '2026-11-24'
const ZONE = 'Asia/Seoul'
test.each([
  ['2026-12-25', ['2026-12-25']],
  ['2026-12-24..2026-12-26', ['2026-12-24', '2026-12-25', '2026-12-26']],
  ['2027-01-01, 2026-12-31\n2026-12-31', ['2026-12-31', '2027-01-01']],
  ['2028-02-28..2028-03-01', ['2028-02-28', '2028-02-29', '2028-03-01']],
])('%j is %j', async (text, days) => {
  expect(await readHolidays(text, TODAY, ZONE)).toEqual({ days })
})

test.each([
  ['', '', 1],
  ['Christmas', 'Christmas', 1],
  ['2026-12-25\n2026-13-01', '2026-13-01', 2],
  ['2026-02-30', '2026-02-30', 1],
  ['2026-12-26..2026-12-24', '2026-12-26..2026-12-24', 1],
  ['2026-01-01..2036-01-01', '2026-01-01..2036-01-01', 1],
  ['2026-12-24..', '2026-12-24..', 1],
])('%j is refused: %j in line %d', async (text, wrong, line) => {
  expect(await readHolidays(text, TODAY, ZONE)).toEqual({ wrong, line })
})

test('a calendar of more days than a text may name is refused', async () => {
  const daily =
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\nEND:VCALENDAR'
  expect(await readHolidays(daily, TODAY, ZONE)).toEqual({ calendar: 'many', line: 1 })
})

test('any text is read or refused, never more days than allowed, each once and in order', async () => {
  const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true })
  const word = fc.oneof(
    fc.string(),
    day.map(date => date.toISOString().slice(0, 10)),
    fc.tuple(day, day).map(dates => dates.map(date => date.toISOString().slice(0, 10)).join('..')),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(word), async words => {
      const reading = await readHolidays(words.join(' '), TODAY, ZONE)
      if (!('days' in reading)) return
      expect(reading.days.length).toBeLessThanOrEqual(MOST_HOLIDAYS)
      expect(reading.days).toEqual([...new Set(reading.days)].sort())
    }),
  )
})

test('days as spans are the same days again, from whatever day on', () => {
  const day = fc.date({ min: new Date('2026-11-01'), max: new Date('2027-03-01'), noInvalidDate: true })
  const dayText = day.map(date => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.uniqueArray(dayText), dayText, (some, start) => {
      const days = [...some].sort()
      expect(daysOf(spansOf(days), start)).toEqual(days.filter(each => each >= start))
    }),
  )
})
