import type { PlannedChapter } from '../../domain/plan.ts'
import type { Study } from '../ports.ts'
import type { WritingPorts } from './ports.ts'

/**
 * Local dates on which others than the chapter begin, be it that a weekly plan comes to them: published once more, it keeps its
 * own. What is gone, or has begun, begins no more; and a chapter of the group's own may go before those of others.
 * @param ahead chapters that have a date, and what a weekly plan comes to of the course that is followed
 */
export function daysOfOthers(
  ports: Pick<WritingPorts, 'courses'>,
  study: Study,
  { slug, number, own }: { slug: string; number: number; own: readonly number[] },
  ahead: Record<'planned' | 'coming', readonly PlannedChapter[]>,
): string[] {
  const { nextCourse } = study
  const weekly = study.courseSlug === slug ? ahead.coming : []
  const there = new Set(ports.courses.get(study.courseSlug)?.course.chapters.map(each => each.number))
  // Those of a course that waits are counted anew from its first day on.
  const isBegun = ({ chapter, startsOn }: PlannedChapter) =>
    chapter <= study.chapter && (!nextCourse || startsOn < nextCourse.startsOn)
  const isToCome = (each: PlannedChapter) => each.chapter !== number && there.has(each.chapter) && !isBegun(each)
  const others = [...ahead.planned, ...weekly.filter(each => own.includes(each.chapter))]
  const days = others.filter(isToCome).map(each => each.startsOn)
  const isOwn = own[0] === number && nextCourse?.slug === slug
  return nextCourse && !isOwn ? [...days, nextCourse.startsOn] : days
}
