import { DEFAULT_SCHEDULES } from '../../../src/domain/schedule.ts'
import { readSchedule } from '../../../src/domain/schedule-text.ts'
import { translator } from '../../../src/i18n/catalogue.ts'
import { saySchedule } from '../../../src/study/talk/say-schedule.ts'

const ko = { t: translator('ko'), language: 'ko' as const }
const en = { t: translator('en'), language: 'en' as const }

test.each([
  ['30 9 * * 1-5', '평일 09:30', 'weekdays at 09:30'],
  ['0 9 * * 1', '매주 월요일 09:00', 'Mondays at 09:00'],
  ['0 10 * * 1,3,5', '매주 월·수·금요일 10:00', 'Mondays, Wednesdays and Fridays at 10:00'],
  ['0 10 * * 0', '매주 일요일 10:00', 'Sundays at 10:00'],
  ['0 9 * * *', '매일 09:00', 'every day at 09:00'],
  ['0 9,18 * * *', '매일 09:00, 18:00', 'every day at 09:00 and 18:00'],
  ['0 11 * * 0,6', '주말 11:00', 'weekends at 11:00'],
  ['0 11 * * 6-7', '주말 11:00', 'weekends at 11:00'],
  ['0 9 1 * *', '매월 1일 09:00', 'on the 1st of every month at 09:00'],
  ['0 9 2,22,13 * *', '매월 2일, 22일, 13일 09:00', 'on the 2nd, 22nd and 13th of every month at 09:00'],
  ['0 18 L * *', '매월 마지막 날 18:00', 'on the last day of every month at 18:00'],
  ['0 9 * * 1#1', '매월 첫째 월요일 09:00', 'on the first Monday of every month at 09:00'],
  ['0 17 * * 5L', '매월 마지막 금요일 17:00', 'on the last Friday of every month at 17:00'],
  [
    '*/30 9-17 * * 1-5',
    '30분마다, 09:00부터 17:59까지, 월요일부터 금요일까지',
    'every 30 minutes, between 09:00 and 17:59, Monday through Friday',
  ],
  ['nonsense', 'nonsense', 'nonsense'],
])('%s is said %s and %s', (cron, korean, english) => {
  expect(saySchedule(cron, ko)).toBe(korean)
  expect(saySchedule(cron, en)).toBe(english)
})

test('what is said of the usual weeks is understood again', () => {
  for (const cron of [...Object.values(DEFAULT_SCHEDULES), '0 10 * * 1,3,5', '0 9 1 * *', '0 18 L * *', '0 9 * * 2#1'])
    for (const words of [ko, en]) expect(readSchedule(saySchedule(cron, words))).toEqual({ cron })
})
