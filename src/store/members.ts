import type { PrismaClient } from '../generated/prisma/client.ts'
import type { Caller, Member, Members } from '../study/ports.ts'

/** How many members are remembered, so that most answers need no look-up; the oldest go first. */
const REMEMBERED = 10_000

/** The people of each workspace. */
export class MemberStore implements Members {
  readonly #prisma: PrismaClient
  readonly #known = new Map<string, Member>()

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  async resolve({ platform, workspace, member: externalId, name, provisional = false }: Caller): Promise<Member> {
    const key = keyOf(platform, workspace, externalId)
    const known = this.#known.get(key)
    if (known && (provisional || known.name === name)) return known
    const place = { platform, externalId: workspace }
    const { id: workspaceId } = await this.#prisma.workspace.upsert({
      where: { platform_externalId: place },
      create: place,
      update: {},
    })
    const person = { workspaceId, externalId }
    const row = await this.#prisma.member.upsert({
      where: { workspaceId_externalId: person },
      create: { ...person, name },
      update: provisional ? {} : { name },
    })
    return this.#remember(key, { id: row.id, externalId, name: row.name })
  }

  async rename(
    { platform, workspace }: Pick<Caller, 'platform' | 'workspace'>,
    externalId: string,
    name: string,
  ): Promise<void> {
    const where = { externalId, workspace: { platform, externalId: workspace } }
    await this.#prisma.member.updateMany({ where, data: { name } })
    const key = keyOf(platform, workspace, externalId)
    const known = this.#known.get(key)
    if (known) this.#known.set(key, { ...known, name })
  }

  #remember(key: string, member: Member): Member {
    this.#known.set(key, member)
    const oldest = this.#known.keys().next().value
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest)
    return member
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Member>> {
    const rows = await this.#prisma.member.findMany({ where: { id: { in: [...ids] } } })
    return new Map(rows.map(({ id, externalId, name }) => [id, { id, externalId, name }]))
  }
}

function keyOf(platform: string, workspace: string, externalId: string): string {
  return `${platform} ${workspace} ${externalId}`
}
