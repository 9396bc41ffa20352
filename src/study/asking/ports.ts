import type { Difficulty } from '../../domain/course.ts'
import type { Given } from '../../domain/grading.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import type { Platforms } from '../chat-platform.ts'
import type { Ports, Post, Reviewed, SettledQuestions, Study } from '../ports.ts'
import type { FiguresKept, HostMessages, Mending, Reports, Workshop } from './mending-ports.ts'

export * from './mending-ports.ts'

/** What asking needs besides what every subject does. */
export interface AskingPorts extends Ports {
  answers: Answers
  reports: Reports
  mending: Mending
  figures: FiguresKept
  hostMessages: HostMessages
  workshop: Workshop
  /** To tell hosts something outside the channel. */
  platforms: Platforms
}

/** A question as it was put to a channel, and the study that it was put to. */
export interface PutQuestion {
  study: Study
  post: Post & { asked: AskedQuestion }
}

export interface NewAnswer {
  postId: string
  studyId: string
  memberId: string
  given: Given
  right: boolean
  /** Of the question, for the points. */
  difficulty: Difficulty
  at: Date
  /** What it is a review of; absent where nothing is to be remembered. */
  review?: Reviewed
}

/** What became of an answer. */
export type Recorded =
  /** It counts. `streak` is the member's after it, `points` what it earned. */
  | { outcome: 'scored'; streak: number; points: number }
  /** The member had answered before, and that answer counts. */
  | ({ outcome: 'duplicate' } & Earlier)
  /** The question was closed. */
  | { outcome: 'closed' }
  /** There is no such question. */
  | { outcome: 'unknown' }
  /** All that is kept of the member was deleted meanwhile, and this answer is not. */
  | { outcome: 'forgotten' }

/** What a member's answer to a question was worth. */
export interface Earlier {
  given: Given
  right: boolean
  points: number
}

export interface Answers extends SettledQuestions {
  /** The question of a post, from memory where it can be; undefined where there is none. */
  question(postId: string): Promise<PutQuestion | undefined>
  earlier(postId: string, memberId: string): Promise<Earlier | undefined>
  /** How many have answered a question so far, to the second or two. */
  answered(postId: string): Promise<number>
  /** What was written and refused, most often first, five at most. */
  refused(postId: string): Promise<{ text: string; count: number }[]>
  /** What a member wrote that was refused; undefined where there is no such answer. */
  refusedText(postId: string, memberId: string): Promise<string | undefined>
  /**
   * One statement: the answer, its streak, its points and what it adds to every total, or nothing. Resolves when it is
   * committed; answers that come at the same time go together.
   * @throws {NotNow}
   */
  record(answer: NewAnswer): Promise<Recorded>
}
