import type { Ports, Study } from '../ports.ts'
import { weeksToCome } from '../weeks-to-come.ts'

/** When a chapter begins: at once, on the next Monday that is free, or when the study's plan or a host comes to it. */
export const STARTS = ['now', 'monday', 'later'] as const
export type Start = (typeof STARTS)[number]

/** A chapter that was published, and where. */
export interface NewChapter {
  /** Slug of its course. */
  slug: string
  /** Slug of the course that this one extends. */
  extends: string | null
  chapter: { number: number }
  /** Local date of a start on Monday. */
  monday: string
}

/** Moves the study to a chapter of its own course, or has it move there on Monday. */
export async function beginChapter(ports: Ports, study: Study, published: NewChapter, start: Start): Promise<void> {
  const follows = study.courseSlug === published.slug || study.courseSlug === published.extends
  if (start === 'now') return beginNow(ports, study, published, follows)
  if (follows) {
    // What it follows then holds all that was there before, at the same numbers.
    await ports.studies.change(study.id, ownCourse(published))
    if (start === 'monday') await planFor(ports, study, published)
  } else if (start === 'monday') await beginOnMonday(ports, study, published)
}

const ownCourse = ({ slug }: NewChapter) => ({ courseSlug: slug, nextCourse: null, endToldAt: null })

/** The day for which a course that is to come waits. */
const waitedFor = ({ nextCourse }: Study, slug: string) => (nextCourse?.slug === slug ? nextCourse.startsOn : undefined)

async function beginNow(ports: Ports, study: Study, published: NewChapter, follows: boolean): Promise<void> {
  const { slug, chapter } = published
  const moved = { chapter: chapter.number, chapterSince: ports.clock.now() }
  if (follows) await ports.studies.change(study.id, { ...ownCourse(published), ...moved })
  else await ports.studies.beginCourse(study.id, { courseSlug: slug, ...moved }, waitedFor(study, slug))
}

async function beginOnMonday(ports: Ports, study: Study, published: NewChapter): Promise<void> {
  const { slug, chapter, monday } = published
  const isWaiting = waitedFor(study, slug) !== undefined
  // A course that waits for its day begins on it with its first chapter, whichever is published meanwhile.
  if (isWaiting && chapter.number !== firstOf(ports, slug)) return setDate(ports, study, published)
  await ports.studies.change(study.id, { nextCourse: { slug, startsOn: monday } })
  if (!isWaiting) await planUntil(ports, study, monday)
}

const firstOf = (ports: Ports, slug: string) => ports.courses.get(slug)?.course.chapters[0]?.number

/** A date that was set for a chapter which is gone, since a version before it is back, is none of a new one's of its number. */
export async function forgetDate(ports: Ports, study: Study, { slug, chapter }: NewChapter): Promise<void> {
  if (study.courseSlug !== slug) return
  const dates = await ports.studies.planned(study.id)
  const others = dates.filter(each => each.chapter !== chapter.number)
  if (others.length < dates.length) await ports.studies.setPlan(study.id, study.plan, others)
}

/** A study whose chapter is no more goes to the one before. */
export async function keepPlace(ports: Ports, study: Study): Promise<void> {
  const numbers = ports.courses.get(study.courseSlug)?.course.chapters.map(each => each.number) ?? []
  if (numbers.length === 0 || numbers.includes(study.chapter)) return
  const chapter = numbers.filter(number => number < study.chapter).at(-1) ?? (numbers[0] as number)
  await ports.studies.change(study.id, { chapter, chapterSince: ports.clock.now() })
}

/** A weekly plan that comes to the chapter on that Monday by itself needs no date for it. */
async function planFor(ports: Ports, study: Study, published: NewChapter): Promise<void> {
  const { slug, chapter, monday } = published
  const coming = await weeksToCome(ports, study, slug)
  if (coming.some(each => each.chapter === chapter.number && each.startsOn === monday)) return
  await setDate(ports, study, published)
}

/** Chapters of the course before do not begin once another has taken over. */
async function planUntil(ports: Ports, study: Study, day: string): Promise<void> {
  const dates = await ports.studies.planned(study.id)
  const kept = dates.filter(each => each.startsOn < day)
  if (kept.length < dates.length) await ports.studies.setPlan(study.id, study.plan, kept)
}

/** A weekly plan goes on behind the date; any other is one of dates from then on. */
async function setDate(ports: Ports, study: Study, { chapter, monday }: NewChapter): Promise<void> {
  const others = (await ports.studies.planned(study.id)).filter(each => each.chapter !== chapter.number)
  const plan = study.plan === 'weekly' ? 'weekly' : 'dates'
  await ports.studies.setPlan(study.id, plan, [...others, { chapter: chapter.number, startsOn: monday }])
}
