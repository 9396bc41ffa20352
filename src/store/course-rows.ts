import type { Chapter, Course, Difficulty, Language, Question, QuestionKind, Term } from '../domain/course.ts'
import type { OwnPart } from '../domain/own-course.ts'
import type { Course as CourseRow, Prisma, PrismaClient } from '../generated/prisma/client.ts'
import { noticeOf } from './changes.ts'

type Transaction = Prisma.TransactionClient
const json = (value: unknown) => value as Prisma.InputJsonValue
const kindToRow = (kind: QuestionKind) => kind.replace('-', '_') as 'single_choice'
const kindFromRow = (kind: string) => kind.replace('_', '-') as QuestionKind

/** Whose course it is, beside what is in it. */
export type CourseOwner = Pick<CourseRow, 'source' | 'studyId'> & Partial<Pick<CourseRow, 'extends'>>

/**
 * Writes the rows of a course. They keep their ids by slug, so answers survive an edit; what is no longer in it is
 * retired, never deleted. Rows of other courses are not touched.
 */
export async function writeCourse(tx: Transaction, course: Course, owner: CourseOwner, now: Date): Promise<void> {
  const { slug, titles, languages, revision } = course
  const about = { titles: json(titles), languages, revision, loadedAt: now, ...owner }
  await tx.course.upsert({ where: { slug }, create: { slug, ...about }, update: about })
  const chapterIds = await saveChapters(tx, course, now)
  await saveTerms(tx, course, chapterIds, now)
  await saveQuestions(tx, course, chapterIds, now)
  await announceCourse(tx, slug)
}

/** Makes every process that listens look at a course again. */
export async function announceCourse(prisma: Pick<PrismaClient, '$queryRaw'>, slug: string): Promise<void> {
  const { channel, payload } = noticeOf('course', slug)
  await prisma.$queryRaw`SELECT pg_notify(${channel}, ${payload})::text`
}

/** What is in a course; of one that a study writes its own part, in the order that it was given. */
export async function readCourse(prisma: PrismaClient, row: CourseRow): Promise<Course> {
  const latest = { where: { courseSlug: row.slug }, orderBy: { number: 'desc' } } as const
  const version = row.source === 'study' ? await prisma.courseVersion.findFirst(latest) : null
  if (!version) return readRows(prisma, row)
  const content = version.content as unknown as OwnPart
  const { slug, revision, languages } = row
  return { slug, revision, languages: languages as Language[], ...content }
}

async function readRows(prisma: PrismaClient, row: CourseRow): Promise<Course> {
  const where = { courseSlug: row.slug, retiredAt: null }
  const [chapters, terms, questions] = await Promise.all([
    prisma.chapter.findMany({ where, orderBy: { number: 'asc' } }),
    prisma.term.findMany({ where, include: { chapter: true }, orderBy: { id: 'asc' } }),
    prisma.question.findMany({ where, include: { chapter: true }, orderBy: { id: 'asc' } }),
  ])
  return {
    slug: row.slug,
    titles: row.titles as Course['titles'],
    languages: row.languages as Language[],
    revision: row.revision,
    chapters: chapters.map(({ slug, number, texts }) => ({ slug, number, texts: texts as Chapter['texts'] })),
    terms: terms.map(({ slug, chapter, related, texts }) => ({
      slug,
      chapter: chapter.number,
      related,
      texts: texts as Term['texts'],
    })),
    questions: questions.map(({ slug, chapter, kind, difficulty, terms, sources, texts }) => ({
      slug,
      chapter: chapter.number,
      kind: kindFromRow(kind),
      difficulty: difficulty as Difficulty,
      terms,
      ...(sources.length > 0 && { sources }),
      texts: texts as unknown as Question['texts'],
    })),
  }
}

async function saveChapters(tx: Transaction, course: Course, now: Date): Promise<Map<number, number>> {
  const ids = new Map<number, number>()
  for (const { slug, number, texts } of course.chapters) {
    const values = { number, texts: json(texts), retiredAt: null }
    const where = { courseSlug_slug: { courseSlug: course.slug, slug } }
    const row = await tx.chapter.upsert({ where, create: { courseSlug: course.slug, slug, ...values }, update: values })
    ids.set(number, row.id)
  }
  await tx.chapter.updateMany({ where: gone(course, course.chapters), data: { retiredAt: now } })
  return ids
}

async function saveTerms(tx: Transaction, course: Course, chapterIds: Map<number, number>, now: Date): Promise<void> {
  for (const { slug, chapter, related, texts } of course.terms) {
    const values = { chapterId: idOf(chapterIds, chapter), related, texts: json(texts), retiredAt: null }
    const where = { courseSlug_slug: { courseSlug: course.slug, slug } }
    await tx.term.upsert({ where, create: { courseSlug: course.slug, slug, ...values }, update: values })
  }
  await tx.term.updateMany({ where: gone(course, course.terms), data: { retiredAt: now } })
}

async function saveQuestions(
  tx: Transaction,
  course: Course,
  chapterIds: Map<number, number>,
  now: Date,
): Promise<void> {
  for (const { slug, chapter, kind, difficulty, terms, sources = [], texts } of course.questions) {
    const values = {
      chapterId: idOf(chapterIds, chapter),
      kind: kindToRow(kind),
      difficulty,
      terms,
      sources,
      texts: json(texts),
      retiredAt: null,
    }
    const where = { courseSlug_slug: { courseSlug: course.slug, slug } }
    await tx.question.upsert({ where, create: { courseSlug: course.slug, slug, ...values }, update: values })
  }
  await tx.question.updateMany({ where: gone(course, course.questions), data: { retiredAt: now } })
}

function gone(course: Course, kept: readonly { slug: string }[]) {
  return { courseSlug: course.slug, slug: { notIn: kept.map(each => each.slug) }, retiredAt: null }
}

function idOf(chapterIds: Map<number, number>, number: number): number {
  const id = chapterIds.get(number)
  if (id === undefined) throw new Error(`chapter ${number} was not saved`)
  return id
}
