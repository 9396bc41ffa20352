import type { Draft } from '../drafting/draft.ts'
import type { DraftInfo, KeptDraft } from '../drafting/kept-draft.ts'
import type { Notes } from '../drafting/notes.ts'
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts'
import { Overtaken } from '../study/writing/ports.ts'

/** Plain data, without what is undefined: Prisma refuses that. */
const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue

/** Drafts of all studies; whoever asks names the study, so that none gets at another's. */
export class DraftStore {
  readonly #prisma: PrismaClient

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  async add(studyId: string, content: { notes: Notes; draft: Draft }, memberId: string, at: Date): Promise<string> {
    const data = { studyId, notes: json(content.notes), draft: json(content.draft), updatedBy: memberId }
    const { id } = await this.#prisma.draft.create({ data: { ...data, createdAt: at, updatedAt: at } })
    return id
  }

  /** Latest first. */
  async list(studyId: string, most = 500): Promise<DraftInfo[]> {
    return this.#prisma.$queryRaw<DraftInfo[]>`
      SELECT draft.id::text AS id, draft.draft->>'title' AS title, revision, chapter_slug AS "chapterSlug",
        updated_at AS "updatedAt", member.name AS by
      FROM draft LEFT JOIN member ON member.id = draft.updated_by
      WHERE study_id = ${studyId}::uuid ORDER BY updated_at DESC LIMIT ${most}`
  }

  async get(studyId: string, id: string): Promise<KeptDraft | undefined> {
    const include = { editor: { select: { name: true } } } as const
    const row = await this.#prisma.draft.findFirst({ where: { id, studyId }, include })
    if (!row) return undefined
    const { notes, draft, revision, chapterSlug, updatedAt, editor } = row
    const content = { notes: notes as unknown as Notes, draft: draft as unknown as Draft }
    return { id, studyId, ...content, revision, chapterSlug, updatedAt, by: editor?.name }
  }

  /**
   * Saves over the revision that was read.
   * @returns the new revision
   * @throws {Overtaken} when another has saved since
   */
  async save(
    studyId: string,
    { id, revision }: { id: string; revision: number },
    content: { notes?: Notes; draft: Draft },
    memberId: string,
    at: Date,
  ): Promise<number> {
    const { count } = await this.#prisma.draft.updateMany({
      where: { id, studyId, revision },
      data: {
        draft: json(content.draft),
        ...(content.notes !== undefined && { notes: json(content.notes) }),
        revision: revision + 1,
        updatedAt: at,
        updatedBy: memberId,
      },
    })
    if (count === 0) throw new Overtaken(`draft ${id} is no longer at ${revision}`)
    return revision + 1
  }

  /** Slugs of the chapters that the study's other drafts were published as. */
  async chaptersOfOthers(studyId: string, id: string): Promise<string[]> {
    const where = { studyId, id: { not: id }, chapterSlug: { not: null } }
    const rows = await this.#prisma.draft.findMany({ where, select: { chapterSlug: true } })
    return rows.flatMap(row => row.chapterSlug ?? [])
  }

  /** Notes which chapter a draft was published as. */
  async published(studyId: string, id: string, chapterSlug: string): Promise<void> {
    await this.#prisma.draft.updateMany({ where: { id, studyId }, data: { chapterSlug } })
  }

  async remove(studyId: string, id: string): Promise<void> {
    await this.#prisma.draft.deleteMany({ where: { id, studyId } })
  }
}
