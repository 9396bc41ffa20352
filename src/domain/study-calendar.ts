import { Temporal } from 'temporal-polyfill'
import type { Language } from './course.ts'

/** Weeks of the calendar in `/me`, that of today included. */
const CALENDAR_WEEKS = 12

/** A day without an answer on which none was due: a holiday, or one away. */
export const REST = -1

/** How often a member answered, practised and reviewed on each day of the last weeks. */
export interface StudyCalendar {
  /** The Monday that it begins with, `YYYY-MM-DD`. */
  from: string
  /** A number for each day up to today: what was answered, practised and reviewed together, or `REST`. */
  days: number[]
}

/** A calendar as it is drawn, with what is said beside it; nothing in it tells whose it is. */
export interface CalendarPicture extends StudyCalendar {
  language: Language
  /** Scheduled days answered in a row, and days reviewed. */
  streak: number
  reviewStreak: number
}

/** How the picture is laid out: for a channel on a desk, or for a phone, whose letters would be too small else. */
export type Shape = 'wide' | 'narrow'

/** Of the picture, in CSS pixels. */
export const CALENDAR_SIZES: Record<Shape, { width: number; height: number }> = {
  wide: { width: 700, height: 334 },
  narrow: { width: 304, height: 414 },
}

/** Whether the picture stands on something light or dark. */
export type Theme = 'light' | 'dark'

/** How the picture looks, whatever it shows. */
export interface Look {
  theme: Theme
  shape: Shape
}

/** The Monday that a calendar of today begins with. @param today `YYYY-MM-DD` */
export function calendarStart(today: string): string {
  const date = Temporal.PlainDate.from(today)
  return date.subtract({ days: date.dayOfWeek - 1, weeks: CALENDAR_WEEKS - 1 }).toString()
}

/**
 * The calendar that ends with today.
 * @param counts what was answered, practised and reviewed, by local date; days without may be left out
 * @param excused local dates on which nothing was due
 */
export function studyCalendar(
  counts: ReadonlyMap<string, number>,
  excused: ReadonlySet<string>,
  today: string,
): StudyCalendar {
  const from = calendarStart(today)
  const length = Temporal.PlainDate.from(from).until(today).days + 1
  const days = Array.from({ length }, (_, at) => {
    const day = dayAt(from, at)
    return counts.get(day) ?? (excused.has(day) ? REST : 0)
  })
  return { from, days }
}

/** The date of a day of a calendar, counted from 0. */
export function dayAt(from: string, at: number): string {
  return Temporal.PlainDate.from(from).add({ days: at }).toString()
}

/** The name of a day of the week, short: `Mon`. @param day `YYYY-MM-DD` */
export function sayWeekday(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(new Date(day))
}

/** How dark a day is shown: 0 for none, up to 4. */
export function levelOf(count: number): 0 | 1 | 2 | 3 | 4 {
  if (count <= 0) return 0
  if (count === 1) return 1
  if (count <= 3) return 2
  return count <= 5 ? 3 : 4
}

/** The days on which anything was done, and all that was together. */
export function sumsOf({ days }: StudyCalendar): { days: number; count: number } {
  const studied = days.filter(count => count > 0)
  return { days: studied.length, count: studied.reduce((sum, count) => sum + count, 0) }
}
