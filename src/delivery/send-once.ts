import type { Log } from '../log.ts'
import { BeingSent, type ChatPlatform, DeliveryRefused, type RefusalReason, TryLater } from '../study/chat-platform.ts'
import type { Posts, Sending, Study } from '../study/ports.ts'
import type { Publication } from '../study/publication.ts'

/**
 * How long an attempt may be under way. An adapter gives a call ten seconds; the rest is for a platform that is still
 * taking in a message whose sender has died.
 */
const LEASE_SECONDS = 30

/** A call is begun within so many seconds of the reservation, or of its being extended: with a wait for its turn it ends within the rest. */
const FRESH_SECONDS = 3

/** How soon to come back while somebody else's attempt is under way; most take less. */
const LOOK_AGAIN_SECONDS = 3

/** Refusals that have nothing to do with how a message is sent. */
const OF_THE_CHANNEL: readonly RefusalReason[] = ['channel-gone', 'no-access', 'signed-out']

/** What sending takes. */
export interface SendingParts {
  posts: Pick<Posts, 'lease' | 'extend' | 'notSent' | 'published'>
  platform: ChatPlatform
  now: () => Date
  log: Log
}

/** What is sent: of its post no more is needed than what it is called and whether it is out. */
export type Sendable = Omit<Publication, 'post'> & { post: Pick<Publication['post'], 'id' | 'status'> }

/**
 * Sends a publication exactly once, whoever tries and however often: its post is reserved across all processes first,
 * and an earlier attempt whose outcome nobody knows is settled by asking the platform, once it must have ended.
 * An edit or a thread that the platform refuses is done without.
 * @throws {BeingSent} while another attempt may be under way
 * @throws whatever the platform threw
 */
export async function sendOnce(parts: SendingParts, study: Study, publication: Sendable): Promise<void> {
  const { posts, platform, now } = parts
  const { post, edit, discussion, replyTo } = publication
  if (post.status === 'skipped' || post.status === 'refused') return
  if (edit) await orWithout(parts, post.id, 'edit', () => platform.update(study, edit.messageRef, edit.card))
  if (discussion)
    await orWithout(parts, post.id, 'thread', async () =>
      platform.discuss?.(study, discussion.messageRef, discussion.title),
    )
  if (post.status === 'published') return
  const reservation = new Reservation(posts, post.id)
  const inDoubtSince = await reservation.begin()
  const found = inDoubtSince && (await platform.find(study, post.id, inDoubtSince, replyTo))
  const messageRef = found || (await send(parts, study, publication, reservation))
  await posts.published(post.id, messageRef, now())
}

/** The right to send a post, which nobody else has meanwhile. */
class Reservation {
  readonly #posts: SendingParts['posts']
  readonly #id: string
  #until = new Date(0)
  /** When it was asked for last, by this process: a process that stood still since may have lost it to another. */
  #askedAt = 0

  constructor(posts: SendingParts['posts'], id: string) {
    this.#posts = posts
    this.#id = id
  }

  /** @returns since when an earlier attempt is in doubt, if one is */
  async begin(): Promise<Date | null> {
    this.#askedAt = performance.now()
    const lease = await this.#posts.lease(this.#id, LEASE_SECONDS)
    if (!lease) throw this.#lost()
    this.#until = lease.until
    return lease.inDoubtSince
  }

  /** Sees to it that it lasts for another call: looking for the message, or being refused it, may have taken long. */
  async lasts(): Promise<void> {
    if (this.#isFresh) return
    this.#askedAt = performance.now()
    const until = await this.#posts.extend(this.#id, LEASE_SECONDS, this.#until)
    if (!until || !this.#isFresh) throw this.#lost()
    this.#until = until
  }

  /** Says that the platform certainly has no message. */
  notSent(): Promise<void> {
    return this.#posts.notSent(this.#id, this.#until)
  }

  get #isFresh(): boolean {
    return performance.now() - this.#askedAt < FRESH_SECONDS * 1000
  }

  #lost(): BeingSent {
    return new BeingSent(LOOK_AGAIN_SECONDS, `post ${this.#id} is being sent by somebody else`)
  }
}

/** Does what may be left out: a refusal that will not change is logged, and that is all. */
async function orWithout({ log }: SendingParts, post: string, what: string, call: () => Promise<void>): Promise<void> {
  try {
    await call()
  } catch (error) {
    if (!(error instanceof DeliveryRefused)) throw error
    log.warn({ post, what, reason: error.reason, detail: error.message }, 'refused, and done without')
  }
}

async function send(
  parts: SendingParts,
  study: Study,
  publication: Sendable,
  reservation: Reservation,
): Promise<string> {
  try {
    return await sendPlainerAndPlainer(parts, study, publication, reservation)
  } catch (error) {
    if (error instanceof TryLater || error instanceof DeliveryRefused) await reservation.notSent()
    throw error
  }
}

/** A reply that is shown in the channel, else a reply, else a message of its own. */
async function sendPlainerAndPlainer(
  { platform, log }: SendingParts,
  study: Study,
  { post, card, replyTo, broadcast = false, piece = 0 }: Sendable,
  reservation: Reservation,
): Promise<string> {
  const ways: Sending[] = [
    ...(replyTo && broadcast ? [{ replyTo, broadcast, piece }] : []),
    ...(replyTo ? [{ replyTo, piece }] : []),
    { piece },
  ]
  let first: DeliveryRefused | undefined
  for (const way of ways) {
    await reservation.lasts()
    try {
      return await platform.publish(study, card, post.id, way)
    } catch (error) {
      if (!(error instanceof DeliveryRefused)) throw error
      first ??= error
      if (OF_THE_CHANNEL.includes(error.reason)) break
      log.warn({ post: post.id, reply: way.replyTo !== undefined, detail: error.message }, 'refused as it was sent')
    }
  }
  throw first
}
