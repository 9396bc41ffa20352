import { SystemClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { formatProblem } from '../content/problem.ts'
import type { Course } from '../domain/course.ts'
import { isNothing, NOTHING_YET, type OwnPart } from '../domain/own-course.ts'
import { compareInWords } from '../domain/version-names.ts'
import { openStore, type Store } from '../store/index.ts'
import type { Study } from '../study/ports.ts'
import { UserError } from '../user-error.ts'
import { findStudy } from './find-study.ts'
import { print } from './print.ts'
import { readCoursesOf } from './read-courses.ts'

/** Makes the one course in a folder the latest version of a study's own course, which from then on stands alone. */
export async function loadInto(folder: string | undefined, wanted: string): Promise<void> {
  const course = await onlyCourse(folder)
  const store = await openStore(readConfig(process.env), () => {}, { share: true, toWrite: true })
  try {
    const study = await findStudy(store, wanted)
    if (!study) throw new UserError(`No study is in the channel ${wanted}; give the id of a channel or study.`)
    print(await publishInto(store, study, course))
  } finally {
    await store.close()
  }
}

async function onlyCourse(folder: string | undefined): Promise<Course> {
  const [reading, ...more] = await readCoursesOf(folder)
  if (!reading || more.length > 0) throw new UserError('--into takes the folder of one course.')
  if (!reading.course) throw new UserError(reading.problems.map(formatProblem).join('\n'))
  return reading.course
}

/** @returns what became of it, in words */
async function publishInto(store: Store, study: Study, course: Course): Promise<string> {
  const { titles, chapters, terms, questions } = course
  const content: OwnPart = { titles, chapters, terms, questions }
  await store.courses.refresh()
  const own = await store.ownCourses.of(study.id)
  const taken = store.courses.get(course.slug)
  if (!own && taken && taken.owner !== study.id)
    throw new UserError(
      `The course ${course.slug} is loaded from files; give this one another slug in its course.yaml.`,
    )
  const note = compareInWords(own?.content ?? NOTHING_YET, content, study.language)
  if (own && own.extends === null && isNothing(note)) return `✓ ${own.slug} was up to date`
  const [at, after] = [new SystemClock().now(), own?.version ?? 0]
  const version = {
    studyId: study.id,
    slug: own?.slug ?? course.slug,
    extends: null,
    content,
    after,
    memberId: undefined,
  }
  const number = await store.ownCourses.publish({ ...version, at, note })
  await goOnIn(store, study, { ...course, slug: version.slug }, at)
  return `✓ ${version.slug} is the course of the study in ${study.channel}, version ${number}`
}

/** The study stays at its chapter where the course has one of its number; else it begins with the first. */
async function goOnIn(store: Store, study: Study, { slug, chapters }: Course, at: Date): Promise<void> {
  const chapter = chapters.some(each => each.number === study.chapter) ? study.chapter : (chapters[0]?.number ?? 1)
  if (study.courseSlug === slug) await store.studies.change(study.id, { chapter, nextCourse: null })
  else await store.studies.beginCourse(study.id, { courseSlug: slug, chapter, chapterSince: at }, undefined)
}
