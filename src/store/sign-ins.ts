import type { PrismaClient } from '../generated/prisma/client.ts'

/** Who is signed in, to which study. */
export interface SignedIn {
  studyId: string
  memberId: string
}

/** Why a link does not sign in. */
export type LinkProblem = 'unknown' | 'used' | 'late'

/** Links that sign a host in, and the sessions that they open; of secrets only digests are kept. */
export class SignInStore {
  readonly #prisma: PrismaClient

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  async addLink(link: SignedIn & { tokenHash: string; draftId?: string; expiresAt: Date }): Promise<void> {
    await this.#prisma.signInLink.create({ data: { ...link, draftId: link.draftId ?? null } })
  }

  /** Lets go of links and sessions that had run out by then. */
  async forgetBefore(before: Date): Promise<void> {
    const where = { expiresAt: { lt: before } }
    await this.#prisma.$transaction([
      this.#prisma.signInLink.deleteMany({ where }),
      this.#prisma.session.deleteMany({ where }),
    ])
  }

  /** Looks at a link and leaves it as it is. */
  async peekLink(tokenHash: string, now: Date): Promise<LinkProblem | { studyId: string }> {
    const row = await this.#prisma.signInLink.findUnique({ where: { tokenHash } })
    if (!row) return 'unknown'
    if (row.usedAt) return 'used'
    return row.expiresAt < now ? 'late' : { studyId: row.studyId }
  }

  /** Uses a link up and opens a session: of two who press at once, one gets it. */
  async useLink(
    tokenHash: string,
    session: { idHash: string; expiresAt: Date },
    now: Date,
  ): Promise<(SignedIn & { draftId: string | null }) | LinkProblem> {
    return this.#prisma.$transaction(async tx => {
      const unused = { tokenHash, usedAt: null, expiresAt: { gte: now } }
      const { count } = await tx.signInLink.updateMany({ where: unused, data: { usedAt: now } })
      const row = await tx.signInLink.findUnique({ where: { tokenHash } })
      if (!row) return 'unknown'
      if (count === 0) return row.usedAt ? 'used' : 'late'
      const { studyId, memberId, draftId } = row
      await tx.session.create({ data: { ...session, studyId, memberId } })
      return { studyId, memberId, draftId }
    })
  }

  /** The draft that a link leads to, also one that was used. */
  async draftOf(tokenHash: string): Promise<string | null> {
    const row = await this.#prisma.signInLink.findUnique({ where: { tokenHash } })
    return row?.draftId ?? null
  }

  async openSession(session: SignedIn & { idHash: string; expiresAt: Date }): Promise<void> {
    await this.#prisma.session.create({ data: session })
  }

  /** Whose session it is; none where the member is no host of the study any more. */
  async session(idHash: string, now: Date): Promise<(SignedIn & { name: string }) | undefined> {
    const include = { member: { select: { name: true, hosted: true } } } as const
    const row = await this.#prisma.session.findUnique({ where: { idHash }, include })
    if (!row || row.expiresAt < now) return undefined
    const { studyId, memberId, member } = row
    return member.hosted.some(each => each.studyId === studyId) ? { studyId, memberId, name: member.name } : undefined
  }

  async closeSession(idHash: string): Promise<void> {
    await this.#prisma.session.deleteMany({ where: { idHash } })
  }
}
