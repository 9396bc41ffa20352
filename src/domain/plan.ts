import { periodStart } from './calendar.ts'

/**
 * How a study moves through its chapters: one a week, but for those that have a date of their own; on dates that a host named;
 * or only when a host says so.
 */
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
  /**
   * Whether questions are scheduled and were due since the current chapter began, and not one was asked, as in a week of holidays
   * or a pause.
   */
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
 * else the next; a chapter whose questions all fell out stays for another week, and one that its course has no more for none.
 * Without summaries it moves with the first question of a new ISO week. Dates move when they have come, also those of a weekly
 * plan, which goes on behind them and does not begin such a chapter before; one of a chapter that is not there moves nothing, nor
 * does one of before the current chapter began: a host went back behind it.
 */
export function chapterDue(progress: Progress, kind: 'summary' | 'question', day: string): number {
  const { plan, chapter, since, summarised, unasked, summarises, dates, chapters } = progress
  const next = chapters.find(number => number > chapter) ?? chapter
  if (plan === 'off') return chapter
  const dated = datesAhead(progress)
    .filter(each => each.startsOn <= day)
    .at(-1)?.chapter
  const waits = dates.some(each => each.startsOn > day && each.chapter === next)
  if (plan === 'dates' || dated !== undefined || waits) return dated ?? chapter
  const newWeek = periodStart('week', since) < periodStart('week', day)
  // The summary of a chapter that is gone will never be posted.
  const isDone = (summarised && !unasked) || !chapters.includes(chapter)
  if (summarises) return kind === 'summary' && isDone && newWeek ? next : chapter
  return newWeek ? next : chapter
}

/** The dates that may still begin a chapter: of those ahead, and not before the current one began. */
export function datesAhead({
  chapter,
  since,
  dates,
  chapters,
}: Pick<Progress, 'chapter' | 'since' | 'dates' | 'chapters'>): PlannedChapter[] {
  return dates.filter(each => each.startsOn > since && each.chapter > chapter && chapters.includes(each.chapter))
}

/** A summary that is to come. */
export interface ComingSummary {
  /** Local date. */
  day: string
  /**
   * Whether any question is asked between the summary before, or now, and this one: false where all that are due fall on
   * holidays, undefined where none is due.
   */
  asked: boolean | undefined
}

/**
 * Which chapters the coming summaries begin, if every week goes as it should; none is asked for behind the last chapter.
 * @param progress `asked`: whether any of the questions that were due since the current chapter began was asked; undefined
 *   where none was due
 */
export function chaptersToCome(
  progress: Omit<Progress, 'unasked'> & { asked: boolean | undefined },
  summaries: Iterable<ComingSummary>,
): PlannedChapter[] {
  const found: PlannedChapter[] = []
  const last = Math.max(...progress.chapters)
  let at = progress
  if (at.chapter >= last) return found
  for (const { day, asked: since } of summaries) {
    const asked = at.asked || (since ?? at.asked)
    const chapter = chapterDue({ ...at, unasked: asked === false }, 'summary', day)
    const begins = chapter !== at.chapter
    if (begins) found.push({ chapter, startsOn: day })
    if (chapter === last) break
    at = { ...at, summarised: true, asked, ...(begins && { chapter, since: day, asked: undefined }) }
  }
  return found
}

/** The dates of chapters of the course that is followed: those from the day on which another takes over are of that. */
export function datesUntil(
  dates: readonly PlannedChapter[],
  nextCourse: { startsOn: string } | null | undefined,
): PlannedChapter[] {
  return dates.filter(each => !nextCourse || each.startsOn < nextCourse.startsOn)
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
