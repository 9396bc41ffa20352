import { languagesOf, type OwnPart, type VersionNote } from '../domain/own-course.ts'
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts'
import {
  type CourseVersion,
  type NewVersion,
  Overtaken,
  type OwnCourse,
  type OwnCourses,
} from '../study/writing/ports.ts'
import { writeCourse } from './course-rows.ts'
import type { CourseStore } from './courses.ts'

/** Plain data, without what is undefined: Prisma refuses that. */
const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue

/** Courses that studies write themselves, every version of them. */
export class OwnCourseStore implements OwnCourses {
  readonly #prisma: PrismaClient
  readonly #courses: CourseStore

  constructor(prisma: PrismaClient, courses: CourseStore) {
    this.#prisma = prisma
    this.#courses = courses
  }

  async of(studyId: string): Promise<OwnCourse | undefined> {
    const include = { versions: { orderBy: { number: 'desc' }, take: 1 } } as const
    const row = await this.#prisma.course.findUnique({ where: { studyId }, include })
    const latest = row?.versions[0]
    if (!row || !latest || row.source !== 'study') return undefined
    const content = latest.content as unknown as OwnPart
    return { slug: row.slug, extends: row.extends, version: latest.number, content }
  }

  async versions(slug: string): Promise<CourseVersion[]> {
    const rows = await this.#prisma.courseVersion.findMany({
      where: { courseSlug: slug },
      orderBy: { number: 'desc' },
      select: { number: true, at: true, note: true, member: { select: { name: true } } },
    })
    return rows.map(({ number, at, note, member }) => ({
      number,
      at,
      by: member?.name,
      note: note as unknown as VersionNote,
    }))
  }

  async version(slug: string, number: number): Promise<OwnPart | undefined> {
    const row = await this.#prisma.courseVersion.findUnique({
      where: { courseSlug_number: { courseSlug: slug, number } },
    })
    return row ? (row.content as unknown as OwnPart) : undefined
  }

  async publish({ studyId, slug, extends: below, content, after, memberId, at, note }: NewVersion): Promise<number> {
    const number = after + 1
    const course = { slug, ...content, languages: languagesOf(content), revision: `v${number}` }
    await this.#prisma.$transaction(
      async tx => {
        // Whoever publishes for this study at the same time waits here, and then is too late.
        await tx.$queryRaw`SELECT id::text FROM study WHERE id = ${studyId}::uuid FOR UPDATE`
        const latest = await tx.courseVersion.aggregate({ where: { courseSlug: slug }, _max: { number: true } })
        if ((latest._max.number ?? 0) !== after)
          throw new Overtaken(`${slug} is at ${latest._max.number}, not ${after}`)
        await writeCourse(tx, course, { source: 'study', studyId, extends: below }, at)
        const data = {
          courseSlug: slug,
          number,
          content: json(content),
          memberId: memberId ?? null,
          at,
          note: json(note),
        }
        await tx.courseVersion.create({ data })
      },
      { timeout: 60_000 },
    )
    await this.#courses.refresh()
    return number
  }
}
