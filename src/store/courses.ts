import type { Chapter, Course, Difficulty, Language, Question, QuestionKind, Term } from '../domain/course.ts'
import { Glossary } from '../domain/glossary.ts'
import { Vocabulary } from '../domain/written/vocabulary.ts'
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts'
import type { Courses, LoadedCourse } from '../study/ports.ts'

type Transaction = Prisma.TransactionClient
const json = (value: unknown) => value as Prisma.InputJsonValue
const kindToRow = (kind: QuestionKind) => kind.replace('-', '_') as 'single_choice'
const kindFromRow = (kind: string) => kind.replace('_', '-') as QuestionKind

/** The courses, kept in Postgres by slug and answered from memory. */
export class CourseStore implements Courses {
  readonly #prisma: PrismaClient
  #loaded = new Map<string, LoadedCourse>()

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  get(slug: string): LoadedCourse | undefined {
    return this.#loaded.get(slug)
  }

  all(): LoadedCourse[] {
    return [...this.#loaded.values()]
  }

  /**
   * Puts a course in place of what was loaded before under its slug. Rows keep their ids by slug, so answers survive
   * an edit; what is no longer in the files is retired, never deleted. A course that has not changed is left alone.
   * @returns whether anything changed
   */
  async save(course: Course, now: Date): Promise<boolean> {
    const before = await this.#prisma.course.findUnique({ where: { slug: course.slug } })
    if (before?.revision === course.revision) return false
    const about = { titles: json(course.titles), languages: course.languages, revision: course.revision, loadedAt: now }
    await this.#prisma.$transaction(
      async tx => {
        await tx.course.upsert({ where: { slug: course.slug }, create: { slug: course.slug, ...about }, update: about })
        const chapterIds = await saveChapters(tx, course, now)
        await saveTerms(tx, course, chapterIds, now)
        await saveQuestions(tx, course, chapterIds, now)
      },
      { timeout: 60_000 },
    )
    return true
  }

  /** Reads what another process, or this one, has loaded since. Cheap when nothing has changed. */
  async refresh(): Promise<void> {
    const rows = await this.#prisma.course.findMany()
    for (const row of rows) {
      if (this.#loaded.get(row.slug)?.course.revision === row.revision) continue
      const [chapters, terms, questions] = await Promise.all([
        this.#prisma.chapter.findMany({ where: { courseSlug: row.slug, retiredAt: null }, orderBy: { number: 'asc' } }),
        this.#prisma.term.findMany({
          where: { courseSlug: row.slug, retiredAt: null },
          include: { chapter: true },
          orderBy: { id: 'asc' },
        }),
        this.#prisma.question.findMany({
          where: { courseSlug: row.slug, retiredAt: null },
          include: { chapter: true },
          orderBy: { id: 'asc' },
        }),
      ])
      const course: Course = {
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
      this.#loaded.set(row.slug, {
        course,
        glossary: new Glossary(course.terms),
        vocabulary: new Vocabulary(course),
      })
    }
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
