import type { Card } from '../domain/card.ts'
import type { Place, PlatformName, Sending } from './ports.ts'

/** The platforms that are connected. */
export type Platforms = ReadonlyMap<PlatformName, ChatPlatform>

/** A chat platform as a place to post to. Replies to interactions are the adapter's own business. */
export interface ChatPlatform {
  name: PlatformName
  /**
   * Posts a card, with the post's id attached so that `find` recognises it.
   * @returns the platform's name for the message
   * @throws {DeliveryRefused} when it is no use to try again
   * @throws {TryLater} when the platform did not take it, and says when it may
   * @throws {OutcomeUnknown} when nobody knows whether it was taken
   */
  publish(place: Place, card: Card, postId: string, sending?: Sending): Promise<string>
  /** Edits a message; a card that takes several messages shows the last of them. */
  update(place: Place, messageRef: string, card: Card): Promise<void>
  /** How many messages a card takes, where a message has a limit. */
  pieces?(card: Card): number
  /** Looks for a message of this post that may have got there although nobody heard of it, below `replyTo` if it was a reply. */
  find(place: Place, postId: string, since: Date, replyTo?: string): Promise<string | undefined>
  /** Opens a thread at a message, for talking about it; done twice it is one thread. Where replies are threads anyway, absent. */
  discuss?(place: Place, messageRef: string, title: string): Promise<void>
  /**
   * The channel of the direct messages with a member, to publish in and look in.
   * @throws {DeliveryRefused} where they take none
   */
  direct(workspace: string, member: string): Promise<string>
  /** Tells a member something outside the channel. @throws when the platform cannot reach them */
  tell(workspace: string, member: string, card: Card): Promise<void>
  /** Hands a member files that nobody else sees, outside the channel. @throws when the platform cannot reach them */
  hand(workspace: string, member: string, card: Card, files: readonly HandedFile[]): Promise<void>
}

/** A file for a member. */
export interface HandedFile {
  name: string
  /** Its media type. */
  type: string
  content: Buffer
}

/** Why a platform refuses for good; the catalogue has a sentence for each. `refused` is whatever has no sentence of its own. */
export const REFUSAL_REASONS = [
  'channel-gone',
  'no-access',
  'signed-out',
  'read-only',
  'no-messages',
  'refused',
] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** Why a study was paused by the bot itself: a refusal, or a post that would not go out however often it was tried. */
export type PauseReason = RefusalReason | 'gave-up'

/** An answer of the platform that will be the same the next time: this attempt is over. */
export class DeliveryRefused extends Error {
  readonly reason: RefusalReason

  /** @param detail the platform's own name of it */
  constructor(reason: RefusalReason, detail: string) {
    super(detail)
    this.reason = reason
  }
}

/** It did not happen now, for certain, and is to be tried again after so many seconds. */
export class TryLater extends Error {
  readonly seconds: number

  constructor(seconds: number, why: string) {
    super(why)
    this.seconds = seconds
  }
}

/** Somebody else's attempt may be under way. */
export class BeingSent extends TryLater {}

/** Why nobody knows what became of a call: no answer came, or one that says no more than that something broke. */
export type Trouble = 'unreachable' | 'failing'

/** Nobody knows whether it happened; the platform is asked before it is tried again. */
export class OutcomeUnknown extends Error {
  readonly trouble: Trouble

  /** @param detail in a word, such as `ECONNREFUSED` or `503` */
  constructor(trouble: Trouble, detail: string, options?: ErrorOptions) {
    super(detail, options)
    this.trouble = trouble
  }
}
