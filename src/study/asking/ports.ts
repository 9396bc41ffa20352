import type { Period } from '../../domain/calendar.ts'
import type { Given } from '../../domain/grading.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import type { Standing } from '../../domain/streak.ts'
import type { Ports, Post, Study } from '../ports.ts'

/** What asking needs besides what every subject does. */
export interface AskingPorts extends Ports {
  answers: Answers
}

/** A question that was asked and is settled, and how a member last did with it; null where they did not answer. */
export interface Settled {
  slug: string
  lastRight: boolean | null
}

/** Everything that grading an answer needs, read at once. */
export interface AnswerContext {
  study: Study
  post: Post & { asked: AskedQuestion }
  week: string
  day: string
  dayNumber: number | null
  /** Number of the study's latest scheduled day. */
  latestDay: number
  standing: Standing | undefined
  earlier: { right: boolean; points: number } | undefined
}

export interface NewAnswer {
  postId: string
  studyId: string
  memberId: string
  given: Given
  right: boolean
  points: number
  standing: Standing
  /** First day of each period that the answer counts in. */
  periods: Record<Period, string>
  at: Date
}

export interface Answers {
  /** The questions of a study that were asked and take no answers any more, in no order. */
  settled(studyId: string, memberId: string, now: Date): Promise<Settled[]>
  context(postId: string, memberId: string): Promise<AnswerContext | undefined>
  /** One statement: the answer and what it adds to every total, or nothing (already answered, or closed meanwhile). */
  record(answer: NewAnswer): Promise<boolean>
}
