import type { DueMemory, NewReview, Place, Ports, SettledQuestions } from '../ports.ts'
import type { Reminders } from './remind-ports.ts'

/** What reviewing needs besides what every subject does. */
export interface ReviewingPorts extends Ports {
  answers: SettledQuestions
  reviewing: Reviewing
  reminders: Reminders
}

/** A member reviews, one item after another. */
export interface ReviewSession {
  id: string
  memberId: string
  studyId: string
  startedAt: Date
  endedAt: Date | null
  /** Counts the items shown; 0 before the first. */
  number: number
  /** Items answered, and rightly. */
  done: number
  right: number
  /** What is shown; null before the first. */
  item: string | null
  question: string | null
  seed: number
  shownAt: Date | null
  /** Whether what is shown has been answered; true before the first. */
  answered: boolean
}

/** What is shown next. */
export interface Shown {
  item: string
  question: string
  seed: number
  at: Date
}

/** What there is to review, as it is read. */
export interface Reviewable {
  /** See `Memories.due`. */
  due: readonly Pick<DueMemory, 'item' | 'stability' | 'lastAt' | 'question'>[]
  /** See `SettledQuestions.settledSlugs`. */
  settled: ReadonlySet<string>
}

export interface Reviewing {
  /** The member's session that was begun since an instant and not ended; undefined where there is none. */
  latest(memberId: string, studyId: string, since: Date): Promise<ReviewSession | undefined>
  begin(memberId: string, studyId: string, at: Date): Promise<ReviewSession>
  /** A session, if it is this person's. */
  find(id: string, person: Omit<Place, 'channel'> & { member: string }): Promise<ReviewSession | undefined>
  /**
   * The same, read at once with what there is to review in the study that it is most likely of.
   * @param likely that study, and the slug that what members remember of its course is kept under
   * @returns `there` undefined where it is of another study, or what the member remembers has to be rebuilt first (see
   *   `Memories.due`)
   */
  look(
    id: string,
    person: Omit<Place, 'channel'> & { member: string },
    likely: { studyId: string; course: string },
    now: Date,
  ): Promise<{ session: ReviewSession; there: Reviewable | undefined } | undefined>
  /** Shows another item in place of that of a number. @returns undefined where that is not the one shown any more */
  show(id: string, number: number, shown: Shown): Promise<ReviewSession | undefined>
  /**
   * Records the answer to the item of a number: review, memory and session in one statement.
   * @returns days until it comes again; undefined where that number is answered already, or not the one shown
   */
  answer(session: ReviewSession, review: NewReview): Promise<number | undefined>
  end(id: string, at: Date): Promise<void>
}
