import type { Given } from '../../domain/grading.ts'
import type { PressedKind } from '../../domain/intent.ts'
import type { ReviewRating } from '../../domain/memory.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import type { QuestionFigures } from '../../domain/question-figures.ts'
import type { AskedPost, Member, Posts, Study } from '../ports.ts'

/**
 * What members report: an answer that was refused is meant as a right one (`meant`), the key is wrong, it is not clear
 * what is asked, several choices are right, or it was right once.
 */
export type ReportKind = 'meant' | PressedKind

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
export type Regrade = (asked: AskedQuestion, given: Given) => ReviewRating | undefined

/** Questions taken back, or graded anew. */
export interface Mending {
  /** @returns how many answers there were; undefined where all of them were taken back before, or are too old */
  void(postIds: readonly string[], at: Date): Promise<number | undefined>
  /** Puts these in place of what the posts asked, and grades anew who was wrong. @returns how many are right now */
  regrade(posts: readonly AskedPost[], grade: Regrade): Promise<number>
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
  /** Settles one, or all of some posts that nobody decided on. @returns those settled now */
  resolve(which: { id: string } | { posts: readonly string[] }, resolution: string): Promise<Report[]>
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
  /** The same, where a question was closed or taken back since they were computed. */
  freshen(studyId: string, at: Date): Promise<void>
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

/** Where a question can be mended. */
export interface Workshop {
  /**
   * A private link for a host to the page of a chapter that the study wrote itself.
   * @returns undefined where the question is not the study's own, or the page has no address that others reach
   */
  page(study: Study, host: Member, question: { course: string; slug: string }): Promise<string | undefined>
  /** Files and lines that hold it, one a language: `docker/01-cloud.en.md:12`. Empty where it comes from no file here. */
  lines(question: { course: string; slug: string }): Promise<string[]>
}

/** What hosts are told in private for a slot: a row each, sent once. */
export interface HostMessages extends Pick<Posts, 'lease' | 'extend' | 'notSent' | 'published'> {
  /** The message for a host in a slot; made if there is none. */
  claim(studyId: string, memberId: string, at: Date): Promise<{ id: string; status: SendingStatus }>
  ended(id: string, status: 'skipped' | 'refused'): Promise<void>
}

type SendingStatus = 'claimed' | 'published' | 'skipped' | 'refused'
