import { Temporal } from 'temporal-polyfill'
import type { QuestionKind } from './course.ts'
import { shuffle } from './question.ts'

/** A question that an item may be reviewed with. */
export interface ReviewQuestion {
  slug: string
  chapter: number
  kind: QuestionKind
}

/** Something to review: a term or a question, and what can be asked of it. */
export interface ReviewItem {
  item: string
  /** The chance to recall it now, 0 to 1. */
  recall: number
  questions: readonly ReviewQuestion[]
  /** Slug of the question that it was met with last. */
  last?: string | undefined
}

/** What is reviewed next. */
export interface PickedReview {
  item: string
  question: ReviewQuestion
}

/** Never-met items that `/review` brings a day. */
export const NEW_A_DAY = 5

/** Of so many items most at risk the one that interleaves best comes next. */
const AMONG = 4

/**
 * The item to review next: one of those most at risk, of another chapter and kind than the one before where there is
 * one, asked by another question than the last time where there is one.
 * @param before the question before, if any
 * @param seed decides between equals
 * @returns undefined where nothing can be asked
 */
export function nextReview(
  items: readonly ReviewItem[],
  before: ReviewQuestion | undefined,
  seed: number,
): PickedReview | undefined {
  const atRisk = items
    .filter(each => each.questions.length > 0)
    .sort((a, b) => a.recall - b.recall || a.item.localeCompare(b.item))
    .slice(0, AMONG)
  const picked = atRisk.flatMap(({ item, questions, last }) => {
    const badness = (each: ReviewQuestion) => (each.slug === last ? 4 : 0) + unlike(each, before)
    const [question] = shuffle(questions, seed).sort((a, b) => badness(a) - badness(b))
    return question ? [{ item, question }] : []
  })
  return picked.sort((a, b) => unlike(a.question, before) - unlike(b.question, before))[0]
}

/** 0 for another chapter and another kind, 3 for neither. */
function unlike(question: ReviewQuestion, before: ReviewQuestion | undefined): number {
  if (!before) return 0
  return (question.chapter === before.chapter ? 2 : 0) + (question.kind === before.kind ? 1 : 0)
}

/**
 * Days in a row with a review, up to today or, while today is not over, yesterday. Saturdays, Sundays, holidays and days
 * away count where there was one and break nothing where there was none.
 * @param days local dates (`YYYY-MM-DD`) with a review
 * @param excused local dates on which nobody expects one: holidays of the study, and days away
 */
export function reviewStreak(days: Iterable<string>, excused: ReadonlySet<string>, today: string): number {
  const reviewed = new Set(days)
  let streak = 0
  let day = Temporal.PlainDate.from(today)
  if (!reviewed.has(today)) day = day.subtract({ days: 1 })
  for (;;) {
    if (reviewed.has(day.toString())) streak++
    else if (day.dayOfWeek < 6 && !excused.has(day.toString())) return streak
    else if (reviewed.size === 0) return 0
    day = day.subtract({ days: 1 })
  }
}
