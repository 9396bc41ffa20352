import type { Chapter, Course, Difficulty, Language, Question, QuestionKind, Term } from '../domain/course.ts'
import { Glossary } from '../domain/glossary.ts'
import { Vocabulary } from '../domain/written/vocabulary.ts'
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts'
import type { Courses, LoadedCourse } from '../study/ports.ts'
import { type Changes, noticeOf } from './changes.ts'

type Transaction = Prisma.TransactionClient
const json = (value: unknown) => value as Prisma.InputJsonValue
const kindToRow = (kind: QuestionKind) => kind.replace('-', '_') as 'single_choice'
const kindFromRow = (kind: string) => kind.replace('_', '-') as QuestionKind

/** The courses, kept in Postgres by slug and answered from memory. */
export class CourseStore implements Courses {
  readonly #prisma: PrismaClient
  #loaded = new Map<string, LoadedCourse>()

  readonly #changes: Changes | undefined
  #refreshing = Promise.resolve()

  /** @param changes tells when another process has loaded a course, which is then read at once */
  constructor(prisma: PrismaClient, changes?: Changes) {
    this.#prisma = prisma
    this.#changes = changes
    // What could not be read now is read by the next tick.
    const read = (slug?: string) => void this.#take(slug).catch(() => {})
    changes?.hear(
      (table, slug) => table === 'course' && read(slug),
      () => {},
      () => read(),
    )
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
        await announce(tx, course.slug)
      },
      { timeout: 60_000 },
    )
    return true
  }

  /** Makes every process that listens look at a course again, and say that it has it. */
  async announce(slug: string): Promise<void> {
    await announce(this.#prisma, slug)
  }

  /** Reads what another process, or this one, has loaded since. Cheap when nothing has changed. */
  refresh(): Promise<void> {
    const reading = this.#refreshing.then(() => this.#read())
    this.#refreshing = reading.catch(() => {})
    return reading
  }

  async #take(slug: string | undefined): Promise<void> {
    await this.refresh()
    const revision = slug && this.#loaded.get(slug)?.course.revision
    if (revision) await this.#changes?.taken(`${slug} ${revision}`)
  }

  async #read(): Promise<void> {
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

async function announce(prisma: Pick<PrismaClient, '$queryRaw'>, slug: string): Promise<void> {
  const { channel, payload } = noticeOf('course', slug)
  await prisma.$queryRaw`SELECT pg_notify(${channel}, ${payload})::text`
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
