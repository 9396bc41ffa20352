import { Cron } from 'croner'
import { LRUCache } from 'lru-cache'
import { Temporal } from 'temporal-polyfill'
import { dayOf, periodStart, zoned } from './calendar.ts'
import { SlotSpans } from './slot-spans.ts'

/** What a study can be due in its channel. */
export const SLOT_KINDS = ['summary', 'question', 'reveal', 'leaderboard'] as const
export type SlotKind = (typeof SLOT_KINDS)[number]

/** The kind of slot in which hosts are told, in private, which questions want mending. */
export const MENDING = 'mending'

/** What can be scheduled: what the channel gets, and what its hosts are told. */
export const SCHEDULE_KINDS = [...SLOT_KINDS, MENDING] as const
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number]

/** An instant at which a study is due something. */
export interface Slot {
  studyId: string
  kind: SlotKind
  at: Date
}

/** Whether it is a kind of slot of the channel that this version knows. */
export function isSlotKind(kind: string): kind is SlotKind {
  return (SLOT_KINDS as readonly string[]).includes(kind)
}

/** Whether it is a kind of schedule that this version knows. */
export function isScheduleKind(kind: string): kind is ScheduleKind {
  return (SCHEDULE_KINDS as readonly string[]).includes(kind)
}

/** The order in which a study's slots go out: by time, and at the same instant in the order of `SLOT_KINDS`. */
export function inSlotOrder(a: { kind: string; at: Date }, b: { kind: string; at: Date }): number {
  const rank = (kind: string) => (SLOT_KINDS as readonly string[]).indexOf(kind)
  return a.at.getTime() - b.at.getTime() || rank(a.kind) - rank(b.kind)
}

/** Cron expressions per kind; a kind that is missing is switched off. */
export type Schedules = Partial<Record<ScheduleKind, string>>

/**
 * The week of a new study: summary on Monday morning, a question every weekday, its reveal, and a board on Friday; before
 * all of it hosts are told what there is to mend.
 */
export const DEFAULT_SCHEDULES: Record<ScheduleKind, string> = {
  summary: '0 9 * * 1',
  question: '30 9 * * 1-5',
  reveal: '0 18 * * 1-5',
  leaderboard: '30 18 * * 5',
  mending: '0 8 * * 1',
}

/**
 * The default week with the question at another time of day.
 * @param time `HH:MM`, 24 hours; the summary comes half an hour before the question. The reveal is at 18:00, of a question
 *   from 17:00 on at 23:50, and of one from 23:20 on the next evening at 18:00.
 */
export function schedulesAt(time: string): Record<ScheduleKind, string> {
  const question = Temporal.PlainTime.from(time)
  const minutes = question.hour * 60 + question.minute
  const cron = (at: number, days: string) => `${at % 60} ${Math.floor(at / 60)} * * ${days}`
  const isLate = minutes >= 17 * 60 && minutes < 23 * 60 + 20
  const reveal = isLate ? 23 * 60 + 50 : 18 * 60
  return {
    summary: cron(Math.max(minutes - 30, 0), '1'),
    question: cron(minutes, '1-5'),
    reveal: cron(reveal, '1-5'),
    leaderboard: cron(Math.min(reveal + 30, 23 * 60 + 55), '5'),
    mending: DEFAULT_SCHEDULES.mending,
  }
}

/** Why a cron expression is not one, in the words of the parser, or undefined when it is good. */
export function cronProblem(expression: string): string | undefined {
  if (read.has(expression)) return undefined
  try {
    const pattern = cron(expression)
    if (pattern.nextRun('2024-01-01T00:00:00Z') === null) return 'it never happens'
    read.set(expression, pattern)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^CronPattern: /, '') : String(error)
  }
}

/** Expressions that are good, as they were read: studies share theirs more often than not. */
const read = new LRUCache<string, Cron>({ max: 500 })
const spans = new SlotSpans()

/**
 * The first instant after `after` at which the expression is due on the wall clock of the time zone.
 * A time that spring skips happens at the next instant that exists, once; one that autumn repeats happens the first
 * time only.
 * @throws {Error} for an expression that `cronProblem` refuses
 */
export function nextSlot(expression: string, timezone: string, after: Date): Date {
  return spans.next(`${expression} ${timezone}`, after, () => findNext(expression, timezone, after))
}

function findNext(expression: string, timezone: string, after: Date): Date {
  const pattern = read.get(expression) ?? cron(expression)
  // Cron fields speak of the wall clock, so they are matched on a clock without a zone and only then placed in it.
  let wall = zoned(after, timezone).toPlainDateTime()
  for (;;) {
    const next = pattern.nextRun(`${wall.toString({ smallestUnit: 'second' })}Z`)
    if (next === null) throw new Error(`cron expression never happens: ${expression}`)
    wall = Temporal.PlainDateTime.from(next.toISOString().slice(0, 19))
    const at = instantOf(wall, timezone)
    if (at.getTime() > after.getTime()) return at
  }
}

/** Like `nextSlot`, but undefined for an expression that cannot be read: one of a newer version, or of a hand. */
export function comingSlot(expression: string, timezone: string, after: Date): Date | undefined {
  return cronProblem(expression) === undefined ? nextSlot(expression, timezone, after) : undefined
}

/** The next `count` instants, in order. */
export function nextSlots(expression: string, timezone: string, after: Date, count: number): Date[] {
  const slots: Date[] = []
  for (let at = after; slots.length < count; ) {
    at = nextSlot(expression, timezone, at)
    slots.push(at)
  }
  return slots
}

/** How far back a missed slot is looked for first: a schedule that is due often would have many before. */
const LOOK_BACK_MS = 8 * 24 * 60 * 60 * 1000

/**
 * The slot to make up for after an outage: the latest one that is not in the future, out of those since `due`. The
 * ones between are let go, so that a restart brings no burst of old messages.
 */
export function latestDue(expression: string, timezone: string, due: Date, now: Date): Date {
  const from = new Date(now.getTime() - LOOK_BACK_MS)
  const recent = due < from ? nextSlot(expression, timezone, from) : due
  let latest = due
  for (let at = recent <= now ? recent : due; at <= now; at = nextSlot(expression, timezone, at)) latest = at
  return latest
}

/**
 * Whether a slot that comes late is still of use: a question on the same local day, a reveal always (a question is
 * waiting for it), a summary, a leaderboard or what there is to mend within the same ISO week.
 */
export function stillOfUse(slot: Omit<Slot, 'kind'> & { kind: ScheduleKind }, now: Date, timezone: string): boolean {
  const due = dayOf(slot.at, timezone)
  const today = dayOf(now, timezone)
  // A clock that was set back makes no slot too late.
  switch (slot.kind) {
    case 'reveal':
      return true
    case 'question':
      return due >= today
    case 'summary':
    case 'leaderboard':
    case 'mending':
      return periodStart('week', due) >= periodStart('week', today)
  }
}

/** The cron expression of every day at `HH:MM`. */
export function dailyAt(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return `${minutes} ${hours} * * *`
}

/** The next instant after another at which a wall clock shows `HH:MM`. */
export function nextTime(time: string, timezone: string, after: Date): Date {
  return nextSlot(dailyAt(time), timezone, after)
}

/** The instant of a time of day (`HH:MM`) on a local date; one that spring skips is the next that exists. */
export function instantAt(day: string, time: string, timezone: string): Date {
  return instantOf(Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time)), timezone)
}

function cron(expression: string): Cron {
  return new Cron(expression.trim(), { timezone: 'UTC', paused: true, mode: '5-part' })
}

function instantOf(wall: Temporal.PlainDateTime, timezone: string): Date {
  const earlier = wall.toZonedDateTime(timezone, { disambiguation: 'earlier' })
  const exists = earlier.toPlainDateTime().equals(wall)
  const at = exists ? earlier : (earlier.getTimeZoneTransition('next') ?? earlier)
  return new Date(at.epochMilliseconds)
}
