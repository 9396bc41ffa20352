import type { Period } from '../../domain/calendar.ts'
import type { Ranked, Tally } from '../../domain/leaderboard.ts'
import type { Standing } from '../../domain/streak.ts'
import type { Member } from './members.ts'

/** How a member does in one chapter. */
export interface ChapterProgress {
  chapter: number
  /** Questions of it that were answered rightly at least once. */
  right: number
}

/** A row of the board with the person behind it. */
export interface BoardRow extends Ranked {
  member: Member
  /** As it is to be shown: 0 when it is broken. */
  streak: number
}

/** The rows of a board that are shown, in order, and what all of it comes to. */
export interface Board {
  rows: BoardRow[]
  members: number
  answered: number
  right: number
}

/** Which board: a period, the one before it (for the change; undefined for none), and whose row is shown beyond the first. */
export interface BoardQuery {
  period: Period
  startsOn: string
  before: string | undefined
  /** Rows from the top. */
  most: number
  memberId?: string | undefined
}

export interface Scores {
  /** Settles a scheduled day whose question has closed: those who missed it rest while they may. */
  rest(postId: string): Promise<void>
  /**
   * Settles the days of a local date (`YYYY-MM-DD`) anew that have closed already, once it is known that a member was away
   * then, or that it was a holiday of a study: what they cost is given back.
   */
  excuse(day: string, whose: { memberId: string } | { studyId: string }): Promise<void>
  /** Free days that a member has left in a month (`YYYY-MM-01`). */
  freeDays(studyId: string, memberId: string, month: string): Promise<number>
  board(studyId: string, query: BoardQuery): Promise<Board>
  /** A member's sums of all time and of a week, and where they stand. */
  ofMember(
    studyId: string,
    memberId: string,
    week: string,
  ): Promise<{ ever: Tally | undefined; week: Tally | undefined; standing: Standing | undefined }>
  /** Number of the scheduled day that a standing has to reach for its streak to be alive (see `streakNow`). */
  aliveFrom(studyId: string): Promise<number>
  /** Members who have answered, and answers, of all time. */
  counts(studyId: string): Promise<{ members: number; answers: number }>
  progress(studyId: string, memberId: string): Promise<ChapterProgress[]>
}
