import type { schedules as english } from '../en/schedules.ts'

export const schedules: Record<keyof typeof english, string> = {
  'schedule.days-at': '{days} {times}',
  'schedule.daily': '매일',
  'schedule.weekdays': '평일',
  'schedule.weekends': '주말',
  'schedule.dates': '매월 {dates}',
  'schedule.date': '{day}일',
  'schedule.last-day': '매월 마지막 날',
  'schedule.nth-day': '매월 {nth} {day}',
  'schedule.nth': '{nth, select, 1 {첫째} 2 {둘째} 3 {셋째} 4 {넷째} 5 {다섯째} other {마지막}}',
  'schedule.sunday': '일요일',
  'schedule.monday': '월요일',
  'schedule.tuesday': '화요일',
  'schedule.wednesday': '수요일',
  'schedule.thursday': '목요일',
  'schedule.friday': '금요일',
  'schedule.saturday': '토요일',
}
