import { readDates } from '../../src/domain/date-words.ts'
import { fc } from '../support/properties.ts'

const TODAY = '2026-11-24'
const read = (text: string) => readDates(text, TODAY, 500)
const CHRISTMAS = ['2026-12-24', '2026-12-25', '2026-12-26']

test.each([
  '2026-12-25',
  '2026.12.25',
  '2026.12.25.',
  '2026. 12. 25.',
  '2026/12/25',
  '2026/12/5',
  '２０２６．１２．２５',
  '２０２６－１２－２５',
  '2026‑12‑25',
  '2026년 12월 25일',
  '2026년12월25일',
  '12월 25일',
  '25 December 2026',
  '25 Dec',
  'Dec 25, 2026',
  'December 25th',
  '12/25',
  '12 / 25',
  '25/12',
  '12.25',
  '12.25.',
  '25.12.',
])('%s is one day', text => {
  expect(read(text)).toEqual({ days: [text.endsWith('/5') ? '2026-12-05' : '2026-12-25'] })
})

test.each([
  '2026-12-24..2026-12-26',
  '2026-12-24...2026-12-26',
  '2026-12-24 ~ 2026-12-26',
  '2026-12-24～2026-12-26',
  '2026-12-24 – 2026-12-26',
  '2026-12-24–2026-12-26',
  '2026-12-24 - 2026-12-26',
  '2026-12-24 to 2026-12-26',
  '2026-12-24\u00a0~\u00a02026-12-26',
  '2026.12.24~2026.12.26',
  '2026.12.24. ~ 12.26.',
  '2026-12-24..26',
  '2026/12/24 ~ 12/26',
  '12월 24일 ~ 12월 26일',
  '12월 24일~26일',
  '12월 24일부터 26일까지',
  '2026년 12월 24일부터 12월 26일까지',
  'Dec 24 to Dec 26',
  '12/24 ~ 12/26',
  '12/24-12/26',
  '24/12 to 26/12',
  '12.24~12.26',
  '12.24. ~ 26.',
  '12/24~26일',
  '2026-12-24, 2026.12.25 2026/12/26',
  '12월 26일\n2026-12-24;12월 25일',
])('%s are three days', text => {
  expect(read(text)).toEqual({ days: CHRISTMAS })
})

test.each([
  ['today', ['2026-11-24']],
  ['오늘', ['2026-11-24']],
  ['Tomorrow', ['2026-11-25']],
  ['내일', ['2026-11-25']],
  ['모레', ['2026-11-26']],
  ['오늘, 모레', ['2026-11-24', '2026-11-26']],
  ['내일부터 모레까지', ['2026-11-25', '2026-11-26']],
  ['today until tomorrow', ['2026-11-24', '2026-11-25']],
  ['내일 ~ 11월 27일', ['2026-11-25', '2026-11-26', '2026-11-27']],
  ['내일~27일', ['2026-11-25', '2026-11-26', '2026-11-27']],
  ['from tomorrow to 27 November', ['2026-11-25', '2026-11-26', '2026-11-27']],
])('%s is told from today', (text, days) => {
  expect(read(text)).toEqual({ days })
})

test('of a span, either date may tell which number is the month', () => {
  const days = { days: ['2026-12-11', '2026-12-12', '2026-12-13'] }
  for (const text of ['12/11 ~ 12/13', '11/12 ~ 13/12', '2026.12.11 ~ 12.13']) expect(read(text)).toEqual(days)
})

test('two numbers alone are a date where only one of them can be the month, or both are the same', () => {
  const days = fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    mark: fc.constantFrom('/', '.'),
  })
  fc.assert(
    fc.property(days, ({ month, day, mark }) => {
      const [monthFirst, dayFirst] = [`${month}${mark}${day}`, `${day}${mark}${month}`]
      if (day > 12 || day === month)
        expect([read(monthFirst), read(dayFirst)]).toEqual(Array(2).fill(read(`${month}월 ${day}일`)))
      else expect([read(monthFirst), read(dayFirst)]).toEqual([monthFirst, dayFirst].map(wrong => ({ wrong, line: 1 })))
    }),
  )
})

test('a date without a year is the next one, and what is under way is of this year', () => {
  expect(read('1월 1일')).toEqual({ days: ['2027-01-01'] })
  expect(read('12월 31일 ~ 1월 2일')).toEqual({ days: ['2026-12-31', '2027-01-01', '2027-01-02'] })
  expect(read('11월 23일 ~ 11월 25일')).toEqual({ days: ['2026-11-23', '2026-11-24', '2026-11-25'] })
  expect(read('2026-12-31..2027-01-01')).toEqual({ days: ['2026-12-31', '2027-01-01'] })
})

test.each(['0000-01-01', '0000-02-29', '0000-12-31..0001-01-01', '1 January 0000', '0000년 1월 1일'])(
  '%s is in no year that there is',
  text => {
    expect(read(text)).toMatchObject({ wrong: expect.any(String), line: 1 })
  },
)

/** First and last day, and how many. */
const spanOf = (text: string, today: string) => {
  const reading = readDates(text, today, 500)
  return 'days' in reading ? [reading.days[0], reading.days.at(-1), reading.days.length] : reading
}

test.each([
  ['2월 29일', '2027-12-20', ['2028-02-29', '2028-02-29', 1]],
  ['29 Feb', '2028-03-01', ['2032-02-29', '2032-02-29', 1]],
  ['2월 27일 ~ 2월 29일', '2027-12-20', ['2028-02-27', '2028-02-29', 3]],
  ['2월 28일 ~ 3월 1일', '2027-12-20', ['2028-02-28', '2028-03-01', 3]],
])('a leap day is in the next year that has one: %s, said on %s', (text, today, span) => {
  expect(spanOf(text, today)).toEqual(span)
})

test.each([
  ['12월 28일 ~ 1월 5일', '2027-01-02', ['2026-12-28', '2027-01-05', 9]],
  ['Dec 28 to Jan 5', '2027-01-05', ['2026-12-28', '2027-01-05', 9]],
  ['12월 28일 ~ 1월 5일', '2027-01-06', ['2027-12-28', '2028-01-05', 9]],
  ['2026.12.28 ~ 1.5', '2026-11-24', ['2026-12-28', '2027-01-05', 9]],
  ['2026년 12월 28일부터 1월 5일까지', '2026-11-24', ['2026-12-28', '2027-01-05', 9]],
  ['12월 28일 ~ 2027년 1월 5일', '2026-11-24', ['2026-12-28', '2027-01-05', 9]],
])('days over the end of a year, of which one or none is said: %s, said on %s', (text, today, span) => {
  expect(spanOf(text, today)).toEqual(span)
})

test.each([
  ['', '', 1],
  ['Christmas', 'Christmas', 1],
  ['2026-12-25\n2026-13-01', '2026-13-01', 2],
  ['2월 30일', '2월 30일', 1],
  ['2026.2.29', '2026.2.29', 1],
  ['2026-12-26..2026-12-24', '2026-12-26..2026-12-24', 1],
  ['12월 26일 ~ 12월 24일', '12월 26일 ~ 12월 24일', 1],
  ['2026.12.26 ~ 12.24', '2026.12.26 ~ 12.24', 1],
  ['2026-12-24 ~', '~', 1],
  ['2026-12-24..', '2026-12-24..', 1],
  ['2026-12-25\n5/6', '5/6', 2],
  ['12/32', '12/32', 1],
  ['5/6 ~ 6/7', '5/6 ~ 6/7', 1],
  ['12/25 ~ 27/12', '12/25 ~ 27/12', 1],
  ['내일모레글피', '내일모레글피', 1],
  ['2026-12-251', '2026-12-251', 1],
  ['12월', '12월', 1],
])('%j is refused: %j in line %d', (text, wrong, line) => {
  expect(read(text)).toEqual({ wrong, line })
})

test('any text is read or refused', () => {
  const part = fc.constantFrom(
    '2026',
    '내일',
    '12',
    '25',
    '.',
    '..',
    '~',
    '-',
    '/',
    '월',
    '일',
    '년',
    ' ',
    'Dec',
    ',',
    '부터',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part, { maxLength: 14 }).map(parts => parts.join('')),
      ),
      text => {
        const reading = read(text)
        if ('days' in reading) for (const day of reading.days) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
      },
    ),
  )
})
