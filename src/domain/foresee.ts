import { dayOf, zoned } from './calendar.ts'
import { chapterDue, datesAhead, datesUntil, type Progress } from './plan.ts'
import { comingSlot } from './schedule.ts'

/** What can be asked of a course: the chapters of its questions that can be now, and of those that wait for their reveal. */
export interface Askable {
  free: readonly number[]
  waiting: readonly number[]
}

/** Where a study stands in its course. */
export interface Outlook extends Omit<Progress, 'unasked' | 'summarises'>, Askable {
  /** Whether any of the questions that were due since the current chapter began was asked; undefined where none was due. */
  asked: boolean | undefined
  /** The course that takes over on a local date (`YYYY-MM-DD`). */
  nextCourse: (Askable & Pick<Progress, 'chapters'> & { startsOn: string }) | undefined
}

/** A schedule, and when it is due next. */
interface Due {
  cron: string
  nextAt: Date
}

/** What is known of the time to come. */
export interface Coming {
  timezone: string
  holidays: ReadonlySet<string>
  summary: Due | undefined
  question: Due | undefined
  /** When questions that wait for their reveal get it. */
  revealAt: Date | undefined
}

/** When a summary and a question come to the channel first; undefined where none does. */
export type Foreseen = Record<'summary' | 'question', Date | undefined>

/** Slots that are looked at: more than a year of one summary and one question a day. */
const MOST_SLOTS = 1000

/**
 * When the next summary and the next question come, slot by slot as they will be dealt with: a summary where a chapter has none
 * yet, as it is or as the plan or the next course begins it; a question on no holiday, and where one can be asked up to the chapter.
 */
export function foresee(outlook: Outlook, coming: Coming): Foreseen {
  const found: Foreseen = { summary: undefined, question: undefined }
  const due: Foreseen = { summary: coming.summary?.nextAt, question: coming.question?.nextAt }
  let stands = outlook
  for (let slots = 0; slots < MOST_SLOTS && mayCome(found, due, stands, coming); slots++) {
    const isSummary = due.summary && (!due.question || due.summary <= due.question)
    const kind = isSummary ? 'summary' : 'question'
    const slot = due[kind]
    if (!slot) break
    const after = (isSummary ? atSummary : atQuestion)(stands, slot, coming)
    if (after.comes) found[kind] ??= slot
    // A second question changes nothing of when a summary comes.
    due[kind] = after.comes && !isSummary ? undefined : laterSlot(coming, kind, slot, due)
    stands = after.stands
  }
  return found
}

/** Whether anything that is not found yet may still come. */
function mayCome(found: Foreseen, due: Foreseen, stands: Outlook, coming: Coming): boolean {
  const asks = due.question !== undefined && canAsk(stands, coming.revealAt !== undefined)
  const moves = stands.nextCourse !== undefined || mayMove(stands, asks, coming)
  const question = due.question && !found.question && (moves || asks)
  const summary = due.summary && !found.summary && (moves || lacksSummary(stands))
  return Boolean(question || summary)
}

/** Whether the plan may come to another chapter of the course. @param asks whether something will be asked of the one now */
function mayMove(stands: Outlook, asks: boolean, { summary }: Coming): boolean {
  const { plan, chapter, chapters, asked } = stands
  const isDated = datesAhead(stands).length > 0
  if (plan === 'dates') return isDated
  const stays = summary && asked === false && !asks && chapters.includes(chapter)
  return plan === 'weekly' && chapters.some(number => number > chapter) && (!stays || isDated)
}

/** Whether there is a question to ask up to the chapter. @param isRevealed whether questions that wait for their reveal will have had it */
function canAsk({ free, waiting, chapter }: Outlook, isRevealed: boolean): boolean {
  return [...free, ...(isRevealed ? waiting : [])].some(number => number <= chapter)
}

interface AfterSlot {
  stands: Outlook
  /** Whether anything came of the slot. */
  comes: boolean
}

function atSummary(before: Outlook, slot: Date, coming: Coming): AfterSlot {
  const stands = advanced(before, 'summary', slot, coming)
  const comes = lacksSummary(stands)
  return { stands: { ...stands, summarised: stands.summarised || comes }, comes }
}

function atQuestion(before: Outlook, slot: Date, coming: Coming): AfterSlot {
  if (coming.holidays.has(dayOf(slot, coming.timezone)))
    return { stands: { ...before, asked: before.asked ?? false }, comes: false }
  const stands = advanced(before, 'question', slot, coming)
  const comes = canAsk(stands, coming.revealAt !== undefined && coming.revealAt < slot)
  return { stands: { ...stands, asked: comes || stands.asked }, comes }
}

/** A chapter that its course does not have any more has no summary either. */
function lacksSummary({ summarised, chapters, chapter }: Outlook): boolean {
  return !summarised && chapters.includes(chapter)
}

/** Moved on to the chapter or the course that is due with a slot. */
function advanced(stands: Outlook, kind: 'summary' | 'question', slot: Date, coming: Coming): Outlook {
  const day = dayOf(slot, coming.timezone)
  const begins = { since: day, summarised: false, asked: undefined }
  const { nextCourse: next, plan, dates: planned } = stands
  if (next && next.startsOn <= day) {
    const dates = planned.filter(each => each.startsOn > next.startsOn)
    const goesOn = plan === 'dates' && dates.length === 0 ? 'weekly' : plan
    return { ...next, ...begins, plan: goesOn, dates, chapter: next.chapters[0] ?? 1, nextCourse: undefined }
  }
  const summarises = coming.summary !== undefined
  const dates = datesUntil(planned, next)
  const chapter = chapterDue({ ...stands, dates, summarises, unasked: stands.asked === false }, kind, day)
  return chapter === stands.chapter ? stands : { ...stands, ...begins, chapter }
}

/** The next slot at which it can be otherwise: on another day, or after something else of the same day. */
function laterSlot({ timezone, revealAt, ...coming }: Coming, kind: keyof Foreseen, slot: Date, due: Foreseen) {
  const tomorrow = zoned(slot, timezone).startOfDay().add({ days: 1 }).epochMilliseconds
  const changes = [due.summary, due.question, revealAt].flatMap(each => (each && each > slot ? [each.getTime()] : []))
  const cron = coming[kind]?.cron
  return cron === undefined ? undefined : comingSlot(cron, timezone, new Date(Math.min(tomorrow, ...changes) - 1))
}
