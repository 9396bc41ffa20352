import { ChannelType } from 'discord.js'
import { LRUCache } from 'lru-cache'
import { atMost } from '../../domain/at-most.ts'
import { textOfMessage } from './message-text.ts'

/** Channels, and messages to be explained, that are remembered. */
const CHANNELS = 5000
const MESSAGES = 500

const THREADS: readonly number[] = [ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread]

/** What an interaction tells of the channel that it happened in. */
export interface ChannelShape {
  type: number
  isThread: boolean
  /** Of a thread, the channel that it belongs to. */
  parent: string | undefined
}

interface Payload {
  id?: string
  channel?: { id?: string; type?: number; parent_id?: string }
  data?: { target_id?: string; resolved?: { messages?: Record<string, Record<string, unknown>> } }
}

/**
 * What the payloads of interactions say and discord.js does not pass on: the parents of threads that it has not seen
 * (private ones among them), and the polls and forwards in a message of such a thread, which it cannot build.
 */
export class Payloads {
  readonly #channels = new LRUCache<string, ChannelShape>(atMost(CHANNELS))
  readonly #texts = new LRUCache<string, string>({ max: MESSAGES })

  /** Takes in an interaction as the gateway sent it, before discord.js does; anything else is let pass. */
  learn(packet: unknown): void {
    const { t, d } = (packet ?? {}) as { t?: string; d?: Payload }
    if (t !== 'INTERACTION_CREATE' || !d) return
    this.#learnChannel(d)
    this.#learnMessage(d)
  }

  channel(id: string | null): ChannelShape | undefined {
    return id === null ? undefined : this.#channels.get(id)
  }

  /** The text of the message that an interaction is about. */
  text(interaction: string): string {
    return this.#texts.get(interaction) ?? ''
  }

  #learnChannel({ channel }: Payload): void {
    const { id, type, parent_id: parent } = channel ?? {}
    if (typeof id !== 'string' || typeof type !== 'number') return
    const isThread = THREADS.includes(type)
    this.#channels.set(id, { type, isThread, parent: isThread && typeof parent === 'string' ? parent : undefined })
  }

  #learnMessage({ id, data }: Payload): void {
    const message = data?.resolved?.messages?.[data.target_id ?? '']
    if (typeof id !== 'string' || typeof message !== 'object' || message === null) return
    this.#texts.set(id, textOfMessage(message))
    delete message.poll
    delete message.message_snapshots
  }
}
