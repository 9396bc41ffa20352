import { Prisma, type PrismaClient } from '../generated/prisma/client.ts'
import type { Place, PlatformName, Workspaces } from '../study/ports.ts'
import { announce, type Changes } from './changes.ts'
import { MEMBER_TABLES } from './member-tables.ts'
import { HOLD_ANSWERS } from './past-answers.ts'

/** Every table whose rows belong to a study, in an order in which they can be deleted. A test compares it with the database. */
export const STUDY_TABLES = [
  'total',
  'standing',
  'past_progress',
  'question_figure',
  'host_message',
  'rest_day',
  'review_log',
  'review_session',
  'reminder',
  'sign_in_link',
  'session',
  'draft',
  'slot',
  'schedule',
  'holiday',
  'planned_chapter',
  'miss',
  'study_host',
  'visit',
  'post',
] as const

const TIMEOUT_MS = 300_000

type Named = Pick<Place, 'platform' | 'workspace'>

/** The workspaces that have the app, and those that it was removed from. */
export class WorkspaceStore implements Workspaces {
  readonly #prisma: PrismaClient
  readonly #changes: Changes

  constructor(prisma: PrismaClient, changes: Changes) {
    this.#prisma = prisma
    this.#changes = changes
  }

  async removed({ platform, workspace }: Named, at: Date): Promise<void> {
    const where = { platform, externalId: workspace, removedAt: null }
    await this.#prisma.workspace.updateMany({ where, data: { removedAt: at } })
  }

  async returned({ platform, workspace }: Named): Promise<Date | undefined> {
    const [row] = await this.#prisma.$queryRaw<{ since: Date }[]>`
      UPDATE workspace SET removed_at = NULL FROM workspace AS before
      WHERE workspace.id = before.id AND before.removed_at IS NOT NULL
        AND before.platform = ${platform}::"Platform" AND before.external_id = ${workspace}
      RETURNING before.removed_at AS since`
    return row?.since
  }

  async away(platform: PlatformName): Promise<string[]> {
    const where = { platform, removedAt: { not: null } }
    const rows = await this.#prisma.workspace.findMany({ where, select: { externalId: true } })
    return rows.map(({ externalId }) => externalId)
  }

  async deleteRemoved(before: Date): Promise<number> {
    // Where something was posted or answered since, the app is back although nobody was told so.
    const rows = await this.#prisma.$queryRaw<{ id: string }[]>`
      SELECT id FROM workspace WHERE removed_at < ${before} AND NOT EXISTS (
        SELECT FROM study JOIN post ON post.study_id = study.id WHERE study.workspace_id = workspace.id
          AND (published_at > removed_at OR EXISTS (SELECT FROM answer WHERE answer.post_id = post.id AND answered_at > removed_at)))`
    for (const { id } of rows) await this.#delete(id)
    return rows.length
  }

  async #delete(id: string): Promise<void> {
    const study = Prisma.sql`SELECT id FROM study WHERE workspace_id = ${id}::uuid`
    const member = Prisma.sql`SELECT id FROM member WHERE workspace_id = ${id}::uuid`
    const studies = await this.#prisma.study.findMany({ where: { workspaceId: id }, select: { id: true } })
    await this.#prisma.$transaction(
      async tx => {
        await tx.$executeRaw(HOLD_ANSWERS)
        for (const { table, column, stays } of MEMBER_TABLES) {
          if (stays) continue
          const [rows, name] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)]
          await tx.$executeRaw`DELETE FROM ${rows} WHERE ${name} IN (${member})`
        }
        for (const table of STUDY_TABLES)
          await tx.$executeRaw`DELETE FROM ${Prisma.raw(`"${table}"`)} WHERE study_id IN (${study})`
        // A study follows its course, and a course of its own belongs to it: one of the two is let go first.
        const own = await tx.course.findMany({
          where: { studyId: { in: studies.map(each => each.id) }, source: 'study' },
          select: { slug: true },
        })
        await tx.$executeRaw`UPDATE course SET study_id = NULL WHERE study_id IN (${study})`
        await tx.study.deleteMany({ where: { workspaceId: id } })
        const courseSlug = { in: own.map(({ slug }) => slug) }
        await tx.courseVersion.deleteMany({ where: { courseSlug } })
        await tx.question.deleteMany({ where: { courseSlug } })
        await tx.term.deleteMany({ where: { courseSlug } })
        await tx.chapter.deleteMany({ where: { courseSlug } })
        await tx.course.deleteMany({ where: { slug: courseSlug } })
        await tx.$executeRaw`UPDATE course_version SET member_id = NULL WHERE member_id IN (${member})`
        await tx.member.deleteMany({ where: { workspaceId: id } })
        await tx.workspace.delete({ where: { id } })
        await announce(tx, 'workspace', id)
      },
      { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
    )
    for (const each of studies) this.#changes.tell('study', each.id)
    this.#changes.tell('workspace', id)
  }
}
