import type { Chapter, Course, Difficulty, Language, Question, QuestionKind, Term } from '../domain/course.ts'
import type { OwnPart } from '../domain/own-course.ts'
import type { Course as CourseRow, Prisma, PrismaClient } from '../generated/prisma/client.ts'
import { announce } from './changes.ts'

type Transaction = Prisma.TransactionClient
const json = (value: unknown) => value as Prisma.InputJsonValue
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
  await announce(tx, 'course', slug)
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
  // The rest of a chapter is long, and would be read anew for each of its rows.
  const include = { chapter: { select: { number: true } } }
  const [chapters, terms, questions] = await Promise.all([
    prisma.chapter.findMany({ where, orderBy: { number: 'asc' } }),
    prisma.term.findMany({ where, include, orderBy: { id: 'asc' } }),
    prisma.question.findMany({ where, include, orderBy: { id: 'asc' } }),
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

/** Rows sent in one statement: a course of forty thousand terms is twenty statements, of which none is too long. */
const ROWS_AT_ONCE = 2000

/** The rows of a course as JSON, some at a time. */
function* inPieces(rows: readonly object[]): Generator<string> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    yield JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE))
}

async function saveChapters(tx: Transaction, course: Course, now: Date): Promise<Map<number, number>> {
  const ids = new Map<number, number>()
  const rows = course.chapters.map(({ slug, number, texts }) => ({ slug, number, texts }))
  for (const piece of inPieces(rows)) {
    const saved = await tx.$queryRaw<{ id: number; number: number }[]>`
      INSERT INTO chapter (course_slug, slug, number, texts)
      SELECT ${course.slug}, slug, number, texts FROM jsonb_to_recordset(${piece}::jsonb) AS row(slug text, number int, texts jsonb)
      ON CONFLICT (course_slug, slug) DO UPDATE SET number = excluded.number, texts = excluded.texts, retired_at = NULL
      RETURNING id, number`
    for (const { id, number } of saved) ids.set(number, id)
  }
  const kept = course.chapters.map(each => each.slug)
  await tx.$executeRaw`UPDATE chapter SET retired_at = ${now}
    WHERE course_slug = ${course.slug} AND retired_at IS NULL AND NOT slug = ANY (${kept})`
  return ids
}

async function saveTerms(tx: Transaction, course: Course, chapterIds: Map<number, number>, now: Date): Promise<void> {
  const rows = course.terms.map(({ slug, chapter, related, texts }) => ({
    slug,
    chapter_id: idOf(chapterIds, chapter),
    related,
    texts,
  }))
  for (const piece of inPieces(rows)) {
    await tx.$executeRaw`
      INSERT INTO term (course_slug, slug, chapter_id, related, texts)
      SELECT ${course.slug}, slug, chapter_id, related, texts
      FROM jsonb_to_recordset(${piece}::jsonb) AS row(slug text, chapter_id int, related text[], texts jsonb)
      ON CONFLICT (course_slug, slug) DO UPDATE
      SET chapter_id = excluded.chapter_id, related = excluded.related, texts = excluded.texts, retired_at = NULL`
  }
  const kept = course.terms.map(each => each.slug)
  await tx.$executeRaw`UPDATE term SET retired_at = ${now}
    WHERE course_slug = ${course.slug} AND retired_at IS NULL AND NOT slug = ANY (${kept})`
}

async function saveQuestions(
  tx: Transaction,
  course: Course,
  chapterIds: Map<number, number>,
  now: Date,
): Promise<void> {
  const rows = course.questions.map(({ slug, chapter, kind, difficulty, terms, sources = [], texts }) => ({
    slug,
    chapter_id: idOf(chapterIds, chapter),
    kind,
    difficulty,
    terms,
    sources,
    texts,
  }))
  for (const piece of inPieces(rows)) {
    await tx.$executeRaw`
      INSERT INTO question (course_slug, slug, chapter_id, kind, difficulty, terms, sources, texts)
      SELECT ${course.slug}, slug, chapter_id, kind::"QuestionKind", difficulty, terms, sources, texts
      FROM jsonb_to_recordset(${piece}::jsonb)
        AS row(slug text, chapter_id int, kind text, difficulty smallint, terms text[], sources text[], texts jsonb)
      ON CONFLICT (course_slug, slug) DO UPDATE SET chapter_id = excluded.chapter_id, kind = excluded.kind,
        difficulty = excluded.difficulty, terms = excluded.terms, sources = excluded.sources, texts = excluded.texts, retired_at = NULL`
  }
  const kept = course.questions.map(each => each.slug)
  await tx.$executeRaw`UPDATE question SET retired_at = ${now}
    WHERE course_slug = ${course.slug} AND retired_at IS NULL AND NOT slug = ANY (${kept})`
}

function idOf(chapterIds: Map<number, number>, number: number): number {
  const id = chapterIds.get(number)
  if (id === undefined) throw new Error(`chapter ${number} was not saved`)
  return id
}
