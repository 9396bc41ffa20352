import { dayOf, isoWeek, type Period, zoned } from '../../domain/calendar.ts'
import { type Course, inLanguage, type Language } from '../../domain/course.ts'
import { type TextKey, type Translate, translator } from '../../i18n/catalogue.ts'
import type { LoadedCourse, PlatformName, Ports, Post, Study } from '../ports.ts'
import { literal } from './markdown.ts'

/** How a study is spoken to: its language, its time zone, its course. What cards are built with. */
export interface Speech {
  /** A text of the catalogue where no marks count: headings, labels, cells, values. */
  t: Translate
  /** A text of the catalogue as Markdown. What is filled in reads as itself, but for what is `marked`. */
  say: Say
  language: Language
  timezone: string
  /** Where it is read; commands have other names on some. */
  platform?: PlatformName | undefined
}

/** What is filled into a text as the Markdown that it is. */
export interface Marked {
  markdown: string
}

export type Say = (key: TextKey, parameters?: Record<string, string | number | Marked>) => string

/** Says that a text is Markdown already. */
export function marked(markdown: string): Marked {
  return { markdown }
}

/** @param platform where it is read: a study's own; without one, as most platforms call what they name */
export function speechOf({
  language,
  timezone,
  platform,
}: Pick<Study, 'language' | 'timezone'> & Partial<Pick<Study, 'platform'>>): Speech {
  const t = translator(language, platform)
  return { t, say: (key, parameters = {}) => t(key, asMarkdown(parameters)), language, timezone, platform }
}

/** How a study is spoken to, or, where there is none, whoever is at a place of the platform. */
export const speechAt = (
  { defaults }: Pick<Ports, 'defaults'>,
  platform: PlatformName,
  study?: Study | undefined,
): Speech => speechOf(study ?? { ...defaults, platform })

function asMarkdown(parameters: Record<string, string | number | Marked>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      if (typeof value === 'string') return [name, literal(value)]
      return [name, typeof value === 'number' ? value : value.markdown]
    }),
  )
}

/** The study's course and glossary. @throws {Error} when the course was never loaded, which setting up prevents */
export function courseOf(ports: Pick<Ports, 'courses'>, study: Pick<Study, 'courseSlug'>): LoadedCourse {
  const loaded = ports.courses.get(study.courseSlug)
  if (!loaded) throw new Error(`course ${study.courseSlug} is not loaded`)
  return loaded
}

/** The course that a post's question is of, which the study may have left since. @throws {Error} as `courseOf` */
export function courseOfPost(
  ports: Pick<Ports, 'courses'>,
  study: Pick<Study, 'courseSlug'>,
  post: Pick<Post, 'courseSlug'>,
): LoadedCourse {
  return courseOf(ports, { courseSlug: post.courseSlug ?? study.courseSlug })
}

/** The slug that what members remember of a study's course is kept under: of an extended course that of the one below. */
export function memoryCourse(ports: Pick<Ports, 'courses'>, { courseSlug }: Pick<Study, 'courseSlug'>): string {
  return ports.courses.get(courseSlug)?.extends ?? courseSlug
}

export function courseTitle(course: Course, language: Language): string {
  return inLanguage(course.titles, language)
}

/** Title of a chapter; its number where there is no such chapter any more. */
export function chapterTitle(course: Course, number: number, language: Language): string {
  const chapter = course.chapters.find(each => each.number === number)
  return chapter ? inLanguage(chapter.texts, language).title : String(number)
}

/** Titles of the course and of a chapter: once where they are the same, as in a course that was named after its first. */
export function placeTitle(course: Course, number: number, language: Language): string {
  return [...new Set([courseTitle(course, language), chapterTitle(course, number, language)])].join(' · ')
}

/** The course and the chapter of a term, as a footer. */
export function termPlace({ say, language }: Pick<Speech, 'say' | 'language'>, course: Course, number: number): string {
  const about = { course: courseTitle(course, language), number }
  const title = chapterTitle(course, number, language)
  return title === about.course ? say('term.footer-same', about) : say('term.footer', { ...about, title })
}

/** How dates are written in a language. */
export const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : 'ko-KR')

/** Weekday, date and time on the study's wall clock: `Mon, 30 Nov, 09:30`. */
export function sayWhen(at: Date, { language, timezone }: Pick<Speech, 'language' | 'timezone'>): string {
  const options = {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: timezone,
  } as const
  return new Intl.DateTimeFormat(localeOf(language), options).format(at)
}

export function sayTime(at: Date, { timezone }: Pick<Speech, 'timezone'>): string {
  return zoned(at, timezone).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** Weekday and date of an instant on the study's wall clock: `Mon 30 Nov`. */
export function sayDay(at: Date, { language, timezone }: Pick<Speech, 'language' | 'timezone'>): string {
  return sayDate(dayOf(at, timezone), { language })
}

/** Weekday and date: `Mon 30 Nov`. What is typed in commands is `YYYY-MM-DD`. @param day `YYYY-MM-DD` */
export function sayDate(day: string, { language }: Pick<Speech, 'language'>): string {
  const options = { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(localeOf(language), options).format(new Date(day))
}

/** Heading of a board: its ISO week, its month, or all time. */
export function sayPeriod(period: Period, start: string, { t, language }: Pick<Speech, 't' | 'language'>): string {
  if (period === 'week') {
    const week = isoWeek(start)
    const [year = '', number = ''] = week.split('-W')
    return t('leaderboard.week', { week, year, number: Number(number) })
  }
  if (period === 'all') return t('leaderboard.all')
  const month = new Intl.DateTimeFormat(localeOf(language), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(start))
  return t('leaderboard.month', { month })
}
