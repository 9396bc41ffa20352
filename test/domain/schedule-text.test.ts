import { cronProblem } from '../../src/domain/schedule.ts'
import { completed, readSchedule } from '../../src/domain/schedule-text.ts'
import { fc } from '../support/properties.ts'

test.each([
  ['weekdays 09:30', '30 9 * * 1-5'],
  ['Every weekday at 9:30 AM', '30 9 * * 1-5'],
  ['평일 09:30', '30 9 * * 1-5'],
  ['평일 오전 9시 30분에', '30 9 * * 1-5'],
  ['주중 오후 6시 반', '30 18 * * 1-5'],
  ['월수금 10:00', '0 10 * * 1,3,5'],
  ['월·수·금 10시', '0 10 * * 1,3,5'],
  ['매주 월요일, 수요일 10:00', '0 10 * * 1,3'],
  ['월요일마다 08:00', '0 8 * * 1'],
  ['mon,wed,fri 10:00', '0 10 * * 1,3,5'],
  ['Mondays and Thursdays at 10:00', '0 10 * * 1,4'],
  ['tue thu 7pm', '0 19 * * 2,4'],
  ['mon-fri 9:30', '30 9 * * 1-5'],
  ['월–금 9:30', '30 9 * * 1-5'],
  ['월요일부터 금요일까지 9:30', '30 9 * * 1-5'],
  ['fri-mon 12:00', '0 12 * * 0,1,5,6'],
  ['매일 9시 30분', '30 9 * * *'],
  ['every day 9:30', '30 9 * * *'],
  ['daily at 9', '0 9 * * *'],
  ['날마다 정오', '0 12 * * *'],
  ['주말 11:00', '0 11 * * 0,6'],
  ['weekends noon', '0 12 * * 0,6'],
  ['평일 9:00, 18:00', '0 9,18 * * 1-5'],
  ['매월 1일 09:00', '0 9 1 * *'],
  ['monthly 9:00', '0 9 1 * *'],
  ['on the 1st and 15th of every month at 9:00', '0 9 1,15 * *'],
  ['매월 말일 18:00', '0 18 L * *'],
  ['말일 18시', '0 18 L * *'],
  ['말일 오후 6시 반에', '30 18 L * *'],
  ['1일, 15일 9시', '0 9 1,15 * *'],
  ['첫째 월요일 9시', '0 9 * * 1#1'],
  ['두 번째 금요일 18:00', '0 18 * * 5#2'],
  ['마지막 금요일 17시', '0 17 * * 5L'],
  ['last day of the month 18:00', '0 18 L * *'],
  ['매월 첫째 월요일 9시', '0 9 * * 1#1'],
  ['last Friday of every month, 17:00', '0 17 * * 5L'],
  ['30 9 * * 1-5', '30 9 * * 1-5'],
  ['30 9 * * 1–5', '30 9 * * 1-5'],
  ['３０　９　＊　＊　１－５', '30 9 * * 1-5'],
  ['‘30 9 * * 1-5’', '30 9 * * 1-5'],
  ['30\u00a09\u00a0*\u00a0*\u00a01-5', '30 9 * * 1-5'],
  ['０９：３０ 평일', '30 9 * * 1-5'],
])('%s is %s', (text, cron) => {
  expect(readSchedule(text)).toEqual({ cron })
  expect(cronProblem(cron)).toBeUndefined()
})

test.each([
  ['daily', '30 9 * * 1-5', '30 9 * * *'],
  ['주말', '15 10 * * 1', '15 10 * * 0,6'],
  ['10:00', '30 9 * * 1,3', '0 10 * * 1,3'],
  ['오후 6시', '30 9 1 * *', '0 18 1 * *'],
  ['말일', '30 9 1 * *', '30 9 L * *'],
])('%s keeps what it leaves open of %s', (text, current, cron) => {
  const reading = readSchedule(text)
  expect('cron' in reading && completed(reading.cron, reading.keeps, current)).toBe(cron)
})

test.each([
  ['', 'unreadable'],
  ['sometimes', 'unreadable'],
  ['weekdays 25:00', 'unreadable'],
  ['평일 아무때나', 'unreadable'],
  ['61 * * * *', 'unreadable'],
  ['* * * * * *', 'unreadable'],
  ['0 0 31 2 *', 'never'],
  ['매월 45일 9:00', 'unreadable'],
  ['평일 9:00, 18:30', 'unreadable'],
  ['every other day 9:00', 'unreadable'],
  ['격주 월요일 9:00', 'unreadable'],
  // Every so many days, a day of one month, or the last of nobody knows what.
  ['3일마다 9시', 'unreadable'],
  ['두 번째 월요일마다 9시', 'unreadable'],
  ['매주 말일 9시', 'unreadable'],
  ['12월 25일 9시', 'unreadable'],
  ['마지막 날 9시', 'unreadable'],
  ['1일 1회 9시', 'unreadable'],
  ['every 3rd day 9:00', 'unreadable'],
  ['every second Monday 9:00', 'unreadable'],
])('%j is refused as %s', (text, wrong) => {
  expect(readSchedule(text)).toEqual({ wrong })
})

test('whatever is read is a schedule', () => {
  const word = fc.constantFrom(
    '평일',
    '월수금',
    'mon-fri',
    'daily',
    '9:30',
    '10시',
    '매월',
    '1일',
    '30',
    '*',
    '1-5',
    'at',
    'last',
    '말일',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 6 }), words => {
      const reading = readSchedule(words.join(' '))
      if ('cron' in reading) expect(cronProblem(reading.cron)).toBeUndefined()
    }),
  )
})
