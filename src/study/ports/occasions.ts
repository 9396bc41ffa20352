import type { PlannedChapter } from '../../domain/plan.ts'
import type { Slot } from '../../domain/schedule.ts'
import type { Post } from './posts.ts'
import type { Schedule, Study } from './studies.ts'

/** A study as it is when a slot is brought about. */
export interface DueStudy {
  study: Study
  /** In the order of `SCHEDULE_KINDS`. */
  schedules: Schedule[]
  /** Local dates (`YYYY-MM-DD`) around the slot on which nothing is asked. */
  holidays: string[]
  /** Chapters that have a date, by their dates. */
  planned: PlannedChapter[]
  /** Posts of the slot that earlier attempts made, by their parts. */
  posts: Post[]
  /** See `Posts.latestDay`. */
  latestDay: { number: number; day: string } | undefined
}

export interface Occasions {
  /** All that every slot asks of its study, in one go. */
  of(slot: Slot): Promise<DueStudy | undefined>
}
