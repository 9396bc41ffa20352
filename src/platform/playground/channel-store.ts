import type { Card } from '../../domain/card.ts'

/** A message as it is kept. */
export interface ChannelMessage {
  id: number
  at: Date
  author: string
  viewer: string | null
  card: Card
  updatedAt: Date | null
}

/** A message that is about to be posted; `viewer`: the only one who sees it. */
export interface NewMessage {
  author: string
  viewer?: string
  postId?: string
  replyTo?: number
  card: Card
}

/** Where the channel keeps its messages. */
export interface ChannelStore {
  add(channel: string, message: NewMessage & { at: Date }): Promise<ChannelMessage>
  update(id: number, card: Card, at: Date): Promise<void>
  remove(id: number, at: Date): Promise<void>
  byPost(postId: string): Promise<ChannelMessage | undefined>
  byId(id: number): Promise<ChannelMessage | undefined>
  visible(
    channel: string,
    viewer: string | undefined,
    range?: { after?: number; most?: number },
  ): Promise<ChannelMessage[]>
  latestId(): Promise<number>
}
