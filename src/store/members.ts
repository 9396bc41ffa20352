import type { PrismaClient } from '../generated/prisma/client.ts'
import type { Caller, Member, Members, Place } from '../study/ports.ts'
import type { Changes } from './changes.ts'
import type { Database } from './database.ts'
import { GroupedWriter } from './grouped-writer.ts'
import { PATIENCE_MS } from './persist.ts'
import { Remembered } from './remembered.ts'

/** How many members are remembered, so that most answers need no look-up. */
const REMEMBERED = 10_000
/** How many workspaces are. */
const WORKSPACES = 10_000

/** Someone who acted. */
interface Person {
  workspaceId: string
  externalId: string
  name: string
  /** The name is a stand-in: one that is known already is better. */
  provisional: boolean
}

const keyOf = ({ workspaceId, externalId }: Pick<Person, 'workspaceId' | 'externalId'>) =>
  `${workspaceId} ${externalId}`

/** The people of each workspace. */
export class MemberStore implements Members {
  readonly #prisma: PrismaClient
  readonly #changes: Changes
  readonly #members: Remembered<Member>
  /** Ids never change; a workspace that was deleted is another one when it is back. */
  readonly #workspaces: Remembered<{ id: string }>
  readonly #writer: GroupedWriter<Person, Member>

  constructor({ prisma, grouped }: Pick<Database, 'prisma' | 'grouped'>, changes: Changes) {
    this.#prisma = prisma
    this.#changes = changes
    this.#members = new Remembered(changes, REMEMBERED, (memory, table, key) => {
      if (table === 'member') memory.forget(key)
    })
    this.#workspaces = new Remembered(changes, WORKSPACES, (memory, table, key) => {
      if (table === 'workspace') memory.forgetWhere(({ id }) => id === key)
    })
    const write = async (people: readonly Person[]) => {
      const columns = [
        people.map(person => person.workspaceId),
        people.map(person => person.externalId),
        people.map(person => person.name),
        people.map(person => person.provisional),
      ]
      const { rows } = await grouped.query<Member>({ name: 'meet members', text: MEET, values: columns })
      return rows
    }
    this.#writer = new GroupedWriter<Person, Member>(
      { keyOf, write },
      { rows: 200, statements: 2, waiting: 5000, patienceMs: PATIENCE_MS },
    )
  }

  async resolve({ platform, workspace, member: externalId, name, provisional = false }: Caller): Promise<Member> {
    const workspaceId = await this.#workspaceId({ platform, workspace })
    const person = { workspaceId, externalId, name, provisional }
    const known = this.#members.peek(keyOf(person))
    if (known && !provisional && known.name !== name) this.#members.forget(keyOf(person))
    const member = await this.#members.get(keyOf(person), () => this.#writer.write(person))
    if (!member) throw new Error('a member was met and is not there')
    return member
  }

  async rename(
    { platform, workspace }: Pick<Place, 'platform' | 'workspace'>,
    externalId: string,
    name: string,
  ): Promise<void> {
    const where = { externalId, workspace: { platform, externalId: workspace }, name: { not: name } }
    const { count } = await this.#prisma.member.updateMany({ where, data: { name } })
    if (count > 0)
      this.#changes.tell('member', keyOf({ workspaceId: await this.#workspaceId({ platform, workspace }), externalId }))
  }

  async away(memberId: string, from: string): Promise<{ from: string; to: string }[]> {
    const rows = await this.#prisma.away.findMany({
      where: { memberId, to: { gte: new Date(from) } },
      orderBy: { from: 'asc' },
    })
    return rows.map(row => ({ from: row.from.toISOString().slice(0, 10), to: row.to.toISOString().slice(0, 10) }))
  }

  async isHidden(memberId: string): Promise<boolean> {
    return (await this.#prisma.hidden.count({ where: { memberId, why: 'asked' } })) > 0
  }

  async setAway(memberId: string, spans: readonly { from: string; to: string }[], today: string): Promise<void> {
    const data = spans.map(({ from, to }) => ({ memberId, from: new Date(from), to: new Date(to) }))
    const yesterday = new Date(Date.parse(today) - 86_400_000)
    await this.#prisma.$transaction([
      this.#prisma.away.deleteMany({ where: { memberId, from: { gte: new Date(today) } } }),
      // What has begun ends before today, and its days so far stay.
      this.#prisma.away.updateMany({ where: { memberId, to: { gte: new Date(today) } }, data: { to: yesterday } }),
      this.#prisma.away.createMany({ data, skipDuplicates: true }),
    ])
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Member>> {
    const rows = await this.#prisma.member.findMany({ where: { id: { in: [...ids] } } })
    return new Map(rows.map(({ id, externalId, name }) => [id, { id, externalId, name }]))
  }

  async #workspaceId({ platform, workspace }: Pick<Place, 'platform' | 'workspace'>): Promise<string> {
    const place = { platform, externalId: workspace }
    const where = { platform_externalId: place }
    const found = await this.#workspaces.get(`${platform} ${workspace}`, async () => {
      const select = { id: true }
      const there = await this.#prisma.workspace.findUnique({ where, select })
      return there ?? this.#prisma.workspace.upsert({ where, create: place, update: {}, select })
    })
    if (!found) throw new Error('a workspace was made and is not there')
    return found.id
  }
}

/** Members as they act for the first time, or under a new name: one row each, in one order, so that nothing deadlocks. */
const MEET = `
WITH met AS (
  INSERT INTO member AS known (workspace_id, external_id, name)
  SELECT workspace_id, external_id, name FROM unnest($1::uuid[], $2::text[], $3::text[]) AS person(workspace_id, external_id, name)
  ORDER BY workspace_id, external_id
  ON CONFLICT (workspace_id, external_id) DO UPDATE
  SET name = CASE WHEN (excluded.workspace_id, excluded.external_id) IN (
      SELECT workspace_id, external_id FROM unnest($1::uuid[], $2::text[], $4::boolean[]) AS person(workspace_id, external_id, provisional)
      WHERE provisional)
    THEN known.name ELSE excluded.name END
  RETURNING id, workspace_id, external_id, name
)
SELECT id, external_id AS "externalId", name
FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS person(workspace_id, external_id, place)
JOIN met USING (workspace_id, external_id)
ORDER BY place`
