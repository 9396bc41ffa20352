import type { Language } from '../domain/course.ts'
import type { Courses } from './ports/courses.ts'
import type { Holidays } from './ports/holidays.ts'
import type { Lookups } from './ports/lookups.ts'
import type { Members } from './ports/members.ts'
import type { Occasions } from './ports/occasions.ts'
import type { Clock } from './ports/places.ts'
import type { Deliveries, Posts } from './ports/posts.ts'
import type { Memories } from './ports/reviews.ts'
import type { Scores } from './ports/scores.ts'
import type { Studies } from './ports/studies.ts'
import type { Turns } from './ports/turns.ts'
import type { Workspaces } from './ports/workspaces.ts'

export * from './ports/courses.ts'
export * from './ports/groups.ts'
export * from './ports/holidays.ts'
export * from './ports/lookups.ts'
export * from './ports/members.ts'
export * from './ports/not-now.ts'
export * from './ports/occasions.ts'
export * from './ports/pictures.ts'
export * from './ports/places.ts'
export * from './ports/posts.ts'
export * from './ports/reviews.ts'
export * from './ports/scores.ts'
export * from './ports/studies.ts'
export * from './ports/turns.ts'
export * from './ports/workspaces.ts'

/** What several subjects ask of the world around them; what one alone asks is in its own room. `main.ts` hands in the real ones. */
export interface Ports {
  clock: Clock
  /** A number from 0 up to, not including, 1. */
  random: () => number
  courses: Courses
  studies: Studies
  holidays: Holidays
  occasions: Occasions
  posts: Posts
  scores: Scores
  members: Members
  workspaces: Workspaces
  lookups: Lookups
  memories: Memories
  deliveries: Deliveries
  locks: Turns
  defaults: { language: Language; timezone: string }
}
