import type { Course } from '../domain/course.ts'
import { Glossary } from '../domain/glossary.ts'
import { extendCourse, extendedRevision } from '../domain/own-course.ts'
import { inTurns } from '../domain/steps.ts'
import { Vocabulary } from '../domain/written/vocabulary.ts'
import type { Course as CourseRow, PrismaClient } from '../generated/prisma/client.ts'
import type { Courses, LoadedCourse } from '../study/ports.ts'
import { UserError } from '../user-error.ts'
import { announce, type Changes } from './changes.ts'
import { readCourse, writeCourse } from './course-rows.ts'

/** The courses, kept in Postgres by slug and answered from memory. */
export class CourseStore implements Courses {
  readonly #prisma: PrismaClient
  /** Courses as their rows have them, before one is put over another. */
  readonly #parts = new Map<string, Course>()
  #loaded = new Map<string, LoadedCourse>()
  /** What makes the indexes of courses that have none yet. */
  readonly #unindexed: (() => Promise<void>)[] = []
  #indexes = false

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

  all(studyId?: string): LoadedCourse[] {
    return [...this.#loaded.values()].filter(({ owner }) => owner === undefined || owner === studyId)
  }

  /**
   * Puts a course from files in place of what was loaded before under its slug. Rows keep their ids by slug, so answers
   * survive an edit; what is no longer in the files is retired, never deleted. A course that has not changed is left alone.
   * @param options.takeOver let the files have the last word on a course that a study wrote until now
   * @returns whether anything changed
   * @throws {UserError} when it is a study's own
   */
  async save(course: Course, now: Date, { takeOver = false } = {}): Promise<boolean> {
    return this.#prisma.$transaction(
      async tx => {
        const before = await tx.course.findUnique({ where: { slug: course.slug } })
        if (before?.source === 'study' && !takeOver)
          throw new UserError(
            `the course ${course.slug} is written by the study ${before.studyId}; studyhall content load --take-over lets its files have the last word`,
          )
        if (before?.source === 'files' && before.revision === course.revision) return false
        await writeCourse(tx, course, { source: 'files', studyId: null }, now)
        return true
      },
      { timeout: 60_000 },
    )
  }

  /** Revisions, by slug, of the courses that files have the last word on. */
  async revisions(): Promise<Map<string, string>> {
    const rows = await this.#prisma.course.findMany({
      where: { source: 'files' },
      select: { slug: true, revision: true },
    })
    return new Map(rows.map(({ slug, revision }) => [slug, revision]))
  }

  /** Makes every process that listens look at a course again, and say that it has it. */
  async announce(slug: string): Promise<void> {
    await announce(this.#prisma, 'course', slug)
  }

  /** Reads what another process, or this one, has loaded since. Cheap when nothing has changed. */
  refresh(): Promise<void> {
    const reading = this.#refreshing.then(() => this.#read())
    this.#refreshing = reading.catch(() => {})
    return reading
  }

  /**
   * Makes the indexes of courses that nobody has asked yet, and from now on of each that is read: whoever asks first need
   * not wait for them. Until then one is made when it is asked for.
   */
  async index(): Promise<void> {
    this.#indexes = true
    for (let make = this.#unindexed.shift(); make; make = this.#unindexed.shift()) await make()
  }

  async #take(slug: string | undefined): Promise<void> {
    await this.refresh()
    const revision = slug && this.#parts.get(slug)?.revision
    if (revision) await this.#changes?.taken(`${slug} ${revision}`)
  }

  async #read(): Promise<void> {
    const rows = await this.#prisma.course.findMany()
    for (const row of rows) {
      if (this.#parts.get(row.slug)?.revision !== row.revision)
        this.#parts.set(row.slug, await readCourse(this.#prisma, row))
    }
    for (const row of rows) await this.#compose(row)
    if (this.#indexes) await this.index()
  }

  /**
   * Makes what members follow of a course and, where it extends one, of that; anew when either has changed. A large
   * glossary takes a second, in which others are served, and what was there before is answered from.
   */
  async #compose({ slug, source, studyId, extends: below }: CourseRow): Promise<void> {
    const own = this.#parts.get(slug)
    const base = source === 'study' && below !== null ? this.#parts.get(below) : undefined
    if (!own) return
    const revision = base ? extendedRevision(base, own) : own.revision
    const owner = source === 'study' ? (studyId ?? undefined) : undefined
    const before = this.#loaded.get(slug)
    if (before?.course.revision === revision && before.owner === owner) return
    const course = base ? extendCourse(base, own) : own
    const rest = { course, ...(owner && { owner }), ...(base && { extends: base.slug }) }
    if (before) {
      const glossary = await inTurns(Glossary.of(course.terms, before.glossary))
      this.#loaded.set(slug, { ...rest, glossary, vocabulary: new Vocabulary(course) })
    } else {
      const { loaded, index } = indexedLater(rest)
      this.#loaded.set(slug, loaded)
      this.#unindexed.push(index)
    }
  }
}

/** A course whose indexes are made when they are first asked for, or by `index`. */
function indexedLater(of: Omit<LoadedCourse, 'glossary' | 'vocabulary'>): {
  loaded: LoadedCourse
  index: () => Promise<void>
} {
  const { course } = of
  let glossary: Glossary | undefined
  let vocabulary: Vocabulary | undefined
  const loaded = {
    ...of,
    get glossary() {
      glossary ??= new Glossary(course.terms)
      return glossary
    },
    get vocabulary() {
      vocabulary ??= new Vocabulary(course)
      return vocabulary
    },
  }
  const index = async () => {
    const made = await inTurns(Glossary.of(course.terms, glossary))
    glossary ??= made
    vocabulary ??= new Vocabulary(course)
  }
  return { loaded, index }
}
