import type { Prisma, PrismaClient } from '../generated/prisma/client.ts'
import { Overtaken } from '../study/writing/ports.ts'

const json = (value: unknown) => value as Prisma.InputJsonValue

/** A chapter proposed from notes, as it is kept: the shapes of both are those of the room that drafts. */
export interface KeptDraft<Notes, Draft> {
  id: string
  studyId: string
  notes: Notes
  draft: Draft
  revision: number
  /** The chapter that it was published as. */
  chapterSlug: string | null
  updatedAt: Date
  /** Name of whoever saved it last. */
  by: string | undefined
}

/** What a list of drafts shows. */
export interface DraftInfo {
  id: string
  title: string
  revision: number
  chapterSlug: string | null
  updatedAt: Date
  by: string | undefined
}

/** Drafts of all studies; whoever asks names the study, so that none gets at another's. */
export class DraftStore<Notes = unknown, Draft extends { title: string } = { title: string }> {
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
  async list(studyId: string, most = 50): Promise<DraftInfo[]> {
    return this.#prisma.$queryRaw<DraftInfo[]>`
      SELECT draft.id::text AS id, draft.draft->>'title' AS title, revision, chapter_slug AS "chapterSlug",
        updated_at AS "updatedAt", member.name AS by
      FROM draft LEFT JOIN member ON member.id = draft.updated_by
      WHERE study_id = ${studyId}::uuid ORDER BY updated_at DESC LIMIT ${most}`
  }

  async get(studyId: string, id: string): Promise<KeptDraft<Notes, Draft> | undefined> {
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

  /** Notes which chapter a draft was published as. */
  async published(studyId: string, id: string, chapterSlug: string): Promise<void> {
    await this.#prisma.draft.updateMany({ where: { id, studyId }, data: { chapterSlug } })
  }

  async remove(studyId: string, id: string): Promise<void> {
    await this.#prisma.draft.deleteMany({ where: { id, studyId } })
  }
}
