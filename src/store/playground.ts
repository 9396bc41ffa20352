import type { Card } from '../domain/card.ts'
import type { PlaygroundMessage, Prisma, PrismaClient } from '../generated/prisma/client.ts'

/** Messages that are kept of each channel; a page shows two hundred. */
const KEPT_MESSAGES = 2000

/** A message in the playground's channel. */
export interface StoredMessage {
  id: number
  at: Date
  author: string
  viewer: string | null
  card: Card
  updatedAt: Date | null
  postId: string | null
}

export interface NewMessage {
  at: Date
  author: string
  viewer?: string
  postId?: string
  replyTo?: number
  card: Card
}

/** The playground's channel and clock, which outlive a restart like everything else. */
export class PlaygroundStore {
  readonly #prisma: PrismaClient

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  /** A second message for the same post is not made; the first is returned. */
  async add(channelId: string, { card, ...message }: NewMessage): Promise<StoredMessage> {
    const data = { channelId, ...message, card: json(card) }
    const where = { postId: message.postId ?? '' }
    const row = message.postId
      ? await this.#prisma.playgroundMessage.upsert({ where, create: data, update: {} })
      : await this.#prisma.playgroundMessage.create({ data })
    return messageOf(row)
  }

  /** Changes a message; one that was let go of meanwhile stays so. */
  async update(id: number, card: Card, at: Date): Promise<void> {
    await this.#prisma.playgroundMessage.updateMany({ where: { id }, data: { card: json(card), updatedAt: at } })
  }

  async remove(id: number, at: Date): Promise<void> {
    await this.#prisma.playgroundMessage.updateMany({ where: { id }, data: { goneAt: at } })
  }

  /** Lets go of what was taken back, and of all but the latest messages of each channel. @returns how many went */
  async keepLatest(most = KEPT_MESSAGES): Promise<number> {
    return this.#prisma.$executeRaw`
      DELETE FROM playground_message WHERE gone_at IS NOT NULL OR id IN (
        SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY channel_id ORDER BY id DESC) AS place FROM playground_message) AS placed
        WHERE place > ${most})`
  }

  async byPost(postId: string): Promise<StoredMessage | undefined> {
    const row = await this.#prisma.playgroundMessage.findUnique({ where: { postId } })
    return row ? messageOf(row) : undefined
  }

  async byId(id: number): Promise<StoredMessage | undefined> {
    const row = await this.#prisma.playgroundMessage.findFirst({ where: { id, goneAt: null } })
    return row ? messageOf(row) : undefined
  }

  /** The latest messages that a viewer sees (without a viewer: everyone's), oldest first. */
  async visible(
    channelId: string,
    viewer: string | undefined,
    { after = 0, most = 200 } = {},
  ): Promise<StoredMessage[]> {
    const where = {
      channelId,
      goneAt: null,
      id: { gt: after },
      OR: [{ viewer: null }, ...(viewer === undefined ? [] : [{ viewer }])],
    }
    const rows = await this.#prisma.playgroundMessage.findMany({ where, orderBy: { id: 'desc' }, take: most })
    return rows.reverse().map(messageOf)
  }

  async latestId(): Promise<number> {
    return (await this.#prisma.playgroundMessage.aggregate({ _max: { id: true } }))._max.id ?? 0
  }

  async ahead(): Promise<number> {
    return Number((await this.#prisma.playgroundClock.findUnique({ where: { id: 1 } }))?.aheadMs ?? 0)
  }

  async setAhead(aheadMs: number): Promise<void> {
    await this.#prisma.playgroundClock.upsert({ where: { id: 1 }, create: { id: 1, aheadMs }, update: { aheadMs } })
  }
}

const json = (card: Card) => card as unknown as Prisma.InputJsonValue

function messageOf({ id, at, author, viewer, card, updatedAt, postId }: PlaygroundMessage): StoredMessage {
  return { id, at, author, viewer, card: card as unknown as Card, updatedAt, postId }
}
