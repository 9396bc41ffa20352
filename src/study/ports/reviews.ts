import type { MemoryState, ReviewRating } from '../../domain/memory.ts'

/** A question that was asked and is settled, and how a member last did with it; null where they did not answer. */
export interface Settled {
  slug: string
  lastRight: boolean | null
}

/** The questions of a study that were asked, were not taken back and take no answers any more, in no order. */
export interface SettledQuestions {
  settled(studyId: string, memberId: string, now: Date): Promise<Settled[]>
  /** Their slugs alone. */
  settledSlugs(studyId: string, now: Date): Promise<Set<string>>
}

/** What an answer is a review of. */
export interface Reviewed {
  /** Slug of the course that memory is kept under: of an extended one, that of the course below. */
  course: string
  /** See `itemsOf`. */
  items: readonly string[]
  /** Slug of the question. */
  question: string
  rating: ReviewRating
}

/** A member met some items again. */
export interface NewReview extends Reviewed {
  memberId: string
  studyId: string
  /** The channel's question, practice, or `/review`. */
  source: 'question' | 'quiz' | 'review'
  /** What was answered: of one member a review of the same key counts once. */
  key: string
  /** From being shown to the answer; null where nobody knows. */
  milliseconds: number | null
  at: Date
}

/** What members remember of terms and questions. */
export interface Memories {
  /**
   * One statement: the review in the log and the state after it.
   * @returns whether it is new; the same key twice changes nothing
   */
  review(review: NewReview): Promise<boolean>
  /** What a member is due to review of a course, in no order. */
  due(memberId: string, course: string, now: Date): Promise<DueMemory[]>
  /** What a member has met of a course, due or not, in no order. */
  remembered(memberId: string, course: string): Promise<DueMemory[]>
  /** How many items a member met for the first time in `/review` since an instant. */
  metSince(memberId: string, since: Date): Promise<number>
  /** Local dates on which a member reviewed since an instant. */
  reviewDays(memberId: string, timezone: string, since: Date): Promise<string[]>
  /** How much a member answered, practised and reviewed in a study since an instant, by local date. */
  activity(memberId: string, studyId: string, timezone: string, since: Date): Promise<Map<string, number>>
  /** When the next item after an instant is due. */
  nextDue(memberId: string, course: string, after: Date): Promise<Date | undefined>
}

/** What a member remembers of an item, and when it is due for review. */
export interface DueMemory extends Pick<MemoryState, 'stability' | 'lastAt' | 'dueAt'> {
  item: string
  /** Slug of the question that it was met with last. */
  question: string | null
}
