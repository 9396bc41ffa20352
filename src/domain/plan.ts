import { periodStart } from './calendar.ts'

/** How a study moves through its chapters: one a week, on dates that a host named, or only when a host says so. */
export const PLANS = ['weekly', 'dates', 'off'] as const
export type Plan = (typeof PLANS)[number]

/** A chapter that begins on a local date (`YYYY-MM-DD`). */
export interface PlannedChapter {
  chapter: number
  startsOn: string
}

/** Where a study stands in its plan. */
export interface Progress {
  plan: Plan
  chapter: number
  /** Local date on which the current chapter began. */
  since: string
  /** Whether the current chapter's summary was posted since. */
  summarised: boolean
  /** Whether questions were due since the current chapter began, and not one was asked, as in a week of holidays. */
  unasked: boolean
  /** Whether a summary is scheduled at all. */
  summarises: boolean
  dates: readonly PlannedChapter[]
  /** Numbers of the course's chapters, in order. */
  chapters: readonly number[]
}

/**
 * The chapter that a study should be at when something is due on a local day.
 *
 * A weekly plan moves with the summaries: each one begins a chapter, the current one if its summary was not posted yet,
 * else the next; a chapter whose questions all fell out stays for another week. Without summaries it moves with the first
 * question of a new ISO week. Dates move when they have come.
 */
export function chapterDue(progress: Progress, kind: 'summary' | 'question', day: string): number {
  const { plan, chapter, since, summarised, unasked, summarises, dates, chapters } = progress
  const next = chapters.find(number => number > chapter) ?? chapter
  if (plan === 'dates')
    return dates.filter(each => each.startsOn <= day && each.chapter > chapter).at(-1)?.chapter ?? chapter
  if (plan === 'off') return chapter
  const newWeek = periodStart('week', since) < periodStart('week', day)
  if (summarises) return kind === 'summary' && summarised && !unasked && newWeek ? next : chapter
  return newWeek ? next : chapter
}

/** The chapters that a plan by dates names: one for each date in order, from the one after the current. */
export function plannedChapters(
  dates: readonly string[],
  chapter: number,
  chapters: readonly number[],
): PlannedChapter[] {
  const ahead = chapters.filter(number => number > chapter)
  return [...dates].sort().flatMap((startsOn, place) => {
    const number = ahead[place]
    return number === undefined ? [] : [{ chapter: number, startsOn }]
  })
}
