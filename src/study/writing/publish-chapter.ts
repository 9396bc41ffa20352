import { dayOf } from '../../domain/calendar.ts'
import { inLanguage } from '../../domain/course.ts'
import { type ChapterContent, mergeChapter } from '../../domain/merge-chapter.ts'
import { isNothing, NOTHING_YET, type OwnPart, type VersionNote } from '../../domain/own-course.ts'
import { datesUntil } from '../../domain/plan.ts'
import { nextFreeMonday } from '../../domain/start-day.ts'
import { compareInWords } from '../../domain/version-names.ts'
import type { Study } from '../ports.ts'
import { weeksToCome } from '../weeks-to-come.ts'
import { beginChapter, forgetDate, keepPlace, type Start } from './begin-chapter.ts'
import { daysOfOthers } from './days-of-others.ts'
import type { OwnCourse, WritingPorts } from './ports.ts'

/** How a chapter is published. */
export interface Publishing {
  /**
   * Of the first one: whether the study's own course begins from nothing, or extends the one that it follows. Later ones
   * go where the first went.
   */
  alone: boolean
  /** Of a course from nothing; where it is blank, that of its first chapter. */
  courseTitle: string
  start: Start
}

/** What publishing would do, or did. */
export interface Published {
  slug: string
  extends: string | null
  /** Number of the new version; that of the latest where nothing changes. */
  version: number
  chapter: { slug: string; number: number }
  note: VersionNote
  /** Local date of a start on Monday. */
  monday: string
  /** Numbers of chapters before it that will not have begun where it begins now, or on that Monday. */
  passesOver: Record<'now' | 'monday', number[]>
}

/** What publishing a chapter would change. */
export async function previewChapter(
  ports: WritingPorts,
  study: Study,
  content: ChapterContent,
  options: Pick<Publishing, 'alone' | 'courseTitle'>,
): Promise<Published> {
  return (await prepare(ports, study, content, options)).published
}

/**
 * Puts a chapter into the study's own course, as a new version of it, and lets it begin when the host says.
 * @throws {Overtaken} when another host published meanwhile
 */
export async function publishChapter(
  ports: WritingPorts,
  study: Study,
  memberId: string,
  content: ChapterContent,
  options: Publishing,
): Promise<Published> {
  const { own, part, published } = await prepare(ports, study, content, options)
  const at = ports.clock.now()
  if (!isNothing(published.note)) {
    const version = { studyId: study.id, slug: own.slug, extends: own.extends, content: part, after: own.version }
    await ports.ownCourses.publish({ ...version, memberId, at, note: published.note })
  }
  if (published.note.added.chapters.includes(published.chapter.slug)) await forgetDate(ports, study, published)
  await beginChapter(ports, study, published, options.start)
  return published
}

/**
 * Goes back to what a version held, as a new version.
 * @returns its number; undefined where there is no such version
 * @throws {Overtaken} when another host published meanwhile
 */
export async function restoreVersion(
  ports: WritingPorts,
  study: Study,
  memberId: string | undefined,
  number: number,
): Promise<number | undefined> {
  const own = await ports.ownCourses.of(study.id)
  const content = own && (await ports.ownCourses.version(own.slug, number))
  if (!own || !content) return undefined
  const { slug, extends: below, version: after } = own
  const note = { ...compareInWords(own.content, content, study.language), restores: number }
  const of = { studyId: study.id, slug, extends: below, after, memberId }
  const version = await ports.ownCourses.publish({ ...of, content, note, at: ports.clock.now() })
  await keepPlace(ports, study)
  return version
}

async function prepare(
  ports: WritingPorts,
  study: Study,
  content: ChapterContent,
  { alone, courseTitle }: Pick<Publishing, 'alone' | 'courseTitle'>,
) {
  const own =
    (await ports.ownCourses.of(study.id)) ??
    newCourse(ports, study, alone, courseTitle.trim() || titleOf(content, study))
  const base = own.extends === null ? undefined : ports.courses.get(own.extends)?.course
  const { part, number } = mergeChapter(own.content, base, content)
  const note = compareInWords(own.content, part, study.language)
  const today = dayOf(ports.clock.now(), study.timezone)
  const others = { slug: own.slug, number, own: part.chapters.map(each => each.number) }
  const [holidays, coming, planned] = await Promise.all([
    ports.holidays.from(study.id, today),
    weeksToCome(ports, study, study.courseSlug),
    ports.studies.planned(study.id),
  ])
  const taken = daysOfOthers(ports, study, others, { planned, coming })
  const monday = nextFreeMonday(today, [...taken, ...holidays])
  const isFollowed = study.courseSlug === own.slug || study.courseSlug === own.extends
  const followed = isFollowed ? ports.courses.get(study.courseSlug)?.course.chapters : []
  const between = (followed ?? []).map(each => each.number).filter(each => each > study.chapter && each < number)
  const before = [...coming, ...datesUntil(planned, study.nextCourse)].filter(({ startsOn }) => startsOn < monday)
  const begins = new Set(before.map(({ chapter }) => chapter))
  // A chapter a week without summaries comes with the first question of a week, which is not counted here.
  const isKnown = study.plan !== 'weekly' || coming.length > 0
  const published: Published = {
    slug: own.slug,
    extends: own.extends,
    version: own.version + (isNothing(note) ? 0 : 1),
    chapter: { slug: part.chapters.find(each => each.number === number)?.slug ?? '', number },
    note,
    monday,
    passesOver: { now: between, monday: isKnown ? between.filter(each => !begins.has(each)) : [] },
  }
  return { own, part, published }
}

/** What a course without a title is called: what members read, which the name of a channel on Slack or Discord is not. */
const titleOf = ({ chapter }: ChapterContent, study: Study) => inLanguage(chapter.texts, study.language).title

/** A study's own course before anything is in it. */
function newCourse(ports: WritingPorts, study: Study, alone: boolean, title: string): OwnCourse {
  const below = alone ? null : study.courseSlug
  const stem = `${alone ? 'course' : study.courseSlug.slice(0, 40)}-${study.id.slice(0, 8)}`
  const titles: OwnPart['titles'] = alone ? { [study.language]: title } : {}
  let slug = stem
  for (let other = 2; ports.courses.get(slug) !== undefined; other++) slug = `${stem}-${other}`
  return { slug, extends: below, version: 0, content: { ...NOTHING_YET, titles } }
}
