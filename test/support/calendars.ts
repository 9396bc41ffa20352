import { readCalendarFile } from '../../src/domain/calendar-file.ts'

/** Where the events of the calendars begin to count. */
export const TODAY = '2026-11-24'
export const SEOUL = 'Asia/Seoul'
/** The text of a calendar with these parts. */
export const calendar = (...parts: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...parts, 'END:VCALENDAR'].join('\r\n')
/** An event, all of them of one UID. */
export const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'].join('\r\n')
/** What is read of a calendar with these parts, by the days of a zone. */
export const daysIn = (timezone: string, ...events: string[]) => readCalendarFile(calendar(...events), TODAY, timezone)

/** So many parts. */
export const times = (count: number, part: (place: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at))
/** A zone of some parts. */
export const parted = (id: string, ...parts: string[]) =>
  ['BEGIN:VTIMEZONE', `TZID:${id}`, ...parts, 'END:VTIMEZONE'].join('\r\n')
/** A part of a zone with one offset, before it and from it on. */
export const standard = (start: string, offset: string, ...rule: string[]) =>
  [
    'BEGIN:STANDARD',
    `DTSTART:${start}`,
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
    ...rule,
    'END:STANDARD',
  ].join('\r\n')
/** A zone with one offset. */
export const zone = (id: string, offset: string, ...rule: string[]) =>
  parted(id, standard('19700101T000000', offset, ...rule))
