import type { AskedQuestion } from '../../domain/question.ts'
import type { Slot, SlotKind } from '../../domain/schedule.ts'
import type { History, Reason } from '../../domain/selection.ts'

/** Parts of a slot from here on are further messages of a card that takes several. */
export const CONTINUED = 1000

/** What was published for a slot. */
export interface Post {
  id: string
  studyId: string
  kind: SlotKind
  at: Date
  /** 0, but for the further questions that one reveal slot closes, and for further messages (`CONTINUED`). */
  part: number
  status: 'claimed' | 'published' | 'skipped' | 'refused'
  asked: AskedQuestion | null
  /** Of a summary: the number of its chapter. */
  chapter: number | null
  /** When the question promises to close; null where no reveal is scheduled. */
  closesAt: Date | null
  closedAt: Date | null
  /** Whether hosts took it back, with all that its answers had earned. */
  takenBack: boolean
  /** Which scheduled day of the study it is the question of; null for one out of turn, and for what is no question. */
  dayNumber: number | null
  messageRef: string | null
  /** The course that its question is of, which the study may have left since; null where nothing is asked. */
  courseSlug: string | null
}

export interface NewPost {
  slot: Slot
  /** 0 but for the further questions that one reveal slot closes. */
  part?: number
  day: string
  week: string
  asked?: AskedQuestion
  closesAt?: Date | undefined
  dayNumber?: number | null
  /** Of a summary. */
  chapter?: number
  revealsId?: string
}

/** The sending of a post, reserved. */
export interface Lease {
  /** When it runs out, by the database's clock. */
  until: Date
  /** Since when an earlier attempt is in doubt. */
  inDoubtSince: Date | null
}

/** A post with the question that it asked. */
export interface AskedPost {
  id: string
  asked: AskedQuestion
}

/** What is told of a question's answers at its reveal: how many, never who chose what. */
export interface PostTally {
  answered: number
  right: number
  /** How many chose each choice, by its place. */
  perChoice: number[]
  /** Members who were right, first first, three at most. */
  first: string[]
}

export interface Posts {
  /** The row of the slot; made if there is none yet, so that whoever comes first decides its content. */
  claim(post: NewPost): Promise<Post>
  bySlot(slot: Slot): Promise<Post[]>
  /** Published questions that wait for their reveal at an instant, oldest first: asked before it, or due to close by it. */
  open(studyId: string, at: Date): Promise<Post[]>
  /** Whether the summary of a chapter was posted since an instant. */
  summarised(studyId: string, chapter: number, since: Date): Promise<boolean>
  /** Whether none of the questions that were due since an instant was put to the channel; undefined where none was due. */
  unaskedSince(studyId: string, since: Date): Promise<boolean | undefined>
  /** Moves the time at which a question promises to close. */
  promise(id: string, closesAt: Date | null): Promise<void>
  close(id: string, at: Date): Promise<void>
  /**
   * Reserves the sending of a claimed post for some seconds, by the database's clock, across all processes.
   * @returns undefined while another reservation lasts; else until when this one does, and since when an earlier attempt is
   *   in doubt, if one is
   */
  lease(id: string, seconds: number): Promise<Lease | undefined>
  /** Makes a reservation last so many seconds from now on. @returns until when; undefined where it has run out */
  extend(id: string, seconds: number, until: Date): Promise<Date | undefined>
  /** Says that the platform certainly has no message of this post: nothing is in doubt, anyone may send. @param until of the reservation */
  notSent(id: string, until: Date): Promise<void>
  published(id: string, messageRef: string, at: Date): Promise<void>
  ended(id: string, status: 'skipped' | 'refused', note: string): Promise<void>
  tally(id: string): Promise<PostTally>
  /** What the study has seen of each question of a course that it was asked. */
  history(studyId: string, courseSlug: string): Promise<History[]>
  /** Whether a question was put to the channel between a local date (`YYYY-MM-DD`) and an instant. */
  askedSince(studyId: string, day: string, until: Date): Promise<boolean>
  /** First day of the latest period (`YYYY-MM-DD`) before another one in which a question was put to the channel. */
  askedBefore(studyId: string, period: 'week' | 'month', start: string): Promise<string | undefined>
  /** Whether a question could be answered since the latest board before an instant was posted, or ever where none was. */
  answerableSinceBoard(studyId: string, at: Date): Promise<boolean>
  /** The posts of the same question in the same study that are worded alike and were not taken back, with itself. */
  alike(postId: string): Promise<AskedPost[]>
  /** A question of a study as it was asked last and not taken back; undefined where it never was. */
  lastAsked(studyId: string, slug: string): Promise<AskedQuestion | undefined>
  /** Why the latest question that a study was asked of a course, or of the one that this extends, was asked. */
  latestReason(studyId: string, courseSlug: string): Promise<Reason | undefined>
  /** Number of the study's latest scheduled day on which members could answer, and its date. */
  latestDay(studyId: string): Promise<{ number: number; day: string } | undefined>
}

export interface Deliveries {
  /** Queues slots that nobody scheduled (`/study ask`). */
  enqueue(slots: Slot[]): Promise<void>
}
