import { inSlotOrder } from '../domain/schedule.ts'
import type { PrismaClient } from '../generated/prisma/client.ts'

/** A slot that is due and has not been dealt with. */
export interface PendingSlot {
  studyId: string
  /** A `SlotKind`, or one of a newer version. */
  kind: string
  at: Date
  /** False for what a host asked for out of turn. */
  scheduled: boolean
}

/** Runs SQL inside a transaction that is under way. */
type ExecuteSql = (text: string, values: unknown[]) => Promise<unknown>

/** The slots that are due, until their posts are out. */
export class SlotStore {
  readonly #prisma: PrismaClient

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  /** Adds slots, together with all else that the given transaction does; one that is there already stays as it is. */
  async addWithin(slots: readonly PendingSlot[], sql: ExecuteSql): Promise<void> {
    const columns = [
      slots.map(slot => slot.studyId),
      slots.map(slot => slot.kind),
      slots.map(slot => slot.at),
      slots.map(slot => slot.scheduled),
    ]
    await sql(
      `INSERT INTO slot (study_id, kind, at, scheduled)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::boolean[]) ON CONFLICT DO NOTHING`,
      columns,
    )
  }

  async add(slots: readonly PendingSlot[]): Promise<void> {
    await this.#prisma.slot.createMany({ data: [...slots], skipDuplicates: true })
  }

  /** What a study is due up to an instant, in the order in which it goes out. */
  async pending(studyId: string, upTo: Date): Promise<PendingSlot[]> {
    return (
      await this.#prisma.slot.findMany({
        where: { studyId, at: { lte: upTo } },
      })
    ).sort(inSlotOrder)
  }

  /** Takes a slot off: dealt with, one way or the other. */
  async done({ studyId, kind, at }: PendingSlot): Promise<void> {
    await this.#prisma.slot.deleteMany({ where: { studyId, kind, at } })
  }

  /** Takes off what was due before an instant and that nobody has dealt with: of no use any more. @returns how many */
  async forgetBefore(before: Date): Promise<number> {
    return (await this.#prisma.slot.deleteMany({ where: { at: { lt: before } } })).count
  }
}
