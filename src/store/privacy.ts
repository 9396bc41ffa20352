import type { PrismaClient } from '../generated/prisma/client.ts'
import type { Caller, Member } from '../study/ports.ts'
import type { Forgotten, Kept, Privacy } from '../study/privacy/ports.ts'
import type { Changes } from './changes.ts'
import { readKept } from './export.ts'
import { forgetMember } from './forget.ts'

/** What is kept of people: shown to themselves, hidden from others, deleted. */
export class PrivacyStore implements Privacy {
  readonly #prisma: PrismaClient
  readonly #changes: Changes

  constructor(prisma: PrismaClient, changes: Changes) {
    this.#prisma = prisma
    this.#changes = changes
  }

  async find({
    platform,
    workspace,
    member,
  }: Pick<Caller, 'platform' | 'workspace' | 'member'>): Promise<Member | undefined> {
    const where = { externalId: member, workspace: { platform, externalId: workspace } }
    const row = await this.#prisma.member.findFirst({ where })
    return row ? { id: row.id, externalId: row.externalId, name: row.name } : undefined
  }

  async workspaceOf(
    { platform, member }: Pick<Caller, 'platform' | 'member'>,
    memberId?: string,
  ): Promise<string | undefined> {
    const row = await this.#prisma.member.findFirst({
      where: { externalId: member, workspace: { platform }, ...(memberId !== undefined && { id: memberId }) },
      include: { workspace: true },
      orderBy: { workspace: { externalId: 'desc' } },
    })
    return row?.workspace.externalId
  }

  kept(memberId: string): AsyncIterable<Kept> {
    return readKept(this.#prisma, memberId)
  }

  async forget(memberId: string): Promise<Forgotten | undefined> {
    const member = await this.#prisma.member.findUnique({ where: { id: memberId } })
    const forgotten = await forgetMember(this.#prisma, memberId)
    if (member) this.#changes.tell('member', `${member.workspaceId} ${member.externalId}`)
    return forgotten
  }

  async hide(memberId: string, since: Date): Promise<boolean> {
    const data = [{ memberId, why: 'asked' as const, since }]
    const { count } = await this.#prisma.hidden.createMany({ data, skipDuplicates: true })
    this.#changes.tell('hidden', memberId)
    return count > 0
  }

  async show(memberId: string): Promise<boolean> {
    const { count } = await this.#prisma.hidden.deleteMany({ where: { memberId, why: 'asked' } })
    this.#changes.tell('hidden', memberId)
    return count > 0
  }

  async name(memberId: string, since: Date | null): Promise<boolean> {
    if (!since) return (await this.#prisma.named.deleteMany({ where: { memberId } })).count > 0
    return (await this.#prisma.named.createMany({ data: [{ memberId, since }], skipDuplicates: true })).count > 0
  }

  async left(
    { platform, workspace, member }: Pick<Caller, 'platform' | 'workspace' | 'member'>,
    since: Date | null,
  ): Promise<void> {
    const person = { externalId: member, workspace: { platform, externalId: workspace } }
    const row = await this.#prisma.member.findFirst({ where: person, select: { id: true } })
    if (!row) return
    const where = { memberId: row.id, why: 'left' as const }
    if (since) {
      await this.#prisma.hidden.createMany({ data: [{ ...where, since }], skipDuplicates: true })
      await this.#prisma.reminder.updateMany({ where: { memberId: row.id }, data: { nextAt: null } })
    } else await this.#prisma.hidden.deleteMany({ where })
    this.#changes.tell('hidden', row.id)
  }
}
