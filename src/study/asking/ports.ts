import type { Difficulty } from '../../domain/course.ts'
import type { Given } from '../../domain/grading.ts'
import type { ReviewRating } from '../../domain/memory.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import type { QuestionFigures } from '../../domain/question-figures.ts'
import type { Platforms } from '../chat-platform.ts'
import type { Ports, Post, Reviewed, SettledQuestions, Study } from '../ports.ts'

/** What asking needs besides what every subject does. */
export interface AskingPorts extends Ports {
  answers: Answers
  reports: Reports
  mending: Mending
  figures: FiguresKept
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

/**
 * What members report: an answer that was refused is meant as a right one (`meant`), the key is wrong, it is not clear
 * what is asked, several choices are right, or it was right once.
 */
export const REPORT_KINDS = ['meant', 'wrong', 'unclear', 'several', 'outdated'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** A report as hosts decide on it. */
export interface Report {
  id: string
  postId: string
  kind: ReportKind
  text: string
  /** Who reported it, by the platform's id. */
  reporter: string
  /** What became of it; null while nobody has decided. */
  resolution: string | null
}

/** How an answer that was wrong is graded by a new key: undefined where it stays wrong. */
export type Regrade = (given: Given) => ReviewRating | undefined

/** Questions taken back, or graded anew. */
export interface Mending {
  /** @returns how many answers there were; undefined where it was taken back before, or is too old */
  void(postId: string, at: Date): Promise<number | undefined>
  /** @returns how many who were wrong are right now */
  regrade(postId: string, asked: AskedQuestion, grade: Regrade): Promise<number>
}

/** A member's word that a question, or how it was graded, is not right. */
export interface NewReport {
  postId: string
  memberId: string
  kind: ReportKind
  /** What was typed; '' where nothing was. */
  text: string
  at: Date
}

export interface Reports {
  /** @returns its id where it is new: one of the same kind, post and member is kept once */
  file(report: NewReport): Promise<string | undefined>
  byId(id: string): Promise<Report | undefined>
  /** Settles it, and all others of the post that nobody decided on where `all`. @returns those settled now */
  resolve(id: string, resolution: string, all: boolean): Promise<Report[]>
}

/** How the answers of a study make one of its questions look, as they were last computed. */
export interface Figures extends QuestionFigures {
  studyId: string
  questionId: number
  /** The latest post of the question as it is worded now: places of choices are those of this post. */
  postId: string
  asked: AskedQuestion
  answered: number
  right: number
  /** How often each choice was given. */
  perChoice: number[]
  /** Reports of it that nobody has decided on. */
  reports: number
  /** What a host decided when told of it; null while nobody has. */
  resolution: string | null
}

/** What the answers of each study say of its questions; no study learns of another's. */
export interface FiguresKept {
  /** Computes those of a study anew, from its closed posts. @returns how many questions there are */
  compute(studyId: string, at: Date): Promise<number>
  /** Those of the question of a post; undefined where none were computed. */
  ofPost(postId: string): Promise<Figures | undefined>
  /**
   * What hosts are told in a slot: out of what nobody has decided on and nobody was told of since an instant, those that
   * `pick` picks. Asked again for the same slot, it is the same questions.
   */
  take(studyId: string, slot: Date, since: Date, pick: (open: Figures[]) => Figures[]): Promise<Figures[]>
  /** Writes down what a host decided. @returns false where another has decided */
  decide(figures: Figures, resolution: string): Promise<boolean>
}
